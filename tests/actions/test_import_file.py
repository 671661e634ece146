"""Importing a file: read, placed, checked, kept, compared; one line for each that is not. Documents are invented."""

import hashlib
import os
from dataclasses import replace
from datetime import date

import pytest

from openupr.documents.source import Unreadable
from openupr.domain.documents import Document, DocumentKind
from openupr.domain.findings import Finding, Severity
from openupr.domain.papers import AdvanceQuestions, Asked, Communication
from openupr.domain.report import Introduction, WorkingGroupReport
from openupr.store import ledger
from openupr.store.models import DocumentRow, Entry, FindingRow
from tests.store import builders as b
from tests.store.dumping import dump

TODAY = date(2026, 11, 24)


class Shelf:
    """A folder of files, and a reader that knows what each says by its name."""

    def __init__(self, folder):
        self.folder, self.says, self.read_files = folder, {}, []

    def put(self, name, says, data=b"invented"):
        path = self.folder / name
        path.write_bytes(data + name.encode())
        self.says[name] = says
        return path

    def read(self, path):
        self.read_files.append(path.name)
        says = self.says[path.name]
        if isinstance(says, str):
            raise Unreadable(says)
        return replace(says, file=path.name, sha256=hashlib.sha256(path.read_bytes()).hexdigest())


@pytest.fixture
def shelf(store, tmp_path):
    folder = tmp_path / "shelf"
    folder.mkdir()
    return Shelf(folder)


def imported(shelf, path, **said):
    """Imported late, since it needs Django set up."""
    from openupr.actions.import_file import ByHand, import_file  # noqa: PLC0415

    return import_file(path, TODAY, ByHand(**said), read=shelf.read)


def all_imported(shelf, *paths):
    from openupr.actions.import_file import import_files  # noqa: PLC0415

    return [(one.file, one.word) for one in import_files(paths, TODAY, read=shelf.read)]


def test_a_file_is_kept_compared_and_told_in_one_line(shelf):
    outcome = imported(shelf, shelf.put("report.pdf", b.report()))
    assert outcome.line == "report.pdf: imported: working group report (XAA/2), entry 1"
    assert (outcome.status, outcome.entry, outcome.parity.found) == (0, 1, 6)
    assert DocumentRow.objects.get().entry_id == 1


def test_the_same_bytes_are_not_read_again(shelf):
    path = shelf.put("report.pdf", b.report())
    imported(shelf, path)
    before = dump()
    outcome = imported(shelf, path)
    assert (outcome.word, outcome.status, outcome.entry, outcome.kind) == (
        "already imported", 0, 1, "working_group_report",
    )  # fmt: skip
    assert (dump(), shelf.read_files, Entry.objects.count()) == (before, ["report.pdf"], 1)


def test_what_is_kept_under_another_review_is_not_moved_in_silence(shelf):
    path = shelf.put("questions.doc", questions("NOR"))
    assert imported(shelf, path, review=("TUV", 2, None)).reviews == ("TUV/2",)
    outcome = imported(shelf, path, review=("TUV", 3, None))
    assert outcome.status == 2
    assert outcome.line == (
        "questions.doc: already imported: advance questions (TUV/2), entry 1: it is kept under TUV/2. "
        "To move it: openupr undo 1, then import it again."
    )
    assert imported(shelf, path, review=("TUV", 2, None)).status == 0


def test_what_a_person_said_once_holds_when_a_newer_reader_reads_it_again(shelf, monkeypatch):
    asked = shelf.put("questions.doc", questions("NOR"))
    answered = shelf.put("add.pdf", b.addendum([], symbol=None, state="TUV", session=16))
    imported(shelf, asked, review=("TUV", 2, None))
    imported(shelf, answered, symbol="A/HRC/24/8/Add.1")
    monkeypatch.setattr("openupr.actions.import_file.reader_version", lambda: "newer")
    again = [imported(shelf, asked), imported(shelf, answered)]
    assert [(one.word, one.reviews) for one in again] == [("read again", ("TUV/2",))] * 2
    assert DocumentRow.objects.get(kind="addendum").symbol == "A/HRC/24/8/Add.1"


def test_what_the_rules_find_is_kept_with_what_the_readers_found(shelf):
    spoken = Finding("invented_finding", Severity.NOTE, "Invented.")
    report = b.report(symbol="A/HRC/28/15", state="SVN")
    report = replace(report, findings=(spoken,), content=replace(report.content, closing_paragraph=False))
    outcome = imported(shelf, shelf.put("report.pdf", report))
    assert outcome.findings == (spoken,)
    assert "closing_paragraph_missing" in [one.rule for one in outcome.differences]
    kept = FindingRow.objects.values_list("rule", flat=True)
    assert sorted(kept) == sorted(one.rule for one in (spoken, *outcome.differences))


def test_a_document_whose_state_and_symbol_are_of_two_reviews_is_blocking(shelf):
    outcome = imported(shelf, shelf.put("report.pdf", b.report(symbol="A/HRC/53/11", state="SVN")))
    assert (outcome.status, outcome.reviews) == (1, ("KOR/4",))
    assert "symbol_of_another_review" in [one.rule for one in outcome.differences if one.severity is Severity.BLOCKING]


def test_a_blocking_finding_gives_one_and_keeps_the_document(shelf):
    blocking = Finding("number_missing", Severity.BLOCKING, "60.2 is missing.")
    outcome = imported(shelf, shelf.put("report.pdf", replace(b.report(), findings=(blocking,))))
    assert (outcome.status, outcome.word, outcome.findings) == (1, "imported", (blocking,))
    assert FindingRow.objects.get(severity="blocking").message == "60.2 is missing."


def test_a_file_that_cannot_be_read_or_placed_is_one_line_and_changes_nothing(shelf):
    unreadable = imported(shelf, shelf.put("scan.pdf", "has no text."))
    assert (unreadable.line, unreadable.status) == ("scan.pdf: not readable: has no text.", 2)
    unknown = imported(shelf, shelf.put("notes.txt", Document("", "", DocumentKind.UNKNOWN)))
    assert unknown.line.startswith("notes.txt: not recognised: no kind of document")
    placeless = imported(shelf, shelf.put("add.pdf", b.addendum([], state=None, session=None, cycle=None)))
    assert placeless.line.startswith("add.pdf: not placed: addendum: it names no State")
    assert not any(dump().values())
    assert not Entry.objects.exists()


def test_what_is_no_file_never_blocks(shelf):
    pipe = shelf.folder / "pipe"
    os.mkfifo(pipe)
    shelf.says["pipe"] = shelf.says["zero"] = "is a pipe or a device"
    assert imported(shelf, pipe).line == "pipe: not readable: is a pipe or a device"
    assert imported(shelf, type(pipe)("/dev/zero")).word == "not readable"
    assert imported(shelf, shelf.folder / "none.pdf").line.startswith("none.pdf: not readable: No such file")


def test_a_file_over_the_limit_is_left_to_the_reader_to_tell(shelf, monkeypatch):
    monkeypatch.setenv("OPENUPR_LIMIT_SIZE", "10")
    path = shelf.put("long.pdf", "has more bytes than the limit.")
    monkeypatch.setattr(type(path), "read_bytes", None)
    assert imported(shelf, path).why == "has more bytes than the limit."


def test_a_file_that_changes_while_it_is_read_is_not_kept(shelf):
    path = shelf.put("report.pdf", b.report())
    read = shelf.read

    def change(path):
        path.write_bytes(b"changed")
        return read(path)

    shelf.read = change
    assert imported(shelf, path).why == "changed while it was read. Try again."
    assert not any(dump().values())


def test_what_the_tables_cannot_hold_is_one_line_and_changes_nothing(shelf):
    nowhere = replace(b.items((b.PENDING,))[0], page=0)
    outcome = imported(shelf, shelf.put("odd.pdf", b.report(recommendations=(nowhere,))))
    assert outcome.word == "not kept"
    assert outcome.status == 2
    assert "\n" not in outcome.line
    assert not any(dump().values())
    assert imported(shelf, shelf.put("report.pdf", b.report())).word == "imported"
    assert ledger.verify() == (1, [])


def test_a_communication_is_kept_with_its_source(shelf):
    letter = Communication(
        "Invented office", None, date(2019, 6, 10), "letter", "A/HRC/43/15, paragraph 3", "Invented.", "A/HRC/43/15"
    )
    outcome = imported(
        shelf, shelf.put("letter.txt", b.document(DocumentKind.COMMUNICATION, letter, "", state="XYA", pages=1))
    )
    row = DocumentRow.objects.get()
    assert outcome.reviews == ("XYA/2",)
    assert row.reference == f"letter, 2019-06-10, file {row.file_id[:12]}"
    assert (row.details["source"], row.details["reported_by"]) == ("A/HRC/43/15", "A/HRC/43/15, paragraph 3")
    assert "Invented office" not in Entry.objects.get().payload


def questions(*askers):
    content = AdvanceQuestions(tuple(Asked((one,), (), ("Invented?",), 1, (0, 9)) for one in askers))
    return Document("", "", DocumentKind.ADVANCE_QUESTIONS, state="TUV", content=content)


def report_of(symbol, session, *askers):
    content = WorkingGroupReport(Introduction(advance_questions_from=askers), (), (), True)
    return b.document(DocumentKind.WORKING_GROUP_REPORT, content, "", symbol=symbol, state="TUV", session=session)


def test_what_only_another_file_can_place_is_tried_again_at_the_end(shelf):
    paths = [
        shelf.put("a-session.pdf", b.session_report()),
        shelf.put("b-questions.doc", questions("NOR")),
        shelf.put("c-report.pdf", report_of("A/HRC/10/84", 3, "NOR")),
        shelf.put("d-report.pdf", report_of("A/HRC/24/8", 16, "MEX")),
        shelf.put("e-report.pdf", report_of("A/HRC/39/8", 30, "MEX")),
        shelf.put("f-report.pdf", report_of("A/HRC/54/13", 43, "MEX")),
        shelf.put("g-report.pdf", b.report()),
    ]
    assert all_imported(shelf, *paths) == [
        *((f"{letter}-report.pdf", "imported") for letter in "cdefg"),
        ("a-session.pdf", "imported"),
        ("b-questions.doc", "imported"),
    ]
    assert DocumentRow.objects.get(kind="advance_questions").review.address == "TUV/1"


def test_where_nothing_was_imported_nothing_is_tried_again(shelf):
    paths = [shelf.put("a.doc", questions("NOR")), shelf.put("b.pdf", "is empty.")]
    assert all_imported(shelf, *paths) == [("b.pdf", "not readable"), ("a.doc", "not placed")]
    assert shelf.read_files == ["a.doc", "b.pdf"]
