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


def without_cover(*paragraphs: str) -> Source:
    return source("\n".join(["National report submitted*", "I. Background", *paragraphs]))


def test_a_national_report_without_a_cover_is_of_the_only_state_that_it_begins_with_and_says_so() -> None:
    first = without_cover("1. For its review the Kingdom of Tonga asked everybody.", "2. Tonga has bridges.")
    parsed = parse_paper(first, "1", 100, TITLE)
    assert parsed.state == "TON"
    (finding,) = parsed.findings
    assert (finding.rule, finding.place and finding.place.paragraph) == ("state_from_text", "1")


def test_where_it_begins_with_two_states_or_is_no_national_report_the_state_stays_unknown() -> None:
    two = without_cover("1. Tonga asked Chile.")
    assert parse_paper(two, "1", 100, TITLE).state is None
    assert parse_paper(without_cover("1. Tonga asked everybody."), "2", 100, TITLE).state is None
