"""Word's automatic numbers print as Word prints them."""

import pytest
from lxml import etree

from openupr.documents.read.numbering import Numbering, number_as
from tests.examples.word_files import W, level, numbering


def lists(abstract, numbers):
    return Numbering(etree.fromstring(f'<w:numbering xmlns:w="{W}">{numbering(abstract, numbers)}</w:numbering>'))


def labels(counted, *steps):
    return [counted.label(number, depth) for number, depth in steps]


LEGAL = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)")


@pytest.mark.parametrize(
    ("form", "value", "printed"),
    [
        ("decimal", 7, "7"), ("decimalZero", 7, "07"), ("lowerLetter", 1, "a"), ("lowerLetter", 27, "aa"),
        ("upperLetter", 26, "Z"), ("lowerRoman", 4, "iv"), ("upperRoman", 1994, "MCMXCIV"), ("none", 3, ""),
        ("lowerRoman", 0, "0"), ("chicago", 5, "5"),
    ],
)  # fmt: skip
def test_each_format_prints_as_in_word(form, value, printed):
    assert number_as(form, value) == printed


def test_levels_count_on_and_deeper_ones_start_anew():
    counted = lists({"1": LEGAL}, {"5": ("1", "")})
    steps = [("5", 0), ("5", 1), ("5", 1), ("5", 2), ("5", 0), ("5", 1), ("5", 2)]
    assert labels(counted, *steps) == ["1.", "1.1", "1.2", "(a)", "2.", "2.1", "(a)"]


def test_a_list_starts_where_it_says():
    counted = lists({"1": level(0, "decimal", "%1.", start=140) + level(1, "decimal", "%1.%2")}, {"5": ("1", "")})
    assert labels(counted, ("5", 0), ("5", 1), ("5", 1)) == ["140.", "140.1", "140.2"]


def test_a_level_used_before_its_parent_shows_the_parents_start():
    counted = lists({"1": level(0, "decimal", "%1.", start=6) + level(1, "decimal", "%1.%2")}, {"5": ("1", "")})
    assert labels(counted, ("5", 1), ("5", 1)) == ["6.1", "6.2"]


def test_two_lists_of_one_kind_count_together_and_an_override_restarts_once():
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="10"/></w:lvlOverride>'
    counted = lists({"1": LEGAL}, {"5": ("1", ""), "6": ("1", ""), "7": ("1", override)})
    assert labels(counted, ("5", 0), ("6", 0), ("7", 0), ("7", 0), ("5", 0)) == ["1.", "2.", "10.", "11.", "12."]


def test_an_override_may_replace_a_level():
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1.")}</w:lvlOverride>'
    assert labels(lists({"1": LEGAL}, {"5": ("1", override)}), ("5", 0), ("5", 0)) == ["I.", "II."]


def test_a_level_may_say_that_it_never_restarts():
    never = level(1, "decimal", "%1.%2", more='<w:lvlRestart w:val="0"/>')
    counted = lists({"1": level(0, "decimal", "%1.") + never}, {"5": ("1", "")})
    assert labels(counted, ("5", 0), ("5", 1), ("5", 0), ("5", 1)) == ["1.", "1.1", "2.", "2.2"]


def test_legal_numbering_prints_roman_parents_as_decimals():
    abstract = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", more="<w:isLgl/>")
    assert labels(lists({"1": abstract}, {"5": ("1", "")}), ("5", 0), ("5", 1)) == ["I.", "1.1"]


def test_a_list_may_borrow_its_levels_through_a_style():
    abstract = {"1": '<w:numStyleLink w:val="L"/>', "2": '<w:styleLink w:val="L"/>' + LEGAL}
    counted = lists(abstract, {"5": ("1", ""), "6": ("2", "")})
    assert labels(counted, ("5", 0), ("6", 0)) == ["1.", "2."]


def test_bullets_are_shown_as_bullets():
    counted = lists({"1": level(0, "bullet", "\uf0b7") + level(1, "bullet", "–")}, {"5": ("1", "")})
    assert labels(counted, ("5", 0), ("5", 1)) == ["•", "–"]


def test_an_unknown_list_or_level_prints_nothing():
    counted = lists({"1": level(0, "none", "")}, {"5": ("1", ""), "6": ("99", "")})
    assert labels(counted, ("5", 0), ("5", 3), ("6", 0), ("9", 0)) == [None, None, None, None]
    assert Numbering(None).label("1", 0) is None


def test_a_style_finds_its_level():
    counted = lists(
        {"1": level(0, "decimal", "%1.") + level(1, "decimal", "%2", more='<w:pStyle w:val="Item"/>')}, {"5": ("1", "")}
    )
    assert counted.level_of_style("5", "Item") == 1
    assert counted.level_of_style("5", None) == 0
    assert counted.level_of_style("9", "Item") == 0
