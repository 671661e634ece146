"""The parity report of an import: what was found, missing, doubled, and where documents differ."""

from dataclasses import replace
from datetime import date

import pytest

from openupr.domain.documents import DocumentKind
from openupr.domain.findings import Finding, Severity
from openupr.store.models import DocumentRow
from openupr.store.parity import doubled, missing, parity_of
from tests.store import builders as b
from tests.store.keeping import BIH, KEY, keep, review

ON = date(2026, 1, 1)


def parity(one, key=KEY):
    keep(one, key)
    return parity_of(one, DocumentRow.objects.get(file_id=one.sha256), [review()], ON)


@pytest.mark.parametrize(
    ("numbers", "gaps"),
    [
        (["60.1", "60.2", "60.3"], []),
        (["60.1", "60.3"], ["60.2"]),
        (["60.2", "60.11"], ["60.1", *(f"60.{n}" for n in range(3, 11))]),
        (["60.1", "61.2"], ["61.1"]),
        (["1", "3"], []),
        (["A"], []),
        ([], []),
    ],
)
def test_what_a_sequence_leaves_out_is_missing(numbers, gaps):
    assert missing(numbers) == gaps


def test_what_stands_twice_is_doubled_once_in_the_order_of_the_numbers():
    numbers = ["60.10", "60.2", "60.2", "60.10", "60.2", "60.1"]
    assert doubled(numbers, DocumentKind.WORKING_GROUP_REPORT) == ["60.2", "60.10"]


def test_a_whole_report_differs_in_nothing(store):
    found = parity(b.report((b.SUPPORTED, b.NOTED, b.PENDING, b.PENDING, None, None)))
    assert (found.found, found.missing, found.doubled, found.differences) == (6, [], [], [])
    assert found.positions == {"none": 2, "noted": 1, "pending": 2, "supported": 1}
    assert set(found.as_plain()) >= {"found", "missing", "doubled", "states_unknown", "positions", "differences"}


def test_states_not_recognised_are_passed_on(store):
    finding = Finding("state_not_recognised", Severity.WARNING, "“Inventia” is no State known here.")
    other = Finding("gap", Severity.WARNING, "An invented other thing.")
    assert parity(replace(b.report(), findings=(finding, other))).states_unknown == [finding.message]


def test_a_check_that_only_has_states_in_its_name_tells_of_no_unknown_state(store):
    told = Finding("plenary_heard_more_states", Severity.NOTE, "Expected at most 13 States; found 15.")
    assert parity(replace(b.report(), findings=(told,))).states_unknown == []


def test_an_addendum_before_its_report_says_that_the_report_is_not_here(store):
    (told,) = parity(b.addendum([(["115.1", "115.2"], b.SUPPORTED)])).differences
    assert told == (
        "XAA/2: A/HRC/928/15/Add.1 gives positions on 115.1, 115.2: the report with their words is not imported yet: "
        "openupr import FILE"
    )


def test_a_report_that_the_record_knows_is_named_with_the_way_to_it(store):
    (told,) = parity(b.addendum([(["1.1"], b.SUPPORTED)]), BIH).differences
    assert told.endswith("A/HRC/28/17, is not imported yet: openupr fetch A/HRC/28/17, or openupr import FILE")


def test_an_addendum_on_numbers_the_report_lacks_says_so(store):
    keep(b.report())
    (told,) = parity(b.addendum([(["115.1", "115.9"], b.SUPPORTED)])).differences
    assert told.endswith("gives positions on 115.9: no recommendation of the report bears the number")


def test_a_list_that_lacks_numbers_or_has_more_is_told(store):
    keep(b.report((b.NOTED,) * 5))
    (more,) = parity(b.thematic_list([b.NOTED] * 6)).differences
    assert more == "XAA/2: the list has 115.6, the report has not"


def test_a_list_that_lacks_numbers_of_the_report_is_told(store):
    keep(b.report())
    (gone,) = parity(b.thematic_list([b.NOTED] * 5)).differences
    assert gone == "XAA/2: the list lacks 115.6 of the report"


def test_records_without_a_place_are_counted_for_they_are_not_stored(store):
    whole = b.thematic_list([b.NOTED] * 6)
    rows = (replace(whole.content.rows[0], page=None), *whole.content.rows[1:])
    found = parity(replace(whole, content=replace(whole.content, rows=rows)))
    assert found.differences[0] == "1 records have no page or span and were not stored"


def test_counts_that_a_document_states_are_compared(store):
    keep(b.report())
    found = parity(b.addendum([(["115.1"], b.SUPPORTED)], counts=[("supported", 3)]))
    assert found.differences == ["XAA/2: A/HRC/928/15/Add.1 states 3 supported, 1 were read"]


def test_a_document_without_numbers_has_nothing_to_find(store):
    found = parity(b.decision())
    assert (found.found, found.positions, found.differences) == (0, {}, [])


@pytest.mark.parametrize("engine", ["sqlite"])  # what it adds is the reading
def test_a_real_list_without_a_date_agrees_with_the_president(store, corpus):
    """Egypt 2014-15: 300 received, 224 supported, 53 noted, 23 partially (A/HRC/28/2, paragraph 903)."""
    from openupr.documents.pipeline import document_of  # noqa: PLC0415 - only where there are real documents

    key = ("EGY", 2, 20)
    keep(b.session_report(300, 224, 53, 23), key)
    for path in ("reports/S20-EGY-A_HRC_28_16.pdf", "others/thematic-list-S20-EGY.docx"):
        one = document_of(corpus / path)
        keep(one, key)
        row = DocumentRow.objects.get(file_id=one.sha256)
        assert parity_of(one, row, [review()], ON).differences == []
