from openupr.domain.analysis.rows import CountBy
from openupr.site.charts.answers import chart
from tests.domain.analysis.counted_rows import row


def test_groups_stand_in_their_order_with_what_they_answered():
    rows = [row("FRA"), row("FRA", position="noted"), row("AGO"), row("XAA")]
    table = chart.table(rows, CountBy.NUMBER)
    assert table.rows == (("African", 1, 1, 0), ("Western European and other", 2, 1, 1))
    assert table.counted == 3
