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


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "upr.example", "ftp://upr.example", "https://", "http://a b", "https://x\n", "http://x:0x",
     "https://upr.example/?next=", "data:text/html,x", "//upr.example", ""],
)  # fmt: skip
def test_only_an_address_of_a_site_is_taken_and_no_link_is_made_for_another(capsys, address):
    assert main(["admin", "link", "--site", address]) == 2
    said = capsys.readouterr()
    assert said.err.startswith("openupr: --site must be an address like https://upr.example, found ")
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert not links.SignInLink.objects.exists()
