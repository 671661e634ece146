"""What is hidden, and how it is kept from being shown: names in every text, documents from being imported.

Source: DESIGN 7a.
Does not: hide or lift (`store.suppressing` does).
"""

from typing import Any

from openupr.domain.withheld import pattern_of, withheld
from openupr.store.failures import Refused
from openupr.store.models import Suppression

NAME, DOCUMENT, TEXT = "name", "document", "text"


def listed() -> list[tuple[int, str, str]]:
    """(entry, kind, value) of all that is hidden. For the operator's eyes."""
    return [(one.entry_id, one.kind, one.value) for one in Suppression.objects.all()]


def hide(plain: Any) -> Any:
    """The same JSON value with the hidden names withheld. What shows text that a document holds calls this."""
    return withheld(plain, pattern_of(Suppression.objects.filter(kind=NAME).values_list("value", flat=True)))


def refuse_hidden(sha256: str, symbol: str | None) -> None:
    """Raise Refused where a document with these bytes or this symbol is hidden."""
    for one in Suppression.objects.filter(kind=DOCUMENT):
        if {sha256, symbol} & set(one.value.splitlines()):
            raise Refused(
                f"this document is hidden here and was not imported. To show it again: "
                f"`openupr suppress lift {one.entry_id}`, then import it."
            )
