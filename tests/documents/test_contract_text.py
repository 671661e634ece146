"""What a document says, as an outline for people."""

from openupr.documents.contract import as_contract
from openupr.documents.contract_text import outline
from tests.documents.test_record import REPORT


def test_the_outline_has_head_records_checks_and_the_remainder():
    assert "\n".join(outline(as_contract(REPORT))) == (
        "invented.pdf · working group report · XAA · ? pages\n"
        "  review: 2008-04-07\n"
        "  troika: XAB, XAC\n"
        "\nRecommendations\n"
        "  60.1    … pending  Do (XAB) [page 2]\n"
        "\nPledges\n"
        "  We do [page 4]\n"
        "\nChecks (1)\n"
        "  - warning: 60.2 is missing (page 3) [practice]\n"
        "\nNot understood (1)\n"
        "  - page ?: left"
    )


def test_a_recommendation_without_a_position_says_so():
    whole = as_contract(REPORT)
    whole["recommendations"][0]["position"] = None
    assert any("– no position here" in line for line in outline(whole))


def told(kind, **fields):
    return list(outline({"file": "a.pdf", "kind": kind, "symbol": None, "pages": 1, **fields}))


def test_numbers_of_an_addendum_that_share_a_sentence_stand_together_and_the_sentence_once():
    def given(*numbers, position="supported", text="State A accepts them.", comment=None):
        return {"numbers": list(numbers), "position": position, "text": text, "page": 2, "comment": comment}

    positions = [given("60.1", "60.2", "60.3"), given("60.5", comment="Done."), given("60.4", position="noted")]
    assert told("addendum", positions=positions) == [
        "a.pdf · addendum · 1 page",
        "",
        "Positions",
        "  60.1–60.3, 60.5 (4 recommendations)",
        "          ● supported  State A accepts them. [page 2]",
        "  60.4    ○ noted  State A accepts them. [page 2]",
    ]


def test_a_decision_tells_its_title_what_it_decides_and_when():
    decision = {"title": "Outcome of the universal periodic review: State A", "reviewed_on": "2098-11-04"}
    papers = {"report": "REHEARSAL/1/XAA", "addendum": "REHEARSAL/1/XAA/Add.1", "number": "99/1"}
    assert told("decision", **decision, **papers, adopted_on="2099-03-19", meeting=41, vote="without a vote") == [
        "a.pdf · decision · 1 page",
        "  Outcome of the universal periodic review: State A",
        "  decides: to adopt the outcome of the review held on 2098-11-04: report REHEARSAL/1/XAA, views",
        "           of the State REHEARSAL/1/XAA/Add.1",
        "  adopted: 2099-03-19, meeting 41, without a vote",
    ]
    assert told("decision") == ["a.pdf · decision · 1 page", "  decides: to adopt the outcome of the review"]
