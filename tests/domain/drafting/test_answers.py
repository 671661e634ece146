"""Rows that come back from a capital are taken all or none. All is invented."""

import pytest

from openupr.domain.drafting.answers import Answer, Filled, WrongRows, answers
from openupr.domain.positions import Position

KNOWN = {"a": "6.1", "b": "6.2", "c": "6.3"}


def test_answers_come_in_the_order_of_the_report_whatever_the_order_of_the_rows():
    rows = [
        Filled(2, "c", "Noted ", " No  need. "),
        Filled(3, "a", "supported  in part", ""),
        Filled(4, "b", "later", "x"),
    ]
    assert answers(rows, KNOWN) == [
        Answer("6.1", Position.PARTIALLY, ""),
        Answer("6.3", Position.NOTED, "No need."),
    ]


def test_every_fault_is_told_with_its_row():
    rows = [Filled(2, "x", "noted", ""), Filled(3, "a", "perhaps", ""), Filled(4, "b", "", ""), Filled(5, "b", "", "")]
    with pytest.raises(WrongRows) as wrong:
        answers(rows, KNOWN)
    assert [line.partition(":")[0] for line in wrong.value.lines] == [
        "row 2",
        "row 3",
        "row 5",
        "6.3 is not in the sheet any more. Restore its row.",
    ]
