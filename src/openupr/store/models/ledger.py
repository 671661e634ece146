"""The ledger's table: append only; triggers refuse UPDATE and DELETE on both engines (migration 0002)."""

from django.db import models


class Entry(models.Model):
    """One entry (DESIGN 4). `payload` is canonical JSON as text, `at` ISO 8601 in UTC, hashes 64 hex digits."""

    seq = models.PositiveBigIntegerField(primary_key=True)
    at = models.CharField(max_length=32)
    actor = models.CharField(max_length=64)
    type = models.CharField(max_length=64)
    payload = models.TextField()
    prev_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ("seq",)

    def __str__(self) -> str:
        return f"{self.seq} {self.type} {self.at}"
