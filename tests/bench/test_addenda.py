"""The bench of addenda, on the real documents."""

from pathlib import Path

from openupr.bench.addenda import positions_of, run
from openupr.domain.papers import Addendum, PositionGiven
from openupr.domain.positions import Position


def test_all_positions_of_slovenia_are_found_and_right(shared: Path) -> None:
    lines = run(shared, small=True)
    heads = [line for line in lines if line.startswith("A_HRC")]
    assert heads == [
        "A_HRC_28_15_Add.1.pdf: 163 in the list, found 163, right 163; 0 answered in the report",
        "A_HRC_43_15_Add.1.pdf: 157 in the list, found 157, right 157; 58 answered in the report",
    ]


def test_numbers_without_chapeau_are_completed() -> None:
    content = Addendum((PositionGiven(("1", "99.2"), Position.NOTED, "", 1, (0, 0)),))
    assert positions_of(content, "99") == {"99.1": {Position.NOTED}, "99.2": {Position.NOTED}}
    assert positions_of(None, "99") == {}
