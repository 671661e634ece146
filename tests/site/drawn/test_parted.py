from openupr.site.drawn import NARROW, picture
from tests.site.drawn.pictured import shapes, table, words


def test_a_part_too_narrow_for_its_words_shows_none_and_tells_them_on_pointing():
    svg = picture(table("stacks", [("A", 1000, 998, 2)]), NARROW)
    parts = [one for one in shapes(svg, "rect") if one["height"] == "18.0"]
    assert [one["class"] for one in parts] == ["supported", "noted"]
    assert words(svg).count("998") == 1
    assert "2" not in words(svg)
    assert "A, noted: 2" in svg


def test_words_on_light_parts_are_dark():
    svg = picture(table("stacks", [("A", 10, 5, 5)], ("supported", "not_here")))
    kinds = [one.get("class") for one in shapes(svg, "text")]
    assert "small on" in kinds
    assert "small over" in kinds


def test_names_of_parts_that_do_not_fit_go_on_in_another_line():
    keys = ("supported", "noted", "partially", "pending", "not_given", "not_here")
    svg = picture(table("stacks", [("A", 6, 1, 1, 1, 1, 1, 1)], keys), NARROW)
    heights = {one["y"] for one in shapes(svg, "rect") if one["height"] == "11.0"}
    assert len(heights) > 1
