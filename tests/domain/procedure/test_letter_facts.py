from openupr.domain.procedure.guided import way
from openupr.domain.procedure.letter_facts import letter_facts
from tests.domain.procedure.stories import BEFORE, WHOLE, step, told
from tests.domain.procedure.test_history import replayed


def facts(state, name=""):
    return letter_facts(state, way(state, name))


def test_a_request_says_what_is_known_and_nothing_else():
    asked = step("communication_received", "2024-07-01", about="request_to_postpone", why="an election")
    told_of = facts(told(*BEFORE, asked)).facts
    assert (told_of["asked_on"], told_of["reason"], told_of["session"]) == ("1 July 2024", "an election", "first")
    assert told_of["review_date"] == "5 August 2024"
    assert {"proposed", "latest_session", "clause", "decision"}.isdisjoint(told_of)


def test_the_session_is_the_one_it_was_moved_from_and_the_new_one_is_told_with_its_clause():
    one = facts(replayed("USA/4"))
    assert (one.way, one.facts["session"], one.facts["latest_session"]) == (
        "non-participation",
        "fiftieth",
        "fifty-third",
    )
    assert one.facts["clause"] == "the State takes up its cooperation again"
    assert "decision" not in one.facts


def test_what_the_president_did_is_a_list_with_dates():
    lists = facts(replayed("ISR/2")).lists
    assert lists["acts"] == ("15 February 2013: letter", "14 May 2013: letter")
    assert lists["open"] == ("Documents issued afresh for the new date",)


def test_every_step_used_has_its_source_and_sureness():
    sources = facts(replayed("ISR/2")).sources
    assert "29 January 2013: absence noted; A/HRC/25/15, paragraph 3; UPR Info (high)" in sources
    assert sources[0].startswith("14 May 2012")


def test_a_day_known_as_a_month_is_not_made_a_day():
    assert facts(replayed("SDN/3")).facts["decided_on"] == "a day of November 2021 that is not known here"


def test_missing_positions_are_counted_before_any_record():
    one = facts(told(*WHOLE[:14]), "positions-missing").facts
    assert (one["missing"], one["report"], one["cycle"]) == ("2", "REHEARSAL/1/XAA", "rehearsed")


def test_an_outcome_put_off_names_the_session_of_the_council_and_the_condition():
    one = facts(replayed("NIC/4")).facts
    assert (one["latest_council_session"], one["clause"]) == ("sixtieth", "the State takes up its cooperation again")
    assert facts(replayed("GMB/2")).facts["until"] == "26 March 2015"
