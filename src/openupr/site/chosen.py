"""What a reader chose in the address: a day. What is left empty is not chosen; what is no day is refused.

A day that was misread as today would show today's positions under another day's address.
Does not: log what was chosen.
"""

import re
from datetime import UTC, date, datetime

from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.utils.translation import gettext as _

_LONGEST = 40
# "2015-03-20", and nothing else that Python takes for a day ("20150320", "2015-W12-5")
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


class Misread(BadRequest):
    """A part of the address that cannot be read. `said`: one line for the reader; it is not part of what is logged."""

    def __init__(self, said: str) -> None:
        super().__init__("a part of the address cannot be read")
        self.said = said


def day_of(request: HttpRequest) -> date:
    """The day in `on`, else today. Raises Misread, which the site answers with 400."""
    written = request.GET.get("on", "").strip()
    if not written:
        return datetime.now(UTC).date()
    try:
        if _DAY.fullmatch(written):
            return date.fromisoformat(written)
    except ValueError:
        pass  # 2015-02-30
    words = _("A day was expected as year-month-day, such as on=2015-03-20; found “%s”. Leave it out for today.")
    raise Misread(words % written[:_LONGEST])
