import pytest

from openupr.site import facts

# Facts of reviews take in the ledger of the store
pytestmark = [pytest.mark.usefixtures("store"), pytest.mark.parametrize("engine", ["sqlite"])]


def test_letters_hold_each_member_state_once():
    codes = [one["code"] for each in facts.letters() for one in each["states"]]
    assert len(codes) == len(set(codes)) == 193
    assert "VAT" not in codes


def test_a_session_not_yet_held_has_reviews_without_guessed_days():
    later = [one for one in facts.of_session(54) if not one["held"]]
    assert later
    assert all(one["decided_on"] is None for one in later)


def test_a_decision_unknown_here_is_none():
    assert facts.decision_of("A/HRC/DEC/43/112")["adopted_on"] == "2020-03-12"
    assert facts.decision_of("A/HRC/DEC/99/101") is None
