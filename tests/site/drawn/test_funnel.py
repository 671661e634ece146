from openupr.site.drawn import WIDE, picture
from tests.site.drawn.pictured import shapes, table


def test_a_point_stands_at_its_cases_and_figure_between_two_lines():
    svg = picture(table("funnel", [(10, 5.0, -30.0, 40.0), (40, -12.0, -10.0, 20.0)]))
    few, many = ((float(one["x"]), float(one["y"])) for one in shapes(svg, "rect"))
    assert few[0] < many[0] < WIDE
    assert few[1] < many[1]  # the larger figure stands higher
    assert len([one for one in shapes(svg, "path") if one["class"] == "line"]) == 2


def test_without_points_nothing_is_drawn():
    assert not shapes(picture(table("funnel", [])), "rect")
