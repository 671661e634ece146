"""What the first page says."""

import pytest

from openupr.documents.papers.cover import language_of, state_in, state_named, state_of_code, symbol_of, title_lines
from openupr.documents.source import Page, Source


def source(text: str) -> Source:
    return Source("x.pdf", "0" * 64, "pdf", (Page(1, text),))


def test_the_symbol_of_the_masthead_comes_before_others() -> None:
    found = symbol_of(source("see A/HRC/98/2\nUnited Nations A/HRC/99/7"), lambda symbol: not symbol.decision)
    assert str(found) == "A/HRC/99/7"
    assert symbol_of(source("no symbol"), lambda _: True) is None


def test_the_state_on_a_line_of_its_own() -> None:
    assert state_named(["Report of the Working Group", "Tuvalu*", "Addendum"]) == "TUV"
    assert state_named(["nothing here"]) is None


def test_a_phrase_that_names_two_states_names_none() -> None:
    assert state_in("the review of Tuvalu") == "TUV"
    assert state_in("Tuvalu and Chile") is None


@pytest.mark.parametrize(("code", "state"), [("SVN", "SVN"), ("ROM", "ROU"), ("QQQ", None), (None, None)])
def test_codes_in_symbols(code: str | None, state: str | None) -> None:
    assert state_of_code(code) == state


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The rights of the child in the law of the State are protected by the courts.", "en"),
        ("Les droits de la personne sont protégés par le droit et pour tous dans le pays.", "fr"),
        ("Los derechos de las personas en el país y la protección por el Estado.", "es"),
        ("Права человека в стране и на работе, что не относится к закону.", "ru"),
        ("حقوق الإنسان في البلد على أن من إلى التي", "ar"),
        ("本报告介绍了人权状况", "zh"),
        ("12 34", None),
    ],
)
def test_language_by_a_vote_of_small_words(text: str, language: str | None) -> None:
    assert language_of(source(text)) == language


def test_title_lines_leave_the_masthead_out() -> None:
    assert title_lines(source("GE.99-12345\nDecision\nOriginal: English")) == ["Decision"]
