"""What must not be shown: a name, a document, a text that stood beside an entry.

Private: never in the ledger, an export or a page.
"""

from typing import ClassVar

from django.db import models


class Suppression(models.Model):
    """One name or document that is hidden, or text that was erased.

    The ledger holds `commitment` alone: SHA-256 of `salt` and `value`.
    """

    entry = models.OneToOneField("store.Entry", models.PROTECT, primary_key=True, related_name="suppression")
    kind = models.CharField(max_length=16, choices=(("name", "name"), ("document", "document"), ("text", "text")))
    value = models.TextField()
    salt = models.CharField(max_length=64)

    class Meta:
        ordering: ClassVar = ["entry"]

    def __str__(self) -> str:
        return f"{self.kind} {self.entry_id}"
