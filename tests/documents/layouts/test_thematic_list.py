"""OHCHR's thematic lists: invented ones in each layout, and facts of the real ones."""

from collections import Counter

import pytest

from openupr.documents.pipeline import document_of
from openupr.domain.documents import DocumentKind
from openupr.domain.positions import Position
from tests.examples.thematic_lists import HEADERS, ROWS, thematic_list
from tests.examples.word_files import docx, table


def read(tmp_path, data):
    path = tmp_path / "list.docx"
    path.write_bytes(data)
    return document_of(path)


@pytest.mark.parametrize("layout", ROWS)
def test_each_layout_is_known_and_its_grid_is_complete(tmp_path, layout):
    document = read(tmp_path, thematic_list(layout))
    assert (document.kind, document.content.layout, document.state) == (DocumentKind.THEMATIC_LIST, layout, "SVN")
    assert document.content.grid == (HEADERS[layout], *ROWS[layout])
    assert [(row.number, row.states) for row in document.content.rows] == [
        ("90.2", ("FRA", "ESP")),
        ("90.1", row_1(layout)),
    ]
    assert document.findings == ()
    assert document.remainder == ()


def row_1(layout):
    return ("CHL", "PER") if layout == "second_cycle" else ("CHL",)


@pytest.mark.parametrize(
    ("layout", "session", "cycle"), [("second_cycle", 20, 2), ("third_cycle", 34, 3), ("fourth_cycle", 48, 4)]
)
def test_state_and_session_stand_in_the_header_or_above_the_table(tmp_path, layout, session, cycle):
    for header in (True, False):
        document = read(tmp_path, thematic_list(layout, header=header))
        assert (document.state, document.session, document.cycle) == ("SVN", session, cycle)


def test_every_row_is_read_with_its_lists(tmp_path):
    first, second = read(tmp_path, thematic_list("fourth_cycle")).content.rows
    assert first.theme == second.theme == "Invented theme"
    assert (first.themes, first.groups) == (("Invented theme", "Other theme"), ("Children",))
    assert first.sdgs == ("16 - PEACE", "5 - GENDER EQUALITY")
    assert (first.position, second.position) == (Position.SUPPORTED, Position.PARTIALLY)
    assert first.source_of_position == "A/HRC/90/7/Add.1 - Para. 3"


def test_what_is_doubtful_is_found_and_what_is_not_understood_remains(tmp_path):
    rows = [
        ("Theme: A12 T",),
        ("90.1 Text (Atlantis, Spain);", "Supported", "A12 T", ""),
        ("90.1 Text", "Perhaps", "A12 T", ""),
        ("no number", "x", "", ""),
        ("", "", "", ""),
    ]
    document = read(tmp_path, thematic_list("second_cycle", rows))
    assert Counter(finding.rule for finding in document.findings) == {
        "state_not_recognised": 1, "item_without_state": 1, "position_not_recognised": 1, "number_doubled": 2,
    }  # fmt: skip
    assert [one.text for one in document.remainder] == ["no number x"]
    assert len(document.content.grid) == 6


def test_a_column_of_states_must_say_what_the_brackets_say(tmp_path):
    rows = [("90.1 Text (Spain);", "France", "Noted", "2.1. T")]
    document = read(tmp_path, thematic_list("second_cycle_with_states", rows))
    assert [finding.rule for finding in document.findings] == ["states_differ"]


def test_a_theme_holds_on_in_the_next_table(tmp_path):
    header, rows = HEADERS["third_cycle"], [list(row) for row in ROWS["third_cycle"]]
    document = read(tmp_path, docx(table(header, *rows[:2]) + table(*rows[2:])))
    assert [row.theme for row in document.content.rows] == ["Invented theme", "Invented theme"]
    assert document.state is None
    assert [finding.rule for finding in document.findings] == ["state_not_recognised"]


def test_a_list_without_title_is_known_by_the_report_it_cites(tmp_path):
    rows = [("115.1 Text (Spain);\nSource of position: A/HRC/28/15/Add.1 - Para. 3", "Noted", "X9 Theme", "")]
    document = read(tmp_path, docx(table(HEADERS["second_cycle"], *rows)))
    assert (document.state, document.session, document.cycle) == ("SVN", 20, 2)


def test_a_title_that_contradicts_the_report_cited_is_found(tmp_path):
    rows = [("166.1 Text (Spain);\nSource of position: A/HRC/28/16/Add.1", "Noted", "X9 Theme", "")]
    document = read(tmp_path, thematic_list("second_cycle", rows))
    assert (document.state, [finding.rule for finding in document.findings]) == ("SVN", ["state_and_symbol_differ"])


FACTS = {
    "slovenia/thematic-list-S20.docx": ("second_cycle", "SVN", 20, 163, {"supported": 142, "noted": 21}, 37),
    "slovenia/thematic-list-S34.docx": ("third_cycle", "SVN", 34, 215, {"supported": 182, "noted": 33}, 53),
    "others/thematic-list-S17-CHN.docx": ("second_cycle", "CHN", 17, 252, {"supported": 204, "noted": 48}, 51),
    "others/thematic-list-S20-EGY.docx": (
        "second_cycle_with_states", "EGY", 20, 300, {"supported": 224, "noted": 53, "partially": 23}, 45,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FACTS)
def test_the_real_lists_hold_what_they_hold(corpus, name):
    document = document_of(corpus / name)
    layout, state, session, count, positions, headings = FACTS[name]
    content = document.content
    assert (content.layout, document.state, document.session, len(content.rows)) == (layout, state, session, count)
    assert Counter(row.position for row in content.rows) == positions
    assert len({row.number for row in content.rows}) == count
    assert all(row.states and row.theme and row.themes and row.source_of_position for row in content.rows)
    assert all(row.theme in row.themes for row in content.rows)
    assert len(content.grid) == count + headings + 1
    assert document.remainder == ()
    assert document.findings == ()


def test_the_same_list_as_doc_says_the_same(corpus):
    documents = [document_of(corpus / f"others/thematic-list-S20-EGY.{suffix}") for suffix in ("docx", "doc")]
    assert [(one.state, one.session, one.content.layout) for one in documents] == [
        ("EGY", 20, "second_cycle_with_states")
    ] * 2
    new, old = (one.content for one in documents)
    assert [
        (row.number, row.text, row.states, row.position, row.theme, row.themes, row.groups) for row in old.rows
    ] == [(row.number, row.text, row.states, row.position, row.theme, row.themes, row.groups) for row in new.rows]
