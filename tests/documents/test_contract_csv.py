"""What a document says, as rows."""

from dataclasses import replace

from openupr.documents.contract import as_contract
from openupr.documents.contract_csv import COLUMNS, rows
from openupr.domain.documents import DocumentKind
from openupr.domain.papers import Addendum, AdvanceQuestions, Asked, Numbered, Paper, PositionGiven, Section
from openupr.domain.positions import Position
from tests.documents.test_record import REPORT


def of(content, kind=DocumentKind.UNKNOWN):
    return list(rows(as_contract(replace(REPORT, content=content, kind=kind))))


def test_a_report_gives_a_row_a_recommendation_and_a_pledge():
    told = list(rows(as_contract(REPORT)))
    assert [row["record"] for row in told] == ["recommendation", "pledge"]
    assert told[0] | {"number": "60.1", "states": "XAB", "position": "pending", "page": "2", "span": "3-5"} == told[0]
    assert set(told[0]) == set(COLUMNS)


def test_states_stand_with_codes_and_with_names_joined_as_in_exports():
    asked = AdvanceQuestions((Asked(("FRA", "XAB", "XXX"), (), ("Why?",), 1, (0, 9)),))
    (row,) = of(asked)
    assert row["states"] == "FRA; XAB; XXX"
    assert row["state_names"] == "France; State B (invented for rehearsal); XXX"
    assert of(Paper((Section("Scope", 1, (Numbered("1", "Text.", 2, (0, 5)),)),)))[0]["state_names"] == ""


def test_an_addendum_gives_a_row_a_number():
    given = PositionGiven(("1", "2"), Position.NOTED, "No.", 1, (0, 3), comment="Why")
    assert [(row["number"], row["position"], row["note"]) for row in of(Addendum((given,)))] == [
        ("1", "noted", "Why"),
        ("2", "noted", "Why"),
    ]


def test_questions_and_paragraphs_give_a_row_each():
    asked = AdvanceQuestions((Asked(("XAB",), ("a group",), ("Why?", "How?"), 1, (0, 9)),))
    assert [(row["states"], row["text"], row["note"]) for row in of(asked)] == [
        ("XAB", "Why?", "a group"),
        ("XAB", "How?", "a group"),
    ]
    paper = Paper((Section("Scope", 1, (Numbered("1", "Text.", 2, (0, 5)),)),))
    assert [(row["theme"], row["number"], row["text"]) for row in of(paper)] == [("Scope", "1", "Text.")]
