"""What rules are told in tests: three invented States in the Council, one session, one review, the modalities."""

from datetime import date

from openupr.actions.check import apply
from openupr.discover import discover
from openupr.domain.background import Background
from openupr.domain.calendar import ReviewFact, ReviewStatus, Session
from openupr.domain.documents import Document, DocumentKind
from openupr.domain.report import Introduction, Recommendation, WorkingGroupReport
from openupr.domain.states import CouncilTerm, RegionalGroup, State
from openupr.domain.when import When
from openupr.vocabulary.modalities import modalities

REVIEWED = date(2012, 5, 24)
_GROUPS = {
    "XAB": RegionalGroup.AFRICAN,
    "XAC": RegionalGroup.ASIA_PACIFIC,
    "XAD": RegionalGroup.EASTERN_EUROPEAN,
    "XAE": RegionalGroup.AFRICAN,
}
BACKGROUND = Background(
    states={
        code: State(code, "", "", name, name, True, None, symbol_codes=odd)
        for code, name, odd in (("XAA", "State A", ("XOA",)), ("XAB", "State B", ()))
    },
    terms=tuple(
        CouncilTerm(state, group, "2011", date(2011, 6, 19), date(2014, 6, 18)) for state, group in _GROUPS.items()
    ),
    sessions={13: Session(13, 2, When(2012, 5, 21), When(2012, 6, 4), 21, 14)},
    reviews=(
        ReviewFact("XAA", 2, 13, ReviewStatus.HELD, reviewed_on=REVIEWED, report="A/HRC/21/9"),
        ReviewFact("XAB", 2, 13, ReviewStatus.HELD, reviewed_on=REVIEWED, report="A/HRC/21/10"),
    ),
    modalities=modalities(),
)


def report(*recommendations, closing=True, symbol="A/HRC/21/9", state="XAA", **introduction):
    """An invented report of the Working Group on State A, in order unless told otherwise."""
    known = {
        "review_date": REVIEWED,
        "adoption_date": date(2012, 5, 30),
        "troika": ("XAB", "XAC", "XAD"),
        "documents": tuple(f"A/HRC/WG.6/13/XAA/{number}" for number in (1, 2, 3)),
        "places": (("troika", 1, "2", (5, 9)), ("documents", 1, "3", (10, 20)), ("adoption_date", 1, "1", (1, 4))),
    }
    content = WorkingGroupReport(Introduction(**known | introduction), recommendations, (), closing)
    return document(DocumentKind.WORKING_GROUP_REPORT, content, symbol=symbol, state=state)


def document(kind, content=None, **envelope):
    """An invented document of State A, session 13."""
    known = {"state": "XAA", "session": 13, "cycle": 2}
    return Document("invented.pdf", "0" * 64, kind, content=content, **known | envelope)


def recommendation(number, text, *states):
    """An invented recommendation."""
    return Recommendation(number, number.partition(".")[0], text, states or ("XAB",), None, 3, (0, len(text)))


def found(name, subject, background=BACKGROUND):
    """What the rule of that name says of a document, if it holds on its day."""
    rule, check = discover("openupr.rules", "rule")[name], discover("openupr.rules", "check")[name]
    return apply(rule, check, subject, background)
