import pytest
from django.http import Http404

from openupr.domain.procedure.machine import nothing
from openupr.domain.speakers.guards import SPEAKERS
from openupr.site import parts
from openupr.store.failures import Refused
from tests.domain.speakers.stories import READY, step, told


def part(found):
    return parts.Part(
        "XAA/0", "speakers", "List", SPEAKERS, found, lambda *words: [], lambda new, seen: [], lambda new: "", "?list=a"
    )


def test_a_page_has_the_stage_what_may_come_next_and_every_entry():
    data = parts.whole(part(told(*READY)))
    assert (data["stage"], data["part"], data["query"]) == ("list in order", "/reviews/XAA/0/speakers", "?list=a")
    assert {"speaker_called", "swap_proposed"} <= {one["kind"] for one in data["next"]}
    assert "list_opened" not in {one["kind"] for one in data["next"]}
    assert [one["type"] for one in data["entries"]][:2] == ["list_opened", "speaker_registered"]
    assert data["entries"][-1]["said"][-1] == ["speakers", "State C, State D, State E, State B"]
    assert parts.whole(part(nothing(SPEAKERS, "XAA/0")))["entries"] == []


def test_the_last_entry_is_the_highest_number():
    assert part(told(step("list_opened", on="2024-07-29", seq=7, opens="2024-07-29", opens_at="10:00",
                          closes="2024-08-01", closes_at="18:00"))).last == 7  # fmt: skip
    assert part(nothing(SPEAKERS, "XAA/0")).last == 0


def test_states_are_named_in_lists_too_and_bodies_stay_as_they_are():
    assert parts.named(["XAB", "An Institute"]) == ["State B", "An Institute"]
    assert parts.named(7) == 7


def test_seconds_are_told_as_minutes():
    assert [parts.minutes(one) for one in (0, 125, -10)] == ["0:00", "2:05", "-0:10"]


def test_a_review_whose_name_is_refused_is_a_page_that_is_not_there():
    with pytest.raises(Http404, match="Addresses are like /reviews/SVN/2"), parts.review_known():
        raise Refused("another line")
