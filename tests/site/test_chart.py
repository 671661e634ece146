from openupr.domain.analysis.rows import CountBy
from openupr.site.chart import charts
from tests.domain.analysis.counted_rows import row

ROWS = [row("SVN", ("AGO", "FRA"), themes=("Health",)), row("THA", ("FRA",), "noted", 2, 20, themes=("Health",))]


def test_every_chart_asks_a_question_and_answers_with_a_whole_table():
    assert charts()
    for chart in charts().values():
        assert chart.question.endswith("?")
        table = chart.table(ROWS, CountBy.NUMBER)
        assert table.rows
        assert {len(one) for one in table.rows} == {len(table.columns)}
        assert len({one.key for one in table.columns}) == len(table.columns)


def test_every_chart_stands_without_rows():
    assert {name: chart.table([], CountBy.TEXT).rows for name, chart in charts().items()} == dict.fromkeys(charts(), ())
