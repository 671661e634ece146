"""Hide a name or a document; hiding a document undoes its imports, and importing it again is refused.

Does not: hide what an official source shows.
"""

from openupr.store import hidden, suppressing
from openupr.store.failures import Refused
from openupr.store.models import Entry
from openupr.vocabulary.names import resolver
from openupr.vocabulary.states import states


def suppress_name(value: str) -> Entry:
    """Hide a name in every text. Raises Refused, also for the name of a State: no page could be made without it."""
    if value.strip().upper() in states() or resolver().find(value):
        raise Refused("This is the name of a State, and stays. The name of a person was expected.")
    return suppressing.suppress(hidden.NAME, " ".join(value.split()))


def suppress_document(value: str) -> tuple[Entry, list[int]]:
    """Hide the documents that a symbol, a reference or a SHA-256 names; returns the imports undone. Raises Refused."""
    if not suppressing.identified(value) and "/" not in value and len(value) != 64:
        raise Refused(f"A symbol like A/HRC/43/15, or a file's SHA-256, was expected, found {value!r}.")
    return suppressing.suppress_document(value)


def suppress_text(number: int) -> Entry:
    """Erase the words of a delegation that stand beside an entry of a draft list. Raises Refused."""
    return suppressing.suppress_text(number)
