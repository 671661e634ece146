from django.utils import translation

from openupr.domain.analysis.table import Column, Drawn, Kind, Table
from openupr.site.written import word, written

TABLE = Table(
    Drawn.SHARES,
    (
        Column("state", Kind.STATE, "Recommending State"),
        Column("total", Kind.COUNT, "All"),
        Column("noted", Kind.COUNT, "noted", Kind.POSITION),
        Column("share", Kind.PER_CENT, "Position"),
    ),
    (("SVN", 12345, 3, 33.3), ("AGO", 1, None, None)),
    12346,
)


def test_cells_and_headings_are_words_and_numbers_for_people():
    found = written(TABLE, "Which?", ["how"])
    assert found.heads == ["Recommending State", "All", "noted", "Position"]
    assert found.rows == [["Slovenia", "12\u202f345", "3", "33.3 %"], ["Angola", "1", "", ""]]
    assert found.keys == ["", "", "noted", ""]
    assert found.numeric == [False, True, True, True]
    assert found.pairs()[1] == (["Angola", "1", "", ""], [None, 1, None, None])
    assert found.told.startswith("Which? 2 rows; columns: Recommending State, All")


def test_what_the_copy_does_not_know_is_said_so():
    assert word(Kind.POSITION, "not_here") == "answers not in this copy"
    assert word(Kind.POSITION, "none") == "no position yet"
    assert word(Kind.GROUP, "African") == "African States"


def test_names_are_those_of_the_pages_language():
    with translation.override("fr"):
        assert written(TABLE, "?", []).rows[0][0] == "Slovénie"


def test_words_stand_where_there_are_too_few_cases_for_a_number():
    assert word(Kind.PER_CENT, "too few") == "too few"
    assert word(Kind.NUMBER, "too few") == "too few"
    assert word(Kind.NUMBER, -1.25) == "-1.25"
    with translation.override("fr"):
        assert word(Kind.NUMBER, -1.25) == "-1,25"


def test_a_sign_stays_before_its_number_where_words_run_from_right_to_left():
    with translation.override("ar"):
        assert word(Kind.NUMBER, -1.5).startswith("\u200e-1")
        assert not word(Kind.NUMBER, 1.5).startswith("\u200e")


def test_names_of_themes_are_those_of_the_pages_language_and_what_is_counted_stays_english():
    table = Table(Drawn.BARS, (Column("subject", Kind.LABEL, "Theme or issue"),), (("Right to food",),), 1)
    with translation.override("zh-hans"):
        found = written(table, "?", [])
    assert (found.rows, found.values) == ([["食物权"]], [("Right to food",)])
