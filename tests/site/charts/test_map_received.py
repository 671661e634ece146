from openupr.domain.analysis.rows import CountBy
from openupr.site.charts.map_received import chart
from openupr.vocabulary.states import states
from tests.domain.analysis.counted_rows import row


def test_every_state_has_a_row_and_who_received_nothing_here_has_no_number():
    table = chart.table([row("SVN"), row("SVN", number="1.2"), row("THA")], CountBy.NUMBER)
    found = dict(table.rows)
    assert list(found) == list(states())
    assert (found["SVN"], found["THA"], found["FRA"], table.counted) == (2, 1, None, 3)


def test_the_disclaimer_stands_under_it():
    notes = chart.table([row()], CountBy.NUMBER).notes
    assert notes[0].endswith("do not imply official endorsement or acceptance by the United Nations.")
