"""People's words on pairs."""

import pytest

from openupr.domain.similar.judged import Judgement, judged, pair, parted, payload


def test_a_pair_has_no_first():
    assert pair("B", "A") == pair("A", "B")
    assert payload("B", "A", "accepted", 70)["pair"] == ["A", "B"]


def test_the_later_word_stands():
    entries = [
        (1, "2026-01-01", payload("A", "B", "refused", 60)),
        (2, "2026-01-02", payload("B", "A", "accepted", 60)),
        (3, "2026-01-03", payload("A", "C", "refused", 60)),
    ]
    assert judged(entries) == {
        ("A", "B"): Judgement("accepted", 2, "2026-01-02"),
        ("A", "C"): Judgement("refused", 3, "2026-01-03"),
    }


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("SVN/4/140.7", ("SVN", 4, "140.7")),
        (" SVN/1/60(a) ", ("SVN", 1, "60(a)")),
        ("SVN/4", None),
        ("svn/4/1", None),
        ("SVN/4/1/2", None),
        ("SVN/444/1.1", None),
    ],
)
def test_an_address_has_a_state_a_cycle_and_a_number(address, parts):
    assert parted(address) == parts
