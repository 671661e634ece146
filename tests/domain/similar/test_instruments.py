"""Instruments in the many ways in which texts name them."""

import pytest

from openupr.domain.similar.instruments import mentions
from openupr.domain.similar.known import plain
from openupr.vocabulary.asking import asking


def named(text):
    return [f"{one.act}:{one.key}" for one in mentions(plain(text)[0], asking())]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Ratify OP-CAT", ["ratify:OP-CAT"]),
        ("Accede to the Optional Protocol to the Convention against Torture", ["ratify:OP-CAT"]),
        ("Sign CAT and its Optional Protocol", ["ratify:CAT", "ratify:OP-CAT"]),
        ("Ratify CRPD and the Optional Protocol thereto", ["ratify:CRPD", "ratify:OP-CRPD"]),
        (
            "Ratify the Optional Protocols to CAT, ICESCR and CEDAW",
            ["ratify:OP-CAT", "ratify:OP-ICESCR", "ratify:OP-CEDAW"],
        ),
        (
            "Ratify the two Optional Protocols to CRC as well as CRPD",
            ["ratify:OP-CRC-AC", "ratify:OP-CRC-SC", "ratify:CRPD"],
        ),
        ("Sign the Optional Protocol to CRC on a communications procedure", ["ratify:OP-CRC-IC"]),
        ("Ratify the Second Optional Protocol to ICCPR", ["ratify:ICCPR-OP2"]),
        ("Ratify the Optional Protocol to ICCPR aiming at abolition of the death penalty", ["ratify:ICCPR-OP2"]),
        ("Ratify ICCPR-OP 2", ["ratify:ICCPR-OP2"]),
        ("Ratify both Optional Protocols to ICCPR", ["ratify:ICCPR-OP1", "ratify:ICCPR-OP2"]),
    ],
)
def test_a_protocol_is_known_however_it_is_named(text, keys):
    assert named(text) == keys


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Consider ratifying CEDAW", "ratify"),
        ("Withdraw all reservations to CEDAW", "reservation"),
        ("Ratify CEDAW without reservations", "ratify"),
        ("Bring its laws into line with CEDAW", "apply"),
        ("Adhere to the principles of CEDAW and consider its ratification", "ratify"),
        ("Translate CEDAW", ""),
    ],
)
def test_the_nearest_verb_tells_what_is_asked(text, act):
    assert named(text) == [f"{act}:CEDAW"]


def test_a_committee_is_not_its_treaty():
    assert named("Report to the Committee against Torture") == ["report:COMMITTEE-CAT"]


def test_a_text_without_an_instrument_has_none():
    assert named("Protect children from violence") == []
