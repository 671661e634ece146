from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openupr.domain.lots.drawing import hold
from openupr.domain.lots.lot import CannotDraw
from openupr.domain.lots.reading import read
from openupr.domain.lots.troika import troika
from tests.domain.lots.manifests import GROUPS, VECTOR, council, randoms, reviews, troikas

AFRICAN, ASIAN, EASTERN, LATIN, WESTERN = GROUPS
MEMBERS = {"A1": AFRICAN, "A2": AFRICAN, "B1": ASIAN, "C1": EASTERN, "D1": LATIN}
ORDER = ("A1", "A2", "B1", "C1", "D1")


def part(**more):
    made = troikas([{"state": "XAA", "group": LATIN, **more}], groups=MEMBERS)
    return read(made).parts[0]


def test_the_order_is_walked_and_each_skip_says_why():
    found = troika(part(), ORDER, MEMBERS, {})
    assert found.members == ("A1", "B1", "C1")
    assert [(one.label, one.seat, one.why) for one in found.skipped] == [
        ("A1", 2, "has a seat already"),
        ("A2", 2, "its regional group has a seat already"),
        ("A1", 3, "has a seat already"),
        ("A2", 3, "its regional group has a seat already"),
        ("B1", 3, "has a seat already"),
    ]


def test_the_first_seat_is_of_the_own_group_where_the_state_asked():
    found = troika(part(own_group="requested"), ORDER, MEMBERS, {})
    assert found.members == ("D1", "A1", "B1")
    assert found.skipped[0].why.endswith("as it asked")


def test_who_is_excused_is_passed_over():
    assert troika(part(excused=["A1"]), ORDER, MEMBERS, {}).members == ("A2", "B1", "C1")


def test_who_has_had_fewer_seats_comes_first():
    found = troika(part(), ORDER, MEMBERS, {"A1": 1, "B1": 2})
    assert found.members == ("A2", "C1", "D1")
    assert found.skipped[0].why == "has had more seats than others"


def test_without_a_member_of_its_own_group_the_request_is_told_to_be_impossible():
    with pytest.raises(CannotDraw, match="asked for a member of its own group") as refused:
        troika(part(own_group="requested", excused=["D1"]), ORDER, MEMBERS, {})
    assert "\n" not in str(refused.value)


def test_a_pool_of_two_groups_gives_no_troika_and_says_so():
    two = {"A1": AFRICAN, "A2": AFRICAN, "B1": ASIAN}
    one = read(troikas([{"state": "XAA"}], groups=two)).parts[0]
    with pytest.raises(CannotDraw, match=r"3 members of 2 groups \(African, Asia-Pacific\)"):
        troika(one, ("A1", "A2", "B1"), two, {})


@given(reviews(), randoms)
@settings(max_examples=60)
def test_a_troika_is_of_three_groups_and_each_seat_went_to_who_had_fewest(made, text):
    manifest = read(troikas(made))
    groups, load = council(), Counter()
    for one, review in zip(hold(manifest, text), manifest.parts, strict=True):
        assert len({groups[member] for member in one.result}) == 3
        assert not {review.state, *review.excused} & set(one.result)
        assert one.result[: len(review.kept)] == review.kept
        assert review.left not in one.result
        asks = review.own_group == "requested"
        if asks:
            assert review.group in {groups[member] for member in one.result}
        for seat, member in list(enumerate(one.result))[len(review.kept) :]:
            taken = {groups[other] for other in one.result[:seat]}
            own_left = asks and review.group not in taken and seat == (2 if review.kept else 0)
            asked = {review.group} if own_left else set(GROUPS)
            able = [m for m in review.labels if groups[m] in asked - taken and m not in review.excused]
            assert load[member] == min(load[m] for m in able)
        load.update(one.result[len(review.kept) :])


def test_a_whole_year_of_troikas_leaves_seats_even():
    states = [{"state": f"X{n:02}", "group": GROUPS[n % 5], "own_group": "requested"} for n in range(42)]
    groups = council()
    load = Counter(dict.fromkeys(groups, 0))
    for one in hold(read(troikas(states)), VECTOR):
        load.update(one.result)
    assert sum(load.values()) == 126
    assert max(load.values()) - min(load.values()) <= 2


@given(
    st.lists(st.sampled_from(GROUPS), min_size=1, max_size=6),
    st.booleans(),
    st.sets(st.integers(0, 5), max_size=4),
    randoms,
)
def test_a_pool_of_any_kind_gives_a_troika_or_one_line_that_says_why_not(pool, asked, gone, text):
    groups = {f"M{n}": group for n, group in enumerate(pool)}
    excused = [one for n, one in enumerate(groups) if n in gone]
    review = {"state": "XAA", "group": GROUPS[0], **({"excused": excused} if excused else {})}
    manifest = read(troikas([review | ({"own_group": "requested"} if asked else {})], groups=groups))
    able = {groups[one] for one in groups if one not in excused}
    possible = len(able) >= 3 and (not asked or GROUPS[0] in able)
    if possible:
        assert len({groups[one] for one in hold(manifest, text)[0].result}) == 3
        return
    with pytest.raises(CannotDraw, match="No troika for XAA") as refused:
        hold(manifest, text)
    assert "\n" not in str(refused.value)
