"""Damage and empty pages are told for any kind of document."""

from openupr.documents.file_checks import findings_of_file
from openupr.documents.pipeline import document_of
from openupr.documents.source import Page, Source
from openupr.domain.findings import Place, Severity
from tests.examples.pdf_files import body, pdf

TEXT = "A page with enough text to be one."


def told(*texts, form="pdf", damage=None):
    pages = tuple(Page(number, text) for number, text in enumerate(texts, 1))
    return [(f.rule, f.place) for f in findings_of_file(Source("a", "", form, pages, damage=damage))]


def test_a_sound_file_has_no_findings():
    assert told(TEXT, TEXT, TEXT) == []


def test_a_page_without_text_is_told_with_its_number():
    assert told(TEXT, TEXT, " 3 ", TEXT) == [("page_without_text", Place(3))]
    assert told("", TEXT, TEXT) == [("page_without_text", Place(1))]


def test_the_back_of_the_cover_and_of_the_last_sheet_may_be_blank():
    assert told(TEXT, "", TEXT, "") == []


def test_pages_of_a_word_file_are_not_printed_pages():
    assert told(TEXT, TEXT, "", TEXT, form="docx") == []


def test_damage_is_told_with_its_words():
    assert told(TEXT, damage="its end is missing") == [("file_damaged", None)]


def test_a_file_that_pdfium_repaired_without_a_word_is_read_with_a_finding(tmp_path):
    for table, rules in ((True, []), (False, ["file_damaged"])):
        path = tmp_path / "invented.pdf"
        path.write_bytes(pdf(body(TEXT), table=table))
        document = document_of(path)
        assert document.pages == 1
        assert [f.rule for f in document.findings if f.severity is Severity.WARNING] == rules


def test_the_corrupt_compilation_is_read_with_a_finding(corpus):
    (path,) = (corpus / "slovenia").glob("*corrupt.pdf")
    document = document_of(path)
    assert [finding.rule for finding in document.findings] == ["file_damaged"]
    assert document.kind == "compilation"
