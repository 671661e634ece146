from dataclasses import replace

import pytest

from openupr.site.drawn import WIDE, picture
from tests.site.drawn.pictured import shapes, table, words


def bars(svg):
    return [float(one["width"]) for one in shapes(svg, "rect") if one["height"] == "18.0"]


def test_a_bar_is_as_long_as_its_number_and_parted():
    svg = picture(table("stacks", [("A", 4, 3, 1), ("B", 2, 2, 0)]))
    assert bars(svg) == pytest.approx([WIDE * 0.75, WIDE * 0.25, WIDE * 0.5, 0], abs=0.2)
    assert {"3", "1", "4"} <= set(words(svg))


def test_beside_another_it_has_the_other_s_scale():
    made = table("stacks", [("A", 4, 3, 1)])
    assert bars(picture(replace(made, scale=8.0))) == pytest.approx([WIDE * 0.375, WIDE * 0.125], abs=0.2)


def test_a_part_too_short_for_its_number_has_it_beside_the_row_s():
    found = words(picture(table("stacks", [("A", 1000, 999, 1), ("B", 2, 2, 0)])))
    assert "1\u202f000 (noted: 1)" in found
    assert "B" in found
