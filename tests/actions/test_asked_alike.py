"""Earlier recommendations and who asks the same; all texts are invented."""

from datetime import date

import pytest

from openupr.actions import asked_alike
from openupr.store.failures import Refused


def one(number, text, *states, cycle=1):
    return {"id": f"XAA/{cycle}/{number}", "number": number, "text": text, "states": [*states]}


KNOWN = {
    "XAA/1": [
        one("1.1", "Plant an invented tree in every school yard", "NOR", "FRA"),
        one("1.2", "Plant invented trees in all school yards", "MEX"),
        one("1.3", "Publish a register of bridges", "PER", "NOR"),
        one("1.4", None, "NOR"),
    ],
    "XAA/3": [one("3.1", "Publish the register of bridges", "NOR", cycle=3), one("3.2", None, "PER", cycle=3)],
}


@pytest.fixture(autouse=True)
def known(monkeypatch):
    def found(address, on):
        if address not in KNOWN:
            raise Refused("none")
        return address, KNOWN[address]

    monkeypatch.setattr(asked_alike, "known_recommendations", found)


def test_a_states_earlier_recommendations_are_told_newest_first_with_the_reviews_that_are_not_known():
    found, unknown = asked_alike.earlier("XAA", 4, "NOR", date(2026, 1, 1))
    assert [(one["id"], one["cycle"]) for one in found] == [
        ("XAA/3/3.1", 3), ("XAA/1/1.1", 1), ("XAA/1/1.3", 1), ("XAA/1/1.4", 1),
    ]  # fmt: skip
    assert unknown == ["XAA/2"]


def test_who_made_it_too_and_who_asks_the_same_in_other_words_or_cycles_is_told():
    found, _ = asked_alike.earlier("XAA", 4, "NOR", date(2026, 1, 1))
    assert [one["with_it"] for one in found] == [[], ["FRA"], ["PER"], []]
    alike = [[(other["id"], other["states"]) for other in one["alike"]] for one in found]
    assert alike == [[("XAA/1/1.3", ["PER"])], [("XAA/1/1.2", ["MEX"])], [], []]  # itself is not another


def test_before_the_first_review_nothing_was_asked():
    assert asked_alike.earlier("XAA", 1, "NOR", date(2026, 1, 1)) == ([], [])
