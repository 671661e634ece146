"""What a report read says becomes facts to draft from. All is invented."""

from datetime import date

from openupr.bench._facts_read import facts_read
from openupr.domain.positions import Position
from openupr.domain.report import Introduction, Pledge, Recommendation, WorkingGroupReport

SAID = Introduction(
    review_date=date(2014, 11, 4), review_meeting=13, troika=("BWA", "ITA"), documents=("DRAFT/XAA/1",), delegations=7
)
ITEMS = (
    Recommendation("60.1", "60", "Build\na bridge", ("BRA", "CHL"), Position.NOTED, 9, (0, 10)),
    Recommendation("60.2", "60", "", ("BRA",), None, 9, (10, 20)),  # told by reference only
)


def test_introduction_recommendations_and_pledges_are_taken_over():
    facts = facts_read(WorkingGroupReport(SAID, ITEMS, (Pledge("A\npledge", 9, (0, 8)),)), "XAA", 20)
    assert facts.said["review_date"] == "4 November 2014"
    assert (facts.said["meeting"], facts.said["session"]) == ("13th", "twentieth")
    assert facts.troika == ("Botswana", "Italy")
    assert facts.documents == ("a document (DRAFT/XAA/1)",)
    (asked,) = facts.recommendations
    assert (asked.text, asked.states, asked.position) == ("Build a bridge", ("Brazil", "Chile"), Position.NOTED)
    assert facts.pledges == ("A pledge",)
    assert facts.symbol == "DRAFT/XAA/2"
