"""The layout national_report on invented papers."""

from openupr.documents.layouts.national_report import layout
from tests.documents.papers_invented import BODY, AnyPaper, paper


class TestNationalReport(AnyPaper):
    layout, title, digit, limit = layout, "National report submitted in accordance with a resolution", 1, 10_700


def test_pledges_under_their_heading_are_kept_beside_the_paragraphs() -> None:
    pledges = "III. Voluntary pledges and commitments\n3. The State will plant trees along all its roads.\n"
    content = layout.parse(paper(TestNationalReport.title, 1, BODY.split("II.")[0] + pledges)).content
    assert [(one.paragraph, one.text) for one in content.pledges] == [
        ("3", "The State will plant trees along all its roads.")
    ]
    assert content.sections[-1].paragraphs[-1].text == content.pledges[0].text
