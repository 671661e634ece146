"""Two verbs for stories of a review of an invented State: `step` makes one, `told` takes several in turn."""

from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.step import Step
from openupr.domain.procedure.taking import take

REVIEW = "XAA/0"


def step(type, on="", seq=0, actor=None, **fields):
    payload = {"review": REVIEW, **({"on": on} if on else {}), **fields}
    return Step(type, REVIEW, payload, KINDS[type].actors[0] if actor is None else actor, seq)


def told(*steps, state=None):
    state = state or ReviewState(REVIEW)
    for one in steps:
        state = take(state, one)
    return state


BEFORE = (
    step("review_scheduled", "2024-03-01", session=1, date="2024-08-05", seq=1),
    step("document_issued", "2024-05-01", document="compilation", seq=2),
    step("document_issued", "2024-05-02", document="summary", seq=3),
    step("troika_drawn", "2024-06-03", members=["XAB", "XAC", "XAD"], seq=4),
    step("document_issued", "2024-06-10", document="national_report", seq=5),
    step("speakers_list_closed", "2024-08-01", speakers=2, seq=6),
)
DIALOGUE = (
    step("review_opened", "2024-08-05", seq=7),
    step("recommendations_spoken", "2024-08-05", numbers=["6.1", "6.2"], states=["XAE"], seq=8),
    step("recommendations_spoken", "2024-08-05", numbers=["6.3"], states=["XAF"], seq=9),
    step("dialogue_closed", "2024-08-05", seq=10),
)
REPORT = (
    step("recommendations_listed", "2024-08-07", numbers=["6.1", "6.2", "6.3"], seq=11),
    step("report_adopted", "2024-08-07", seq=12),
    step("report_issued", "2024-09-02", symbol="REHEARSAL/1/XAA", seq=13),
)
ANSWER = (
    step("positions_given", "2024-10-01", position="supported", numbers=["6.1"], stage="addendum", seq=14),
    step("positions_given", "2024-10-01", position="partially", numbers=["6.2"], part="the first half", seq=15),
    step("positions_given", "2024-10-01", position="noted", numbers=["6.3"], stage="addendum", seq=16),
)
OUTCOME = (step("outcome_adopted", "2024-12-01", decision="REHEARSAL/2", state_present="yes", seq=17),)
END = (
    step("follow_up_received", "2026-12-01", document="mid_term_report", seq=18),
    step("review_closed", "2029-01-01", seq=19),
)
WHOLE = (*BEFORE, *DIALOGUE, *REPORT, *ANSWER, *OUTCOME, *END)
