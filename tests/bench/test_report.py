"""What is not read as it was drafted is told."""

from dataclasses import replace

from openupr.bench.report import differing
from openupr.domain.drafting.report import report
from openupr.domain.report import Introduction
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
