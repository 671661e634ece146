import pytest

from openupr.vocabulary.smart import _rule, smart_rules
from openupr.vocabulary.tables import BadCell, rows_of


def test_the_rules_are_those_of_the_table_in_its_order():
    assert [one.key for one in smart_rules()] == [row["key"] for row in rows_of("smart_rules")]


def test_a_kind_that_is_none_names_file_line_and_column():
    row = rows_of("smart_rules")[0]
    row.cells["kind"] = "sometimes"
    with pytest.raises(BadCell, match=r"smart_rules.csv, line 2, kind"):
        _rule(row)
