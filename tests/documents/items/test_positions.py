"""The verb that governs decides; pending is never supported or noted."""

import pytest

from openupr.documents.items.positions import sentences_of, stance_of
from openupr.domain.positions import Position

SUPPORTED = (
    "The recommendations listed below enjoy the support of State A:",
    "State A accepts the following recommendations:",
    "The following recommendations have the support of State A:",
)
NOTED = (
    "The recommendations below did not enjoy the support of State A:",
    "State A rejects the recommendations listed below:",
    "State A cannot accept them.",
    "State A is unable to support the following recommendations:",
    "The recommendations below have been noted by State A:",
)
PENDING = (
    "The following recommendations will be examined by State A, which will provide responses in due time:",
    "State A noted the recommendations below for consideration and response in due time:",
    "The response of State A will be included in the outcome report.",
    "The recommendations below are under consideration:",
    # What is refused for now, noted meanwhile or promised to be looked at is still open.
    "The following recommendations did not immediately enjoy the support of State A, will be examined by it and "
    "responses will be given in due time:",
    "The following recommendations have been taken note of by State A, which will revert with its position:",
    "State A has noted the following recommendations and is examining them:",
    "The following recommendations were noted by State A and are to be examined:",
    "State A takes note of the recommendations below and reserves its position until the adoption:",
    "State A is not in a position to support the following recommendations at this time and will examine them further:",
    "State A has not accepted or rejected the following recommendations; they will be examined:",
    "State A neither accepts nor rejects the following recommendations for now:",
    "The following recommendations require further study by State A before it can support them:",
    "State A will announce by September which of the following recommendations enjoy its support:",
    "State A needs more time to consider whether it supports the following recommendations:",
    "Recommendations on which State A has not yet decided whether to accept them:",
    "State A accepted to examine the following recommendations:",
    "State A undertakes to examine the following recommendations and committed to reply at the September session:",
    "State A supports the following recommendations, subject to a decision to be announced at the 57th session:",
    "State A considers that many of the recommendations below have been implemented; it remains to reply on them:",
    "Recommendations that State A will study (some of which have already been implemented):",
    "State A has noted these recommendations. It will examine them and respond in due time.",
    "State A indicated that it would study the conformity of the following recommendations with its law:",
)
DOUBTFUL = (
    "The recommendations below enjoy the support of State A. State A will examine them:",
    "State A supports the following recommendations and is considering a law:",
    "The recommendations above cannot enjoy the support of State A until the vote of the invented month takes place.",
)
FINAL = {
    "The recommendations have been examined by State A and enjoy its support:": Position.SUPPORTED,
    "In the course of the discussion, conclusions were made, with the agreement of the State under review:": (
        Position.SUPPORTED
    ),
    "State A considers the following recommendations to be already implemented:": Position.SUPPORTED,
    "The recommendations below do not enjoy the support of State A. The status of the bridge will be decided by "
    "others.": Position.NOTED,
    "The following recommendations did not enjoy the support of State A and would thus be noted:": Position.NOTED,
    "For the time being, State A notes the following recommendations:": Position.NOTED,
}


@pytest.mark.parametrize("sentence", SUPPORTED)
def test_support(sentence):
    assert stance_of(sentence).position is Position.SUPPORTED


@pytest.mark.parametrize("sentence", NOTED)
def test_refusal_and_noting_are_noted(sentence):
    assert stance_of(sentence).position is Position.NOTED


@pytest.mark.parametrize("sentence", PENDING)
def test_what_is_left_for_later_is_pending_also_where_it_is_noted_for_now(sentence):
    assert stance_of(sentence).position is Position.PENDING


@pytest.mark.parametrize("sentence", DOUBTFUL)
def test_where_an_answer_and_words_of_waiting_stand_beside_each_other_there_is_none_and_it_is_doubtful(sentence):
    stance = stance_of(sentence)
    assert (stance.position, stance.doubtful, stance.spoken) == (None, True, True)


@pytest.mark.parametrize("sentence", FINAL)
def test_words_like_those_of_waiting_take_nothing_from_a_final_answer(sentence):
    stance = stance_of(sentence)
    assert (stance.position, stance.doubtful) == (FINAL[sentence], False)


def test_already_implemented_without_refusal_is_supported_and_implemented():
    stance = stance_of("State A considers that the following recommendations are already implemented:")
    assert (stance.position, stance.implemented) == (Position.SUPPORTED, True)


def test_implemented_beside_a_refusal_is_noted():
    stance = stance_of("State A does not accept these recommendations, which are already implemented.")
    assert (stance.position, stance.implemented) == (Position.NOTED, False)


def test_support_of_a_part_is_partially():
    assert stance_of("State A accepts in part the following recommendations:").position is Position.PARTIALLY


def test_a_sentence_without_a_position_gives_none():
    assert (
        stance_of("In the course of the discussion, the recommendations below were made to State A:").position is None
    )
    assert stance_of("The recommendations noted in paragraph 12 were made orally.").position is None


def test_the_sentence_is_kept_in_one_line_as_printed():
    assert stance_of("State A\n accepts   them.").sentence == "State A accepts them."


def test_a_paragraph_is_cut_into_its_sentences():
    assert sentences_of("State A accepts 1.\nIt rejects 2; Others wait.") == [
        "State A accepts 1.",
        "It rejects 2;",
        "Others wait.",
    ]
