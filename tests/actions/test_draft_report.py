"""Facts of a report from a review as plain data, and the summary that a person hands in."""

import pytest

from openupr.actions.draft_report import facts_of, proceedings_of
from openupr.domain.drafting.report import report
from openupr.domain.positions import Position
from openupr.vocabulary.names import shown_name

REVIEW = {
    "state": "SVN", "cycle": 2, "session": 20, "invented": False, "review_date": "2014-11-04", "review_meeting": 13,
    "adoption_date": "2014-11-06", "adoption_meeting": 22, "troika": ["BWA", "ITA"], "troika_selected_on": None,
    "delegations": None, "speakers": ["HRV", "CYP"], "pledges": [{"text": "An invented pledge."}],
    "documents": [
        {"kind": "summary", "symbol": "A/HRC/WG.6/20/SVN/3"},
        {"kind": "national_report", "symbol": "A/HRC/WG.6/20/SVN/1"},
    ],
    "recommendations": [
        {"number": "6.1", "text": "Invent", "states": ["HRV"], "position": "supported", "implemented": False},
        {"number": "6.2", "text": None, "states": ["CYP"], "position": "noted", "implemented": False},
        {"number": "6.3", "text": "Invent more", "states": ["CYP"], "position": None, "implemented": False},
    ],
}  # fmt: skip


def test_dates_meetings_and_names_are_printed_as_reports_print_them():
    facts = facts_of(REVIEW, shown_name, proceedings_of(""))
    assert facts.state == "Slovenia"
    assert facts.symbol == "DRAFT/SVN/2"
    assert facts.said["review_date"] == "4 November 2014"
    assert (facts.said["session"], facts.said["meeting"], facts.said["adoption_meeting"]) == (
        "twentieth",
        "13th",
        "22nd",
    )
    assert facts.said["council"] == "twenty-eighth"
    assert facts.said["delegations"] == "2"
    assert "selected" not in facts.said
    assert facts.troika == ("Botswana", "Italy")
    assert [one.rpartition(" ")[2] for one in facts.documents] == ["(A/HRC/WG.6/20/SVN/1)", "(A/HRC/WG.6/20/SVN/3)"]


def test_states_are_in_alphabetical_order_with_their_articles_in_sentences_and_without_in_brackets():
    asked_by = ["USA", "SVN", "NLD", "CZE", "BOL"]
    made_by = [{**REVIEW["recommendations"][0], "states": ["NLD", "USA"]}]
    review = {**REVIEW, "state": "GMB", "advance_questions_from": asked_by, "troika": ["PHL", "BOL", "NLD"]}
    facts = facts_of({**review, "recommendations": made_by}, shown_name, proceedings_of(""))
    said = [one.text for one in report(facts)]
    assert facts.questions_from == (
        "Bolivia (Plurinational State of)", "Czechia", "the Netherlands (Kingdom of the)", "Slovenia",
        "the United States of America",
    )  # fmt: skip
    assert any(one.endswith(" transmitted to the Gambia through the troika.") for one in said)
    assert any("The delegation of the Gambia was headed" in one for one in said)
    assert any(": the Philippines, Bolivia (Plurinational State of) and the Netherlands (" in one for one in said)
    assert facts.state == "Gambia"
    assert facts.recommendations[0].states == ("Netherlands (Kingdom of the)", "United States of America")


@pytest.mark.parametrize(
    ("session", "first", "last"),
    [(20, "27 October", "7 November 2014"), (5, "4", "15 May 2009"), (49, "28 April", "9 May 2025")],
)
def test_a_month_or_year_of_both_days_of_a_session_is_printed_once(session, first, last):
    said = facts_of({**REVIEW, "session": session}, shown_name, proceedings_of("")).said
    assert (said["first"], said["last"]) == (first, last)


def test_a_recommendation_whose_words_are_not_here_stays_with_a_blank():
    facts = facts_of(REVIEW, shown_name, proceedings_of(""))
    assert [(one.text, one.position) for one in facts.recommendations] == [
        ("Invent", Position.SUPPORTED),
        ("[to be filled in: text of recommendation 6.2]", Position.NOTED),
        ("Invent more", None),
    ]


def test_the_number_of_the_ledgers_list_and_the_part_that_is_supported_are_taken_over():
    first, second, third = REVIEW["recommendations"]
    asked = [
        {**first, "position": "partially", "part": "the first half", "listed": "14.1"},
        {**second, "part": "x"},
        third,
    ]
    facts = facts_of({**REVIEW, "recommendations": asked}, shown_name, proceedings_of(""))
    assert [(one.number, one.part) for one in facts.recommendations] == [("14.1", "the first half"), ("", ""), ("", "")]


def test_a_rehearsal_bears_its_own_mark_and_not_the_days_of_a_real_session():
    facts = facts_of({**REVIEW, "state": "XBA", "cycle": 0, "invented": True}, shown_name, proceedings_of(""))
    assert facts.symbol == "REHEARSAL/2/XBA"
    assert "first" not in facts.said


def test_the_summary_is_parted_where_section_b_begins():
    told = proceedings_of("A.\n\nOne\nline.\n\nTwo.\n\nB.\n\nThree.")
    assert (told.presentation, told.dialogue) == (("One line.", "Two."), ("Three.",))
    assert proceedings_of("Only.").dialogue == ("Only.",)
