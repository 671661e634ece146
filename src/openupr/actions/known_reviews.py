"""The reviews as this copy knows them: as they ship, with the ledger's steps over them where there is a ledger.

Does not: make a database where there is none, or load Django then: what ships can be asked without.
"""

from importlib import import_module

from openupr.domain.calendar import ReviewFact
from openupr.vocabulary import calendar


def reviews() -> tuple[ReviewFact, ...]:
    """All reviews and dates that failed (`store.record`). Raises Refused where the database cannot be opened."""
    setup = import_module("openupr.store.setup")
    if not setup.is_there():
        return calendar.reviews()
    with setup.told_plainly():
        setup.set_up_django()
        found: tuple[ReviewFact, ...] = import_module("openupr.store.record").reviews()
        return found
