"""Recommendations with their permanent number, their labels in each document, and dated readings of positions.

Source: RULES 6.3 (the label is provisional in drafts), 7.3 (positions are dated readings, none overwritten).
"""

from django.db import models
from django.db.models import Q

from openupr.domain.positions import Position
from openupr.domain.standing import SourceKind
from openupr.store.models.documents import DocumentRow, Placed
from openupr.store.models.reviews import Review


class RecommendationRow(models.Model):
    """One recommendation of a review. `ident` is permanent: it outlives labels, undone imports and new versions.

    `fingerprints` (of its texts with their States) let a repeated import find it again. A row without labels is
    kept for its number only.
    """

    review = models.ForeignKey(Review, models.PROTECT, related_name="recommendations")
    ident = models.PositiveIntegerField()
    fingerprints = models.JSONField(default=list)

    class Meta:
        ordering = ("review", "ident")
        constraints = (models.UniqueConstraint(fields=("review", "ident"), name="recommendation_ident_once"),)

    def __str__(self) -> str:
        return f"{self.review}#{self.ident}"


class LabelVersion(Placed):
    """A recommendation as one document prints it: label ("140.1"), text, States, parts.

    `states`: alpha-3 in the order printed. `parts`: [{"text", "states"}] where one number holds several texts.
    """

    document = models.ForeignKey(DocumentRow, models.CASCADE, related_name="labels")
    recommendation = models.ForeignKey(RecommendationRow, models.SET_NULL, null=True, related_name="labels")
    order = models.PositiveIntegerField()
    number = models.CharField(max_length=32)
    label_printed = models.CharField(max_length=64, null=True)
    chapeau = models.CharField(max_length=32, null=True)
    text = models.TextField()
    states = models.JSONField(default=list)
    parts = models.JSONField(default=list)
    by_reference = models.BooleanField(default=False)
    as_read = models.TextField(null=True)

    class Meta(Placed.Meta):
        ordering = ("document", "order")

    def __str__(self) -> str:
        return self.number


class PositionReading(Placed):
    """What one document says of the position on one number, or on all of them (`covers_all`).

    `dated` and `basis` (what the date is) may be known only when another document arrives. `recommendation` is null
    while no report with that number is here. `implemented`: the State considers it already implemented.
    """

    document = models.ForeignKey(DocumentRow, models.CASCADE, related_name="positions")
    review = models.ForeignKey(Review, models.PROTECT, related_name="positions")
    recommendation = models.ForeignKey(RecommendationRow, models.SET_NULL, null=True, related_name="positions")
    order = models.PositiveIntegerField()
    number = models.CharField(max_length=32)
    covers_all = models.BooleanField(default=False)
    value = models.CharField(max_length=16)
    implemented = models.BooleanField(default=False)
    kind = models.CharField(max_length=16)
    symbol = models.CharField(max_length=255)
    paragraph = models.CharField(max_length=32, null=True)
    as_printed = models.TextField(null=True)
    comment = models.TextField(null=True)
    dated = models.DateField(null=True)
    basis = models.CharField(max_length=64, null=True)

    class Meta(Placed.Meta):
        ordering = ("document", "order")
        constraints = (
            *Placed.Meta.constraints,
            models.CheckConstraint(condition=~Q(symbol=""), name="reading_has_a_symbol"),
            models.CheckConstraint(condition=Q(value__in=[p.value for p in Position]), name="reading_value_known"),
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in SourceKind]), name="reading_kind_known"),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.value} ({self.symbol})"
