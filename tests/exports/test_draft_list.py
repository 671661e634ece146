from io import BytesIO

from docx import Document

from openupr.domain.drafting.rows import Row
from openupr.exports._draft_list import HEADER, states_of, word

ROW = Row(
    "XAB-1", "6.1", "Ratify the treaty", ("XAB", "XAC"), "ratify the treaty", "XAB.docx, page 1", "as read: Sign it"
)


def test_each_recommendation_has_its_states_its_quote_and_a_place_for_the_missions_position():
    table = Document(BytesIO(word([ROW], "XAA/0: list"))).tables[0]
    assert [cell.text for cell in table.rows[0].cells] == list(HEADER)
    assert [cell.text for cell in table.rows[1].cells] == [
        "6.1", "Ratify the treaty (State B) (State C);", "\u2610 supported\n\u2610 noted\n\u2610 later",
        "“ratify the treaty”\nXAB.docx, page 1", "as read: Sign it",
    ]  # fmt: skip


def test_the_file_says_who_made_it_and_claims_nothing():
    made = Document(BytesIO(word([ROW], "XAA/0: list")))
    assert made.sections[0].footer.paragraphs[0].text == "Made with OpenUPR. Not a United Nations document."
    assert "United Nations" not in made.sections[0].header.paragraphs[0].text


def test_states_have_their_official_names():
    assert states_of(Row("", "", "", ("PRT", "VEN"), "", "")) == "(Portugal) (Venezuela (Bolivarian Republic of))"


def test_an_empty_list_is_a_file_all_the_same():
    assert len(Document(BytesIO(word([], "XAA/0: list"))).tables[0].rows) == 1
