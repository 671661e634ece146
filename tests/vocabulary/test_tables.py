import pytest

from openupr.domain.findings import Severity
from openupr.vocabulary.tables import BadCell, rows_in, rows_of

EVERY_TABLE = (
    *("states", "groups", "council_terms", "cycles", "sessions", "council_sessions", "reviews", "decisions"),
    *("special_cases", "presidents", "plenary_tallies", "names", "spellings", "explanations"),
)


@pytest.mark.parametrize("table", EVERY_TABLE)
def test_every_row_keeps_its_source_and_no_row_is_doubled(table):
    rows = rows_of(table)
    assert all(row["source"] for row in rows)
    assert len({tuple(row.cells.items()) for row in rows}) == len(rows)
    assert table == "spellings" or all(row["certainty"] for row in rows)


def test_a_slip_in_a_cell_is_named_with_file_line_and_column():
    row = rows_in("reviews", "iso3,reviewed_on,meeting\nSVN,4.11.2014,thirteenth\n")[0]
    with pytest.raises(BadCell, match=r"data/reviews.csv, line 2, reviewed_on: expected a day .* found '4.11.2014'"):
        row.day("reviewed_on")
    with pytest.raises(BadCell, match="expected a whole number, found 'thirteenth'"):
        row.number("meeting")
    with pytest.raises(BadCell, match=r"line 2, meeting: expected one of note, warning, .*found 'thirteenth'"):
        row.one_of("meeting", Severity)
    with pytest.raises(BadCell, match="line 2, status"):
        row["status"]
