"""Pledges of a national report: those under a heading of their own, none of another review. All invented."""

import pytest

from openupr.documents.papers.pledged import pledges_in
from openupr.domain.papers import Numbered, Section


def section(heading, *texts, level=1):
    return Section(heading, level, tuple(Numbered(str(n), text, 3, (n, n + 9)) for n, text in enumerate(texts, 70)))


@pytest.mark.parametrize(
    "heading",
    ["VIII. Voluntary pledges and commitments", "F. New pledges", "Voluntary commitments", "V. NEW VOLUNTARY PLEDGES"],
)
def test_each_paragraph_under_the_heading_is_a_pledge_with_its_place(heading):
    (one, two) = pledges_in([section("I. Introduction", "A word."), section(heading, "To plant.", "To paint.")])
    assert (one.text, one.page, one.span, one.paragraph) == ("To plant.", 3, (70, 79), "70")
    assert two.text == "To paint."


def test_headings_below_it_belong_to_it_and_the_next_chapter_does_not():
    sections = [
        section("V. Voluntary pledges"),
        section("A. Trees", "To plant.", level=2),
        section("VI. Thanks", "A word."),
    ]
    assert [one.text for one in pledges_in(sections)] == ["To plant."]


@pytest.mark.parametrize(
    "heading",
    [
        "V. Implementation of voluntary pledges and commitments",
        "A. Voluntary pledges for membership of the Council",
        "B. Voluntary pledges made in the first cycle",
        "International commitments",
        "Voluntary organizations",
        "Pledges made in 2008",
    ],
)
def test_pledges_made_before_or_elsewhere_are_none(heading):
    assert pledges_in([section(heading, "To plant.")]) == ()


def test_a_heading_below_a_chapter_on_earlier_pledges_is_none():
    sections = [section("V. Implementation of pledges"), section("A. Voluntary pledges", "To plant.", level=2)]
    assert pledges_in(sections) == ()
