import pytest

from openupr.documents.introduction.paragraphs import flat
from openupr.documents.introduction.skeleton import skeleton
from tests.examples.introductions import report_text, source

STATEMENT = "Chile noted progress."


def text_of(found, part):
    return flat(found.running.text[slice(*part)])


@pytest.mark.parametrize("style", [str, str.upper], ids=["in small letters", "in capitals"])
def test_parts_stand_between_their_headings(style):
    text = report_text(STATEMENT, after="III. Voluntary pledges and commitments \n9. A pledge. \n", annex="Nobody \n")
    for heading in (
        "Presentation by the State under review",
        "Interactive dialogue and responses by the State under review",
        "Conclusions and/or recommendations",
        "Voluntary pledges and commitments",
    ):
        text = text.replace(heading, style(heading))
    found = skeleton(source("Contents \nII. CONCLUSIONS ......... 9 \n", text))
    assert text_of(found, found.introduction).startswith("The Working Group on")
    assert "invented report" in text_of(found, found.presentation)
    assert STATEMENT in text_of(found, found.dialogue)
    assert "closing paragraph" in text_of(found, found.conclusions)
    assert "A pledge." in text_of(found, found.pledges)
    assert text_of(found, found.annex) == "Annex Nobody"
    assert [p.number for p in found.within(found.dialogue)] == ["6", "7"]


def test_missing_parts_are_none_and_hold_no_paragraphs():
    found = skeleton(source("Nothing of the kind."))
    assert found.introduction is found.dialogue is found.pledges is found.annex is None
    assert found.within(found.dialogue) == ()


def test_a_position_knows_its_paragraph_but_not_in_the_annex():
    found = skeleton(source(report_text(STATEMENT, annex="Nobody \n")))
    assert found.paragraph_at(found.running.text.index("Chile noted")) == "7"
    assert found.paragraph_at(found.running.text.index("Nobody")) is None
    assert found.paragraph_at(0) is None
