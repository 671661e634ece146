"""The reviews as this copy knows them: as they ship, with the ledger's steps over them where there is a ledger.

Does not: make a database where there is none, or load Django then: what ships can be asked without.
"""

from importlib import import_module

from openupr.domain.calendar import ReviewFact
from openupr.domain.procedure.review import ReviewState
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


def ledger_of(address: str) -> ReviewState:
    """A review ("SVN/4") as the ledger has it; without steps where it has none, or there is no ledger."""
    setup = import_module("openupr.store.setup")
    if not setup.is_there():
        return ReviewState(address)
    with setup.told_plainly():
        setup.set_up_django()
        found: ReviewState = import_module("openupr.store.steps").state_of(address)
        return found
