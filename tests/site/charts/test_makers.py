from openupr.domain.analysis.rows import CountBy
from openupr.site.charts.makers import chart
from tests.domain.analysis.counted_rows import row


def test_states_stand_by_how_often_they_recommended_then_by_code():
    rows = [row(makers=("FRA", "CHL")), row(makers=("FRA",)), row(makers=("AGO",))]
    assert chart.table(rows, CountBy.NUMBER).rows == (("FRA", 2), ("AGO", 1), ("CHL", 1))
