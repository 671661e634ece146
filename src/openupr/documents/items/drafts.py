"""A recommendation in the making, and what the reading of the conclusions has found so far.

Does not: read.
"""

from dataclasses import dataclass, field

from openupr.documents.items.labels import Item, Paragraph
from openupr.documents.items.positions import Stance
from openupr.documents.items.texts import ItemText
from openupr.domain.documents import Remainder
from openupr.domain.findings import Finding
from openupr.domain.report import Recommendation


@dataclass(slots=True)
class Draft:
    """Its item, what its text says, the stance that governs it."""

    paragraph: Paragraph
    item: Item
    says: ItemText
    stance: Stance | None = None
    implemented: bool = False

    @property
    def within(self) -> bool:
        """Whether its label stood within the text of the item before."""
        return self.item.within

    @property
    def number(self) -> str:
        """The full number, "60.1"."""
        return f"{self.paragraph.number}.{self.item.number}"


@dataclass(slots=True)
class ItemsRead:
    """What the conclusions hold. `comments`: the numbers under which the State's own comments stand."""

    recommendations: list[Recommendation] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    remainder: list[Remainder] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    closing: bool = False
    found: bool = True
