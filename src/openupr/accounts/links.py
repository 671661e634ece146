"""One-time links: made at the terminal, opened in a browser within an hour, good for one sign-in.

Who can run commands on the machine can read the database anyway; a link is proof of that and of nothing else.
Does not: set a cookie or know about requests (`site` does).
"""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.db import transaction

from openupr.accounts.models import SignInLink

LIFE = timedelta(hours=1)
ADMINISTRATOR = "administrator"


def make(now: datetime) -> str:
    """A new link's secret part: 43 characters that are safe in an address. Links long dead are forgotten."""
    token = secrets.token_urlsafe(32)
    SignInLink.objects.filter(expires_at__lt=now - LIFE).delete()
    SignInLink.objects.create(digest=_digest(token), made_at=now, expires_at=now + LIFE)
    return token


def is_good(token: str, now: datetime) -> bool:
    """Whether the link would sign in now; looking does not use it up."""
    return SignInLink.objects.filter(digest=_digest(token), used_at=None, expires_at__gt=now).exists()


def use(token: str, now: datetime) -> User | None:
    """The administrator, and the link is used up; None where it is unknown, used or older than an hour.

    Of two who use it at once one gets in: the row changes once.
    """
    with transaction.atomic():
        fresh = SignInLink.objects.filter(digest=_digest(token), used_at=None, expires_at__gt=now)
        if not fresh.update(used_at=now):
            return None
        return _administrator()


def _administrator() -> User:
    user, made = User.objects.get_or_create(username=ADMINISTRATOR, defaults={"is_staff": True, "is_superuser": True})
    if made:
        user.set_unusable_password()
        user.save()
    return user


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
