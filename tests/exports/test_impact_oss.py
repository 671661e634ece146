"""IMPACT OSS: references that are unique, levels of support, Markdown that says what it should."""

import csv
from io import BytesIO, StringIO

import pytest

from openupr.exports.impact_oss import HEADER, LONGEST_TITLE, write
from tests.exports.invented import LATER, recommendation, review


def rows(*recommendations, **more):
    out = BytesIO()
    write({**review(*recommendations), "review_date": "2014-11-04", **more}, out)
    return list(csv.DictReader(StringIO(out.getvalue().decode(), newline="")))


def test_a_reference_names_the_year_and_the_number_so_that_no_other_cycle_has_it():
    assert rows(recommendation("115.1"))[0]["reference"] == "UPR-2014-115.1"
    assert rows(recommendation("115.1"), review_date=None)[0]["reference"] == "UPR-C2-115.1"


@pytest.mark.parametrize(
    ("position", "level"),
    [("supported", "2"), ("partially", "1"), ("noted", "0"), ("not_given", "0"), ("pending", ""), (None, "")],
)
def test_the_level_of_support_is_that_of_the_position(position, level):
    assert rows(recommendation(position=position))[0]["support_level"] == level


def test_the_response_is_the_state_s_comment_and_signs_of_markdown_are_kept_as_they_are():
    one = recommendation(text="Plant *one* tree", standing={**LATER, "comment": "Two [trees] stand"})
    row = rows(one)[0]
    assert tuple(row) == HEADER
    assert row["description"].startswith(
        "Plant \\*one\\* tree\n\nA/HRC/928/15, paragraph 90.1; position given in A/HRC"
    )
    assert row["response"] == "Two \\[trees\\] stand"
    assert row[HEADER[-1]] == "France,Portugal"


def test_a_long_title_is_cut_and_the_description_whole():
    row = rows(recommendation(text="a" * 400))[0]
    assert (len(row["title"]), row["title"][-1]) == (LONGEST_TITLE, "…")
    assert "a" * 400 in row["description"]


def test_no_cell_is_a_formula():
    assert rows(recommendation(text="=HYPERLINK(1)"))[0]["title"] == "'=HYPERLINK(1)"
