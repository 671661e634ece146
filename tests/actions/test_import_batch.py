"""Importing what came together, and asking where a file does not say what is needed. Documents are invented."""

import errno
import hashlib
from dataclasses import replace
from datetime import date

import pytest

from openupr.documents.source import Unreadable
from openupr.store import waiting
from openupr.store.models import StoredFile
from tests.store import builders as b

TODAY = date(2026, 11, 24)
LOST = {"state": None, "session": None, "cycle": None}


class Batch:
    """A batch of files whose contents are known beforehand."""

    def __init__(self):
        self.name, self.files, self.says = waiting.new(), [], {}

    def add(self, name, says, too_large=False):
        from openupr.actions.import_batch import Sent  # noqa: PLC0415 - needs Django set up

        with waiting.create(self.name, len(self.files)) as out:
            out.write(f"invented {name}".encode())
        self.says[str(len(self.files))] = says
        self.files.append(Sent(name, too_large))

    def read(self, path):
        says = self.says[path.name]
        if isinstance(says, Exception):
            raise says
        return replace(says, file=path.name, sha256=hashlib.sha256(path.read_bytes()).hexdigest())

    def run(self):
        from openupr.actions.import_batch import import_batch  # noqa: PLC0415

        return import_batch(self.name, self.files, TODAY, self.read)

    def answer(self, number, **said):
        from openupr.actions.import_batch import answer  # noqa: PLC0415

        return answer(self.name, number, said, TODAY, self.read)

    @property
    def kept(self):
        return sorted(one.name for one in waiting.path_of(self.name, 0).parent.iterdir() if one.name != "told.json")


@pytest.fixture
def batch(store):
    return Batch()


def test_a_file_is_imported_under_the_name_that_the_person_gave_it_and_removed(batch):
    batch.add("my report.pdf", b.report())
    (row,) = batch.run()
    assert (row["word"], row["name"], row["reviews"], batch.kept) == ("imported", "my report.pdf", ["XAA/2"], [])
    assert StoredFile.objects.get().name == "my report.pdf"
    assert waiting.told(batch.name) == [row]


def test_a_file_that_cannot_be_read_is_one_line_and_removed(batch):
    batch.add("scan.pdf", Unreadable("has no text. Fetch it again."))
    (row,) = batch.run()
    assert (row["line"], row["asks"], batch.kept) == ("scan.pdf: not readable: has no text. Fetch it again.", "", [])


def test_a_failure_of_ours_leaves_no_file_behind(batch):
    batch.add("a.pdf", RuntimeError("a fault of ours"))
    with pytest.raises(RuntimeError):
        batch.run()
    assert batch.kept == []


def test_a_file_that_is_too_large_is_told_with_the_limit(batch, monkeypatch):
    monkeypatch.setenv("OPENUPR_LIMIT_SIZE", "2MB")
    batch.add("large.pdf", None, too_large=True)
    (row,) = batch.run()
    assert "is larger than 2 MB" in row["line"]
    assert batch.kept == []


def test_a_file_that_names_no_review_waits_and_its_line_says_nothing_of_the_command_line(batch):
    batch.add("a.pdf", b.addendum([(("115.3",), b.SUPPORTED)], **{**LOST, "state": "PLW"}))
    (row,) = batch.run()
    assert (row["asks"], row["status"], batch.kept) == ("review", 2, ["0"])
    assert row["possible"][0] == "PLW/1"
    assert "--" not in row["line"]


def test_the_answer_places_it_once(batch):
    batch.add("a.pdf", b.addendum([(("115.3",), b.SUPPORTED)], **LOST))
    batch.run()
    row = batch.answer(0, review="SVN/2")
    assert (row["word"], row["reviews"], batch.kept) == ("imported", ["SVN/2"], [])
    with pytest.raises(ValueError, match="does not wait"):
        batch.answer(0, review="SVN/2")
    with pytest.raises(ValueError, match="does not wait"):
        batch.answer(7, review="SVN/2")


def test_an_answer_that_cannot_be_understood_changes_nothing(batch):
    batch.add("a.pdf", b.addendum([(("115.3",), b.SUPPORTED)], **LOST))
    before = batch.run()
    for said in ({"review": "SVN/"}, {"review": "9"}, {"symbol": "page 3"}):
        with pytest.raises(ValueError, match=r"expected|Choose"):
            batch.answer(0, **said)
    assert waiting.told(batch.name) == before
    assert batch.kept == ["0"]


def test_both_questions_can_be_asked_and_the_first_answer_is_remembered(batch):
    batch.add("a.pdf", b.addendum([(("115.3",), b.SUPPORTED)], **LOST, symbol=None))
    batch.run()
    row = batch.answer(0, review="SVN/2")
    assert (row["asks"], batch.kept) == ("symbol", ["0"])
    row = batch.answer(0, symbol="A/HRC/28/15/Add.1")
    assert (row["word"], row["reviews"]) == ("imported", ["SVN/2"])


def test_a_later_file_places_an_earlier_one(batch):
    batch.add("decision.pdf", replace(b.decision(), **LOST))
    batch.add("report.pdf", b.report())
    rows = batch.run()
    assert [(row["word"], row["reviews"]) for row in rows] == [("imported", ["XAA/2"])] * 2
    assert batch.kept == []


def test_without_that_file_it_waits_for_an_answer_or_for_the_file(batch):
    batch.add("decision.pdf", replace(b.decision(), **LOST))
    (row,) = batch.run()
    assert (row["asks"], row["later"], batch.kept) == ("review", True, ["0"])


def test_a_file_for_which_there_is_no_room_is_told_and_the_next_is_imported(batch, monkeypatch):
    from openupr.store import files  # noqa: PLC0415 - needs Django set up

    keep = files.keep

    def full(data, sha256, name):
        if b"large" in data:
            raise OSError(errno.ENOSPC, "No space left on device")
        return keep(data, sha256, name)

    batch.add("large.pdf", b.report())
    batch.add("small.pdf", b.report())
    monkeypatch.setattr(files, "keep", full)
    first, second = batch.run()
    assert first["why"] == "could not be kept: No space left on device. Tell the operator, then send it again."
    assert (first["status"], second["word"]) == (2, "imported")
    assert batch.kept == []
