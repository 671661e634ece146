"""To which recommendation a row of another index belongs."""

from openupr.domain.index_matching import Known, alone, bears_number, match
from openupr.domain.versions import Item

PLANT, WATER = "Plant an invented tree in every school yard", "Water the invented trees of all gardens"
KNOWN = (
    Known([Item(1, "60.1", PLANT, ("CHL", "PER"))]),
    Known([Item(2, "60.2", f"{WATER} (Peru); Paint the invented fence (Cuba)", ("PER", "CUB"))], [WATER, "Paint"]),
)


def places(*rows):
    found = match(KNOWN, [Item(n, *row) for n, row in enumerate(rows)])
    return {item.key: place for place, items in found.items() for item in items}


def test_a_number_decides_but_not_against_both_words_and_states():
    assert places(("60.1", "In other words", ("CHL",)), ("60.1", WATER, ("PER",))) == {0: 0, 1: 0}
    assert places(("60.1", "Something wholly other", ("FJI",))) == {0: None}


def test_without_a_number_words_decide_and_several_rows_may_be_one():
    rows = ("row 1", f"{PLANT}.", ("CHL",)), ("row 2", WATER, ("PER",)), ("row 3", "paint", ("CUB",))
    assert places(*rows) == {0: 0, 1: 1, 2: 1}
    assert places(("row 4", f"{PLANT}s soon", ("PER",)), ("row 5", f"{PLANT}s soon", ("FJI",))) == {0: 0, 1: None}


def test_rows_alone_are_one_recommendation_a_number_or_a_text():
    items = [
        Item(n, *row)
        for n, row in enumerate((("1.1", "A", ()), ("1.1", "B", ()), ("row 3", "C", ()), ("row 4", "c", ())))
    ]
    assert [[one.key for one in group] for group in alone(items)] == [[0, 1], [2, 3]]
    assert [bears_number(one) for one in ("50.10", "row 12")] == [True, False]
