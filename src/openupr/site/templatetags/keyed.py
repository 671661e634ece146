"""Values by key or place, large numbers, and the words of the tables' columns, for templates.

Does not: know any table.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from django.template import Library

from openupr.site.wording import said

register = Library()
_NARROW_BLANK = "\N{NARROW NO-BREAK SPACE}"


@register.filter
def at(values: Mapping[str, Any], key: str) -> Any:
    """The value under a key that only the template knows; None where there is none."""
    return values.get(key)


@register.filter
def nth(values: Sequence[Any], place: int) -> Any:
    """The value at a place, counted from 0; None beyond the end."""
    return values[place] if 0 <= place < len(values) else None


@register.filter
def spaced(number: int) -> str:
    """27862 as "27 862", the form that no language mistakes for a decimal."""
    return f"{number:,}".replace(",", _NARROW_BLANK)


@register.filter
def words(name: str) -> str:
    """ "council_session" as "council session", in the language of the page where `wording` declares it."""
    return said(str(name).replace("_", " "))


@register.filter
def term(value: str) -> str:
    """A value that is a word of the tables ("national_report") as `words` says it; any other text as it stands."""
    blanks = str(value).replace("_", " ")
    found = said(blanks)
    return found if found != blanks else str(value)
