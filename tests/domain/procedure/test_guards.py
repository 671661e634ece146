"""Each guard: a step that it refuses, what it says was expected, and by which paragraph."""

import pytest

from openupr.domain.procedure.guards import broken, guards_of
from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.refused import StepRefused
from tests.domain.procedure.stories import ANSWER, BEFORE, DIALOGUE, OUTCOME, REPORT, WHOLE, step, told

OPENED, LISTED, ADOPTED, ISSUED = DIALOGUE[0], *REPORT
SPOKEN_ALL = (*BEFORE, *DIALOGUE)
MOVED = (*BEFORE, step("postponement_decided", "2024-07-01", latest_session=3))
PRINTED = (BEFORE[0], step("document_issued", document="compilation", symbol="A/HRC/59/15"), *BEFORE[2:5])
BEFORE_LATE = (*BEFORE[:5], step("speakers_list_closed", "2024-08-06", speakers=2, seq=6))
LISTED_LATE = step("recommendations_listed", "2024-08-09", numbers=["6.1", "6.2", "6.3"])
ABSENT = (
    *BEFORE,
    step("absence_noted", "2024-08-05", seq=41),
    step("non_participation_decided", "2024-08-06", decision="D", latest_session=3, seq=42),
)


def told_by_record(type):
    return (step(type, record="yes"),)


def without(*types):
    return tuple(one for one in BEFORE if one.type not in types and one["document"] not in types)


REFUSED = [
    (WHOLE[:7], step("review_scheduled", session=2), "that it comes before review opened", "paragraph 14"),
    (MOVED, step("review_scheduled", session=4), "session 3 at the latest", "OM/7/1"),
    (BEFORE, step("review_scheduled", session=2), "decision): session 1, 2024-08-05, stands (entry 1", "paragraph 14"),
    ((), step("troika_drawn", members=["XAB", "XAC"]), "three different States", "18 (d)"),
    ((), step("troika_drawn", members=["XAB", "XAC", "XAA"]), "none of them the one reviewed", "18 (d)"),
    ((), step("troika_drawn", members=["XAB", "XAC", "XAB"]), "three different States", "18 (d)"),
    (BEFORE, step("troika_drawn", members=["XAE", "XAC", "XAB"]), "a reason (again)", "18 (d)"),
    ((), step("troika_changed", out=["XAB"], into=["XAE"], why="recusal"), "troika drawn before it", "19 and 20"),
    (
        (*BEFORE, step("troika_changed", out=["XAB"], into=["XAE"], why="substitution")),
        step("troika_changed", out=["XAE"], into=["XAF"], why="substitution"),
        "one substitution only",
        "19 and 20",
    ),
    ((), OPENED, "review scheduled before it", "18 and 21"),
    (MOVED, OPENED, "scheduled anew after it was moved", "18 and 21"),
    (BEFORE, step("review_opened", "2024-08-06"), "the day set, 2024-08-05", "18 and 21"),
    (without("compilation"), OPENED, "the compilation issued before it", "15 (b)"),
    (without("summary"), OPENED, "the summary issued before it", "15 (c)"),
    (without("national_report"), OPENED, "or the note that none was handed in", "15 (a)"),
    (without("troika_drawn"), OPENED, "troika drawn before it", "18 (d)"),
    (without("speakers_list_closed"), OPENED, "speakers list closed before it", "17/119"),
    (WHOLE[:7], OPENED, "review opened once", "18 and 21"),
    (BEFORE, DIALOGUE[3], "review opened before it", "paragraph 22"),
    (WHOLE[:7], LISTED, "dialogue closed before it", "paragraph 27"),
    (SPOKEN_ALL, step("recommendations_listed", numbers=["6.1", "6.2"]), "listed, 6.3 is not", "paragraph 27"),
    (SPOKEN_ALL, step("recommendations_listed", numbers=["6.1", "6.1"]), "6.1 is listed already", "paragraph 27"),
    ((*SPOKEN_ALL, LISTED), DIALOGUE[1], "before recommendations listed", "paragraph 27"),
    (SPOKEN_ALL, ADOPTED, "recommendations listed before it", "23 and 24"),
    ((*SPOKEN_ALL, LISTED), step("report_adopted", "2024-08-06"), "(2024-08-07 or later)", "23 and 24"),
    ((*SPOKEN_ALL, LISTED), ISSUED, "report adopted before it", "PRST/8/1"),
    ((*SPOKEN_ALL, LISTED, ADOPTED), step("report_issued", "2024-08-20"), "(2024-08-21 or later)", "PRST/8/1"),
    (SPOKEN_ALL, ANSWER[0], "recommendations listed before it", "paragraph 32"),
    (WHOLE[:13], step("positions_given", position="noted", numbers=["6.9"]), "6.9 is none", "paragraph 32"),
    (WHOLE[:13], step("positions_given", position="noted"), "the numbers it is on", "paragraph 32"),
    (WHOLE[:13], step("positions_given", position="partially", numbers=["6.1"]), "the part", "paragraph 32"),
    ((*SPOKEN_ALL, LISTED, ADOPTED), OUTCOME[0], "report issued before it", "paragraph 32"),
    (WHOLE[:14], OUTCOME[0], "(6.2, 6.3 missing)", "paragraph 16"),
    (WHOLE[:16], step("follow_up_received", document="other"), "outcome adopted before it", "paragraph 18"),
    (WHOLE[:16], step("review_closed"), "outcome adopted before it", "paragraph 34"),
    (
        (*WHOLE[:17], step("communication_received", about="withdrawal")),
        step("review_closed"),
        "non-participation is closed",
        "OM/7/1",
    ),
    (BEFORE, step("non_participation_decided"), "an open record", "OM/7/1"),
    (WHOLE[:7], step("absence_noted"), "before review opened", "OM/7/1"),
    (WHOLE[:7], step("postponement_decided"), "before review opened", "paragraph 14"),
    (MOVED, step("step_not_taken", part=13, why="unlucky"), "a part from 1 to 12", "OM/7/1"),
    (WHOLE[:17], step("outcome_postponed"), "before outcome adopted", "paragraph 32"),
    (WHOLE[:11], step("outcome_postponed"), "report adopted before it", "paragraph 32"),
    (WHOLE[:7], step("national_report_missing"), "before review opened", "15 (a)"),
    (WHOLE[:7], step("troika_drawn", members=["XAB", "XAC", "XAE"], again="why"), "before review opened", "18 (d)"),
    (WHOLE[:7], step("troika_changed", out=["XAB"], into=["XAE"], why="recusal"), "before review opened", "19 and 20"),
    (WHOLE[:7], step("questions_transmitted"), "before review opened", "PRST/8/1"),
    (WHOLE[:7], step("speakers_list_closed", speakers=1), "before review opened", "17/119"),
    (WHOLE[:7], step("non_participation_decided"), "before review opened", "OM/7/1"),
    (
        (*MOVED, step("review_scheduled", session=3)),
        step("review_opened", session=4),
        "session 3 at the latest",
        "OM/7/1",
    ),
    (WHOLE[:10], DIALOGUE[3], "dialogue closed once", "paragraph 22"),
    ((*WHOLE[:9], *told_by_record("report_adopted")), DIALOGUE[3], "before report adopted", "paragraph 22"),
    (BEFORE, DIALOGUE[1], "review opened before it", "paragraph 27"),
    ((*WHOLE[:9], *told_by_record("report_adopted")), DIALOGUE[1], "before report adopted", "paragraph 27"),
    ((*WHOLE[:10], *told_by_record("report_adopted")), LISTED, "before report adopted", "paragraph 27"),
    (WHOLE[:12], ADOPTED, "report adopted once", "23 and 24"),
    (WHOLE[:13], ISSUED, "report issued once", "PRST/8/1"),
    (WHOLE[:17], OUTCOME[0], "outcome adopted once", "paragraph 32"),
    (WHOLE[:19], step("review_closed"), "review closed once", "paragraph 34"),
    (BEFORE, step("clarification_requested"), "an open record", "OM/7/1"),
    ((), step("absence_noted"), "review scheduled before it", "OM/7/1"),
    (MOVED, step("absence_noted"), "scheduled anew", "OM/7/1"),
    (BEFORE, step("president_acted", form="letter"), "an open record", "OM/7/1"),
    (BEFORE, step("president_reported"), "an open record", "OM/7/1"),
    (BEFORE, step("step_not_taken", part=1, why="none"), "an open record", "OM/7/1"),
    (BEFORE, step("case_closed", how="held"), "an open record", "OM/7/1"),
    (BEFORE, step("postponement_refused"), "an open record", "OM/7/1"),
    (WHOLE[:7], step("postponement_refused"), "before review opened", "paragraph 14"),
    (WHOLE[:11], step("plenary_checked", positions="none"), "report adopted before it", "paragraph 16"),
    (WHOLE[:17], step("plenary_checked", positions="none"), "before outcome adopted", "paragraph 16"),
    (MOVED, step("case_closed", how="held"), "review opened before it", "OM/7/1"),
    (BEFORE, step("document_issued", document="other", symbol="hello"), "a symbol such as A/HRC/59/15", "the form"),
    (PRINTED, step("document_issued", document="other", symbol="A/HRC/59/15"), "that of the compilation", "one symbol"),
    ((step("national_report_missing"),), step("national_report_missing"), "national report missing once", "15 (a)"),
    (BEFORE, step("troika_changed", "2024-06-02", out=["XAB"], into=["XAE"], why="recusal"), "not before", "19 and 20"),
    (BEFORE_LATE, step("review_opened", "2024-08-05"), "not before speakers list closed (2024-08-06", "18 and 21"),
    (WHOLE[:7], step("dialogue_closed", "2024-08-04"), "not before review opened", "paragraph 22"),
    (WHOLE[:7], step("recommendations_spoken", "2024-08-04", numbers=["6.1"], states=["XAE"]), "not before", "27"),
    (SPOKEN_ALL, step("recommendations_listed", "2024-08-04", numbers=["6.1"]), "not before dialogue closed", "27"),
    (SPOKEN_ALL, step("recommendations_listed", "2024-08-07", symbol="hello"), "a symbol such as", "the form"),
    ((*SPOKEN_ALL, LISTED_LATE), ADOPTED, "not before recommendations listed (2024-08-09)", "23 and 24"),
    (WHOLE[:12], step("report_issued", "2024-09-02", symbol="hello"), "a symbol such as", "the form"),
    (
        (*PRINTED, *WHOLE[5:12]),
        step("report_issued", "2024-09-02", symbol="A/HRC/59/15"),
        "a symbol of its own",
        "one symbol",
    ),
    (WHOLE[:13], step("positions_given", "2019-01-01", position="noted", numbers=["6.1"]), "not before", "32"),
    (
        WHOLE[:13],
        step("positions_given", "2024-10-01", position="noted", numbers=["6.1"], symbol="hello"),
        "a symbol such as",
        "the form",
    ),
    (WHOLE[:13], step("outcome_postponed", "2024-08-01"), "not before report adopted", "paragraph 32"),
    (
        (*WHOLE[:13], step("outcome_postponed", decision="D", seq=40)),
        step("outcome_postponed", decision="D"),
        "outcome postponed once (entry 40 is it; --corrects 40",
        "paragraph 32",
    ),
    (WHOLE[:16], step("outcome_adopted", "2024-09-01"), "not before report issued (2024-09-02", "paragraph 32"),
    (WHOLE[:17], step("follow_up_received", "2024-11-30", document="other"), "not before outcome adopted", "18"),
    (WHOLE[:17], step("follow_up_received", document="other", symbol="hello"), "a symbol such as", "the form"),
    (WHOLE[:17], step("review_closed", "2020-01-01"), "not before review opened (2024-08-05, entry 7)", "34"),
    (BEFORE, step("absence_noted", "2024-02-01"), "not before review scheduled", "OM/7/1"),
    (MOVED, step("postponement_decided", "2024-07-02"), "postponement decided once", "paragraph 14"),
    (ABSENT, step("non_participation_decided", decision="D"), "(entry 42 is it; --corrects 42", "OM/7/1"),
    (ABSENT[:-1], step("non_participation_decided", "2024-08-04"), "not before absence noted", "OM/7/1"),
    (WHOLE[:13], step("plenary_checked", "2024-08-01", positions="none"), "not before report adopted", "16"),
    (MOVED, step("case_closed", how="not_held"), "1 communication received; 2 request to clarify", "OM/7/1"),
]


@pytest.mark.parametrize(("before", "new", "expected", "citation"), REFUSED)
def test_a_step_out_of_order_says_what_was_expected_and_by_which_paragraph(before, new, expected, citation):
    state = told(*before)
    with pytest.raises(StepRefused) as refused:
        told(new, state=state)
    assert expected in refused.value.expected
    assert citation in refused.value.citation
    assert refused.value.stage == state.stage


def test_every_guard_has_a_step_here_that_it_refuses():
    refusing = {(new.type, next(broken(told(*before), new))[0]) for before, new, _, _ in REFUSED}
    assert {(kind, guard) for kind in KINDS for guard in guards_of(kind)} == refusing


def test_a_day_that_is_not_known_exactly_breaks_no_distance_of_days():
    assert told(*SPOKEN_ALL, LISTED, step("report_adopted", "2024-08"))


def test_a_national_report_that_is_missing_stops_no_review():
    assert told(*without("national_report"), step("national_report_missing"), OPENED).stage == "in review"


def test_the_council_may_adopt_where_those_without_a_position_are_counted_as_noted():
    assert told(*WHOLE[:14], step("outcome_adopted", counted_as_noted="yes")).stage == "outcome adopted"


def test_presence_of_the_state_at_the_plenary_is_not_required():
    assert told(*WHOLE[:16], step("outcome_adopted", state_present="no")).stage == "outcome adopted"
