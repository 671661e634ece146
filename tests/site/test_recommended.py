import pytest

from openupr.site import recommended
from openupr.vocabulary import record

# Facts of reviews take in the ledger of the store
pytestmark = [pytest.mark.usefixtures("store"), pytest.mark.parametrize("engine", ["sqlite"])]


def test_each_state_counts_once_for_each_number():
    rows = recommended.received("SVN", {})
    norway = next(one for one in [*rows["first"], *rows["rest"]] if one["code"] == "NOR")
    of_report = sum("NOR" in one.states for share in record.received_by("SVN") for one in share.recommendations)
    assert norway["times"] == of_report > 0
    assert sum(one["times"] for one in norway["reviews"]) == norway["times"]


def test_the_most_frequent_stands_first_and_is_the_measure_of_the_rest():
    rows = recommended.made("SVN", {})
    times = [one["times"] for one in [*rows["first"], *rows["rest"]]]
    assert times == sorted(times, reverse=True)
    assert rows["first"][0]["share"] == 100
    assert rows["states"] == len(times)
    assert rows["total"] == sum(times)


def test_what_was_received_counts_numbers_not_makers():
    assert recommended.received("SVN", {})["total"] == sum(
        len(one.recommendations) for one in record.received_by("SVN")
    )


def test_a_state_without_facts_has_no_rows():
    nothing = {"states": 0, "first": [], "rest": []}
    assert recommended.received("XXX", {}) == {"total": 0, "cycles": [], "left_out": [], **nothing}


def test_what_is_imported_counts_too_and_what_is_left_out_is_named():
    here = {("SVN", 3): (("FRA", "NOR"), ("FRA",))}
    before, after = (recommended.received("SVN", one) for one in ({}, here))
    assert (before["cycles"], before["left_out"]) == ([1, 2], [3, 4])
    assert (after["cycles"], after["left_out"]) == ([1, 2, 3], [4])
    assert after["total"] == before["total"] + 2
    assert _times(after, "FRA") == _times(before, "FRA") + 2
    assert recommended.made("FRA", here)["total"] == recommended.made("FRA", {})["total"] + 2
    assert (recommended.made("FRA", here)["imported"], recommended.made("FRA", {})["imported"]) == (1, 0)


def test_an_imported_review_stands_in_the_place_of_its_shipped_facts():
    here = {("SVN", 2): (("FRA",),)}
    assert recommended.received("SVN", here)["total"] == 97 + 1
    assert recommended.number_received("SVN", 2, here) == 1
    assert recommended.number_received("SVN", 1, here) == 97
    assert recommended.number_received("SVN", 3, here) is None
    of_slovenia = [one for one in record.made_by("FRA") if one.report.address == "SVN/2"]
    lost = sum(len(one.recommendations) for one in of_slovenia) - 1
    assert recommended.made("FRA", here)["total"] == recommended.made("FRA", {})["total"] - lost


def _times(counted, code):
    return sum(one["times"] for one in [*counted["first"], *counted["rest"]] if one["code"] == code)
