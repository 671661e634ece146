"""What the form of a part's step makes of what was sent; the pages' tests send whole forms."""

from datetime import datetime

import pytest

from openupr.domain.procedure.refused import StepRefused
from openupr.domain.speakers.kinds import KINDS
from openupr.site import part_form
from openupr.store.failures import Refused

CALLED, DIVIDED = KINDS["speaker_called"], KINDS["state_time_divided"]


@pytest.fixture
def at_ten(monkeypatch):
    now = datetime(2024, 8, 5, 10, 5, 30, 250_000, tzinfo=part_form.GENEVA)
    monkeypatch.setattr(part_form, "geneva", lambda: now)


def test_a_time_left_empty_is_now_on_the_day_itself_only(at_ten):
    assert part_form._timed(CALLED, {}, "2024-08-05") == {"time": "10:05:30.250"}
    assert part_form._timed(CALLED, {"time": "10:00"}, "2024-08-05") == {"time": "10:00"}
    assert part_form._timed(CALLED, {}, "2024-08-04") == {}
    assert part_form._timed(DIVIDED, {}, "2024-08-05") == {}


def test_a_refusal_is_told_in_parts_where_the_rules_refuse():
    refused = Refused("no")
    assert part_form.refusal(refused) == {"error": "no"}
    refused.__cause__ = StepRefused("XAA/0", "list open", "called", "an order", "RULES 5.5")
    told = {"expected": "an order", "came": "called", "stage": "list open", "citation": "RULES 5.5"}
    assert part_form.refusal(refused)["refused"] == told


def test_the_last_entry_that_was_seen_is_a_number_or_nothing():
    assert [part_form.seen({"after": one}) for one in ("12", "", "1e3", "9" * 16)] == [12, None, None, None]
