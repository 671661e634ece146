"""Rows of the other documents: OHCHR's list, advance questions, plenary adoptions, numbered paragraphs."""

from django.db import models

from openupr.store.models.documents import DocumentRow, Placed
from openupr.store.models.recommendations import RecommendationRow
from openupr.store.models.reviews import Review


class ListRow(Placed):
    """One row of OHCHR's thematic list. `cells` holds every cell's text in order, so that it can be written back.

    Or a row of another index (a document of kind "index"): `codes` then holds what the index calls it and how it codes
    it, beside the name of its vocabulary (`store.indexing`); a row without a number has "row N", its place in the file.
    """

    document = models.ForeignKey(DocumentRow, models.CASCADE, related_name="list_rows")
    recommendation = models.ForeignKey(RecommendationRow, models.SET_NULL, null=True, related_name="list_rows")
    order = models.PositiveIntegerField()
    number = models.CharField(max_length=32)
    text = models.TextField()
    states = models.JSONField(default=list)
    position = models.CharField(max_length=16, null=True)
    source_of_position = models.TextField(null=True)
    theme = models.TextField(null=True)
    themes = models.JSONField(default=list)
    groups = models.JSONField(default=list)
    sdgs = models.JSONField(default=list)
    assessment = models.TextField(null=True)
    cells = models.JSONField(default=list)
    codes = models.JSONField(default=dict)

    class Meta(Placed.Meta):
        ordering = ("document", "order")

    def __str__(self) -> str:
        return self.number


class QuestionRow(Placed):
    """One question submitted in advance, with its askers."""

    document = models.ForeignKey(DocumentRow, models.CASCADE, related_name="questions")
    order = models.PositiveIntegerField()
    from_states = models.JSONField(default=list)
    on_behalf_of = models.JSONField(default=list)
    text = models.TextField()

    class Meta(Placed.Meta):
        ordering = ("document", "order")

    def __str__(self) -> str:
        return self.text[:60]


class PlenaryRow(Placed):
    """Adoption of one State's outcome as a Council session report tells it; tallies null where none is stated."""

    document = models.ForeignKey(DocumentRow, models.CASCADE, related_name="plenaries")
    review = models.ForeignKey(Review, models.PROTECT, related_name="plenaries")
    state = models.CharField(max_length=3)
    received = models.PositiveIntegerField(null=True)
    supported = models.PositiveIntegerField(null=True)
    noted = models.PositiveIntegerField(null=True)
    partially = models.PositiveIntegerField(null=True)
    decision = models.CharField(max_length=64, null=True)
    paragraph = models.CharField(max_length=32, null=True)
    quote = models.TextField(null=True)
    speakers = models.JSONField(default=list)

    class Meta(Placed.Meta):
        ordering = ("document", "state")

    def __str__(self) -> str:
        return f"{self.state} ({self.document.reference})"


class ParagraphRow(Placed):
    """A numbered paragraph of a national report, a compilation or a summary, under its heading."""

    document = models.ForeignKey(DocumentRow, models.CASCADE, related_name="paragraphs")
    order = models.PositiveIntegerField()
    heading = models.TextField()
    level = models.PositiveSmallIntegerField()
    number = models.CharField(max_length=32)
    text = models.TextField()
    notes = models.JSONField(default=list)

    class Meta(Placed.Meta):
        ordering = ("document", "order")

    def __str__(self) -> str:
        return self.number
