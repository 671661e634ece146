"""The three papers keep to their length."""

from dataclasses import replace
from datetime import date

import pytest

from openupr.domain.documents import DocumentKind
from openupr.domain.papers import Paper
from tests.rules.background import BACKGROUND, document, found, report

RULE = "paper_over_word_limit"


def paper(kind, words, **envelope):
    return document(kind, Paper(words=words), **envelope)


@pytest.mark.parametrize(
    ("kind", "limit"),
    [(DocumentKind.NATIONAL_REPORT, 10_700), (DocumentKind.COMPILATION, 5_350), (DocumentKind.SUMMARY, 5_350)],
)
def test_the_limit_itself_passes_and_one_word_more_is_told(kind, limit):
    assert not found(RULE, paper(kind, limit))
    (finding,) = found(RULE, paper(kind, limit + 1))
    assert f"at most {limit} words" in finding.message
    assert f"found {limit + 1}" in finding.message


def test_the_message_says_how_sure_the_limit_is():
    assert "(as known here; the text that says so was not seen); found" in (
        found(RULE, paper(DocumentKind.SUMMARY, 9_999))[0].message
    )
    assert "in the numbered paragraphs; found" in found(RULE, paper(DocumentKind.NATIONAL_REPORT, 99_999))[0].message


def test_where_the_session_is_not_known_the_latest_limit_holds():
    assert found(RULE, paper(DocumentKind.SUMMARY, 9_999, session=None))


def test_the_day_before_the_resolution_nothing_is_asked():
    early = {"session": None, "issued": date(2007, 6, 17)}
    assert not found(RULE, paper(DocumentKind.SUMMARY, 9_999, **early))


def test_other_kinds_unknown_counts_and_unknown_limits_are_left_alone():
    assert not found(RULE, paper(DocumentKind.SUMMARY, None))
    assert not found(RULE, report())
    assert not found(RULE, paper(DocumentKind.SUMMARY, 9_999), replace(BACKGROUND, modalities=()))
