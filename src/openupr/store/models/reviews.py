"""A review: one State in one cycle; what its report says of pledges and of the list of speakers.

Facts of the record (States, sessions, dates) come from `vocabulary`, not from these tables.
"""

from django.db import models

from openupr.store.models.documents import DocumentRow, Placed


class Review(models.Model):
    """One State (alpha-3) in one cycle. Its address is "SVN/3", for ever."""

    state = models.CharField(max_length=3)
    cycle = models.PositiveSmallIntegerField()
    session = models.PositiveSmallIntegerField(null=True)

    class Meta:
        ordering = ("state", "cycle")
        constraints = (models.UniqueConstraint(fields=("state", "cycle"), name="review_once_in_a_cycle"),)

    def __str__(self) -> str:
        return self.address

    @property
    def address(self) -> str:
        """ "SVN/3": State and cycle."""
        return f"{self.state}/{self.cycle}"


class PledgeRow(Placed):
    """A voluntary pledge or commitment, in the order of its document."""

    document = models.ForeignKey(DocumentRow, models.CASCADE, related_name="pledges")
    order = models.PositiveIntegerField()
    text = models.TextField()
    paragraph = models.CharField(max_length=32, null=True)

    class Meta(Placed.Meta):
        ordering = ("document", "order")

    def __str__(self) -> str:
        return self.text[:60]


class SpeakerRow(models.Model):
    """A State that took the floor in the dialogue, in the order of its paragraph in the report."""

    document = models.ForeignKey(DocumentRow, models.CASCADE, related_name="speakers")
    order = models.PositiveIntegerField()
    state = models.CharField(max_length=3)

    class Meta:
        ordering = ("document", "order")

    def __str__(self) -> str:
        return f"{self.order} {self.state}"
