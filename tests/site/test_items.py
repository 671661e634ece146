"""The item of the plenary as its page has it, of an invented one."""

from openupr.domain.plenary.tally import Count
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.step import Step
from openupr.site import items
from tests.domain.plenary.stories import HEARD, OPENED, TALLY, VIEWS, section, told

ALL = Count(10, 7, 2, 1)


def whole(*steps, ours=ALL, review=()):
    return items.whole(told(*steps).state, ReviewState("XAA/0", review), ours)


def test_each_section_has_its_minutes_and_what_is_left_of_them(store):
    views, institution, states = whole(*HEARD)["sections"][:3]
    assert (views["minutes"], views["opened"], views["closed"], views["left"]) == ("20:00", "10:00", "10:15", "5:00")
    assert (institution["minutes"], states["minutes"]) == ("20:00", "20:00")
    assert (states["list"]["registered"], states["list"]["cap"], states["list"]["lot"]) == (0, 13, False)
    assert whole(OPENED, VIEWS[0])["now"] == "views"
    assert whole()["sections"][0]["opened"] == ""


def test_the_tally_that_is_stated_stands_against_the_positions_of_the_ledger(store):
    agree = whole(*HEARD, TALLY)["tally"]
    assert (agree["agree"], agree["stated"]["sum"], agree["ours"]["adds_up"]) == (True, 10, True)
    assert not whole(*HEARD, TALLY, ours=Count(10, 6, 3, 1))["tally"]["agree"]
    open_ = whole(*HEARD, ours=Count(10, 6, 2, 1, open=1))["tally"]
    assert (open_["stated"], open_["ours"]["adds_up"], open_["ours"]["open"]) == (None, False, 1)
    assert open_["sentence"].startswith("Of 10 recommendations received, 6 enjoy the support of State A")
    assert whole(*HEARD, TALLY, ours=Count(0, 0, 0))["tally"]["agree"]


def test_what_was_decided_last_is_told(store):
    postponed = Step("outcome_postponed", "XAA/0", {"review": "XAA/0", "on": "2025-01-20", "why": "asked"}, seq=3)
    adopted = Step("outcome_adopted", "XAA/0", {"review": "XAA/0", "on": "2025-06-20", "decision": "D/1"}, seq=9)
    assert whole(review=())["decision"] is None
    first = whole(review=(postponed,))["decision"]
    assert (first["adopted"], first["why"], first["entry"]) == (False, "asked", 3)
    assert whole(review=(postponed, adopted))["decision"]["decision"] == "D/1"
    done = whole(*HEARD, TALLY, *section("closing", "10:56:00", "11:00:00"))
    assert (done["ready"], whole(*HEARD)["ready"]) == (True, False)
