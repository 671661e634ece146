import pytest

from openupr.domain.lots.by_hand import recorded
from openupr.domain.lots.lot import CannotDraw
from openupr.domain.lots.reading import read
from tests.domain.lots.manifests import GROUPS, by_hand, troikas

LISTED = ["DZA", "AGO", "ALB", "AND", "ARG"]


def test_the_drawn_state_begins_the_list():
    lots, notes = recorded(read(by_hand(purpose="first_speaker", number=1, listed=LISTED)), {"": ["AND"]})
    assert lots[0].result == ("AND", "ARG", "DZA", "AGO", "ALB")
    assert (lots[0].prk, notes) == ("", ())


def troika(drawn, **more):
    made = troikas([{"state": "XAA", "group": GROUPS[4], **more}], rule="by hand")
    del made["sources"]
    return recorded(read(made), {"XAA/4": drawn})[1]


def test_what_differs_from_the_modalities_is_noted_not_refused():
    assert troika(["A01", "B01", "C01"]) == ()
    assert troika(["A01", "A02", "C01"]) == (
        "XAA: two of one regional group (A01 African, A02 African, C01 Eastern European)",
    )
    notes = troika(["A01", "B01", "C01"], own_group="requested", excused=["B01"])
    assert notes == (
        "XAA: none of its own group, for which it asked",
        "XAA: B01 is excused from this review",
    )


def test_a_seat_drawn_again_by_hand_joins_the_two_who_stay():
    seat = {"left": "A01", "kept": ["B01", "C01"], "reason": "excused", "labels": ["A02", "B02"]}
    made = troikas([{"state": "XAA", **seat}], rule="by hand")
    del made["sources"]
    lots, notes = recorded(read(made), {"XAA/4": ["A02"]})
    assert (lots[0].result, notes) == (("B01", "C01", "A02"), ())
    assert "two of one regional group" in recorded(read(made), {"XAA/4": ["B02"]})[1][0]


@pytest.mark.parametrize(
    ("drawn", "told"),
    [
        ({"": ["FRA"]}, "found FRA"),
        ({"": ["AGO", "ALB"]}, "1 different labels"),
        ({"": []}, "found nothing"),
        ({"SVN/4": ["AGO"]}, "found SVN/4"),
        ({}, "found nothing"),
    ],
)
def test_what_cannot_have_been_drawn_is_refused(drawn, told):
    with pytest.raises(CannotDraw) as refused:
        recorded(read(by_hand(number=1)), drawn)
    assert told in str(refused.value)
