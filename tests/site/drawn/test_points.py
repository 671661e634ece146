from dataclasses import replace

import pytest

from openupr.site.drawn import NARROW, WIDE, picture
from tests.site.drawn.pictured import shapes, table, words


def odds(width):
    rows = [("less", 40, 0.5, 0.45, 0.6), ("more", 40, 2.5, 2.0, 3.0)]
    written = replace(table("points", rows, ("supported", "noted", "pending")), neutral=1.0)
    return picture(written, width)


def drawn(width=WIDE):
    rows = [("low", 40, -10.0, -15.0, -5.0), ("high", 40, 20.0, 10.0, 30.0), ("few", 3, None, None, None)]
    return picture(table("points", rows, ("supported", "noted", "pending")), width)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_each_figure_is_a_square_at_its_place_with_its_interval(width):
    svg = drawn(width)
    low, high = (float(one["x"]) for one in shapes(svg, "rect"))
    assert low < high < width
    strokes = [one["d"] for one in shapes(svg, "path") if one["class"] == "line"]
    assert len(strokes) == 2
    assert {"low", "high", "few"} <= set(words(svg))


def test_nothing_stands_on_the_scale_and_the_scale_holds_every_end():
    ticks = [word.replace("\u2212", "-") for word in words(drawn()) if word.replace("\u2212", "").isdigit()]
    numbers = sorted(int(one) for one in ticks if int(one) % 10 == 0 or int(one) % 5 == 0)
    assert 0 in numbers
    assert numbers[0] <= -15
    assert numbers[-1] >= 30


def test_where_there_are_too_few_no_square_stands():
    assert len(shapes(drawn(), "rect")) == 2


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_the_line_of_no_difference_of_odds_is_at_one(width):
    svg = odds(width)
    less, more = (float(one["x"]) for one in shapes(svg, "rect"))
    (same,) = {float(one["d"][1:].split()[0]) for one in shapes(svg, "path") if one["class"] == "line axis"}
    assert less < same < more
    assert more - same > 2 * (same - less)


def test_no_number_of_the_scale_is_cut_at_the_edge():
    rows = [("low", 40, -0.47, -0.54, -0.4)]
    svg = picture(table("points", rows, ("supported", "noted", "pending")), NARROW)
    first = next(one for one, word in zip(shapes(svg, "text"), words(svg), strict=True) if word == "\u22120.6")
    assert float(first["x"]) >= 12


def test_a_scale_on_which_all_is_at_one_place_has_round_numbers():
    rows = [("one", 40, 0.0, 0.0, 0.0)]
    ticks = list(words(picture(table("points", rows, ("supported", "noted", "pending")), WIDE)))
    assert not [word for word in ticks if "e" in word and any(sign.isdigit() for sign in word)]
    assert "0.2" in ticks


def test_a_long_name_in_cyrillic_letters_is_cut_to_its_column():
    rows = [("Государства Азиатско-Тихоокеанского региона", 40, 1.0, 0.5, 1.5)]
    told = words(picture(table("points", rows, ("supported", "noted", "pending")), WIDE))
    (name,) = [word for word in told if word.startswith("Государства")]
    assert name.endswith("…")
    assert len(name) <= 31
