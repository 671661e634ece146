from openupr.domain.rehearsal import STATES
from openupr.domain.rehearsing import lots
from openupr.domain.rehearsing.chance import Chance

CODES = sorted(STATES)
DAYS = dict.fromkeys(CODES, "2018-01-15")


def drawn(body, id="REHEARSAL-1-x"):
    return lots.Drawing(1_500_000_000, id, Chance(1), body)


def test_a_drawing_is_announced_then_the_hall_then_held_each_later():
    acts = drawn(lots.order(CODES)).acts
    assert [(bool(one.hall), one.holds) for one in acts] == [(False, False), (True, False), (False, True)]
    assert acts[0].at < acts[1].at < acts[2].at


def test_an_order_holds_every_state():
    assert sorted(drawn(lots.order(CODES)).results[""]) == CODES


def test_troikas_are_three_others_of_three_groups_and_the_president_draws_for_who_stays_away():
    made = drawn(lots.troikas(CODES, DAYS, "XAA", "XAK"))
    groups = made.manifest.groups
    for part in made.manifest.parts:
        members = made.results[part.about]
        assert len({groups[one] for one in members}) == 3
        assert part.state not in members
    assert [part.about for part in made.manifest.parts if part.drawn_by == "President"] == ["XAK/0"]
    assert groups["XAA"] in [groups[one] for one in made.results["XAA/0"]]


def test_a_list_of_speakers_runs_on_from_the_first_and_a_plenary_list_is_cut():
    result = drawn(lots.first_speakers(CODES, ["XAB"])).results["XAB/0"]
    others = [code for code in CODES if code != "XAB"]
    at = others.index(result[0])
    assert list(result) == others[at:] + others[:at]
    assert len(drawn(lots.plenary_lists(CODES, ["XAB"])).results["XAB/0"]) == lots.MOST_HEARD
