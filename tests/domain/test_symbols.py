"""Symbols of documents, as printed and misprinted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openupr.domain.symbols import Symbol, symbols_in


@pytest.mark.parametrize(
    "text",
    [
        "A/HRC/12/9",
        "A/HRC/28/15/Add.1",
        "A/HRC/17/10/Add.1/Corr.1",
        "A/HRC/WG.6/13/GBR/1",
        "A/HRC/WG.6/3/ROM/2/Corr.1",
        "A/HRC/WG.6/48/L.3",
        "A/HRC/DEC/28/111",
        "A/HRC/DEC/8/114A",
    ],
)
def test_a_symbol_parses_back_to_itself(text):
    assert str(Symbol.parse(text)) == text


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("A/HRC/ 12/9", "A/HRC/12/9"),
        ("A/HRC/14/15/ADD.1", "A/HRC/14/15/Add.1"),
        ("A/HRC/17/DEC/109", "A/HRC/DEC/17/109"),
        ("A/HRC/WG. 6/7/SVN/3", "A/HRC/WG.6/7/SVN/3"),
    ],
)
def test_misprints_and_older_forms_are_read_as_they_are_printed_today(printed, meant):
    assert str(Symbol.parse(printed)) == meant


@pytest.mark.parametrize("text", ["", "A/60/251", "A/HRC/RES/5/1", "REHEARSAL/1", "A/HRC/x/9", "A/HRC/12"])
def test_what_is_no_symbol_of_the_review_is_none(text):
    assert Symbol.parse(text) is None


def test_a_symbol_in_parts():
    symbol = Symbol.parse("A/HRC/WG.6/13/GBR/1/Corr.1")
    assert (symbol.working_group, symbol.session, symbol.code, symbol.number) == (True, 13, "GBR", "1")
    assert str(symbol.base) == "A/HRC/WG.6/13/GBR/1"


def test_every_symbol_of_a_text_is_found_in_order_with_its_span():
    text = "See A/HRC/WG.6/ 5/AFG/1 and A/HRC/12/9, but not A/60/251."
    found = symbols_in(text)
    assert [str(symbol) for symbol, _ in found] == ["A/HRC/WG.6/5/AFG/1", "A/HRC/12/9"]
    assert text[slice(*found[1][1])] == "A/HRC/12/9"


@given(st.text(alphabet="A/HRCWG.6DEL0123456789 Add.Corr", max_size=40))
def test_any_text_is_a_symbol_or_none_and_a_symbol_is_stable(text):
    symbol = Symbol.parse(text)
    assert symbol is None or Symbol.parse(str(symbol)) == symbol
