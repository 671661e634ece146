from openupr.domain.analysis.rows import CountBy
from openupr.site.charts.network import chart
from tests.domain.analysis.counted_rows import row


def test_each_recommending_state_is_a_tie_whatever_the_rule():
    rows = [row("SVN", ("AGO", "FRA"), texts=(("AGO",), ("AGO",), ("FRA",)))]
    assert {chart.table(rows, rule).rows for rule in CountBy} == {(("AGO", "SVN", 1), ("FRA", "SVN", 1))}
    assert [one.key for one in chart.table(rows, CountBy.NUMBER).columns] == ["from", "to", "count"]
