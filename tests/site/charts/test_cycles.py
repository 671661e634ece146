from openupr.domain.analysis.rows import CountBy
from openupr.site.charts.cycles import chart
from tests.domain.analysis.counted_rows import row


def test_cycles_stand_in_their_order_with_what_was_answered():
    rows = [row(cycle=2), row(cycle=1, position="noted"), row(cycle=2, position="noted", makers=("FRA", "AGO"))]
    assert chart.table(rows, CountBy.NUMBER).rows == ((1, 1, 0, 1), (2, 2, 1, 1))
    assert chart.table(rows, CountBy.STATE).counted == 4
