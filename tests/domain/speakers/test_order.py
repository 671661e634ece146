import pytest
from hypothesis import given
from hypothesis import strategies as some

from openupr.domain.speakers.order import compared, listed

KEYS = {letter * 3: letter for letter in "ABCDEFGHIJ"}
ALPHABET = tuple(KEYS)


def test_the_list_begins_with_the_state_drawn_and_runs_on_around():
    assert listed(["CCC", "AAA", "DDD", "BBB"], KEYS, "CCC") == ("CCC", "DDD", "AAA", "BBB")


def test_names_sort_as_they_were_written_on_the_day_not_by_code():
    assert listed(["XAA", "XAB"], {"XAA": "ZETA", "XAB": "ALPHA"}, "XAB") == ("XAB", "XAA")


def test_a_first_speaker_who_is_not_on_the_list_is_an_error():
    with pytest.raises(ValueError, match="not in"):
        listed(["AAA"], KEYS, "BBB")


@given(some.integers(0, 9))
def test_a_list_in_order_has_no_displacement_wherever_it_begins(start):
    found = ALPHABET[start:] + ALPHABET[:start]
    told = compared(found, KEYS)
    assert (told.first, told.expected, told.displaced) == (found[0], found, ())


def test_one_who_speaks_last_out_of_turn_has_moved_alone():
    found = ("GGG", "HHH", "JJJ", "AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "III")
    (one,) = compared(found, KEYS).displaced
    assert (one.speaker, one.place, one.after, one.expected_after, one.with_whom) == ("III", 10, "FFF", "HHH", "")
    assert str(one) == "III at place 10 after FFF, not HHH, alone"


def test_two_who_changed_places_are_told_as_exchanged():
    found = ("AAA", "HHH", "CCC", "DDD", "EEE", "FFF", "GGG", "BBB", "III", "JJJ")
    told = compared(found, KEYS)
    assert {(one.speaker, one.with_whom) for one in told.displaced} == {("HHH", "BBB"), ("BBB", "HHH")}


def test_neighbours_who_changed_places_are_one_displacement_with_the_other_named():
    found = ("AAA", "BBB", "DDD", "CCC", *ALPHABET[4:])
    (one,) = compared(found, KEYS).displaced
    assert {one.speaker, one.with_whom} == {"CCC", "DDD"}


@given(some.permutations(ALPHABET))
def test_any_list_comes_out_as_it_was_when_the_displaced_are_put_at_their_places(found):
    told = compared(found, KEYS)
    made = [one for one in told.expected if one not in {each.speaker for each in told.displaced}]
    for each in told.displaced:
        made.insert(each.place - 1, each.speaker)
    assert tuple(made) == tuple(found)


def test_an_empty_list_has_nothing_to_compare():
    assert compared((), KEYS).displaced == ()
