"""Every kind of entry of a draft list of recommendations: who takes it, what it tells, and the paragraph.

A recommendation has an id for good ("XAB-1"); its number is a label that may change with the paragraphs of the report.
Source: A/HRC/RES/5/1, annex, paragraph 27; A/HRC/RES/16/21, annex, paragraph 15 (merging needs consent); PRST/8/1;
RULES 5.8, 6.3, 6.4, 6.10, 6.11.
Does not: say when an entry may come (`guards` does).
"""

from openupr.domain.procedure.kinds import SECRETARIAT, STATE, TROIKA
from openupr.domain.procedure.step import Field, Form, Kind

READ, WITHDRAWN = "recommendation_read", "recommendation_withdrawn"
MERGING_PROPOSED, MERGING_AGREED, MERGING_DECLINED = "merging_proposed", "merging_agreed", "merging_declined"
NUMBERED = "recommendations_numbered"

SPOKEN, SUBMITTED, EDITED = "spoken", "submitted", "edited"
FORMS = (SPOKEN, SUBMITTED, EDITED)
"""How a text is known: as it was spoken, as it was handed in, as it was edited since."""

_DELEGATION = "delegation"
_27, _15 = "A/HRC/RES/5/1, annex, paragraph 27", "A/HRC/RES/16/21, annex, paragraph 15"
_N, _P = Form.NUMBER, Form.PASSAGE
_ID, _STATE = Field("id", needed=True), Field("state", needed=True)

_ALL = (
    Kind(READ, (SECRETARIAT, _DELEGATION), "PRST/8/1",
         (_ID, Field("form", needed=True, choices=FORMS), Field("text", _P, True, apart=True),
          Field("author", needed=True), Field("states", Form.STATES), Field("quote", _P, apart=True),
          Field("file", apart=True), Field("sha256"), Field("page", _N))),
    Kind(WITHDRAWN, (_DELEGATION, SECRETARIAT), _27, (_ID, _STATE)),
    Kind(MERGING_PROPOSED, (SECRETARIAT, TROIKA, STATE), _15,
         (Field("ids", Form.LIST, True), Field("text", _P, apart=True))),
    Kind(MERGING_AGREED, (_DELEGATION, SECRETARIAT), _15, (_ID, _STATE)),
    Kind(MERGING_DECLINED, (_DELEGATION, SECRETARIAT), _15, (_ID, _STATE)),
    Kind(NUMBERED, (SECRETARIAT, TROIKA), _27, (Field("chapeau", needed=True), Field("ids", Form.LIST, True))),
)  # fmt: skip

KINDS = {kind.name: kind for kind in _ALL}

APART = {name: frozenset(one.name for one in kind.fields if one.apart) for name, kind in KINDS.items()}
"""The fields of each kind that stand beside the ledger: words of delegations, which are no public matter before the
report is."""
