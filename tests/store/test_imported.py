"""Imports as pages show them: from the rows that are kept, and from the ledger once they are gone."""

from dataclasses import replace
from datetime import date

from openupr.domain.findings import Finding, Severity
from openupr.store import imported
from openupr.store.importing import import_reading, reviews_of, undo
from openupr.store.keep import Reading
from openupr.store.models import DocumentRow
from openupr.store.parity import parity_of
from openupr.store.suppressing import suppress
from tests.store import builders as b

TODAY = date(2026, 11, 24)


def kept(document):
    return import_reading(Reading(document, b.data_of(document), "r1", (b.STATE, b.CYCLE, b.SESSION), {}))


def test_the_report_made_from_the_rows_is_the_one_made_at_import(store):
    for document in (b.report(), b.addendum([(("115.3",), b.SUPPORTED), (("115.9",), b.NOTED)])):
        done = kept(document)
        row = DocumentRow.objects.get(pk=done.document)
        at_import = parity_of(document, row, list(reviews_of(row)), TODAY)
        assert imported.find(done.entry, TODAY)["parity"] == at_import.as_plain()
        assert at_import.found


def test_a_difference_goes_when_the_document_comes_that_explains_it(store):
    first = kept(b.addendum([(("115.3",), b.SUPPORTED)]))
    assert "is not imported yet" in imported.find(first.entry, TODAY)["parity"]["differences"][0]
    kept(b.report())
    assert imported.find(first.entry, TODAY)["parity"]["differences"] == []


def test_an_undone_import_keeps_what_the_ledger_says_of_it(store):
    done = kept(b.report())
    before = imported.find(done.entry, TODAY)
    entry, _ = undo(done.entry)
    after = imported.find(done.entry, TODAY)
    assert (before["stands"], after["stands"], after["ended_by"], after["replaced"]) == (True, False, entry.seq, False)
    assert (after["kind"], after["reviews"], after["counts"]) == (before["kind"], before["reviews"], before["counts"])
    assert imported.last_imported(5) == []


def test_an_entry_that_is_no_import_is_none(store):
    done = kept(b.report())
    entry, _ = undo(done.entry)
    assert imported.find(entry.seq, TODAY) is None
    assert imported.find(99, TODAY) is None


def test_the_last_imports_come_newest_first_and_a_rehearsal_only_if_asked_for(store):
    report, addendum = kept(b.report()), kept(b.addendum([(("115.3",), b.SUPPORTED)]))
    invented = b.report(symbol="REHEARSAL/1/XAA", name="invented.pdf", positions=(b.NOTED,))
    import_reading(Reading(invented, b.data_of(invented), "r1", ("XAA", 0, None), {}))
    assert [one["entry"] for one in imported.last_imported(5)] == [addendum.entry, report.entry]
    assert imported.last_imported(1)[0]["reviews"] == [f"{b.STATE}/{b.CYCLE}"]
    assert [one["invented"] for one in imported.last_imported(5, invented=True)] == [True, False, False]


def test_it_names_the_documents_beside_it_and_what_the_president_said(store):
    report, addendum = kept(b.report()), kept(b.addendum([(("115.3",), b.SUPPORTED)]))
    session = b.session_report()
    plenary = import_reading(Reading(session, b.data_of(session), "r1", None, {b.STATE: (b.STATE, b.CYCLE, b.SESSION)}))
    beside = [one["entry"] for one in imported.find(report.entry, TODAY)["beside"]]
    assert beside == [addendum.entry, plenary.entry]
    found = imported.find(plenary.entry, TODAY)
    assert [(one["review"], one["received"], one["noted"]) for one in found["tallies"]] == [("XAA/2", 6, 6)]
    assert found["beside"] == []


def test_a_hidden_name_stands_neither_in_a_check_nor_in_a_file_name(store):
    finding = Finding("invented", Severity.NOTE, "Jane Example is named twice.")
    done = kept(replace(b.report(name="letter of Jane Example.pdf"), findings=(finding,)))
    assert "Jane Example" in str(imported.find(done.entry, TODAY))
    suppress("name", "Jane Example")
    assert "Jane Example" not in str(imported.find(done.entry, TODAY))
    assert "Jane Example" not in str(imported.last_imported(5))


def test_an_answer_says_of_how_many_it_tells_and_how_many_are_without_a_position(store):
    kept(b.report())
    done = kept(b.addendum([(("115.1", "115.2"), b.SUPPORTED), (("115.3",), b.NOTED)]))
    found = imported.find(done.entry, TODAY)
    assert (found["parity"]["found"], found["of_review"]) == (3, {"received": 6, "without": 3})
    report = kept(b.report(symbol="A/HRC/WG.6/20/L.9", name="draft.pdf"))
    assert imported.find(report.entry, TODAY)["of_review"] is None
