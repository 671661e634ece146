import pytest

from openupr.documents.introduction import pledges
from openupr.documents.introduction.voluntary_pledges import findings
from tests.examples.introductions import report_text, source

HEADING = "III. Voluntary pledges and commitments \n"


def texts(after, *statements):
    return [one.text for one in pledges(source(report_text(*statements, after=after)))]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (
            HEADING + "9. The State will invent a plan. \n10. It will \nkeep it. \n",
            ["The State will invent a plan.", "It will keep it."],
        ),
        (HEADING + "9. It pledged: \n(a) To plan; and \n(b) To act. \n", ["To plan", "To act."]),
        (HEADING + "9. It pledged: \n• To plan; \n• To act. \n", ["To plan", "To act."]),
        (HEADING + "9. It pledged: \n1. To plan; \n2. To act. \n", ["To plan", "To act."]),
        (HEADING + "9. It makes these commitments: \n10. It will act. \n", ["It will act."]),
        (
            HEADING + "88. Review the reservations. \n89. Accede to it. \n",
            ["Review the reservations.", "Accede to it."],
        ),
        (HEADING + "9. Reference is made to the commitments in its national report. \n", []),
        ("", []),
    ],
    ids=["paragraphs", "letters", "bullets", "numbers", "lead", "odd numbers", "reference", "none"],
)
def test_pledges_are_the_items_of_their_section(after, expected):
    assert texts(after, "Chad asked.") == expected


def test_pledges_announced_outside_a_section_are_read_from_their_list():
    said = "The Comoros announced the following voluntary commitments: \n(a) To plan; \n(b) To act."
    assert texts("", said) == ["To plan", "To act."]


def test_pledges_of_a_paragraph_above_are_fetched_from_it():
    said = "The Comoros made known: \n(a) A plan; \n(b) Two reports: \n(i) one; \n(ii) another; \n(c) A visit."
    after = HEADING + "9. Reference is made to the commitments referred to in paragraph 7 above. \n"
    one, two, three = pledges(source(report_text(said, after=after)))
    assert (one.text, two.text, three.text) == ("A plan", "Two reports: (i) one; (ii) another", "A visit.")
    assert one.paragraph == "7"


def test_pledges_of_one_sentence_are_cut_at_its_semicolons():
    said = "Voluntary commitments made by the Comoros for its people included: planting trees; and painting doors."
    assert texts("", said) == ["planting trees", "painting doors"]


def test_praise_of_pledges_is_no_pledge():
    assert texts("", "Chad welcomed the voluntary commitments of the Comoros: \n(a) one; \n(b) two.") == []


def test_a_pledge_tells_page_span_and_paragraph():
    pages = report_text("Chad asked.", after=HEADING + "9. It pledged: \n(a) To plan; \n"), "(b) To act. \n"
    first, second = pledges(source(*pages))
    assert (first.page, first.paragraph, second.page) == (1, "9", 2)
    assert pages[0][slice(*first.span)] == "To plan;"
    assert pages[1][slice(*second.span)] == "To act."


def test_pledges_given_by_reference_are_a_finding():
    (note,) = findings(source(report_text("Chad asked.", after=HEADING + "9. See the national report for them. \n")))
    assert note.rule == "pledges_by_reference"
    assert note.place.paragraph == "9"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("See the national report for them.", "Import A/HRC/WG.6/5/XAA/1."),
        ("They are set out in the addendum (A/HRC/99/8/Add.1).", "Import A/HRC/99/8/Add.1."),
        ("Reference is made to paragraph 6 above.", "Look at paragraph 6 of this report."),
        ("They are contained in its annex.", "Import the document that holds them."),
    ],
)
def test_the_finding_names_where_the_pledges_stand(said, told):
    (note,) = findings(source(report_text("Chad asked.", after=HEADING + f"9. {said} \n")))
    assert note.message.endswith(told)
