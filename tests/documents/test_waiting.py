"""Words of waiting are found wherever they stand; no sentence with one gives a plain answer."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openupr.documents.items.positions import stance_of
from openupr.documents.papers.items import own_position
from openupr.documents.papers.statements import statements
from openupr.documents.waiting import finding_on, may_wait, waiting_spans, waits, words_of_waiting
from openupr.domain.findings import Place
from openupr.domain.positions import Position

# Clauses of waiting, each to stand after a subject and a verb of position.
WAITING = (
    "which will be examined",
    "and will examine them further",
    "and is examining them",
    "which are being considered",
    "which are still under consideration",
    "and reserves its position",
    "and defers its response",
    "and has not yet decided whether to accept them",
    "but needs more time",
    "and will respond in due time",
    "and will announce its decision by September",
    "on which consultations are still under way",
    "which require further study",
    "pending consultations",
    "and agrees to consider them",
    "on which a final decision is to be announced later",
    "which await the decision of its Parliament",
    "at this stage",
    "for the time being",
    "for now",
    "not yet",
    "until later",
)
VERBS = (
    "accepts",
    "supports",
    "notes",
    "takes note of",
    "has noted",
    "rejects",
    "does not accept",
    "cannot support",
    "is not in a position to accept",
    "agrees with",
    "endorses",
)
OPENINGS = ("", "Having listened, ", "At the dialogue of the invented month, ")
PLACE = Place(1, "2", (0, 9))


def _told(position, sentence):
    return position in (Position.PENDING, None) or finding_on("15.1", sentence, position, PLACE) is not None


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(OPENINGS), st.sampled_from(VERBS), st.sampled_from(WAITING), st.booleans(), st.booleans())
def test_no_sentence_of_a_report_with_a_word_of_waiting_is_supported_or_noted_without_a_finding(
    opening, verb, waiting, before, passive
):
    verb = {"accepts": "are accepted by", "notes": "have been noted by"}.get(verb, verb) if passive else verb
    clause = f"State A {verb} the following recommendations"
    if passive and verb.startswith(("are", "have")):
        clause = f"The following recommendations {verb} State A"
    sentence = f"{opening}{waiting}, {clause}:" if before else f"{opening}{clause}, {waiting}:"
    stance = stance_of(sentence)
    assert _told(stance.position, sentence)
    assert stance.position is not None or finding_on("15.1", sentence, None, PLACE)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(OPENINGS), st.sampled_from(VERBS), st.sampled_from(WAITING), st.booleans())
def test_no_sentence_of_an_addendum_with_a_word_of_waiting_is_supported_or_noted_without_a_finding(
    opening, verb, waiting, before
):
    clause = f"State A {verb} recommendations 15.1 and 15.2"
    sentence = f"{opening}{waiting}, {clause}." if before else f"{opening}{clause}, {waiting}."
    for one in statements(sentence):
        assert _told(one.position, sentence)
    item = sentence.replace("recommendations 15.1 and 15.2", "this recommendation")
    assert _told(own_position(item).position, item)


@pytest.mark.parametrize("waiting", WAITING[:17])
def test_words_about_the_answer_itself_make_an_addendum_pending_whatever_verb_stands_beside_them(waiting):
    for verb in VERBS:
        sentence = f"State A {verb} recommendations 15.1 and 15.2, {waiting}."
        assert [one.position for one in statements(sentence)] == [Position.PENDING], sentence


@pytest.mark.parametrize("waiting", WAITING[:17])
def test_words_about_the_answer_itself_make_a_report_pending_whatever_verb_stands_beside_them(waiting):
    for verb in VERBS:
        sentence = f"State A {verb} the following recommendations, {waiting}:"
        assert stance_of(sentence).position is Position.PENDING, sentence


def test_the_state_under_review_and_what_was_examined_wait_for_nothing():
    for sentence in (
        "The recommendations were made with the agreement of the State under review.",
        "The recommendations have been examined by State A and enjoy its support.",
        "State A considers that they are already implemented or in the process of implementation.",
        "State A accepts the recommendation to consider ratifying the invented convention.",
    ):
        assert not waits(sentence), sentence


def test_a_verb_whose_object_is_something_else_leaves_a_doubt_only():
    sentence = "State A is considering a law on bridges."
    assert (waits(sentence), may_wait(sentence), words_of_waiting(sentence)) == (False, True, "is considering")


def test_the_approval_of_parliament_is_a_condition_and_told():
    assert not waits("Supported (pending parliamentary approval)")
    assert words_of_waiting("Supported (pending parliamentary approval)") == "pending parliamentary approval"
    assert waits("Supported, pending further consultations")


def test_the_finding_quotes_the_sentence_and_says_what_was_read():
    found = finding_on("15.1, 15.2", "State A notes them for now.", Position.NOTED, PLACE)
    assert found.message.startswith(
        "15.1, 15.2: “State A notes them for now.” has words of waiting (“for now”); is read"
    )
    assert (found.rule, found.place) == ("answer_may_be_waiting", PLACE)
    assert finding_on("15.1", "State A notes them.", Position.NOTED, PLACE) is None
    assert finding_on("15.1", "They will be examined.", Position.PENDING, PLACE) is None


def test_the_places_of_the_words_are_given():
    sentence = "State A will examine them and will respond."
    assert [sentence[slice(*span)] for span in waiting_spans(sentence)] == ["will examine them", "will respond"]
