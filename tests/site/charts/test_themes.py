from openupr.domain.analysis.rows import CountBy
from openupr.site.charts.themes import chart
from tests.domain.analysis.counted_rows import row


def test_a_theme_is_counted_session_by_session():
    table = chart.table([row(session=7, themes=("Health",)), row(session=8, themes=("Health",))], CountBy.NUMBER)
    assert table.rows == (("Health", 2, 1, 1),)
    assert [one.heading for one in table.columns[2:]] == ["7", "8"]


def test_without_codes_it_says_how_to_have_them():
    assert not chart.table([row()], CountBy.NUMBER).rows
    assert "Import OHCHR's lists" in chart.empty
