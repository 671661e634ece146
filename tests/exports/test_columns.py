"""The columns of tables."""

from openupr.exports import _columns as columns
from tests.exports.invented import LATER, given, recommendation, review


def cells(**more):
    """The cells of one recommendation by the names of their columns."""
    (row,) = columns.rows(review(recommendation(**more)))
    assert len(row) == len(columns.HEADER)
    return dict(zip(columns.HEADER, row, strict=True))


def test_a_position_stands_with_symbol_paragraph_page_and_date():
    row = cells()
    assert (row["position"], row["dated"]) == ("supported", "2015-03-04")
    assert row["position given in"] == "A/HRC/928/15/Add.1, paragraph 3, page 2"
    assert row["text from"] == "A/HRC/928/15, paragraph 90.1, page 14"
    assert row["labels"] == "6.1 in A/HRC/WG.6/20/L.13; 90.1 in A/HRC/928/15"


def test_every_reading_stands_beside_the_one_that_holds():
    assert cells()["all readings"] == (
        "pending in A/HRC/928/15, paragraph 90, page 14 (2014-11-06); "
        "supported in A/HRC/928/15/Add.1, paragraph 3, page 2 (2015-03-04)"
    )


def test_a_row_of_a_rehearsal_says_that_it_is_invented():
    invented = {**review(recommendation()), "address": "XAA/0", "cycle": 0, "session": None}
    assert next(columns.rows(invented))[0] == "XAA/0, invented for rehearsal"
    assert next(columns.rows(review(recommendation())))[0] == "XAA/2"


def test_readings_have_a_row_each():
    rows = list(columns.readings(review(recommendation(), recommendation("90.2", readings=[]))))
    first, second = (dict(zip(columns.READINGS, row, strict=True)) for row in rows)
    assert (first["id"], first["position"], first["given in"], first["page"]) == (
        "XAA/2#1",
        "pending",
        "A/HRC/928/15",
        "14",
    )
    assert (second["position"], second["dated"], second["paragraph"]) == ("supported", "2015-03-04", "3")


def test_states_stand_with_codes_and_with_names_under_one_separator():
    row = cells(states=["FRA", "BOL", "XXX"])
    assert row["recommending States"] == "FRA; BOL; XXX"
    assert row["recommending States by name"] == "France; Bolivia (Plurinational State of); XXX"


def test_a_reading_of_a_later_day_says_so():
    readings = [given(later=False), {**LATER, "later": True}]
    assert cells(readings=readings)["all readings"].endswith("page 2 (2015-03-04, later than this file)")
    rows = columns.readings(review(recommendation(readings=readings)))
    assert [dict(zip(columns.READINGS, row, strict=True))["later than this file"] for row in rows] == ["", "yes"]


def test_where_the_words_are_not_imported_the_remark_says_so():
    row = cells(text=None, id=None, remark="president of 2015-03-20 says noted")
    assert (row["text"], row["id"]) == ("", "")
    assert row["remark"] == "words not imported; president of 2015-03-20 says noted"
    assert cells()["remark"] == ""


def test_what_is_not_known_is_empty_and_never_the_word_none():
    undated = given(dated=None, paragraph=None, basis=None)
    row = cells(position=None, position_words="no position yet", standing=None, readings=[undated])
    assert (row["position"], row["position given in"], row["dated"], row["theme"]) == ("", "", "", "")
    assert row["all readings"] == "pending in A/HRC/928/15, page 14"
    (reading,) = columns.readings(review(recommendation(readings=[undated])))
    assert "None" not in [*row.values(), *reading]


def test_only_symbols_of_the_review_lead_to_the_official_documents():
    assert columns.address("A/HRC/28/15/Add.1") == "https://docs.un.org/en/A/HRC/28/15/Add.1"
    assert [columns.address(one) for one in (None, "", "list.docx", "javascript:alert(1)")] == [None] * 4


def test_a_reading_that_only_its_import_dates_is_not_dated():
    listed = given(
        "noted", kind="thematic_list", dated="2026-11-24", basis="day of import: no source here gives the date"
    )
    one = recommendation(readings=[listed], standing=listed)
    (reading,) = columns.readings(review(one))
    row = dict(zip(columns.HEADER, next(columns.rows(review(one))), strict=True))
    assert dict(zip(columns.READINGS, reading, strict=True))["dated"] == row["dated"] == "not dated"
    assert row["all readings"].endswith("(not dated)")
    assert "2026-11-24" not in " ".join([*reading, *row.values()])
