"""What the ledger alone tells of a review, as a report is drafted from it. All is invented."""

from datetime import date

from openupr.domain.drafting.draft_list import DraftList
from openupr.domain.drafting.record import review_of_record
from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.step import Step
from openupr.domain.speakers.floor import Floor, Status, Turn
from tests.domain.drafting.stories import LIST, REVIEW, agreed, merging, read, step, told

DRAFTS = told(
    *LIST, read("XAB-2", "Train every judge", form="spoken"), merging("XAB-1", "XAC-1"), agreed("XAB-1", "XAB"),
    agreed("XAB-1", "XAC"), step("recommendations_numbered", chapeau="14", ids=["XAB-2", "XAB-1", "XAD-1"]),
).state  # fmt: skip
FLOOR = Floor(
    REVIEW, order=("XAC", "XAB", "XAD"),
    turns={"XAB": Turn("XAB", status=Status.HEARD), "XAC": Turn("XAC", status=Status.CUT), "XAD": Turn("XAD")},
)  # fmt: skip


def taken(type, on, **fields):
    return Step(type, REVIEW, {"review": REVIEW, "on": on, **fields})


STEPS = (
    taken(k.TROIKA_DRAWN, "2024-01-10", members=["XAB", "XAC", "XAD"]),
    taken(k.TROIKA_CHANGED, "2024-01-12", out=["XAC"], into=["XAE"], why="recusal"),
    taken(k.OPENED, "2024-08-06", meeting=2, session=1),
    taken(k.LISTED, "2024-08-08", numbers=["14.1", "14.2", "14.3", "14.4"]),
    taken(k.REPORT_ADOPTED, "2024-08-09", meeting=5),
    taken(k.POSITIONS, "2024-08-09", position="supported", numbers=["14.1"]),
    taken(k.POSITIONS, "2024-12-02", position="noted", numbers=["14.2"]),
)


def found(on=date(2024, 8, 31)):
    return review_of_record(ReviewState(REVIEW, STEPS), DRAFTS, FLOOR, on)


def test_texts_stand_in_the_order_of_the_list_with_every_state_that_made_them():
    rows = [(one["number"], one["text"], one["states"]) for one in found()["recommendations"]]
    assert rows == [
        ("14.1", "Train judges", ["XAB"]),
        ("14.2", "Ratify the treaty", ["XAB", "XAC"]),
        ("14.3", "Ratify the treaty soon", ["XAD"]),
        ("14.4", "", []),
    ]
    assert [one["listed"] for one in found()["recommendations"]] == ["14.1", "14.2", "14.3", "14.4"]
    assert [one["id"] for one in found()["recommendations"]] == ["XAB-2", "XAB-1", "XAD-1", "14.4"]
    assert [one["as_read"] for one in found()["recommendations"]] == ["Train every judge", None, None, None]


def test_positions_are_those_given_up_to_the_day():
    assert [one["position"] for one in found()["recommendations"]] == ["supported", None, None, None]
    assert [one["position"] for one in found(date(2024, 12, 2))["recommendations"]][1] == "noted"


def test_which_part_is_supported_is_told_with_a_position_in_part():
    partly = taken(k.POSITIONS, "2024-08-20", position="partially", numbers=["14.3"], part="without the date")
    told = review_of_record(ReviewState(REVIEW, (*STEPS, partly)), DRAFTS, FLOOR, date(2024, 8, 31))
    assert [one["part"] for one in told["recommendations"]] == ["", "", "without the date", ""]


def test_the_introduction_has_the_days_meetings_and_members_of_the_steps():
    told = found()
    assert (told["review_date"], told["review_meeting"]) == ("2024-08-06", 2)
    assert (told["adoption_date"], told["adoption_meeting"]) == ("2024-08-09", 5)
    assert told["troika"] == ["XAB", "XAD", "XAE"]
    assert told["speakers"] == ["XAC", "XAB"]
    assert told["invented"]


def test_nothing_is_told_of_what_came_later():
    before = found(date(2024, 8, 1))
    assert (before["review_date"], before["adoption_date"], before["speakers"]) == (None, None, [])


def test_pledges_stand_in_the_report_up_to_its_day_and_those_of_the_addendum_do_not():
    pledged = (
        taken(k.PLEDGED, "2024-08-06", text="Build a museum of rivers", stage="review"),
        taken(k.PLEDGED, "2024-08-07", text="Plant a wood"),
        taken(k.PLEDGED, "2024-12-02", text="Count the birds"),
        taken(k.PLEDGED, "2024-08-08", text="Print it in Braille", stage="addendum"),
    )
    told = review_of_record(ReviewState(REVIEW, (*STEPS, *pledged)), DRAFTS, FLOOR, date(2024, 8, 31))
    assert told["pledges"] == [{"text": "Build a museum of rivers"}, {"text": "Plant a wood"}]


def test_a_review_without_steps_is_none():
    assert review_of_record(ReviewState(REVIEW), DraftList(REVIEW), Floor(REVIEW), date(2024, 8, 31)) is None
