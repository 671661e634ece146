"""The chair's notes: every speaker with its time, the State's parts, days that follow. All is invented."""

from dataclasses import replace
from datetime import UTC, date, datetime

from openupr.domain.speakers.allotment import TimeRules
from openupr.domain.speakers.floor import Floor
from openupr.domain.speakers.scenario import Form, Numbers, Setting, blanks, scenario
from tests.domain.speakers.stories import READY, step, told

FLOOR = told(*READY).state
KNOWN = Setting(
    state="State A", session="first", meeting="2nd", day=date(2024, 1, 16), opens=datetime(2024, 1, 16, 9, tzinfo=UTC),
    troika=("State B", "State C", "State D"), documents=("a national report (X/1)",), questions_from=("State E",),
    adopted_on=date(2024, 1, 19), floor=FLOOR, rules=TimeRules(total=8400, member=180, observer=120, state=4200),
    numbers=Numbers(210, 30, 48, 14), name=lambda code: f"State {code[-1]}",
)  # fmt: skip


def section(of, heading):
    return next(one for one in scenario(of) if one.heading.startswith(heading))


def texts(of, heading):
    return "\n".join(one.text for one in section(of, heading).entries)


def test_each_speaker_stands_in_the_order_of_the_list_with_its_time():
    rows = section(KNOWN, "List of speakers").rows
    assert [row[1] for row in rows] == [f"State {code[-1]}" for code in FLOOR.order]
    assert {(row[2], row[3]) for row in rows} == {("member", "3:00"), ("observer", "2:00")}
    assert rows[0][4] == "+0:00"
    assert "which was drawn by lot" in texts(KNOWN, "List of speakers")


def test_the_hour_of_each_is_told_where_the_state_has_said_how_it_divides_its_minutes():
    divided = told(*READY, step("state_time_divided", opening_minutes=30, replies_minutes=30, closing_minutes=10)).state
    of = replace(KNOWN, floor=divided, rules=replace(KNOWN.rules, handover=60))
    rows = section(of, "List of speakers").rows
    first = int(rows[0][3][0]) + 1
    assert [row[4] for row in rows[:2]] == ["09:30", f"09:3{first}"]
    assert [row[1] for row in section(of, "Order").rows] == ["30", "30", "10", "70", "140"]


def test_the_days_that_follow_are_counted_from_the_days_set():
    said = texts(KNOWN, "Adoption")
    assert "Not before 48 hours after the review: 18 January 2024." in said
    assert "within 14 days: until 2 February 2024." in said
    assert "ad referendum" in said
    assert "takes up the report on 19 January 2024" in texts(KNOWN, "Closing")


def test_a_time_that_is_only_computed_is_said_to_be():
    assert "announcement prevails" in texts(KNOWN, "Opening")
    announced = told(*READY, step("speaking_time_announced", member_seconds=55, observer_seconds=55)).state
    said = texts(replace(KNOWN, floor=announced), "Opening")
    assert "each has 55 seconds" in said
    assert "announcement prevails" not in said


def test_what_is_not_known_is_a_blank_and_nobody_is_named():
    nothing = replace(
        KNOWN, session="", meeting="", day=None, opens=None, troika=(), documents=(), questions_from=(),
        adopted_on=None, floor=Floor("XAA/0"),
    )  # fmt: skip
    sections = scenario(nothing)
    assert blanks(sections) == 16
    assert blanks(scenario(KNOWN)) == 4  # the head of the delegation, and how the State divides its minutes
    assert "headed by [to be filled in: head of the delegation]" in texts(KNOWN, "Opening")
    assert "No list of speakers is in the ledger" in texts(nothing, "List")


def test_every_note_that_states_a_modality_has_its_authority():
    notes = [one for part in scenario(KNOWN) for one in part.entries if one.form is Form.NOTE and one.source]
    assert len(notes) > 15
    assert not [one for part in scenario(KNOWN) for one in part.entries if one.form is Form.SAY and one.source]
