from datetime import date

from openupr.domain.findings import Severity
from openupr.domain.when import When
from openupr.vocabulary.difference import difference, warning, within


def test_a_difference_with_a_reason_is_a_note_and_without_one_a_warning():
    assert difference("rule", "a.csv has 1", "b.csv 2", reason="a misprint").severity is Severity.NOTE
    bare = difference("rule", "a.csv has 1", "b.csv 2")
    assert (bare.severity, bare.message) == (
        Severity.WARNING,
        "a.csv has 1, b.csv 2. Look at both sources and correct one row.",
    )


def test_a_warning_keeps_its_citation():
    assert warning("rule", "a", "b", citation="paragraph 7").citation == "paragraph 7"


def test_a_month_reaches_to_its_last_day():
    assert within(date(2027, 2, 28), When(2027, 1), When(2027, 2))
    assert not within(date(2027, 3, 1), When(2027, 1), When(2027, 2))
