import pytest

from openupr.site.drawn import NARROW, WIDE, picture
from tests.site.drawn.pictured import shapes, table, words


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_bar_is_as_long_as_its_number_and_says_it(width):
    svg = picture(table("bars", [("A", 100), ("B", 50)]), width)
    first, second = (float(one["width"]) for one in shapes(svg, "rect"))
    assert first == pytest.approx(2 * second, abs=0.2)
    assert {"A", "B", "100", "50"} <= set(words(svg))


def test_of_many_rows_the_first_25_are_drawn():
    svg = picture(table("bars", [(f"row {n}", 100 - n) for n in range(60)]))
    assert len(shapes(svg, "rect")) == 25
