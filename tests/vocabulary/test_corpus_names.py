"""Every State named in the final brackets of real recommendations is known. Needs ../shared; skipped without it."""

import csv
import re
from pathlib import Path

import pytest

from openupr.vocabulary.names import resolver
from openupr.vocabulary.states import states

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"
GOLD = SHARED / "corpus" / "gold" / "stage.csv"
# "... (Iran (Islamic Republic of), Cuba);" at the end of a text
_FINAL = re.compile(r"\((?P<states>[A-Z](?:[^()]|\([^()]*\))*)\)[;.\s]*$")


@pytest.mark.skipif(not GOLD.exists(), reason="../shared is not here: the golds cannot be read")
def test_the_state_in_every_final_bracket_of_the_golds_resolves():
    listings = {match["states"] for text in _texts() if (match := _FINAL.search(text))}
    named = {listing: resolver().split(listing) for listing in listings}
    lists = {listing: split for listing, split in named.items() if split.states}
    assert len(lists) > 100
    assert {listing: split.unknown for listing, split in lists.items() if split.unknown} == {}
    assert {code for split in lists.values() for code in split.states} <= set(states())


def _texts():
    with GOLD.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield from row.values()
