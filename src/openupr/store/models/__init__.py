"""The tables, one concern a module."""

from openupr.store.models.beside import BesideEntry
from openupr.store.models.documents import DocumentRow, FindingRow, RemainderRow, StoredFile
from openupr.store.models.ledger import Entry
from openupr.store.models.papers import ListRow, ParagraphRow, PlenaryRow, QuestionRow
from openupr.store.models.recommendations import LabelVersion, PositionReading, RecommendationRow
from openupr.store.models.reviews import PledgeRow, Review, SpeakerRow
from openupr.store.models.suppressions import Suppression

__all__ = [
    "BesideEntry",
    "DocumentRow",
    "Entry",
    "FindingRow",
    "LabelVersion",
    "ListRow",
    "ParagraphRow",
    "PledgeRow",
    "PlenaryRow",
    "PositionReading",
    "QuestionRow",
    "RecommendationRow",
    "RemainderRow",
    "Review",
    "SpeakerRow",
    "StoredFile",
    "Suppression",
]
