"""One statistic of the audit: what it asks, how it is defined and counted, what it cannot tell, how it is reckoned.

Source: RULES 11.3 and 11.4.
Does not: rank. No table has a State for its rows but one that is only to be downloaded, and none is sorted by value.
"""

from collections.abc import Callable
from dataclasses import dataclass

from openupr.domain.analysis.table import Table
from openupr.domain.auditing.rows import Material
from openupr.domain.auditing.words import NO_VERDICT

__all__ = ["NO_VERDICT", "Found", "Part", "Statistic"]


@dataclass(frozen=True, slots=True)
class Part:
    """A table with its name (for addresses) and its title. `download`: pairs of States, never shown on a page."""

    name: str
    title: str
    table: Table
    download: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What was reckoned from so many cases; `missing`: what could not be, and what it would need (English)."""

    parts: tuple[Part, ...]
    cases: int
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statistic:
    """`id`: E1 to E14. `question` is shown in six languages; the rest is English.

    `counting`: what counts as one. `limits`: what it does not tell, and what it leaves out. `words`: titles, headings
    and names of rows that are its own, for the catalogs.
    """

    id: str
    question: str
    definition: str
    source: str
    counting: str
    limits: str
    reckon: Callable[[Material], Found]
    words: tuple[str, ...] = ()

    @property
    def order(self) -> int:
        """Its place: E1 before E10."""
        return int(self.id[1:])
