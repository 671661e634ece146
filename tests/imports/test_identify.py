"""Which review a document belongs to. Every document and every fact here is invented."""

import pytest

from openupr.domain.documents import Document, DocumentKind
from openupr.domain.papers import CouncilSessionReport, Decision, PlenaryAdoption, ThematicList, ThematicRow
from openupr.imports.identify import Known, by_hand, review_of, reviews_of

NAMES = {"Land A": "XYA", "Bosnia and Herzegovina": "BIH"}
SYMBOLS = {"A/HRC/928/15": ("XYA", 2, 20)}
COUNCIL = {("XYA", 928): ("XYA", 2, 20)}
SESSIONS = {("XYA", 3): 34}
KNOWN = Known(SYMBOLS.get, lambda state, session: COUNCIL.get((state, session)), lambda *of: SESSIONS.get(of))


def document(kind=DocumentKind.ADDENDUM, content=None, **envelope):
    return Document("invented.pdf", "0" * 64, kind, content=content, **envelope)


def row(source):
    return ThematicRow("1.1", "", (), None, source, None)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("SVN/3", ("SVN", 3, None)),
        (" svn 3 ", ("SVN", 3, None)),
        ("Land A 2", ("XYA", 2, None)),
        ("Bosnia and Herzegovina/4", ("BIH", 4, None)),
        ("XZZ/1", ("XZZ", 1, None)),
    ],
)
def test_a_person_names_a_review_by_code_or_name_and_cycle(text, key):
    assert by_hand(text, NAMES.get) == key


@pytest.mark.parametrize("text", ["", "SVN", "SVN/5", "SVN/33", "3", "Nowhere 3", "SVN/", "/3", "SVN 3 4"])
def test_what_is_no_review_is_none(text):
    assert by_hand(text, NAMES.get) is None


@pytest.mark.parametrize("symbol", ["A/HRC/928/15", "A/HRC/928/15/Add.1", "A/HRC/ 928/15/Corr.1"])
def test_the_symbol_tells_the_review_also_with_suffixes(symbol):
    assert review_of(document(symbol=symbol), KNOWN) == ("XYA", 2, 20)


def test_the_symbol_is_surer_than_state_and_session():
    one = document(symbol="A/HRC/928/15", state="XYB", session=34)
    assert review_of(one, KNOWN) == ("XYA", 2, 20)


@pytest.mark.parametrize(("session", "cycle"), [(1, 1), (12, 1), (13, 2), (26, 2), (27, 3), (40, 3), (41, 4), (54, 4)])
def test_state_and_session_tell_the_review(session, cycle):
    assert review_of(document(state="XYB", session=session), KNOWN) == ("XYB", cycle, session)


def test_state_and_cycle_tell_the_review_and_the_record_its_session():
    assert review_of(document(state="XYA", cycle=3), KNOWN) == ("XYA", 3, 34)
    assert review_of(document(state="XYB", cycle=3), KNOWN) == ("XYB", 3, None)


def test_a_state_and_a_session_of_the_council_tell_the_review():
    assert review_of(document(state="XYA", symbol="A/HRC/928/7"), KNOWN) == ("XYA", 2, 20)
    assert review_of(document(state="XYB", symbol="A/HRC/928/7"), KNOWN) is None


@pytest.mark.parametrize(
    "content",
    [
        Decision(report="A/HRC/928/15"),
        ThematicList("invented", (row(None), row("A/HRC/928/15/Add.1 - Para. 3"))),
    ],
)
def test_a_decision_and_a_list_belong_to_the_report_they_name(content):
    assert review_of(document(content=content), KNOWN) == ("XYA", 2, 20)


@pytest.mark.parametrize(
    "envelope", [{}, {"state": "XYA"}, {"session": 20}, {"symbol": "nonsense"}, {"state": "XYA", "session": 99}]
)
def test_what_does_not_say_is_none_never_a_guess(envelope):
    assert review_of(document(**envelope), KNOWN) is None


def session_report(symbol="A/HRC/928/2", council=928, states=("XYA", "XYB")):
    adoptions = tuple(PlenaryAdoption(one, None, None, None, None, None, (), 1) for one in states)
    content = CouncilSessionReport(council, adoptions)
    return document(DocumentKind.COUNCIL_SESSION_REPORT, content, symbol=symbol)


def test_a_report_of_the_council_tells_of_the_reviews_that_are_known():
    assert reviews_of(session_report(), KNOWN) == {"XYA": ("XYA", 2, 20)}
    assert reviews_of(session_report(council=None), KNOWN) == {"XYA": ("XYA", 2, 20)}
    assert reviews_of(session_report(symbol=None, council=None), KNOWN) == {}


def test_no_other_kind_tells_of_several():
    assert reviews_of(document(), KNOWN) == {}
