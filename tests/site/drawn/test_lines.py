import re

from openupr.site.drawn import NARROW, picture
from openupr.site.drawn.lines import _round
from tests.site.drawn.pictured import shapes, table, words


def points(svg):
    found = {}
    for one in shapes(svg, "path"):
        if one["class"].startswith("line"):
            numbers = re.findall(r"[\d.]+ [\d.]+", one["d"])
            found[one["class"]] = [tuple(map(float, each.split())) for each in numbers]
    return found


def test_a_column_is_a_line_with_a_point_a_row_higher_where_it_is_more():
    lines = points(picture(table("lines", [("1", 4, 1, 3), ("2", 8, 8, 0), ("3", 6, 6, 0)])))
    assert {name: len(of) for name, of in lines.items()} == {"line ": 3, "line supported": 3, "line noted": 3}
    one = lines["line "]
    assert one[1][1] < one[2][1] < one[0][1]
    assert one[0][0] < one[1][0] < one[2][0]


def test_each_line_is_named_on_wide_and_on_narrow_pictures():
    for width in (760, NARROW):
        assert {"All", "supported", "noted"} <= set(words(picture(table("lines", [("1", 4, 1, 3)] * 2), width)))


def test_nothing_is_drawn_of_nothing():
    assert shapes(picture(table("lines", [])), "path") == []


def test_the_scale_ends_at_a_number_that_four_steps_part():
    assert [_round(n) for n in (0, 3, 5, 9, 17, 90, 2300)] == [4, 4, 8, 20, 20, 200, 4000]
