"""The tables of accounts: the links by which an administrator signs in, and who did what."""

from typing import ClassVar

from django.db import models


class SignInLink(models.Model):
    """A link that signs in once. The link itself is not kept, only its SHA-256 (64 hex digits)."""

    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ["made_at"]

    def __str__(self) -> str:
        return f"link of {self.made_at:%Y-%m-%d %H:%M}"


class Doing(models.Model):
    """That an account made an entry of the ledger (by its number) on the site. The account's name, as it was then."""

    entry = models.BigIntegerField(unique=True)
    username = models.CharField(max_length=150)
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["entry"]

    def __str__(self) -> str:
        return f"entry {self.entry} by {self.username}"
