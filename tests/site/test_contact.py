import pytest

from openupr.site.contact import contact


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ("upr@ministry.example", "mailto:upr@ministry.example"),
        ("https://ministry.example/upr", "https://ministry.example/upr"),
        ("Room XX, third row", None),
        ("javascript:alert(1)", None),
        ("a@b.example?bcc=c@d.example", None),
        ("https://x.example/ y", None),
    ],
)
def test_only_an_address_becomes_a_link(monkeypatch, said, address):
    monkeypatch.setenv("OPENUPR_CONTACT", said)
    assert contact() == {"text": said, "address": address}


def test_without_the_setting_there_is_none(monkeypatch):
    monkeypatch.delenv("OPENUPR_CONTACT", raising=False)
    assert contact() is None
