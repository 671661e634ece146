import pytest

from openupr.site.drawn import WIDE, picture
from tests.site.drawn.pictured import shapes, table, words


def test_the_parts_fill_the_width_and_say_their_shares():
    svg = picture(table("shares", [("A", 4, 3, 1)]))
    parts = [one for one in shapes(svg, "rect") if one["height"] == "18.0"]
    assert sum(float(one["width"]) for one in parts) == pytest.approx(WIDE, abs=0.3)
    assert float(parts[0]["width"]) == pytest.approx(WIDE * 0.75, abs=0.2)
    assert [one["class"] for one in parts] == ["supported", "noted"]
    assert {"75 %", "25 %"} <= set(words(svg))
    assert {"supported", "noted"} <= set(words(svg))


def test_a_row_without_anything_is_no_fault():
    assert picture(table("shares", [("A", 0, 0, 0)]))
