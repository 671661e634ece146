"""Who did what on the site: each entry of the ledger that a person made there, with the account and the moment.

The ledger names roles only (DESIGN 4); this table is beside it, is in backups, and is shown to administrators only.
Does not: say what was done; the entry does.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from django.db import transaction

from openupr.accounts.models import Doing


def done_by(username: str, now: datetime, act: Callable[[], Sequence[int]]) -> Sequence[int]:
    """Do it, and write down who did it, both or neither; the numbers of the entries. What `act` raises is passed on."""
    with transaction.atomic():
        numbers = act()
        Doing.objects.bulk_create(Doing(entry=number, username=username, at=now) for number in numbers)
    return numbers


def who_did(entry: int) -> tuple[str, datetime] | None:
    """The account and the moment of an entry; None where it was not made on the site."""
    return Doing.objects.filter(entry=entry).values_list("username", "at").first()
