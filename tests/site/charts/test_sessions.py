from openupr.domain.analysis.rows import CountBy
from openupr.site.charts.sessions import chart
from tests.domain.analysis.counted_rows import row


def test_a_session_has_its_total_and_the_positions_that_occur():
    rows = [row(session=20, position="noted"), row(session=7), row(session=7, position="not_here")]
    table = chart.table(rows, CountBy.NUMBER)
    assert [one.key for one in table.columns] == ["session", "total", "supported", "noted", "not_here"]
    assert table.rows == ((7, 2, 1, 0, 1), (20, 1, 0, 1, 0))
    assert table.counted == 3


def test_the_counting_rule_counts():
    rows = [row(makers=("AGO", "CHL", "FRA"), texts=(("AGO", "CHL"), ("FRA",)))]
    assert [chart.table(rows, rule).counted for rule in CountBy] == [1, 2, 3]
