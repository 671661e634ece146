"""Records made from YAML: what a case names is set, the rest is an invented State A in session 13, in order.

`document:`, `review:`, `session:`, `cycle:` or `term:` is what the rule looks at; `given:` is what it may know
beside it, each list in place of the one of tests/rules/background.py. `given: real` stands for the facts that ship.
"""

import dataclasses
import types
import typing
from dataclasses import replace
from datetime import date
from enum import Enum

from openupr.actions.check import background
from openupr.domain.calendar import (
    CouncilSession,
    Cycle,
    DecisionFact,
    ReviewFact,
    Session,
    SpecialCase,
    Tally,
)
from openupr.domain.documents import Document, DocumentKind
from openupr.domain.modalities import Modality
from openupr.domain.papers import (
    Addendum,
    AdvanceQuestions,
    CouncilSessionReport,
    Decision,
    Paper,
    PlenaryAdoption,
    PlenarySpeaker,
    PositionGiven,
    Submitter,
    ThematicList,
    ThematicRow,
)
from openupr.domain.report import Introduction, Recommendation, WorkingGroupReport
from openupr.domain.states import CouncilTerm, RegionalGroup, State
from openupr.domain.when import When
from tests.rules.background import BACKGROUND

CONTENT = {
    DocumentKind.WORKING_GROUP_REPORT: WorkingGroupReport,
    DocumentKind.ADDENDUM: Addendum,
    DocumentKind.THEMATIC_LIST: ThematicList,
    DocumentKind.DECISION: Decision,
    DocumentKind.ADVANCE_QUESTIONS: AdvanceQuestions,
    DocumentKind.COUNCIL_SESSION_REPORT: CouncilSessionReport,
    DocumentKind.NATIONAL_REPORT: Paper,
    DocumentKind.COMPILATION: Paper,
    DocumentKind.SUMMARY: Paper,
}
SUBJECTS = {"document": Document, "review": ReviewFact, "session": Session, "cycle": Cycle, "term": CouncilTerm}
PLACED = {"page": 1, "span": (0, 1)}
DEFAULTS = {
    Document: {"file": "invented.pdf", "sha256": "0" * 64, "state": "XAA", "session": 13, "cycle": 2},
    Introduction: {"review_date": date(2012, 5, 24)},
    Recommendation: {"chapeau": None, "text": "", "states": ("XAB",), "position": None, **PLACED},
    PositionGiven: {"position": "supported", "text": "", **PLACED},
    ThematicList: {"layout": "invented"},
    ThematicRow: {"text": "", "states": (), "position": None, "source_of_position": None, "theme": None},
    Submitter: {"names": (), "joint": False},
    PlenaryAdoption: {
        **{"state": "XAA", "decision": None, "speakers": (), "page": 1},
        **dict.fromkeys(("received", "supported", "noted", "partially")),
    },
    PlenarySpeaker: {"name": "State B", "role": "state"},
    ReviewFact: {"state": "XAA", "cycle": 2, "session": 13, "status": "held"},
    Session: {
        **{"number": 13, "cycle": 2, "start": "2012-05-21", "end": "2012-06-01", "council_session": 21},
        "states_planned": 14,
    },
    CouncilSession: {"number": 21, "start": "2012-09-10", "end": "2012-09-28"},
    Cycle: {
        **{"number": 2, "first_session": 13, "last_session": 26, "start": "2012-05-21", "end": "2016-11-11"},
        "states": 193,
    },
    DecisionFact: {
        **{"symbol": "A/HRC/DEC/21/101", "session": 21, "number": "101", "state": "XAA", "adopted_on": "2012-09-20"},
        **{"meeting": None, "mode": "without vote", "subject": "outcome"},
    },
    SpecialCase: {
        **{"on": "2012-05-24", "kind": "postponement", "state": "XAA", "cycle": 2, "session": 13},
        **{"new_session": None, "decision": None, "description": ""},
    },
    Tally: {
        **{"state": "XAA", "session": 13, "council_session": 21},
        **{"received": 10, "supported": 7, "noted": 3, "partially": 0},
    },
    CouncilTerm: {
        **{"state": "XAA", "group": "African", "elected": "2012", "start": "2013-01-01", "end": "2015-12-31"},
    },
    State: {"iso2": "", "m49": "", "name": "State A", "sort_key": "STATE A", "member": True, "admitted": None},
    Modality: {
        **{"first": 1, "last": None, "unit": "", "basis": "practice", "citation": "invented", "sureness": "seen"},
    },
}
GIVEN = {
    "states": (State, lambda one: one.iso3),
    "terms": (CouncilTerm, None),
    "sessions": (Session, lambda one: one.number),
    "reviews": (ReviewFact, None),
    "modalities": (Modality, None),
    "cycles": (Cycle, lambda one: one.number),
    "council_sessions": (CouncilSession, lambda one: one.number),
    "decisions": (DecisionFact, None),
    "cases": (SpecialCase, None),
    "tallies": (Tally, None),
}


def subject(case):
    """The record that a case names, and the word for it."""
    (word,) = SUBJECTS.keys() & case.keys()
    return made(SUBJECTS[word], case[word])


def given(case):
    """What the rule may know beside the record."""
    told = case.get("given") or {}
    if told == "real":
        return background()
    beside = {"listed": {tuple(key.split("/")): count for key, count in told.get("listed", {}).items()}}
    beside = {"listed": {(state, int(cycle)): count for (state, cycle), count in beside["listed"].items()}}
    for name, rows in told.items():
        if name == "listed":
            continue
        if name == "groups":
            beside[name] = {state: RegionalGroup(group) for state, group in rows.items()}
            continue
        kind, key = GIVEN[name]
        records = tuple(made(kind, row) for row in rows)
        if name == "modalities":
            beside[name] = records + BACKGROUND.modalities
        else:
            beside[name] = {key(one): one for one in records} if key else records
    return replace(BACKGROUND, **beside)


def made(kind, told):
    """A record of a dataclass from a mapping; what the mapping leaves out is invented."""
    fields = typing.get_type_hints(kind)
    values = DEFAULTS.get(kind, {}) | told
    if kind is Document:
        content = values.get("content")
        values["content"] = made(CONTENT[DocumentKind(values["kind"])], content) if content is not None else None
    unknown = values.keys() - fields.keys()
    assert not unknown, f"{kind.__name__} has no {unknown}"
    return kind(**{name: value if name == "content" else _as(fields[name], value) for name, value in values.items()})


def _as(kind, value):
    """`value` as the annotation of its field asks."""
    if value is None:
        return None
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is types.UnionType:
        return _as(next(one for one in arguments if one is not type(None)), value)
    if origin is tuple:
        inner = (
            arguments if len(arguments) == len(value) and arguments[-1] is not Ellipsis else arguments[:1] * len(value)
        )
        return tuple(_as(one, each) for one, each in zip(inner, value, strict=True))
    if kind is When:
        return When.parse(str(value))
    if kind is date:
        return value if isinstance(value, date) else date.fromisoformat(value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    if dataclasses.is_dataclass(kind) and isinstance(value, dict):
        return made(kind, value)
    return value
