"""Rows of UHRI's workbook."""

from datetime import date

from openupr.imports.indexes.forms.uhri_xlsx import source


def test_cells_of_several_lines_are_several_values_and_a_serial_is_a_day():
    record = {
        "Text": "50.1 Plant an invented tree (Chile)", "Countries Concerned": "- Slovenia",
        "Reccomending Body": "- UPR",
        "UPR Session": "- 48 Session", "UPR Reccomending States": "- Chile\n- Peru", "UPR Position": "- Noted",
        "Themes": "- One, and more\n- Two", "Document Publication Date": "42009.0",
    }  # fmt: skip
    (row,) = source.rows(iter([(1, record)]))
    assert (row.state, row.session, row.cycle, row.states) == ("SVN", 48, 4, ("CHL", "PER"))
    assert (row.codes.themes, row.dated) == (("One, and more", "Two"), date(2015, 1, 5))
