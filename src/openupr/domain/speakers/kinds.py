"""Every kind of entry of a list of speakers: who takes it, what it tells, and the paragraph.

A review has one list in the Working Group ("dialogue") and two in the plenary ("plenary_states",
"plenary_stakeholders"). Calling a speaker and starting the clock are two entries. `on` and `time` are Geneva's clock.
Source: A/HRC/DEC/17/119, section III; A/HRC/RES/16/21, annex, appendix; PRST/8/1; RULES 5 and 8.
Does not: say when an entry may come (`guards` does).
"""

from openupr.domain.procedure.kinds import PRESIDENT, SECRETARIAT, STATE
from openupr.domain.procedure.step import Field, Form, Kind

DIALOGUE, PLENARY_STATES, PLENARY_STAKEHOLDERS = "dialogue", "plenary_states", "plenary_stakeholders"
LISTS = (DIALOGUE, PLENARY_STATES, PLENARY_STAKEHOLDERS)
MEMBER, OBSERVER, ENTITY, INSTITUTION, STAKEHOLDER = "member", "observer", "un_entity", "a_status", "stakeholder"
PARTS = ("opening", "replies", "closing")
"""The parts of the State under review's own time."""
ALPHABET, REGISTRATION, LOT = "alphabetical", "registration", "lot"

LIST_OPENED, REGISTERED, WITHDREW, ADDED = "list_opened", "speaker_registered", "speaker_withdrew", "speaker_added"
LIST_CLOSED, ORDERED, TIME_ANNOUNCED = "list_closed", "speakers_ordered", "speaking_time_announced"
SWAP_PROPOSED, SWAP_AGREED, SWAP_DECLINED = "swap_proposed", "swap_agreed", "swap_declined"
CALLED, STARTED, PAUSED, RESUMED = "speaker_called", "speaker_started", "speaker_paused", "speaker_resumed"
EXTENDED, FINISHED, CUT = "speaker_extended", "speaker_finished", "speaker_cut"
NOT_TAKEN, LATER, HANDED_IN = "floor_not_taken", "floor_given_later", "text_handed_in"
DIVIDED, STATE_TOOK, STATE_GAVE = "state_time_divided", "state_took_floor", "state_gave_floor"

ROOM = (CALLED, STARTED, PAUSED, RESUMED, EXTENDED, FINISHED, CUT, NOT_TAKEN, LATER, STATE_TOOK, STATE_GAVE)
"""What happens in the room, each at its moment."""

_DELEGATION = "delegation"
_CHAIR = (PRESIDENT, "Vice-President", SECRETARIAT)
_17_119 = "A/HRC/DEC/17/119, section III"
_PRACTICE = "practice of the list of speakers"
_N, _D, _T = Form.NUMBER, Form.DATE, Form.TIME
_LIST = Field("list", choices=LISTS)
_SPEAKER, _TIME, _WHY = Field("speaker", needed=True), Field("time", _T, needed=True), Field("why", needed=True)
_AS = Field("as", needed=True, choices=(MEMBER, OBSERVER, ENTITY, INSTITUTION, STAKEHOLDER))
_PART = Field("part", needed=True, choices=PARTS)

_ALL = (
    Kind(LIST_OPENED, (SECRETARIAT,), _17_119,
         (_LIST, Field("opens", _D, True), Field("opens_at", _T, True), Field("closes", _D, True),
          Field("closes_at", _T, True))),
    Kind(REGISTERED, (_DELEGATION, SECRETARIAT), _17_119, (_LIST, _SPEAKER, _AS, _TIME)),
    Kind(WITHDREW, (_DELEGATION, SECRETARIAT), _PRACTICE, (_LIST, _SPEAKER, Field("time", _T))),
    Kind(ADDED, _CHAIR, _PRACTICE, (_LIST, _SPEAKER, _AS, _WHY, Field("time", _T))),
    Kind(LIST_CLOSED, (SECRETARIAT,), _17_119, (_LIST, Field("time", _T))),
    Kind(ORDERED, (PRESIDENT, SECRETARIAT), _17_119,
         (_LIST, Field("how", needed=True, choices=(ALPHABET, REGISTRATION, LOT)), Field("first"),
          Field("drawing", _N), Field("speakers", Form.LIST, True), Field("cap", _N), Field("members", Form.STATES),
          Field("reason"))),
    Kind(TIME_ANNOUNCED, (SECRETARIAT, PRESIDENT), _17_119,
         (_LIST, Field("member_seconds", _N, True), Field("observer_seconds", _N, True))),
    Kind(SWAP_PROPOSED, (_DELEGATION,), _17_119, (_LIST, _SPEAKER, Field("with", needed=True), Field("time", _T))),
    Kind(SWAP_AGREED, (_DELEGATION,), _17_119, (_LIST, _SPEAKER, Field("with", needed=True), Field("time", _T))),
    Kind(SWAP_DECLINED, (_DELEGATION,), _17_119, (_LIST, _SPEAKER, Field("with", needed=True), Field("time", _T))),
    Kind(CALLED, _CHAIR, _17_119, (_LIST, _SPEAKER, _TIME)),
    Kind(STARTED, _CHAIR, _PRACTICE, (_LIST, _SPEAKER, _TIME)),
    Kind(PAUSED, _CHAIR, _PRACTICE, (_LIST, _SPEAKER, _TIME, Field("why"))),
    Kind(RESUMED, _CHAIR, _PRACTICE, (_LIST, _SPEAKER, _TIME)),
    Kind(EXTENDED, _CHAIR, _PRACTICE, (_LIST, _SPEAKER, _TIME, Field("seconds", _N, True), _WHY)),
    Kind(FINISHED, _CHAIR, _PRACTICE, (_LIST, _SPEAKER, _TIME)),
    Kind(CUT, _CHAIR, _17_119, (_LIST, _SPEAKER, _TIME)),
    Kind(NOT_TAKEN, _CHAIR, _PRACTICE, (_LIST, _SPEAKER, _TIME, Field("why"))),
    Kind(LATER, _CHAIR, _PRACTICE, (_LIST, _SPEAKER, _TIME, _WHY)),
    Kind(HANDED_IN, (_DELEGATION, SECRETARIAT), _PRACTICE,
         (_LIST, _SPEAKER, Field("time", _T), Field("file"), Field("sha256"))),
    Kind(DIVIDED, (STATE, SECRETARIAT), _17_119,
         (_LIST, *(Field(f"{part}_minutes", _N, True) for part in PARTS))),
    Kind(STATE_TOOK, _CHAIR, _PRACTICE, (_LIST, _PART, _TIME)),
    Kind(STATE_GAVE, _CHAIR, _PRACTICE, (_LIST, _PART, _TIME)),
)  # fmt: skip

KINDS = {kind.name: kind for kind in _ALL}
