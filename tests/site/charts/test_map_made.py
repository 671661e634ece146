from openupr.domain.analysis.rows import CountBy
from openupr.site.charts.map_made import chart
from tests.domain.analysis.counted_rows import row


def test_each_recommending_state_counts():
    table = chart.table([row("SVN", ("AGO", "FRA")), row("THA", ("FRA",))], CountBy.NUMBER)
    found = dict(table.rows)
    assert (found["FRA"], found["AGO"], found["SVN"], table.counted) == (2, 1, None, 3)
    assert any("do not imply official endorsement" in one for one in table.notes)
