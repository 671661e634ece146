"""A report is put together in the order that reports have; what is not known is a blank. All is invented."""

from dataclasses import replace

from openupr.domain.drafting.report import CLOSING, Asked, Facts, Form, listing, renumbered, report
from openupr.domain.positions import Position

ASKED = (
    Asked("Ratify the invented convention on bridges", ("State B", "State C"), Position.SUPPORTED),
    Asked("Abolish the toll", ("State D",), Position.NOTED),
    Asked("Open the archive", ("State E",), Position.PENDING),
    Asked("Train bridge keepers", ("State B",), Position.SUPPORTED),
    Asked("Count crossings", ("State F",), Position.SUPPORTED, implemented=True),
)
FACTS = Facts(
    "State A", "REHEARSAL/XAA/0", {"meeting": "2nd", "council": "fifty-seventh"},
    troika=("State B", "State C", "State D"),
    recommendations=ASKED, pledges=("State A will build a bridge.",),
)  # fmt: skip


def texts(form):
    return [one.text for one in report(FACTS) if one.form is form]


def test_the_chapters_are_in_the_order_of_the_skeleton():
    assert texts(Form.CHAPTER) == [
        "Introduction",
        "Summary of the proceedings of the review process",
        "Conclusions and/or recommendations",
        "Voluntary pledges and commitments",
    ]


def test_paragraphs_are_numbered_through_and_recommendations_under_their_sentence():
    blocks = report(FACTS)
    numbers = [one.number for one in blocks if one.form not in (Form.CHAPTER, Form.HEADING, Form.POINT)]
    assert numbers == ["1", "2", "3", "4", "5", "6", "6.1", "6.2", "7", "7.1", "8", "8.1", "9", "9.1", "10", "11"]
    items = {one.number: one for one in blocks if one.form is Form.RECOMMENDATION}
    assert items["6.2"].text == "Train bridge keepers"
    assert items["6.2"].last
    assert not items["6.1"].last
    assert items["7.1"].text == "Count crossings"


def test_every_recommendation_stands_once_under_the_sentence_of_its_position():
    sentences = texts(Form.CHAPEAU)
    assert len(texts(Form.RECOMMENDATION)) == len(ASKED)
    assert "enjoy the support of State A:" in sentences[0]
    assert "already implemented" in sentences[1]
    assert "no later than the fifty-seventh session" in sentences[2]
    assert "noted by State A" in sentences[3]


def test_what_is_not_known_is_a_blank_and_nobody_of_the_delegation_is_named():
    first = texts(Form.PARAGRAPH)[0]
    assert "headed by [to be filled in: head]" in first
    assert "at the 2nd meeting" in first
    assert "State B, State C and State D." in texts(Form.PARAGRAPH)[1]


def test_the_closing_paragraph_is_as_all_reports_have_it():
    assert texts(Form.CLOSING) == [CLOSING]


def test_recommendations_without_a_position_yet_have_a_sentence_too():
    only = Facts("State A", "DRAFT/XAA", recommendations=(Asked("Ratify", ("State B",), None),))
    (sentence,) = [one.text for one in report(only) if one.form is Form.CHAPEAU]
    assert sentence.startswith("In the course of the discussion")


def test_names_are_listed_as_reports_list_them():
    found = [listing(names) for names in ((), ("A",), ("A", "B"), ("A", "B", "C"))]
    assert found == ["", "A", "A and B", "A, B and C"]


def test_resolution_16_21_is_not_cited_in_the_first_cycle():
    first, second = (
        next(one.text for one in report(replace(FACTS, cycle=cycle)) if "documents were issued" in one.text)
        for cycle in (1, 2)
    )
    assert "16/21" not in first
    assert first.endswith("for the review of State A:")
    assert "paragraph 5 of the annex to Council resolution 16/21" in second


def test_each_document_is_a_point_below_its_paragraph_and_takes_no_number():
    blocks = report(replace(FACTS, documents=("a national report (A)", "a summary (B)")))
    at = [one.form for one in blocks].index(Form.POINT)
    assert [(one.form, one.number, one.text) for one in blocks[at : at + 2]] == [
        (Form.POINT, "(a)", "a national report (A);"),
        (Form.POINT, "(b)", "a summary (B)."),
    ]
    assert blocks[at - 1].number == "3"
    assert blocks[at + 2].form is Form.CHAPTER


def test_which_part_is_supported_is_told_after_the_list_and_the_count_goes_on():
    asked = (
        Asked("Train keepers and pay them", ("State B",), Position.PARTIALLY, part="to train keepers."),
        Asked("Open the archive and the attic", ("State C",), Position.PARTIALLY),
    )
    blocks = report(replace(FACTS, recommendations=asked))
    numbers = [one.number for one in blocks if one.form is not Form.CHAPTER and one.form is not Form.HEADING]
    assert numbers[-6:] == ["6", "6.1", "6.2", "7", "8", "9"]
    told = next(one.text for one in blocks if one.number == "7")
    assert told == "Of these recommendations, State A supports the following and notes the rest. 6.1: to train keepers."


def numbered(*positions, head="14"):
    return tuple(Asked(f"Do {n}", ("State B",), one, number=f"{head}.{n}") for n, one in enumerate(positions, 1))


def test_a_list_of_the_ledger_keeps_its_numbers_and_what_is_missing_before_it_is_blanks():
    blocks = report(replace(FACTS, recommendations=numbered(*[Position.PENDING] * 3)))
    assert [one.number for one in blocks if one.form is Form.RECOMMENDATION] == ["14.1", "14.2", "14.3"]
    assert renumbered(blocks) == ()
    plain = [one.number for one in blocks if one.form in (Form.PARAGRAPH, Form.CHAPEAU, Form.CLOSING)]
    assert plain == [str(n) for n in range(1, 17)]
    at = [one.number or one.text for one in blocks]
    assert at.index("13") < at.index("II.") < at.index("14")
    assert blocks[at.index("6")].text == "[to be filled in: paragraph 6 of the summary]"


def test_a_list_parted_by_positions_is_numbered_anew_and_tells_how():
    blocks = report(replace(FACTS, recommendations=numbered(Position.SUPPORTED, Position.NOTED, Position.SUPPORTED)))
    assert [one.number for one in blocks if one.form is Form.RECOMMENDATION] == ["14.1", "14.2", "15.1"]
    assert renumbered(blocks) == (("14.3", "14.2"), ("14.2", "15.1"))


def test_a_list_under_a_number_that_the_text_has_passed_is_numbered_anew():
    blocks = report(replace(FACTS, recommendations=numbered(Position.PENDING, Position.PENDING, head="3")))
    assert renumbered(blocks) == (("3.1", "6.1"), ("3.2", "6.2"))
