import pytest

from openupr.accounts import links
from openupr.cli import main
from openupr.commands import admin


@pytest.fixture(autouse=True)
def database(store):
    return store


def test_the_link_leads_to_the_site_that_was_named(capsys):
    assert main(["admin", "link", "--site", "https://upr.example/"]) == 0
    address = capsys.readouterr().out.strip()
    assert address.startswith("https://upr.example/sign-in/")
    token = address.rpartition("/")[2]
    now = links.SignInLink.objects.get().made_at
    assert links.is_good(token, now)


def test_only_what_it_can_do_is_accepted(capsys):
    with pytest.raises(SystemExit) as refused:
        main(["admin", "password"])
    assert refused.value.code == 2
    assert admin.command.needs_store
