from datetime import date

import pytest

from openupr.site.positions import not_yet, shown, tally

# Facts of reviews take in the ledger of the store
pytestmark = [pytest.mark.usefixtures("store"), pytest.mark.parametrize("engine", ["sqlite"])]


def test_parts_fill_the_whole_in_a_fixed_order():
    rows = [{"position": value} for value in ("noted", "supported", "supported", None)]
    tally = shown(rows)
    assert tally["received"] == 4
    assert [(one["value"], one["count"]) for one in tally["parts"]] == [("supported", 2), ("noted", 1), ("none", 1)]
    assert [one["start"] for one in tally["parts"]] == [0, 50, 75]
    assert sum(one["width"] for one in tally["parts"]) == 100


def test_no_recommendation_has_no_parts():
    assert shown([]) == {"received": 0, "parts": []}


def test_what_ships_of_a_report_does_not_say_that_a_state_never_answered(store):
    """Slovenia, cycle 2: all 163 pending in the report of 6 November 2014; outcome adopted on 19 March 2015."""
    before, after = (tally("SVN", 2, date(2015, 3, n)) for n in (18, 19))
    assert [(one["value"], one["count"]) for one in before["parts"]] == [("pending", 163)]
    assert [(one["value"], one["words"]) for one in after["parts"]] == [("not_here", "answers not in this copy")]
    assert after["received"] == 163


@pytest.mark.parametrize(
    ("day", "said"),
    [(date(2019, 11, 11), "not been held"), (date(2019, 11, 13), "not been adopted"), (date(2019, 11, 14), "")],
)
def test_before_the_review_and_its_report_nothing_was_received(day, said):
    whole = {"review_date": "2019-11-12", "adoption_date": "2019-11-14"}
    assert said in not_yet("SVN", 3, day, whole)
    assert bool(not_yet("SVN", 3, day, whole)) == bool(said)
