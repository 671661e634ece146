"""Every kind of step of a review: who takes it, what it tells, and the paragraph.

Source: RULES 3 to 10 and 12.1; A/HRC/RES/5/1, annex; A/HRC/RES/16/21, annex; PRST/8/1; A/HRC/DEC/17/119; the record
that RULES 10.8 asks for each postponement or non-participation.
Does not: know a step "persistent non-cooperation": the Council has never declared it, and nothing here computes it.
"""

from openupr.domain.procedure.step import Field, Form, Kind

IB, OUT = "A/HRC/RES/5/1, annex, paragraph", "A/HRC/RES/16/21, annex, paragraph"
PRECEDENT = "A/HRC/OM/7/1"
SECRETARIAT, PRESIDENT, COUNCIL, GROUP = "secretariat", "President of the Council", "Council", "Working Group"
STATE, TROIKA = "State under review", "troika"

SCHEDULED, DOCUMENT, NO_REPORT = "review_scheduled", "document_issued", "national_report_missing"
TROIKA_DRAWN, TROIKA_CHANGED, QUESTIONS = "troika_drawn", "troika_changed", "questions_transmitted"
SPEAKERS, OPENED, DIALOGUE_CLOSED = "speakers_list_closed", "review_opened", "dialogue_closed"
SPOKEN, LISTED, REPORT_ADOPTED = "recommendations_spoken", "recommendations_listed", "report_adopted"
REPORT_ISSUED, POSITIONS, OUTCOME = "report_issued", "positions_given", "outcome_adopted"
PLEDGED = "pledge_made"
OUTCOME_POSTPONED, FOLLOW_UP, CLOSED = "outcome_postponed", "follow_up_received", "review_closed"
COMMUNICATION, CLARIFICATION, CHECKED = "communication_received", "clarification_requested", "documents_checked"
ABSENCE, SUSPENDED, POSTPONED = "absence_noted", "meeting_suspended", "postponement_decided"
NOT_HELD, ACTED, REPORTED = "non_participation_decided", "president_acted", "president_reported"
NOT_TAKEN, CASE_CLOSED, DECISION = "step_not_taken", "case_closed", "decision_noted"
REFUSED, PLENARY_CHECKED = "postponement_refused", "plenary_checked"

PAPERS = ("national_report", "compilation", "summary")
OPENING = ("request_to_postpone", "notice_of_non_participation", "withdrawal", "relations_suspended")
"""What a communication is about, where it opens the record of a postponement or non-participation."""

_N, _D, _S, _L, _Y = Form.NUMBER, Form.DATE, Form.STATES, Form.LIST, Form.YES
_SYMBOL, _WHY, _MEETING = Field("symbol"), Field("why"), Field("meeting", _N)
_DECISION, _PRESENT = Field("decision"), Field("state_present", choices=("yes", "no"))
_STAGE = Field("stage", choices=("review", "report", "addendum", "plenary", "later"))
_NEW_DATE = (Field("latest_session", _N), Field("earlier_if"), Field("decided_by"), Field("vote"))

_ORDINARY = (
    Kind(SCHEDULED, (SECRETARIAT, COUNCIL), f"{IB} 14; A/HRC/DEC/17/119, paragraph 1",
         (Field("session", _N, True), Field("date", _D), _MEETING, Field("order", _N), _DECISION)),
    Kind(DOCUMENT, (SECRETARIAT, STATE), f"{IB}s 15 and 17",
         (Field("document", needed=True, choices=(*PAPERS, "addendum", "other")), _SYMBOL, Field("number", _N))),
    Kind(NO_REPORT, (SECRETARIAT,), f"{IB} 15 (a)", (_WHY,)),
    Kind(TROIKA_DRAWN, (PRESIDENT, COUNCIL), f"{IB} 18 (d)",
         (Field("members", _S), Field("for_the_state", _Y), Field("drawing", _N), Field("again"))),
    Kind(TROIKA_CHANGED, (PRESIDENT, SECRETARIAT), f"{IB}s 19 and 20",
         (Field("out", _S, True), Field("into", _S, True),
          Field("why", needed=True, choices=("substitution", "recusal", "membership")))),
    Kind(QUESTIONS, (SECRETARIAT, TROIKA), "PRST/8/1, paragraphs 1 to 5", (Field("asked_by", _S), Field("batch", _N))),
    Kind(SPEAKERS, (SECRETARIAT,), "A/HRC/DEC/17/119, section III",
         (Field("speakers", _N, True), Field("first", _S), Field("seconds_each", _N))),
    Kind(OPENED, (PRESIDENT, "Vice-President"), f"{IB}s 18 and 21", (_MEETING, Field("session", _N))),
    Kind(DIALOGUE_CLOSED, (PRESIDENT, "Vice-President"), f"{IB} 22; PRST/8/1, paragraph 6",
         (Field("delegations", _N), Field("recommendations", _N))),
    Kind(SPOKEN, (SECRETARIAT,), f"{IB} 27", (Field("numbers", _L, True), Field("states", _S, True))),
    Kind(LISTED, (TROIKA, SECRETARIAT), f"{IB} 27", (Field("numbers", _L), Field("count", _N), _SYMBOL)),
    Kind(REPORT_ADOPTED, (GROUP,), f"{IB}s 23 and 24", (_MEETING,)),
    Kind(REPORT_ISSUED, (SECRETARIAT,), "PRST/8/1", (_SYMBOL,)),
    Kind(POSITIONS, (STATE,), f"{IB} 32; {OUT} 16",
         (Field("position", choices=("supported", "noted", "partially", "pending")), Field("numbers", _L),
          Field("all", _Y), Field("part"), _SYMBOL, _STAGE)),
    Kind(PLEDGED, (STATE,), f"{IB}s 26 and 27 (e)", (Field("text", Form.PASSAGE, True), _SYMBOL, _STAGE)),
    Kind(OUTCOME, (COUNCIL,), f"{IB} 32; {OUT} 16",
         (_DECISION, Field("council_session", _N), _MEETING, _PRESENT,
          Field("counted_as_noted", _Y), Field("reviewed_with"))),
    Kind(FOLLOW_UP, (STATE, SECRETARIAT), f"{IB} 33; {OUT} 18",
         (Field("document", needed=True,
                choices=("mid_term_report", "letter_of_high_commissioner", "thematic_list", "other")), _SYMBOL)),
    Kind(CLOSED, (SECRETARIAT,), f"{IB} 34", (Field("next_review"),)),
)  # fmt: skip

_OUTSIDE = (
    Kind(COMMUNICATION, (SECRETARIAT, PRESIDENT), PRECEDENT,
         (Field("about", needed=True, choices=(*OPENING, "clarification", "reply", "other")), Field("author"),
          Field("addressee"), _WHY, Field("until"))),
    Kind(CLARIFICATION, (PRESIDENT, SECRETARIAT), PRECEDENT, (Field("asks"),)),
    Kind(CHECKED, (SECRETARIAT,), f"{IB} 17", (Field("present", _L), Field("absent", _L))),
    Kind(ABSENCE, (PRESIDENT,), PRECEDENT, (_MEETING, Field("session", _N))),
    Kind(SUSPENDED, (PRESIDENT,), PRECEDENT, (Field("until", _D), _MEETING)),
    Kind(POSTPONED, (COUNCIL,), f"{IB} 14", (_DECISION, *_NEW_DATE, Field("until", _D), Field("whole_session", _Y))),
    Kind(REFUSED, (COUNCIL, PRESIDENT), f"{IB} 14", (_DECISION, _WHY, Field("decided_by"), Field("vote"))),
    Kind(NOT_HELD, (COUNCIL,), PRECEDENT, (_DECISION, *_NEW_DATE)),
    Kind(PLENARY_CHECKED, (PRESIDENT, SECRETARIAT), f"{OUT} 16",
         (Field("positions", needed=True, choices=("all", "some", "none")), _PRESENT, Field("missing", _N), _MEETING)),
    Kind(OUTCOME_POSTPONED, (COUNCIL,), f"{IB} 32; {OUT} 16",
         (_DECISION, Field("council_session", _N), Field("until", _D), Field("earlier_if"), Field("condition"), _WHY,
          _PRESENT)),
    Kind(ACTED, (PRESIDENT,), PRECEDENT,
         (Field("form", needed=True, choices=("letter", "meeting", "call", "other")), Field("addressee"))),
    Kind(REPORTED, (PRESIDENT,), PRECEDENT,
         (Field("council_session", _N), Field("form", choices=("oral", "written", "final")))),
    Kind(NOT_TAKEN, (SECRETARIAT, PRESIDENT), PRECEDENT, (Field("part", _N, True), Field("why", needed=True))),
    Kind(CASE_CLOSED, (SECRETARIAT, COUNCIL), PRECEDENT,
         (Field("how", needed=True, choices=("held", "adopted", "not_held", "further_decision")), _DECISION)),
    Kind(DECISION, (COUNCIL,), f"{IB} 38", (_DECISION, Field("about"), Field("vote"))),
)  # fmt: skip

KINDS = {kind.name: kind for kind in (*_ORDINARY, *_OUTSIDE)}
