"""A table that goes out and comes back: ids kept, nothing lost. All is invented."""

import pytest

from openupr.domain.round_trip import Form, NoTable, Sent, blank, column_in, ids_in, merged

FORM = Form("XAA/2", ("number", "text", "position"), ("lead", "evidence"), found_by="number")
TODAY = [
    Sent("XAA/2/90.1", ("90.1", "Plant a tree", "supported"), ("XAA/2/6.1",)),
    Sent("XAA/2/90.2", ("90.2", "Build a bridge", "noted")),
    Sent("XAA/2/90.3", ("90.3", "Light a lamp", "pending")),
]
HEADER = list(FORM.header)


def lines(*rows, header=HEADER):
    return [header, *rows]


def sent_out():
    table = blank(FORM, TODAY)
    return [list(table.header), *map(list, table.rows)]


def test_it_goes_out_with_an_id_in_each_row_and_nothing_written():
    table = blank(FORM, TODAY)
    assert table.header == ("id", "number", "text", "position", "lead", "evidence")
    assert table.rows[1] == ("XAA/2/90.2", "90.2", "Build a bridge", "noted", "", "")


def test_what_comes_back_as_it_went_out_is_the_same_table():
    assert merged(FORM, TODAY, sent_out()) == blank(FORM, TODAY)


def test_what_was_written_stays_with_its_id_however_rows_and_columns_were_moved():
    rows = [[row[5], row[0], row[4], row[2]] for row in sent_out()]
    rows[3][0], rows[2][2] = "A lamp stands", "Ministry of Bridges"
    table = merged(FORM, TODAY, [rows[0], rows[3], rows[1], rows[2]])
    assert [row[4:] for row in table.rows] == [("", ""), ("Ministry of Bridges", ""), ("", "A lamp stands")]
    assert table.told == ()


def test_a_cell_of_ours_that_differs_is_told_written_anew_and_kept_beside():
    back = sent_out()
    back[2][3], back[2][4] = "pending", "Ministry"
    table = merged(FORM, TODAY, back)
    assert table.told == ('XAA/2/90.2: position was "pending", is "noted".',)
    assert table.header[-1] == "before"
    assert table.rows[1][3:] == ("noted", "Ministry", "", "position: pending")
    again = merged(FORM, TODAY, [list(table.header), *map(list, table.rows)])
    assert (again.rows, again.told) == (table.rows, ())


def test_a_recommendation_that_was_not_in_the_file_is_told_and_added():
    table = merged(FORM, TODAY, sent_out()[:3])
    assert table.told == ("XAA/2/90.3 was not in the file: added, with nothing written.",)
    assert table.rows[2][0] == "XAA/2/90.3"


@pytest.mark.parametrize(
    ("id", "why"),
    [
        ("XAA/2/90.9", "row 5: XAA/2/90.9 is not known here any more: kept at the end, as it came."),
        ("XAB/3/1.1", 'row 5: "XAB/3/1.1" is no id of XAA/2: kept at the end, as it came.'),
        ("", "row 5 has no id: kept at the end, as it came."),
        ("XAA/2/90.1", 'row 5: "XAA/2/90.1" stands in the file twice: kept at the end, as it came.'),
    ],
)
def test_a_row_that_has_no_place_is_told_in_one_line_and_kept(id, why):
    row = [id, "", "Sing a song", "", "Choir", ""]
    table = merged(FORM, TODAY, [*sent_out(), row])
    assert table.told == (why,)
    assert (table.rows[3], table.loose) == (tuple(row), 1)
    assert merged(FORM, TODAY, [list(table.header), *map(list, table.rows)]).rows == table.rows


def test_a_row_without_its_id_is_found_by_its_number():
    back = sent_out()
    back[2][0], back[2][4] = "", "Ministry"
    table = merged(FORM, TODAY, back)
    assert table.told == ("row 3 has no id: taken as XAA/2/90.2, by its number.",)
    assert table.rows[1][4] == "Ministry"


def test_an_id_of_a_draft_is_led_to_the_number_of_the_report():
    table = merged(FORM, TODAY[:1], lines(["XAA/2/6.1", "6.1", "Plant a tree", "supported", "Gardeners", ""]))
    assert table.rows[0][4] == "Gardeners"
    assert "XAA/2/6.1 is now XAA/2/90.1." in table.told


def test_columns_that_somebody_added_are_carried_along_with_or_without_a_heading():
    back = [
        [*row, extra, more]
        for row, extra, more in zip(sent_out(), ("Budget", "5", "", ""), ("", "", "see", ""), strict=True)
    ]
    table = merged(FORM, TODAY, back)
    assert table.header[-2:] == ("Budget", "column 8")
    assert [row[-2:] for row in table.rows] == [("5", ""), ("", "see"), ("", "")]


def test_a_column_that_was_taken_out_is_told_and_comes_back_empty():
    table = merged(FORM, TODAY, [row[:5] for row in sent_out()])
    assert table.told == ('the column "evidence" is not in the file: left empty.',)


def test_headings_in_other_letters_a_head_that_is_repeated_and_rows_that_part_the_table_are_understood():
    rows = sent_out()
    head = [one.upper() for one in rows[0]]
    table = merged(FORM, TODAY, [["National table"], head, ["Trees"], rows[1], [], head, *rows[2:]], {"Trees"})
    assert table == blank(FORM, TODAY)


def test_what_is_no_such_table_is_refused_in_one_line():
    with pytest.raises(NoTable, match='no column "id"'):
        merged(FORM, TODAY, [["number", "lead"], ["90.1", "x"]])
    with pytest.raises(NoTable, match="no row of XAA/2"):
        merged(FORM, TODAY, lines(["SVN/1/1", "", "", "", "x", ""]))
    with pytest.raises(NoTable):
        merged(FORM, TODAY, [])


def test_the_ids_of_a_file_are_told_in_its_order():
    assert ids_in(sent_out()) == ["XAA/2/90.1", "XAA/2/90.2", "XAA/2/90.3"]


def test_a_column_of_a_file_is_told_by_id_and_of_two_rows_the_first():
    rows = lines(["a", "", "", "", "x", ""], ["a", "", "", "", "y", ""], ["", "", "", "", "z", ""], ["b"])
    assert column_in(rows, "lead") == {"a": "x", "b": ""}
    assert column_in(rows, "no such") == {"a": "", "b": ""}
