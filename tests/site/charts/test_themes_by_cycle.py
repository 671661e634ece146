from openupr.domain.analysis.rows import CountBy
from openupr.site.charts.themes_by_cycle import chart
from tests.domain.analysis.counted_rows import row


def test_a_theme_has_its_share_of_the_coded_recommendations_of_each_cycle():
    rows = [row(cycle=1, themes=("Health",)), row(cycle=1, themes=("Education",)), row(cycle=2, themes=("Health",))]
    assert chart.table(rows, CountBy.NUMBER).rows == (("Health", 2, 50.0, 100.0), ("Education", 1, 50.0, 0.0))
