import re

import pytest

from openupr.domain.analysis.ties import ties
from openupr.site.drawn import NARROW, WIDE, picture
from openupr.site.written import written
from tests.domain.analysis.counted_rows import row
from tests.site.drawn.pictured import shapes, words

HEADS = ("Recommended by", "Recommended to", "Recommendations")
GROUPS = [row("SVN", ("AGO", "FRA")), row("THA", ("AGO",)), row("CHL", ("FRA",))]
SLOVENIA = [*[row("SVN", ("FRA",)) for _n in range(3)], row("SVN", ("AGO",)), row("THA", ("SVN",))]


def drawn(rows, width=WIDE, rtl=False):
    return picture(written(ties(rows, HEADS), "Who recommends to whom?", []), width, rtl)


def ribbons(svg):
    """Where each begins, and how broad it is."""
    found = [one["d"] for one in shapes(svg, "path") if one["class"] == "ribbon"]
    return [(float(re.match(r"M([\d.]+)", one)[1]), float(re.search(r"v([\d.]+)", one)[1])) for one in found]


def test_a_tie_is_a_ribbon_as_broad_as_its_number():
    (_, three), (_, one), (_, other) = ribbons(drawn(SLOVENIA))
    assert three == pytest.approx(3 * one, abs=0.2)
    assert one == other


def test_one_state_stands_in_the_middle_between_those_before_and_after_it():
    svg = drawn(SLOVENIA)
    assert words(svg) == ["Slovenia", "France", "Angola", "Thailand"]
    starts = [x for x, _broad in ribbons(svg)]
    assert starts[0] == starts[1] < WIDE / 2 < starts[2]
    assert [WIDE - x for x, _broad in ribbons(drawn(SLOVENIA, rtl=True))] == starts


def test_groups_stand_on_two_sides():
    svg = drawn(GROUPS)
    assert len(ribbons(svg)) == 4
    assert len({x for x, _broad in ribbons(svg)}) == 1
    assert words(svg).count("African States") == 1


def test_long_names_are_cut_or_parted_on_a_telephone_and_stay_within():
    for one in shapes(drawn(GROUPS, NARROW), "text"):
        assert 0 <= float(one["x"]) <= NARROW


def test_of_many_ties_the_largest_are_drawn():
    makers = (
        "AGO",
        "FRA",
        "THA",
        "CHL",
        "DEU",
        "NOR",
        "SWE",
        "FIN",
        "ESP",
        "ITA",
        "BRA",
        "ARG",
        "PER",
        "MEX",
        "CAN",
        "USA",
    )
    rows = [row("SVN", makers), *[row("SVN", (one,)) for one in makers[:14]]]
    assert len(ribbons(drawn(rows))) == 14
    assert "Canada" not in words(drawn(rows))


def test_nothing_is_drawn_of_nothing():
    assert ribbons(drawn([])) == []
