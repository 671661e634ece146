import pytest
from hypothesis import given

from openupr.domain.lots.drawing import hold, outcomes, rotated
from openupr.domain.lots.lot import CannotDraw, order
from openupr.domain.lots.reading import read
from tests.domain.lots.manifests import SOURCES, VECTOR, by_hand, manifests, plain, randoms, troikas

LISTED = ["DZA", "AGO", "ALB", "AND", "ARG"]


def test_a_list_begins_with_the_first_speaker_and_runs_on_round_its_end():
    assert rotated(LISTED, "ALB") == ("ALB", "AND", "ARG", "DZA", "AGO")
    held = hold(read(plain(purpose="first_speaker", number=1, listed=LISTED)), VECTOR)
    assert held[0].order[0] == "ARG"
    assert held[0].result == ("ARG", "DZA", "AGO", "ALB", "AND")


def test_a_plenary_list_above_its_cap_is_the_first_so_many_in_drawn_order():
    held = hold(read(plain(purpose="plenary_list", number=3)), VECTOR)
    assert held[0].result == ("ARG", "AGO", "DZA")


def test_two_reviews_are_two_lots_that_tell_nothing_of_each_other():
    lists = [{"about": one, "listed": LISTED} for one in ("XAA/4", "XAB/4")]
    first, second = hold(read(plain(purpose="first_speaker", number=1, parts=lists)), VECTOR)
    assert first.prk != second.prk
    assert first.order == order("UPR-TEST-1/XAA/4", VECTOR, LISTED)
    assert second.order == order("UPR-TEST-1/XAB/4", VECTOR, LISTED)


@given(manifests(), randoms)
def test_a_drawing_is_complete_and_gives_the_same_again(made, text):
    manifest = read(made)
    held = hold(manifest, text)
    assert held == hold(read(made), text)
    for lot, part in zip(held, manifest.parts, strict=True):
        assert sorted(lot.order) == sorted(part.labels)
        assert set(lot.result) <= {*part.labels, *part.kept}


@pytest.mark.parametrize(
    ("sources", "text", "told"),
    [
        (SOURCES, VECTOR.replace("1000", "1001"), "names the round 1000"),
        (SOURCES, VECTOR.replace("52db", "52dc"), "names the chain 52db"),
        (SOURCES, VECTOR.replace("4.9.", "9."), "asks for 3 numbers of the hall, found 2"),
        (SOURCES, VECTOR.partition("hall")[0], "asks for 3 numbers of the hall, found 0"),
        ({"hall": SOURCES["hall"]}, VECTOR, "names the chain (none)"),
        (SOURCES, "hall:4.9.17./", "found none"),
    ],
)
def test_randomness_of_other_sources_than_the_manifest_names_is_refused(sources, text, told):
    with pytest.raises(CannotDraw) as refused:
        hold(read(plain(sources=sources)), text)
    assert told in str(refused.value)


def test_the_next_round_is_taken_only_where_the_manifest_allows_it():
    allowed = {"beacon": {**SOURCES["beacon"], "fallback": "next round"}, "hall": SOURCES["hall"]}
    assert hold(read(plain(sources=allowed)), VECTOR.replace("1000", "1001"))
    with pytest.raises(CannotDraw):
        hold(read(plain(sources=allowed)), VECTOR.replace("1000", "1002"))


def test_a_drawing_by_hand_cannot_be_run_again():
    with pytest.raises(CannotDraw, match="by hand"):
        hold(read(by_hand()), VECTOR)


def test_who_stays_has_no_seat_more_when_another_is_drawn_again():
    groups = {"A1": "a", "B1": "b", "B2": "b", "C1": "c", "D1": "d"}
    again = {"state": "XAA", "left": "D1", "kept": ["B1", "C1"], "reason": "excused", "labels": ["A1"]}
    manifest = read(troikas([again, {"state": "XAB"}], groups=groups))
    lots = outcomes(manifest, {"XAA/4": ["A1"], "XAB/4": ["B1", "B2", "C1", "A1", "D1"]})
    assert lots[0].result == ("B1", "C1", "A1")
    assert lots[1].result == ("B1", "C1", "D1")


def test_troikas_count_seats_on_from_one_review_to_the_next():
    held = hold(read(troikas([{"state": f"X{n:02}"} for n in range(9)])), VECTOR)
    seats = [member for lot in held for member in lot.result]
    assert len(set(seats)) > 20
