import pytest

from openupr.domain.withheld import MARK, pattern_of, withheld


@pytest.mark.parametrize(
    "text",
    ["Jana Novák", "JANA NOVÁK", "jana\n  novák", "Jana Nova\u0301k", "(Jana Novák)", "Jana Novák's"],
)
def test_a_name_is_withheld_in_whatever_case_blanks_and_form(text):
    found = withheld(text, pattern_of(["Jana Novák"]))
    assert MARK in found
    assert "nov" not in found.casefold().replace(MARK, "")


@pytest.mark.parametrize(
    "text",
    [
        "Mar\u00adia Fernández-O’Brien",
        "Maria\u200bFernández-O’Brien",
        "Maria\u200b \u00a0Fernández-O’Brien",
        "Maria Fernández\u2011O’Brien",
        "Maria Fernández-O'Brien",
        "Maria Fernandez-O’Brien",
        "Maria Fernández-\nO’Brien",
        "Maria Fernán-\n  dez-O’Brien",
        "the Maria Fernández-O’Briens",
        "MARIA FERNA\u0301NDEZ\u2013O\u2018BRIEN",
    ],
)
def test_signs_that_a_reader_cannot_tell_apart_are_the_same(text):
    found = withheld(text, pattern_of(["Maria Fernández-O’Brien"]))
    assert found.removeprefix("the ") == MARK


def test_a_name_of_another_script_and_one_with_signs_without_width_are_withheld():
    assert withheld("by Анна Примерова.", pattern_of(["анна примерова"])) == f"by {MARK}."
    assert withheld("by Jane Example.", pattern_of(["Ja\u00adne\u200b Example"])) == f"by {MARK}."


@pytest.mark.parametrize("text", ["Jana Nováková", "Mojana Novák", "Jana", "Novák Jana"])
def test_another_word_stays(text):
    assert withheld(text, pattern_of(["Jana Novák"])) == text


def test_the_longest_name_is_withheld_whole():
    assert withheld("Anna Maria came", pattern_of(["Anna", "Anna Maria"])) == f"{MARK} came"


def test_texts_at_any_depth_are_searched_and_nothing_else_is_changed():
    plain = {"state": "SVN", "rows": [{"text": "By state", "page": 3, "none": None}], "ok": True}
    found = withheld(plain, pattern_of(["state"]))
    assert found == {"state": "SVN", "rows": [{"text": f"By {MARK}", "page": 3, "none": None}], "ok": True}


def test_signs_with_a_meaning_in_patterns_mean_themselves():
    assert withheld("a.b axb", pattern_of(["a.b"])) == f"{MARK} axb"


@pytest.mark.parametrize("names", [[], [""], ["  "]])
def test_without_a_name_nothing_is_withheld(names):
    assert pattern_of(names) is None
    assert withheld({"a": "b"}, None) == {"a": "b"}
