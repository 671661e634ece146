"""What is not read as it was drafted is told."""

from openupr.bench.report import differing
from openupr.domain.drafting.report import report
from openupr.exports._word_report import word_report
from tests.domain.drafting.test_report import FACTS


def test_each_difference_is_a_line():
    blocks = report(FACTS)
    fewer = tuple(one for one in blocks if one.number != "6.1")
    made = word_report(fewer, "Report of the Working Group on the Universal Periodic Review", "State A", "DRAFT/A")
    told = differing(blocks, ("Another pledge.",), made, "docx")
    assert told[0].startswith("6.1 was drafted as ('Ratify")
    assert told[-1].startswith("pledges were read as 'State A will")
