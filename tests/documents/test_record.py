"""A document goes to JSON and comes back the same, and nothing else comes back at all."""

import json
from dataclasses import replace
from datetime import date

import pytest

from openupr.documents.record import NotARecord, from_json, to_json
from openupr.domain.documents import Document, DocumentKind, Remainder
from openupr.domain.findings import Finding, Place, Severity
from openupr.domain.papers import Addendum, PositionGiven
from openupr.domain.positions import Position
from openupr.domain.report import Introduction, Part, Pledge, Recommendation, WorkingGroupReport

REPORT = Document(
    file="invented.pdf",
    sha256="0" * 64,
    kind=DocumentKind.WORKING_GROUP_REPORT,
    state="XAA",
    findings=(Finding("gap", Severity.WARNING, "60.2 is missing", Place(3, "60", (1, 9)), "practice"),),
    remainder=(Remainder(None, "left"),),
    content=WorkingGroupReport(
        Introduction(review_date=date(2008, 4, 7), troika=("XAB", "XAC"), places=(("troika", 1, "2", (0, 5)),)),
        (Recommendation("60.1", "60", "Do", ("XAB",), Position.PENDING, 2, (3, 5), (Part("Do", ("XAB",)),)),),
        (Pledge("We do", 4, (0, 5)),),
        closing_paragraph=True,
    ),
)


def changed(change):
    """The JSON of REPORT after `change` was made to it."""
    whole = json.loads(to_json(REPORT))
    change(whole)
    return json.dumps(whole)


def test_a_report_comes_back_the_same():
    assert from_json(to_json(REPORT)) == REPORT


def test_an_addendum_and_a_document_of_unknown_kind_come_back_the_same():
    given = PositionGiven(("1", "2"), Position.SUPPORTED, "Agreed.", 1, (0, 7))
    for document in (replace(REPORT, content=Addendum((given,))), replace(REPORT, content=None)):
        assert from_json(to_json(document)) == document


@pytest.mark.parametrize(
    "change",
    [
        lambda whole: whole.update(content_type="Popen"),
        lambda whole: whole.pop("document"),
        lambda whole: whole["document"].update(pages="many"),
        lambda whole: whole["document"].update(kind="sonnet"),
        lambda whole: whole["document"].pop("sha256"),
        lambda whole: whole["document"]["content"]["recommendations"][0].update(span=[1, 2, 3]),
        lambda whole: whole["document"]["content"]["recommendations"][0].update(states="XAB"),
        lambda whole: whole["document"]["content"]["introduction"].update(review_date="yesterday"),
    ],
)
def test_what_is_no_record_is_refused(change):
    with pytest.raises(NotARecord):
        from_json(changed(change))


def test_what_is_no_json_is_refused():
    with pytest.raises(NotARecord):
        from_json("cos\nsystem\n(S'echo'\ntR.")
