"""Files and the documents read from them; what could not be read, and what the readers found.

Each row of a document goes when its import is undone; `entry` is the ledger's number of that import.
"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class StoredFile(models.Model):
    """A file as received, in OPENUPR_DATA/files, addressed by its SHA-256."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    name = models.CharField(max_length=255)
    size = models.PositiveBigIntegerField()

    class Meta:
        ordering = ("sha256",)

    def __str__(self) -> str:
        return self.name


class DocumentRow(models.Model):
    """One imported document version.

    `review` is null for a report of a Council session, which tells of many. `reference` is the symbol, or for
    papers that have none by nature (OHCHR's list, advance questions) words that name the file. `issued` is the
    printed date. `details` holds the facts of its kind that are not rows (introduction, decision), with places.
    """

    entry = models.ForeignKey("store.Entry", models.PROTECT, related_name="documents")
    review = models.ForeignKey("store.Review", models.PROTECT, null=True, related_name="documents")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="documents")
    kind = models.CharField(max_length=32)
    reader = models.CharField(max_length=64)
    symbol = models.CharField(max_length=64, null=True)
    reference = models.CharField(max_length=255)
    language = models.CharField(max_length=2, null=True)
    state = models.CharField(max_length=3, null=True)
    session = models.PositiveSmallIntegerField(null=True)
    title = models.TextField(null=True)
    issued = models.DateField(null=True)
    pages = models.PositiveIntegerField(null=True)
    details = models.JSONField(default=dict)

    class Meta:
        ordering = ("review", "kind", "reference", "file")
        constraints = (
            models.UniqueConstraint(fields=("file",), name="document_once_a_file"),
            models.CheckConstraint(condition=~Q(reference=""), name="document_has_reference"),
        )

    def __str__(self) -> str:
        return f"{self.reference} ({self.kind})"


class Placed(models.Model):
    """A fact taken from a document: page and span are part of it, and it cannot be stored without them."""

    page = models.PositiveIntegerField()
    span_start = models.PositiveIntegerField()
    span_end = models.PositiveIntegerField()

    class Meta:
        abstract = True
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            models.CheckConstraint(
                condition=Q(page__gte=1) & Q(span_end__gte=F("span_start")), name="%(class)s_has_a_place"
            ),
        )


class FindingRow(models.Model):
    """What a reader or a rule found (a check, a difference), with its place where it has one."""

    document = models.ForeignKey(DocumentRow, models.CASCADE, related_name="findings")
    order = models.PositiveIntegerField()
    rule = models.CharField(max_length=64)
    severity = models.CharField(max_length=16)
    message = models.TextField()
    page = models.PositiveIntegerField(null=True)
    paragraph = models.CharField(max_length=32, null=True)
    citation = models.TextField(null=True)

    class Meta:
        ordering = ("document", "order")

    def __str__(self) -> str:
        return f"{self.severity}: {self.message}"


class RemainderRow(models.Model):
    """Text that stood where records were expected and was not understood."""

    document = models.ForeignKey(DocumentRow, models.CASCADE, related_name="remainder")
    order = models.PositiveIntegerField()
    page = models.PositiveIntegerField(null=True)
    text = models.TextField()

    class Meta:
        ordering = ("document", "order")

    def __str__(self) -> str:
        return self.text[:60]
