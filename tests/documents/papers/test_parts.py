"""Which part is supported and which is noted. All answers are invented."""

from itertools import pairwise

import pytest

from openupr.documents.papers.parts import parts_said
from openupr.domain.positions import Position

S, N, W = Position.SUPPORTED, Position.NOTED, Position.PENDING


def told(answer):
    return [(one.position, answer[slice(*one.span)]) for one in parts_said(answer)]


def test_each_sentence_about_the_recommendation_is_a_part():
    accepts = "Tuvalu accepts the recommendation on courts."
    refuses = "Tuvalu cannot accept the recommendation on bridges, which are old."
    assert told(f"{accepts} A court was opened. {refuses}") == [(S, accepts), (N, refuses)]


def test_one_sentence_with_two_positions_is_cut_where_its_second_clause_begins():
    assert told("Tuvalu accepts the first part of the recommendation, but cannot accept the second part.") == [
        (S, "Tuvalu accepts the first part of the recommendation"),
        (N, "cannot accept the second part."),
    ]


def test_two_verbs_of_one_position_are_one_part():
    answer = "Tuvalu accepts the recommendation on courts and supports the part on bridges."
    assert told(answer) == [(S, answer)]


def test_a_part_may_be_left_open():
    open_one = "However, it cannot make a definitive statement on the second treaty."
    assert told(f"Tuvalu accepts the call for the first treaty. {open_one}")[1] == (W, open_one)


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "Tuvalu partially accepts the recommendation.",
        "A law was approved by Parliament.",
        "As noted in its response to recommendation 99.4, the law is old.",
    ],
)
def test_what_tells_of_no_part_gives_none(answer):
    assert told(answer) == []


def test_the_parts_are_in_order_and_do_not_overlap():
    answer = "Tuvalu accepts part one, cannot accept part two; it supports part three but rejects part four."
    spans = [one.span for one in parts_said(answer)]
    assert len(spans) == 4
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
