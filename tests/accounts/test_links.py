from datetime import UTC, datetime, timedelta

import pytest

from openupr.accounts import links
from openupr.accounts.models import SignInLink

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def database(store):
    return store


def test_a_link_signs_in_once_as_the_administrator():
    token = links.make(NOW)
    user = links.use(token, NOW)
    assert user is not None
    assert user.is_superuser
    assert not user.has_usable_password()
    assert links.use(token, NOW) is None


def test_looking_at_a_link_does_not_use_it_up():
    token = links.make(NOW)
    assert links.is_good(token, NOW)
    assert links.is_good(token, NOW)
    assert links.use(token, NOW)
    assert not links.is_good(token, NOW)


def test_a_link_is_dead_after_an_hour():
    token = links.make(NOW)
    assert links.is_good(token, NOW + timedelta(minutes=59))
    assert not links.is_good(token, NOW + timedelta(hours=1))
    assert links.use(token, NOW + timedelta(hours=1)) is None


def test_an_unknown_link_signs_nobody_in():
    links.make(NOW)
    assert links.use("x" * 43, NOW) is None
    assert links.use("", NOW) is None


def test_the_link_itself_is_not_kept():
    token = links.make(NOW)
    assert token not in str(SignInLink.objects.values_list())


def test_links_long_dead_are_forgotten_when_one_is_made():
    links.make(NOW)
    links.make(NOW + timedelta(hours=3))
    assert SignInLink.objects.count() == 1
