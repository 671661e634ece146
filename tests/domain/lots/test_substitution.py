import pytest
from hypothesis import given
from hypothesis import strategies as st

from openupr.domain.lots import lot
from openupr.domain.lots.drawing import hold
from openupr.domain.lots.lot import CannotDraw
from openupr.domain.lots.reading import read
from openupr.domain.lots.substitution import Reason, changed, commitment, round_order
from tests.domain.lots.manifests import GROUPS, VECTOR, council, randoms, troikas

SECRET = b"invented"


def drawn(text=VECTOR, **more):
    manifest = read(troikas([{"state": "XAA", "group": GROUPS[3], **more}]))
    return manifest.parts[0], hold(manifest, text)[0]


@given(randoms, st.sampled_from([0, 1, 2]), st.booleans())
def test_who_is_excused_is_followed_by_the_next_that_fits_and_the_others_stay(text, seat, asked):
    part, held = drawn(text, **({"own_group": "requested"} if asked else {}))
    groups = council()
    left = held.result[seat]
    troika, change = changed(part, held.result, left, Reason.EXCUSED, held.order, groups, {})
    assert [one for one in troika if one != change.came] == [one for one in held.result if one != left]
    assert len({groups[one] for one in troika}) == 3
    assert left not in troika
    if asked:
        assert part.group in {groups[one] for one in troika}
    served = dict.fromkeys(held.result, 1)
    troika, _ = changed(part, held.result, left, Reason.EXCUSED, held.order, groups, served)
    assert len({groups[one] for one in troika}) == 3


def test_a_state_may_have_one_member_replaced_on_one_occasion_only():
    part, held = drawn()
    order = lot.order("second", VECTOR, part.labels)
    troika, first = changed(part, held.result, held.result[1], Reason.SUBSTITUTION, order, council(), {})
    with pytest.raises(CannotDraw, match="paragraph 19"):
        changed(part, troika, troika[0], Reason.SUBSTITUTION, order, council(), {}, [first])
    again, second = changed(part, troika, troika[0], Reason.EXCUSED, held.order, council(), {}, [first])
    assert first.left not in again
    assert second.reason is Reason.EXCUSED


def test_who_has_no_seat_cannot_leave():
    part, held = drawn()
    stranger = next(one for one in held.order if one not in held.result)
    with pytest.raises(CannotDraw, match=f"{stranger} has no seat"):
        changed(part, held.result, stranger, Reason.EXCUSED, held.order, council(), {})


def test_a_pool_without_another_that_fits_is_told():
    three = {"A01": GROUPS[0], "B01": GROUPS[1], "C01": GROUPS[2]}
    manifest = read(troikas([{"state": "XAA"}], groups=three))
    held = hold(manifest, VECTOR)[0]
    with pytest.raises(CannotDraw, match="cannot be filled"):
        changed(manifest.parts[0], held.result, "A01", Reason.NO_LONGER_MEMBER, held.order, three, {})


def test_a_round_is_opened_by_the_code_that_was_committed_to():
    published = commitment(SECRET, 2)
    second = commitment(SECRET, 0)
    first = commitment(SECRET, 1)
    labels = ["AGO", "ALB", "AND"]
    one = round_order("x", VECTOR, labels, 1, first, published)
    two = round_order("x", VECTOR, labels, 2, second, published)
    assert sorted(one) == sorted(two) == labels
    for round, code in ((1, second), (2, first), (0, published), (1, "xyz")):
        with pytest.raises(CannotDraw, match="does not fit"):
            round_order("x", VECTOR, labels, round, code, published)
