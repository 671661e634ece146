"""Invented documents for the tests of keeping. Real codes of States stand in them; every text is invented."""

import hashlib
from datetime import date
from typing import Any

from openupr.domain.documents import Document, DocumentKind
from openupr.domain.papers import (
    Addendum,
    CouncilSessionReport,
    Decision,
    PlenaryAdoption,
    PlenarySpeaker,
    PositionGiven,
    ThematicList,
    ThematicRow,
)
from openupr.domain.positions import Position
from openupr.domain.report import Introduction, Pledge, Recommendation, WorkingGroupReport

SUPPORTED, NOTED, PARTIALLY, PENDING = Position.SUPPORTED, Position.NOTED, Position.PARTIALLY, Position.PENDING
STATE, CYCLE, SESSION = "XAA", 2, 20
TEXTS = (
    "Plant an invented tree in every invented school yard",
    "Publish the invented register of bridges each spring",
    "Consider lending the invented library to its neighbours",
    "Take part in the invented festival of lanterns",
    "Keep the invented lighthouse lit through the winter",
    "Teach the invented alphabet to all who ask",
)
STATES = (("FRA",), ("PRT", "SVK"), ("VAT",), ("KEN", "MEX", "FJI"), ("NOR",), ("PER",))


def document(kind: DocumentKind, content: Any, name: str, **more: Any) -> Document:
    """A document of the invented review; its hash is that of its name and content."""
    digest = hashlib.sha256(f"{name} {content}".encode()).hexdigest()
    envelope = {"state": STATE, "session": SESSION, "cycle": CYCLE, "language": "en", "pages": 20, **more}
    return Document(file=name, sha256=digest, kind=kind, content=content, **envelope)


def data_of(one: Document) -> bytes:
    """Bytes that stand for the file."""
    return one.sha256.encode()


def items(positions, chapeau="115", texts=TEXTS, states=STATES) -> tuple[Recommendation, ...]:
    """Recommendations chapeau.1, chapeau.2 …, one a position (None: no position yet)."""
    return tuple(
        Recommendation(
            number=f"{chapeau}.{n}",
            chapeau=chapeau,
            text=texts[n - 1],
            states=states[n - 1],
            position=position,
            page=10 + n,
            span=(n * 100, n * 100 + 50),
            as_printed="invented sentence that governs" if position else None,
        )
        for n, position in enumerate(positions, 1)
    )


def report(positions=(PENDING,) * 6, *, symbol="A/HRC/928/15", name="report.pdf", recommendations=None, **more):
    """A Working Group report, adopted on 6 November 2014 after the review of 4 November."""
    introduction = Introduction(
        review_date=date(2014, 11, 4),
        review_meeting=13,
        adoption_date=date(2014, 11, 6),
        adoption_meeting=17,
        troika=("BWA", "ITA", "VNM"),
        speakers=("FRA", "PRT"),
        delegation_members=("Invented Name",),
    )
    content = WorkingGroupReport(
        introduction,
        recommendations if recommendations is not None else items(positions),
        (Pledge("Invented pledge", 20, (0, 15), "120"),),
        True,
    )
    return document(DocumentKind.WORKING_GROUP_REPORT, content, name, symbol=symbol, **more)


def addendum(given, *, symbol="A/HRC/928/15/Add.1", name="addendum.pdf", issued=date(2015, 3, 4), counts=(), **more):
    """An addendum: `given` is a list of (numbers, position)."""
    positions = tuple(
        PositionGiven(tuple(numbers), position, "invented answer", 2, (n * 40, n * 40 + 30), paragraph=str(n + 3))
        for n, (numbers, position) in enumerate(given)
    )
    content = Addendum(positions, (), tuple(counts))
    return document(DocumentKind.ADDENDUM, content, name, symbol=symbol, issued=issued, **more)


def thematic_list(positions, *, name="list.docx", issued=None, order=None, **more):
    """OHCHR's list; rows by theme, not in the order of their numbers."""
    rows = [
        ThematicRow(
            number=item.number,
            text=item.text,
            states=item.states,
            position=item.position,
            source_of_position="A/HRC/928/15/Add.1 - Para. 3",
            theme="Invented theme",
            themes=("Invented theme",),
            sdgs=("SDG 4",),
            cells=("a", "b", "c", "d"),
            page=1,
            span=(n * 10, n * 10 + 9),
        )
        for n, item in enumerate(reversed(items(positions)))
    ]
    content = ThematicList("cycle 2", tuple(rows), (("head",), ("a", "b", "c", "d")))
    return document(DocumentKind.THEMATIC_LIST, content, name, issued=issued, **more)


def decision(*, adopted=date(2015, 3, 20), names_addendum=None, name="decision.pdf"):
    """The Council's decision."""
    content = Decision("928/111", adopted, 42, None, "A/HRC/928/15", names_addendum)
    return document(DocumentKind.DECISION, content, name, symbol="A/HRC/DEC/928/111", session=None, cycle=None)


def session_report(received=6, supported=None, noted=6, partially=None, *, name="session.pdf", span=(5, 80)):
    """A report of the invented 928th session of the Council, with the President's sentence on the review."""
    adoption = PlenaryAdoption(
        state=STATE,
        received=received,
        supported=supported,
        noted=noted,
        partially=partially,
        decision="928/111",
        speakers=(PlenarySpeaker("Invented body", "stakeholder"), PlenarySpeaker("France", "state", "FRA")),
        page=190,
        paragraph="931",
        span=span,
        quote="invented sentence of the President",
    )
    content = CouncilSessionReport(928, (adoption,))
    return document(
        DocumentKind.COUNCIL_SESSION_REPORT, content, name, symbol="A/HRC/928/2", state=None, session=None, cycle=None
    )
