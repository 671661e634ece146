"""A file is read by its bytes, never by its name, and refused with one line."""

import pytest

from openupr.documents.read import Limits, read, sheets
from openupr.documents.source import Unreadable
from tests.examples.pdf_files import body, pdf
from tests.examples.word_files import docx, paragraph


def test_names_lie_and_bytes_do_not(tmp_path):
    path = tmp_path / "questions.doc"
    path.write_bytes(docx(paragraph("Text"), header=paragraph("Header")))
    source = read(path)
    assert (source.file, source.form, source.headers) == ("questions.doc", "docx", ("Header",))
    path.write_bytes(b"plain text")
    assert read(path).form == "text"


def test_limits_are_settings(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(docx(paragraph("Text")))
    for limits, says in ((Limits(unpacked=100), "unpack"), (Limits(size=10), "bytes"), (Limits(pages=0), "1 pages")):
        with pytest.raises(Unreadable, match=says):
            read(path, limits)


def test_three_of_seven_files_named_doc_are_old_word_files(corpus):
    forms = sorted(read(path).form for path in (corpus / "slovenia").glob("*.doc"))
    assert forms == ["doc"] * 3 + ["docx"] * 4


def test_a_scan_without_any_text_is_refused_with_what_helps(corpus):
    with pytest.raises(Unreadable, match=r"no text on its 7 pages: a scan.*text recognition"):
        read(corpus / "slovenia" / "letter-high-commissioner-S34-scanned.pdf")


def test_the_sheets_of_a_pdf_hold_what_its_header_says_and_their_text_does_not(tmp_path):
    path = tmp_path / "invented.pdf"
    lines = [f"{number}. A line of an invented page." for number in range(9)]
    path.write_bytes(pdf(*[body("A/HRC/999/1", top=815) + body(*lines)] * 2))
    found = sheets(path)
    assert "A/HRC/999/1" not in found.texts[1]
    assert "A/HRC/999/1" in found.printed[1]
    assert len(found.printed) == len(found.sizes) == 2
