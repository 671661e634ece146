from openupr.domain.findings import Severity
from openupr.vocabulary.checks import disagreements


def test_only_the_case_of_sudan_is_a_disagreement_that_nothing_explains():
    warnings = [finding for finding in disagreements() if finding.severity is not Severity.NOTE]
    assert [finding.message[:4] for finding in warnings] == ["SDN:"]


def test_every_disagreement_is_one_line_and_says_where_to_look():
    for finding in disagreements():
        assert "\n" not in finding.message
        assert ".csv" in finding.message
