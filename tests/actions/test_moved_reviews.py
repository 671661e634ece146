import pytest

from openupr.actions.moved_reviews import address_of, facts_for_letter, moved, state_of
from openupr.actions.take_step import kind_of, made, taken
from openupr.store.failures import Refused


def entered(review, kind, on, **words):
    return taken([made(review, kind_of(kind), words, {"on": on, "source": ""})])


def test_where_the_ledger_has_nothing_the_record_is_told(store):
    assert state_of("USA/4").latest_session == 53
    entered("USA/4", "review_scheduled", "2025-01-01", session="50")
    assert [step.type for step in state_of("USA/4").steps] == ["review_scheduled"]


def test_every_real_case_of_the_record_is_among_those_that_moved(store):
    found = {state.review for state in moved()}
    named = {"HTI/1", "IRQ/1", "LBY/1", "ISR/2", "GMB/2", "BIH/2", "SDN/3", "UKR/4", "NIC/4", "USA/4"}
    assert named <= found
    assert len(found - named) == 14  # session 36
    entered("XAA/0", "communication_received", "2024-07-01", about="request_to_postpone")
    assert "XAA/0" in {state.review for state in moved()}


def test_facts_set_by_hand_take_the_place_of_what_is_known_and_numbers_are_printed(store):
    told = facts_for_letter("USA/4", "non-participation", {"latest_session": "54", "clause": "it comes"})
    assert (told.facts["latest_session"], told.facts["clause"]) == ("fifty-fourth", "it comes")
    assert told.facts["state_formal"] == "the United States of America"
    assert facts_for_letter("SVN/4", "postponement", {}).way == "postponement"


def test_an_invented_state_is_named_as_such(store):
    assert facts_for_letter("XAA/0", "postponement", {}).facts["state_formal"] == "State A (invented for rehearsal)"


def test_what_is_named_wrong_is_told(store):
    for act, said in (
        (lambda: address_of("Atlantis 4"), "no State of that name"),
        (lambda: address_of("SVN/9"), "there is no cycle 9"),
        (lambda: facts_for_letter("USA/4", "detour", {}), "There is no way 'detour'"),
        (lambda: facts_for_letter("USA/4", "postponement", {"colour": "red"}), "A fact to set was expected"),
    ):
        with pytest.raises(Refused, match=said):
            act()
    assert address_of("United States 4") == address_of("usa/4") == "USA/4"
