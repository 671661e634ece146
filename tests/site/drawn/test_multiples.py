from openupr.site.drawn import NARROW, picture
from openupr.site.drawn.multiples import MOST, MOST_NARROW
from tests.site.drawn.pictured import shapes, table, words

TIMES = ("supported", "noted", "partially", "pending", "none", "not_here", "supported", "noted")


def lines(svg):
    return [one for one in shapes(svg, "path") if one["class"] == "line"]


def test_few_times_are_bars_on_one_scale_and_what_is_not_known_has_none():
    svg = picture(table("multiples", [("A", 6, 4, 2), ("B", 1, 1, None)]))
    bars = [float(one["height"]) for one in shapes(svg, "rect")]
    assert bars == [bars[0], bars[0] / 2, bars[0] / 4]
    assert {"A", "B", "4", "2", "1"} <= set(words(svg))


def test_many_times_are_a_line_that_breaks_where_nothing_is_known():
    svg = picture(table("multiples", [("A", 9, 1, 2, 3, None, 4, 5, None, 7)], TIMES))
    assert [one["d"].count("L") for one in lines(svg)] == [2, 1]
    assert len(shapes(svg, "rect")) == 1
    assert "7" in words(svg)


def test_of_many_rows_the_first_are_drawn_and_fewer_on_a_telephone():
    many = [(f"row {n}", 3, 1, 2) for n in range(30)]
    assert len(shapes(picture(table("multiples", many)), "rect")) == 2 * MOST
    assert len(shapes(picture(table("multiples", many), NARROW), "rect")) == 2 * MOST_NARROW


def test_nothing_is_drawn_of_nothing():
    assert shapes(picture(table("multiples", [])), "path") == []
