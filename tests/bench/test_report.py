"""What is not read as it was drafted is told."""

from dataclasses import replace

import pytest

from openupr.bench.report import differing
from openupr.domain.drafting.report import Asked, report
from openupr.domain.positions import Position
from openupr.domain.report import Introduction
from openupr.exports._office import saved
from openupr.exports._word_report import word_report
from tests.domain.drafting.test_report import FACTS


def test_each_difference_is_a_line():
    blocks = report(FACTS)
    fewer = tuple(one for one in blocks if one.number != "6.1")
    made = word_report(fewer, "Report of the Working Group on the Universal Periodic Review", "State A", "DRAFT/A")
    told = differing(blocks, ("Another pledge.",), made, "docx")
    assert told[0].startswith("6.1 was drafted as ('Ratify")
    assert told[-1].startswith("pledges were read as 'State A will")


def test_a_fact_of_the_introduction_that_is_read_otherwise_is_a_line():
    facts = replace(FACTS, symbol="REHEARSAL/1/XAA", said={"selected": "10 January 2024", "delegations": "7"})
    blocks = report(facts)
    made = word_report(blocks, "Report of the Working Group on the Universal Periodic Review", "State A", facts.symbol)
    assert differing(blocks, facts.pledges, made, "docx", Introduction(delegations=7)) == []
    assert differing(blocks, facts.pledges, made, "docx", Introduction(delegations=8)) == [
        "delegations was drafted as 8, read as 7"
    ]


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_thirty_recommendations_over_several_pages_are_read_back_when_libreoffice_saved_them(form):
    text = (
        "Continue to paint the invented bridge number {n} in a colour that its {n} keepers choose, and to tell them why"
    )
    positions = (Position.SUPPORTED, Position.PENDING, Position.NOTED, Position.PARTIALLY)
    asked = tuple(
        Asked(text.format(n=n), tuple(f"State {letter}" for letter in "BCDEFGH"[: 1 + n % 7]), positions[n % 4])
        for n in range(1, 31)
    )
    facts = replace(FACTS, symbol="REHEARSAL/1/XAA", recommendations=asked)
    blocks = report(facts)
    made = word_report(blocks, "Report of the Working Group on the Universal Periodic Review", "State A", facts.symbol)
    assert differing(blocks, facts.pledges, saved(made, form), form) == []
