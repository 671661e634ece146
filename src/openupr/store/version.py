"""The version of the data: how far the ledger has come. Whatever is imported, undone or hidden makes a new one.

Two copies with the same version hold the same entries, and so the same imports.
Does not: tell which program made it, or change where only read tables are rebuilt.
"""

from dataclasses import dataclass

from openupr.store.models import Entry


@dataclass(frozen=True, slots=True)
class Version:
    """The last entry of the ledger: its number, hash (64 hex digits) and time (ISO 8601, UTC); 0 where it is empty."""

    entry: int = 0
    hash: str = ""
    at: str = ""

    def __str__(self) -> str:
        """ "244-0123456789ab": what citations and files name."""
        return f"{self.entry}-{self.hash[:12]}" if self.entry else "0"


def version() -> Version:
    """The version of this store now."""
    last = Entry.objects.order_by("-seq").values_list("seq", "hash", "at").first()
    return Version(*last) if last else Version()
