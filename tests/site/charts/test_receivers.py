from openupr.domain.analysis.rows import CountBy
from openupr.site.charts.receivers import chart
from tests.domain.analysis.counted_rows import row


def test_states_stand_in_alphabetical_order_whatever_their_numbers():
    rows = [row("THA"), row("AGO", position="noted"), row("THA", position="noted"), row("FRA")]
    assert chart.table(rows, CountBy.NUMBER).rows == (("AGO", 1, 0, 1), ("FRA", 1, 1, 0), ("THA", 2, 1, 1))
