import pytest

from openupr.actions import drawing
from openupr.actions.rehearse import rehearse
from openupr.domain.lots.reading import read
from openupr.site import lots
from tests.actions.drawings import EARLY, KNOWN, known, manifest
from tests.domain.lots.manifests import by_hand


def test_a_drawing_is_told_at_each_of_its_steps(store):
    one = manifest()
    drawing.announce(one, EARLY)
    told = lots.whole(lots.numbered(1))
    assert (told["stands"], told["verified"], told["account"]) == ("announced", None, None)
    assert told["sources"]["beacon"]["round"] == 1000
    assert [each["name"] for each in told["parts"][0]["pool"]][:2] == ["Angola", "Albania"]
    drawing.enter_hall(one, (4, 9, 17), KNOWN - 60)
    drawing.hold(one, known())
    told = lots.whole(lots.numbered(1))
    assert (told["stands"], told["mark"], told["hall"]) == ("held", "", [4, 9, 17])
    assert len(told["parts"][0]["result"]) == 5
    assert told["account"]["drawing"] == 1
    assert lots.numbered(2) is None


def test_an_abandoned_drawing_says_why(store):
    drawing.announce(manifest(), EARLY)
    drawing.abandon(manifest(), "the hall was closed")
    told = lots.whole(lots.numbered(1))
    assert (told["stands"], told["why"]) == ("abandoned", "the hall was closed")


@pytest.mark.parametrize("engine", ["sqlite"])
def test_a_rehearsals_drawing_is_marked_and_verifies_and_a_changed_account_does_not(store):
    rehearse(14, 1)
    told = lots.whole(lots.numbered(2))
    assert (told["purpose"], told["mark"]) == ("troikas", "invented for rehearsal")
    stands = told["verified"].pop("stands")
    assert ["no signed checkpoint covers" in one for one in stands] == [True]
    assert told["verified"] == {
        "mismatches": [],
        "not_checked": [
            "its randomness is the hall's alone: that the numbers were drawn blind is for witnesses to say"
        ],
    }
    assert told["parts"][0]["name"].startswith("State ")
    assert "invented" not in told["parts"][0]["name"]
    one = lots.numbered(2)
    one.held["parts"][0]["result"] = ["XAA", "XAB", "XAC"]
    assert lots.whole(one)["verified"]["mismatches"]


def test_a_draw_by_hand_tells_day_place_and_hand(store):
    one = read(by_hand(number=1))
    drawing.announce(one, EARLY)
    assert lots.whole(lots.numbered(1))["by_hand"] is None
    drawing.record_by_hand(one, {"": ["AGO"]}, {"on": "2025-01-08", "place": "Room XX", "by": "President"})
    told = lots.whole(lots.numbered(1))
    assert told["by_hand"] == {"on": "2025-01-08", "place": "Room XX", "by": "President"}
    assert told["verified"]["mismatches"] == []
