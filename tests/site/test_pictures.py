"""Quotes and pictures for the pages: made once, a few at a time, and none where a hidden name stands."""

from types import SimpleNamespace

import pytest

from openupr.documents.picture import Picture, PrintedWords, Sheets
from openupr.documents.source import Unreadable
from openupr.documents.worker import Reader
from openupr.domain.withheld import pattern_of, withheld
from openupr.site import pictures
from openupr.store import pictures as kept
from tests.examples.pdf_files import body, pdf

PNG = b"\x89PNG\r\n\x1a\n"
ROW = SimpleNamespace(file_id="ab" + "0" * 62, kind="working_group_report", reader="old")


SIZES = ((10, 20), (10, 20))


class Stub:
    """A reader that counts what it is asked for."""

    def __init__(self):
        self.asked, self.error = [], None

    def sheets(self, path):
        self.asked.append("sheets")
        if self.error:
            raise Unreadable(self.error)
        return Sheets(
            ("An invented page.\nOf Jane Example.", "Another page."), SIZES, ("Of Jane Example.", "GE.99 J. Footer")
        )

    def picture(self, path, number, covered):
        self.asked.append((number, covered))
        return Picture(PNG, 10, 20, 13, (PrintedWords(100, 200, ((0, 7, 1, 5), (8, 13, 6, 9))),))

    def close(self):
        pass


@pytest.fixture(autouse=True)
def reader(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path))
    monkeypatch.setattr(pictures, "hide", lambda plain: plain)
    monkeypatch.setattr(pictures, "_last", {})
    path = kept.path_of(ROW.file_id)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"")
    stub = Stub()
    monkeypatch.setattr(pictures.readers, "_idle", [stub])
    return stub


def hiding(monkeypatch, name):
    monkeypatch.setattr(pictures, "hide", lambda plain: withheld(plain, pattern_of([name])))


def test_a_page_with_a_hidden_name_in_its_footer_has_no_picture_either(reader, monkeypatch):
    hiding(monkeypatch, "J. Footer")
    assert pictures.size(ROW, 1) == (10, 20)
    assert pictures.size(ROW, 2) is None
    with pytest.raises(pictures.NoPicture, match="hidden here"):
        pictures.png(ROW, 2)


def test_a_page_is_drawn_once_and_what_names_persons_is_covered(reader):
    assert pictures.png(ROW, 2) == pictures.png(ROW, 2) == PNG
    assert reader.asked == ["sheets", (2, "annex")]


def test_boxes_of_a_span_come_with_the_size(reader):
    said = pictures.boxes(ROW, 2, (8, 13))
    assert (said["boxes"], said["width"], said["height"]) == ([(6, 100, 3, 100)], 10, 20)
    assert pictures.boxes(ROW, 2, None)["boxes"] == []


def test_a_quote_is_what_stands_between_the_ends_of_the_span():
    assert pictures.quote(ROW, 1, (3, 16)) == "invented page"
    assert pictures.quote(ROW, 1, (900, 999)) is None
    assert pictures.quote(ROW, 0, (0, 9)) is None
    assert pictures.quote(ROW, 3, (0, 9)) is None


def test_a_page_with_a_hidden_name_has_no_picture_and_its_quote_withholds_the_name(monkeypatch):
    hiding(monkeypatch, "Jane Example")
    with pytest.raises(pictures.NoPicture, match="hidden here"):
        pictures.png(ROW, 1)
    assert pictures.size(ROW, 1) is None
    assert pictures.size(ROW, 2) == (10, 20)
    assert pictures.quote(ROW, 1, (18, 35)) == "Of [name withheld]."


def test_a_file_that_cannot_be_read_has_neither_quote_nor_picture(reader):
    reader.error = "is damaged."
    with pytest.raises(pictures.NoPicture, match="This file is damaged"):
        pictures.png(ROW, 1)
    assert pictures.quote(ROW, 1, (0, 5)) is None


def test_a_pdf_is_known_by_its_first_bytes():
    assert not pictures.is_pdf(ROW)
    kept.path_of(ROW.file_id).write_bytes(b"\n%PDF-1.4 and more")
    assert pictures.is_pdf(ROW)
    assert not pictures.is_pdf(SimpleNamespace(file_id="ef" + "0" * 62))


def test_who_waits_too_long_is_told_to_come_back(monkeypatch):
    monkeypatch.setattr(pictures, "WAIT_SECONDS", 0.01)
    with pictures._turns, pictures._turns, pytest.raises(pictures.NoPicture, match="in a moment") as refused:
        pictures.png(ROW, 1)
    assert refused.value.busy
    assert pictures.png(ROW, 1) == PNG


def test_texts_of_a_document_are_read_from_disk_once_and_few_documents_stay_in_memory(reader, monkeypatch):
    assert pictures.sheets(ROW) is pictures.sheets(ROW)
    monkeypatch.setattr(pictures, "_MOST_IN_MEMORY", 2)
    for number in range(5):
        other = SimpleNamespace(file_id=f"cd{number}" + "0" * 61, kind="summary")
        pictures.sheets(other)
    assert len(pictures._last) == 2


def test_a_confined_process_that_was_killed_is_replaced(monkeypatch):
    kept.path_of(ROW.file_id).write_bytes(pdf(body("An invented page."), body("Another.")))
    reader = Reader()
    monkeypatch.setattr(pictures.readers, "_idle", [reader])
    try:
        first = pictures.png(ROW, 1)
        reader._process.kill()
        reader._process.wait()
        assert pictures.png(ROW, 2).startswith(PNG)
        assert pictures.png(ROW, 1) == first
    finally:
        reader.close()
