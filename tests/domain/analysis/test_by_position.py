from openupr.domain.analysis.by_position import by_position
from openupr.domain.analysis.rows import CountBy
from openupr.domain.analysis.table import Column, Drawn, Kind
from tests.domain.analysis.counted_rows import row

HEAD = Column("group", Kind.GROUP, "Group")


def test_rows_are_sorted_by_their_place_and_one_without_a_value_is_left_out():
    rows = [row("THA", position="noted"), row("AGO"), row("AGO", position="not_here"), row("XAA")]
    backwards = by_position(rows, CountBy.NUMBER, Drawn.STACKS, HEAD, lambda one: one.group, lambda value: -len(value))
    assert backwards.rows == (("Asia-Pacific", 1, 0, 1, 0), ("African", 2, 1, 0, 1))
    assert [one.key for one in backwards.columns] == ["group", "total", "supported", "noted", "not_here"]
    assert (backwards.drawn, backwards.counted) == (Drawn.STACKS, 3)


def test_the_rule_counts():
    rows = [row("AGO", ("CHL", "FRA"))]
    counts = [by_position(rows, rule, Drawn.STACKS, HEAD, lambda one: one.group).counted for rule in CountBy]
    assert counts == [1, 1, 2]
