import re

from openupr.vocabulary.states import states
from openupr.vocabulary.world_map import notes, world_map


def test_every_state_has_a_shape_or_a_dot_and_nothing_else_has():
    world = world_map()
    assert set(world.shapes) | set(world.dots) == set(states())
    assert not set(world.shapes) & set(world.dots)


def test_paths_stay_within_the_map():
    world = world_map()
    for path in (*world.shapes.values(), world.land, world.dashed):
        for x, y in re.findall(r"M(-?\d+)[ ]?(-?\d+)", path):
            assert 0 <= int(x) <= world.wide
            assert world.top <= int(y) <= world.bottom
    assert all(world.top < y < world.bottom for _x, y in world.dots.values())


def test_dots_do_not_cover_one_another():
    dots = sorted(world_map().dots.values())
    apart = [abs(complex(*one) - complex(*other)) for n, one in enumerate(dots) for other in dots[:n]]
    assert min(apart) >= 14  # twice the radius


def test_what_un_documents_hold_together_is_no_land_without_a_state():
    """Ukraine's path begins anew for Crimea; Western Sahara and others stay land."""
    assert world_map().land.count("M") > 10
    assert world_map().dashed.count("M") >= 6
    assert "do not imply official endorsement" in notes()[0]
