"""What national reports, compilations and summaries share."""

import re

from openupr.documents.papers.reading import parse_paper, surety
from openupr.documents.source import Page, Source

TITLE = re.compile(r"\bNational report submitted\b")


def source(first: str, *pages: str) -> Source:
    return Source("x.txt", "0" * 64, "text", tuple(Page(n + 1, text) for n, text in enumerate((first, *pages))))


def test_surety_by_title_and_symbol() -> None:
    assert surety(source("National report submitted\nUnited Nations A/HRC/WG.6/34/TUV/1"), "1", TITLE) > 0.9
    assert surety(source("National report submitted"), "1", TITLE) == 0.8
    assert surety(source("National report submitted\nA/HRC/WG.6/34/TUV/2"), "1", TITLE) == 0.0
    assert surety(source("Report of the Working Group"), "1", TITLE) == 0.0


def test_the_session_in_words_where_no_symbol_stands() -> None:
    first = "Working Group on the Universal Periodic Review Twelfth session\nNational report submitted\n1. A sentence."
    parsed = parse_paper(source(first), "1", 100, TITLE)
    assert (parsed.symbol, parsed.session, parsed.content.words) == (None, 12, 2)


def test_a_text_without_numbers_is_blocking_and_kept_whole() -> None:
    parsed = parse_paper(source("National report submitted", "Nothing is numbered here."), "1", 100, TITLE)
    assert [finding.rule for finding in parsed.findings] == ["no_paragraphs"]
    assert "Nothing is numbered here." in parsed.remainder[0].text
