from openupr.site.templatetags import keyed


def test_a_value_is_found_by_key_and_by_place():
    assert (keyed.at({"a": 1}, "a"), keyed.at({"a": 1}, "b")) == (1, None)
    assert [keyed.nth("ab", place) for place in (-1, 0, 1, 2)] == [None, "a", "b", None]


def test_large_numbers_are_spaced_by_threes():
    assert [keyed.spaced(n) for n in (0, 999, 1000, 27862)] == ["0", "999", "1\u202f000", "27\u202f862"]


def test_a_column_s_name_is_printed_as_words():
    assert keyed.words("council_session") == "council session"


def test_a_value_that_is_a_word_of_the_tables_is_said_in_the_page_s_language_and_any_other_stays(monkeypatch):
    monkeypatch.setattr(keyed, "said", lambda text: {"national report": "rapport national"}.get(text, text))
    assert keyed.term("national_report") == "rapport national"
    assert keyed.term("S20_SVN.pdf") == "S20_SVN.pdf"
