from openupr.domain.analysis.table import Drawn, Kind
from openupr.domain.analysis.ties import centre, ties
from tests.domain.analysis.counted_rows import row

HEADS = ("Recommended by", "Recommended to", "Recommendations")


def test_ties_are_between_groups_where_no_one_state_is_in_all_of_them():
    table = ties([row("SVN", ("AGO", "FRA")), row("THA", ("AGO",)), row("CHL", ("FRA",))], HEADS)
    assert table.drawn is Drawn.RIBBONS
    assert table.columns[0].kind is Kind.GROUP
    assert ("African", "Eastern European", 1) in table.rows
    assert ("African", "Asia-Pacific", 1) in table.rows
    assert (table.counted, table.left_out) == (4, 0)


def test_of_one_state_ties_are_with_other_states_made_and_received_the_largest_first():
    rows = [row("SVN", ("AGO", "FRA")), row("SVN", ("FRA",)), row("THA", ("SVN",))]
    table = ties(rows, HEADS)
    assert table.columns[0].kind is Kind.STATE
    assert table.rows == (("FRA", "SVN", 2), ("AGO", "SVN", 1), ("SVN", "THA", 1))
    assert table.counted == 4


def test_a_state_in_no_group_is_left_out_of_the_groups_and_told():
    table = ties([row("SVN", ("VAT",)), row("THA", ("AGO",)), row("CHL", ("AGO",))], HEADS)
    assert (table.counted, table.left_out) == (2, 1)


def test_the_centre_is_what_every_tie_has():
    assert centre([("FRA", "SVN"), ("SVN", "THA")]) == "SVN"
    assert centre([("FRA", "SVN"), ("AGO", "THA")]) is None
    assert centre([("African", "African"), ("African", "Asia-Pacific")]) is None
    assert centre([]) is None
