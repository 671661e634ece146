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
)


@pytest.mark.parametrize("sentence", SUPPORTED)
def test_support(sentence):
    assert stance_of(sentence).position is Position.SUPPORTED


@pytest.mark.parametrize("sentence", NOTED)
def test_refusal_and_noting_are_noted(sentence):
    assert stance_of(sentence).position is Position.NOTED


@pytest.mark.parametrize("sentence", PENDING)
def test_what_is_left_for_later_is_pending_also_where_it_is_noted_for_now(sentence):
    assert stance_of(sentence).position is Position.PENDING


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
