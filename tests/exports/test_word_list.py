"""The Word list: read, written, read again; and made anew from a review. Reviews here are invented."""

from io import BytesIO

import pytest

from openupr.documents.pipeline import document_of
from openupr.documents.read.word import read_docx
from openupr.exports.word_list import LAYOUTS, grid_of, write, written_back
from tests.examples.thematic_lists import ROWS, thematic_list
from tests.exports.invented import recommendation, review

REAL = (
    "slovenia/thematic-list-S20.docx",
    "slovenia/thematic-list-S34.docx",
    "others/thematic-list-S17-CHN.docx",
    "others/thematic-list-S20-EGY.docx",
    "others/thematic-list-S20-EGY.doc",
)


def again(tmp_path, data):
    path = tmp_path / "again.docx"
    path.write_bytes(data)
    return document_of(path)


def one(number, text, states, **more):
    return {
        "number": number, "text": text, "states": states, "parts": [], "position": "supported",
        "position_words": "supported", "theme": None, "themes": [], "groups": [], "sdgs": [], "assessment": None,
        "standing": {"symbol": "A/HRC/90/7/Add.1", "paragraph": "3"}, **more,
    }  # fmt: skip


THEMED = {"theme": "A12 Trees", "themes": ["A12 Trees", "G1 Doors"], "groups": ["children"], "sdgs": ["16 - PEACE"]}
PARTS = [{"text": "Sow", "states": ["FRA"]}, {"text": "Reap", "states": ["PER"]}]
REVIEW = {
    "state": "SVN", "state_name": "Slovenia", "cycle": 3, "session": 34, "lists": [], "on": "2020-03-12",
    "recommendations": [
        one("90.1", "Paint doors", ["CHL"], position="noted", position_words="noted"),
        one("90.2", "Plant trees", ["FRA", "ESP"], **THEMED, assessment="half done"),
        one("90.3", "Sow; reap", ["FRA", "PER"], parts=PARTS,
            position="partially", position_words="in part"),
        one("90.10", "Wait", ["VAT"], position="pending", position_words="no position yet", standing=None),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", REAL)
def test_a_real_list_comes_back_cell_by_cell(tmp_path, corpus, name):
    read = document_of(corpus / name)
    title = f"UPR of {'Egypt' if 'EGY' in name else 'China' if 'CHN' in name else 'Slovenia'}"
    back = again(tmp_path, written_back(read.content.layout, read.content.grid, title))
    assert back.content.grid == read.content.grid
    assert back.content.layout == read.content.layout
    assert [(row.number, row.text, row.states, row.position, row.theme) for row in back.content.rows] == [
        (row.number, row.text, row.states, row.position, row.theme) for row in read.content.rows
    ]


@pytest.mark.parametrize("layout", ROWS)
def test_an_invented_list_of_each_layout_comes_back(tmp_path, layout):
    read = again(tmp_path, thematic_list(layout))
    assert again(tmp_path, written_back(layout, read.content.grid, "UPR of Slovenia")).content == read.content


def test_an_imported_list_is_exported_as_it_stands(tmp_path):
    grid = again(tmp_path, thematic_list("third_cycle")).content.grid
    out = BytesIO()
    write({**REVIEW, "lists": [{"layout": "third_cycle", "grid": [list(row) for row in grid]}]}, out)
    assert again(tmp_path, out.getvalue()).content.grid == grid


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_list_made_here_says_what_the_review_says(tmp_path, layout):
    grid = grid_of(REVIEW, layout)
    document = again(tmp_path, written_back(layout, grid, "UPR of Slovenia (3rd Cycle – 34th session)"))
    rows = {row.number: row for row in document.content.rows}
    assert list(rows) == ["90.2", "90.1", "90.3", "90.10"]
    assert {number: (row.text, row.states) for number, row in rows.items()} == {
        "90.1": ("Paint doors", ("CHL",)), "90.2": ("Plant trees", ("FRA", "ESP")),
        "90.3": ("Sow; Reap", ("FRA", "PER")), "90.10": ("Wait", ("VAT",)),
    }  # fmt: skip
    assert [rows[number].position for number in ("90.1", "90.2", "90.3", "90.10")] == [
        "noted",
        "supported",
        "partially",
        None,
    ]
    assert rows["90.2"].theme == "A12 Trees"
    assert rows["90.2"].themes == ("A12 Trees", "G1 Doors")
    assert rows["90.2"].groups == ("children",)
    assert rows["90.2"].sdgs == (("16 - PEACE",) if layout in ("third_cycle", "fourth_cycle") else ())
    assert rows["90.1"].theme == "no theme given"
    assert rows["90.1"].source_of_position == "A/HRC/90/7/Add.1 - Para. 3"
    assert [len(row.parts) for row in document.content.rows] == [0, 0, 2, 0]


def test_states_stand_in_brackets_as_reports_of_the_cycle_print_them():
    assert any("(France, Spain)" in row[0] for row in grid_of(REVIEW, "second_cycle"))
    assert any("(France) (Spain)" in row[0] for row in grid_of(REVIEW, "third_cycle"))


@pytest.mark.parametrize(
    ("cycle", "session", "layout"), [(1, 7, "third_cycle"), (3, 34, "third_cycle"), (4, 48, "fourth_cycle")]
)
def test_a_review_is_written_in_the_layout_of_its_cycle(tmp_path, cycle, session, layout):
    out = BytesIO()
    write({**REVIEW, "cycle": cycle, "session": session, "recommendations": [one("90.1", "Paint", ["CHL"])]}, out)
    document = again(tmp_path, out.getvalue())
    assert (document.state, document.session, document.cycle, document.content.layout) == (
        "SVN",
        session,
        cycle,
        layout,
    )
    assert len(document.content.grid) == 2


def test_the_list_of_a_rehearsal_names_no_cycle_and_says_that_it_is_invented():
    out = BytesIO()
    head = {"state": "XAA", "state_name": "State A (invented for rehearsal)", "cycle": 0, "session": None}
    write({**REVIEW, **head, "recommendations": [one("90.1", "Paint", ["XAB"])]}, out)
    headers = "\n".join(read_docx(out.getvalue(), 50_000_000, 500).headers)
    assert "UPR of State A (invented for rehearsal)" in headers
    assert "Cycle" not in headers


def test_the_file_shows_no_symbol_in_its_head(tmp_path):
    out = BytesIO()
    write(REVIEW, out)
    assert all("A/" not in header for header in read_docx(out.getvalue(), 50_000_000, 500).headers)


def test_a_recommendation_without_words_says_that_they_are_not_imported():
    grid = grid_of(review(recommendation(text=None)), "second_cycle")
    assert "90.1 [words not imported] (France, Portugal);" in grid[-1][0]


def test_the_body_begins_with_a_title_and_the_day_of_its_positions(tmp_path):
    assert _first_lines(REVIEW) == [
        "UPR of Slovenia (3rd Cycle – 34th session): Thematic list of recommendations",
        "Positions as of 12 March 2020.",
    ]
    out = BytesIO()
    write(REVIEW, out)
    assert len(again(tmp_path, out.getvalue()).content.rows) == 4


def test_a_list_that_was_imported_says_that_its_positions_are_its_own():
    listed = {"layout": "third_cycle", "grid": [["a", "b", "c", "d"]], "reference": "invented list"}
    said = _first_lines({**REVIEW, "lists": [listed]})[1]
    assert said == "Positions as the list that was imported gives them, whatever the day (invented list)."


def _first_lines(review):
    out = BytesIO()
    write(review, out)
    blocks = read_docx(out.getvalue(), 50_000_000, 500).blocks
    return [block.text for block in blocks[:2]]
