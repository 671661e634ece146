"""A list of speakers as its page has it, of an invented one."""

from openupr.domain.speakers.kinds import CUT, HANDED_IN, NOT_TAKEN, SWAP_AGREED, SWAP_PROPOSED
from openupr.site import floors
from tests.domain.speakers.stories import READY, called, ended, started, step, told

ROOM = [called("XAC", "10:00:00"), started("XAC", "10:00:05"), ended("XAC", "10:02:35", CUT), called("XAD", "10:03:00")]


def whole(*steps):
    return floors.whole(told(*steps), floors.LEDGER)


def test_each_speaker_stands_in_order_with_the_time_that_is_computed():
    data = whole(*READY)
    assert [(one["place"], one["code"], one["role"], one["time"]) for one in data["speakers"]][:2] == [
        (1, "XAC", "observer", "2:00"),
        (2, "XAD", "member", "3:00"),
    ]
    assert (data["first"], data["times"]["sure"]) == ("State C", "computed; the secretariat's announcement prevails")
    assert (data["times"]["needed"], data["times"]["speakers"], data["up"]) == ("10:00", 4, "XAC")
    announced = whole(*READY, step("speaking_time_announced", member_seconds=90, observer_seconds=60))
    assert (announced["times"]["sure"], announced["speakers"][0]["seconds"]) == ("announced", 60)


def test_a_turn_tells_what_became_of_it_and_how_long_it_was():
    later = [step(NOT_TAKEN, "10:03:30", speaker="XAD"), step(HANDED_IN, speaker="XAD", file="XAD.docx")]
    data = whole(*READY, *ROOM, *later)
    cut, absent = data["speakers"][:2]
    assert (cut["status"], cut["used"], cut["over"]) == ("cut at the limit", "2:30", "0:30")
    assert [one["words"] for one in cut["moments"]] == ["registered", "called", "started", "cut"]
    assert (absent["status"], absent["handed_in"], absent["used"]) == ("did not take the floor", True, "")
    assert (data["heard"], data["times"]["used"]) == (1, "2:30")


def test_who_has_the_floor_and_since_when():
    data = whole(*READY, *ROOM, started("XAD", "10:03:04"))
    assert data["now"] == "XAD"
    assert (data["speakers"][1]["status"], data["speakers"][1]["since"]) == ("has the floor", "10:03:04")


def test_an_exchange_is_open_until_it_is_answered():
    proposed = step(SWAP_PROPOSED, speaker="XAC", with_="XAE")
    open_ = whole(*READY, proposed)["exchanges"]
    assert [(one["what"], one["open"], one["codes"]) for one in open_] == [("proposed", True, ["XAC", "XAE"])]
    agreed = whole(*READY, proposed, step(SWAP_AGREED, speaker="XAE", with_="XAC"))
    assert [one["open"] for one in agreed["exchanges"]] == [False, False]
    assert [one["code"] for one in agreed["speakers"]] == ["XAE", "XAD", "XAC", "XAB"]


def test_the_list_of_a_report_is_told_as_the_record_s_with_who_stands_out_of_the_order(store):
    found, basis, displaced = floors.list_of("SVN/2", "dialogue")
    data = floors.whole(found, basis, displaced)
    assert (basis, data["source"], data["times"]) == ("record", "A/HRC/28/15", None)
    assert {one["status"] for one in data["speakers"]} == {"heard"}
    assert data["speakers"][0]["group"]
    assert floors.list_of("SVN/4", "dialogue")[1] is None
    assert floors.list_of("SVN/2", "plenary_states")[1] is None
