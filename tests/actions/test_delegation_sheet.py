"""A delegation's sheet: of facts that ship, of a list in the ledger, of a report imported. Texts are invented."""

from datetime import date

import pytest

from openupr.actions import list_speakers
from openupr.actions.delegation_sheet import delegation_sheet
from openupr.store.failures import Refused
from tests.actions.test_list_speakers import FRIDAY, MONDAY, THURSDAY

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
TODAY = date(2026, 1, 1)


def of(sheet, state):
    return next(one for one in sheet["reviews"] if one["state"] == state)


def do(review, word, on, **words):
    list_speakers.taken(review, list_speakers.made(review, "dialogue", word, words, on))


def listed(review, *speakers):
    do(review, "list_opened", MONDAY)
    do(review, "speaker_registered", MONDAY, speaker=",".join(speakers), time="10:00")
    do(review, "list_closed", THURSDAY)


def test_of_a_session_that_was_held_the_place_is_that_of_the_report(store):
    sheet = delegation_sheet("MEX", 20, TODAY)
    review = of(sheet, "SVN")
    assert (review["basis"], review["source"]) == ("report", "A/HRC/28/15")
    assert (review["place"], review["speakers"]) == (71, 72)
    assert (review["day"], review["opens"][11:16]) == ("2014-11-04", "09:00")
    assert review["begins"][0] < review["begins"][1]
    assert review["words"] == review["seconds"] * 110 // 60
    assert [one["cycle"] for one in review["earlier"]] == [1] * len(review["earlier"])


def test_the_reviews_are_in_the_order_of_their_meetings_and_the_delegations_own_is_left_out(store):
    sheet = delegation_sheet("SVN", 20, TODAY)
    assert "SVN" not in {one["state"] for one in sheet["reviews"]}
    days = [(one["day"], one["meeting"]) for one in sheet["reviews"]]
    assert (len(days), days) == (13, sorted(days))


def test_before_there_is_a_list_time_is_an_assumption_from_the_last_list_that_is_known(store):
    review = of(delegation_sheet("NOR", 48, date(2025, 1, 1)), "SVN")
    assert (review["basis"], review["source"], review["place"], review["begins"]) == ("assumed", "SVN/2", None, [])
    assert (review["speakers"], review["drawn"], review["seconds"]) == (72, False, 110)
    assert review["unknown"] == ["SVN/3"]


def test_a_list_of_the_ledger_tells_time_once_it_is_closed_and_place_once_it_is_drawn(store):
    listed("SVN/4", "NOR", "ALB", "MEX", "MKD")
    review = of(delegation_sheet("NOR", 48, TODAY), "SVN")
    assert (review["basis"], review["registered"], review["drawn"], review["place"]) == ("ledger", True, False, None)
    do("SVN/4", "speakers_ordered", FRIDAY, first="MEX")
    review = of(delegation_sheet("NOR", 48, TODAY), "SVN")
    assert (review["place"], review["speakers"], review["seconds"], review["words"]) == (3, 4, 120, 220)
    assert review["begins_seconds"] == [370, 370 + 4200]  # Mexico and North Macedonia, members, and 5 seconds each
    assert of(delegation_sheet("FRA", 48, TODAY), "SVN")["registered"] is False


def test_another_pace_fits_other_words(store):
    slow, fast = (of(delegation_sheet("MEX", 20, TODAY, pace), "SVN")["words"] for pace in (60, 240))
    assert fast == 4 * slow


@pytest.mark.parametrize(
    ("asked", "why"),
    [(("XXX", 20), "A State by its code"), (("NOR", 999), "no session 999"), (("NOR", 20, 5), "From 60 to 240")],
)
def test_what_cannot_be_asked_is_told_in_one_line(store, asked, why):
    state, session, *pace = asked
    with pytest.raises(Refused, match=why):
        delegation_sheet(state, session, TODAY, *pace)
