from openupr.site.drawn import picture
from tests.site.drawn.pictured import shapes, table, words


def test_a_cell_has_its_number_and_is_darker_where_it_is_larger():
    svg = picture(table("matrix", [("A", 10, 5, 0)]))
    shades = [float(one.get("fill-opacity", 1)) for one in shapes(svg, "rect")]
    assert shades == sorted(shades, reverse=True)
    assert len(set(shades)) == 3
    assert {"10", "5", "0"} <= set(words(svg))


def test_of_many_rows_and_columns_the_first_sixteen_are_drawn():
    rows = [(f"row {n}", *range(20)) for n in range(20)]
    svg = picture(table("matrix", rows, ("supported",) * 19))
    assert len(shapes(svg, "rect")) == 16 * 16


def test_heads_stand_upright_where_a_word_is_wider_than_its_column():
    rows = [("A", *range(8))]
    wide, narrow = (picture(table("matrix", rows, ("supported",) * 7), width) for width in (760, 350))
    assert not [one for one in shapes(wide, "text") if "transform" in one]
    assert len([one for one in shapes(narrow, "text") if "rotate(-90" in one.get("transform", "")]) >= 7


def test_a_name_that_does_not_fit_ends_with_a_mark():
    rows = [("States of a region with a name that is longer than the two lines that its row has room for", 1, 2, 3)]
    name = [word for word in words(picture(table("matrix", rows))) if word.startswith(("States", "that", "two"))]
    assert any(word.endswith("…") for word in name)
