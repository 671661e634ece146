"""What is known of a review's recommendations, imported or shipped as facts. Texts are invented."""

from datetime import date

import pytest

from openupr.actions.known_recommendations import known_recommendations
from openupr.store.failures import Refused
from openupr.store.importing import import_reading
from openupr.store.keep import Reading
from tests.store import builders as b

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
TODAY = date(2026, 1, 1)
KEY = (b.STATE, b.CYCLE, b.SESSION)


def kept(one):
    import_reading(Reading(one, b.data_of(one), "reader 1", KEY, {}))


def test_the_id_is_the_review_and_the_number_of_its_report_and_a_drafts_number_is_another(store):
    kept(b.report(name="draft.pdf", symbol="A/HRC/WG.6/20/L.13", recommendations=b.items((None,) * 6, "6")))
    kept(b.report((b.SUPPORTED, *(b.NOTED,) * 5)))
    address, found = known_recommendations("XAA/2", TODAY)
    assert address == "XAA/2"
    assert [one["id"] for one in found] == [f"XAA/2/115.{n}" for n in range(1, 7)]
    assert found[1]["others"] == ["XAA/2/6.2"]
    assert (found[0]["text"], found[0]["position"], found[1]["states"]) == (b.TEXTS[0], "supported", ["PRT", "SVK"])


def test_of_a_report_that_only_ships_numbers_states_and_positions_are_known_and_no_words(store):
    _, found = known_recommendations("Slovenia 2", TODAY)
    assert len(found) > 100
    assert {one["text"] for one in found} == {None}
    assert found[0]["id"] == f"SVN/2/{found[0]['number']}"


def test_what_a_report_left_pending_and_the_state_answered_since_is_not_shown_as_pending(store):
    before, after = (known_recommendations("SVN/2", day)[1] for day in (date(2015, 1, 1), TODAY))
    assert (before[0]["position"], after[0]["position"]) == ("pending", "not_here")
    assert after[0]["position_words"] == "answers not in this copy"


def test_what_is_not_known_is_told_in_one_line(store):
    with pytest.raises(Refused, match="No recommendation of SVN/4 is known here"):
        known_recommendations("SVN/4", TODAY)
    with pytest.raises(Refused):
        known_recommendations("no such", TODAY)
