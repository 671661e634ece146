from openupr.domain.analysis.rows import CountBy
from openupr.domain.analysis.table import Drawn
from openupr.site.charts.groups import chart
from tests.domain.analysis.counted_rows import row


def test_each_recommending_state_counts_in_the_cell_of_both_groups():
    rows = [row("SVN", ("AGO", "FRA")), row("THA", ("AGO",))]
    table = chart.table(rows, CountBy.NUMBER)
    assert table.counted == 3
    by_group = {
        one[0]: dict(zip((column.key for column in table.columns[1:]), one[1:], strict=True)) for one in table.rows
    }
    assert by_group["African"]["Eastern European"] == 1
    assert by_group["African"]["Asia-Pacific"] == 1
    assert by_group["Western European and other"]["Eastern European"] == 1
    assert sum(sum(of.values()) for of in by_group.values()) == 3


def test_a_group_that_received_nothing_has_no_column():
    table = chart.table([row("SVN", ("AGO", "FRA"))], CountBy.NUMBER)
    assert [column.key for column in table.columns] == ["group", "Eastern European"]
    assert (table.drawn, chart.table([row("SVN"), row("THA")], CountBy.NUMBER).drawn) == (Drawn.BARS, Drawn.MATRIX)
