"""Fields of entries that are confidential and can be erased: never in the ledger, an export of it or a public page."""

from typing import ClassVar

from django.db import models


class BesideEntry(models.Model):
    """The fields of one entry, as canonical JSON; the entry's payload holds the commitment (`domain.beside`)."""

    entry = models.OneToOneField("store.Entry", models.PROTECT, primary_key=True, related_name="beside")
    fields = models.TextField()
    salt = models.CharField(max_length=64)

    class Meta:
        ordering: ClassVar = ["entry"]

    def __str__(self) -> str:
        return f"beside entry {self.entry_id}"
