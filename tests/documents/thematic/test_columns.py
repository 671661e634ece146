"""The header row tells the columns and the layout."""

import pytest

from openupr.documents.thematic.columns import Columns, columns_of
from tests.examples.thematic_lists import HEADERS


@pytest.mark.parametrize(
    ("layout", "columns"),
    [
        ("second_cycle", Columns(0, 1, 2, assessment=3)),
        ("second_cycle_with_states", Columns(0, 2, 3, states=1)),
        ("fourth_cycle", Columns(0, 1, 2, sdgs=3)),
    ],
)
def test_each_known_header_names_its_columns(layout, columns):
    assert columns_of(HEADERS[layout]) == columns


@pytest.mark.parametrize("row", [("Recommendation", "Position"), ("a", "b", "c"), (), ("Theme: Position",)])
def test_other_rows_are_no_header(row):
    assert columns_of(row) is None


def test_a_header_may_hold_odd_blanks():
    assert columns_of(("Recommendation&nbsp;", " Position\n", "Full  list\nof themes")) == Columns(0, 1, 2)


def test_the_layout_follows_from_columns_and_codes():
    plain, coded = ["Right to work"], ["A12 Norms", "G1 Minorities"]
    assert Columns(0, 1, 2, assessment=3).layout(coded) == "second_cycle"
    assert Columns(0, 1, 2, assessment=3).layout(plain) == "third_cycle"
    assert Columns(0, 1, 2, sdgs=3).layout(plain) == "fourth_cycle"
    assert Columns(0, 2, 3, states=1).layout(plain) == "second_cycle_with_states"
