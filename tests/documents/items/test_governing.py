"""Sentences after a list govern what they name, and tell of numbers that nobody can follow. All is invented."""

import pytest

from openupr.documents.items.drafts import Draft, ItemsRead
from openupr.documents.items.governing import govern_before
from openupr.documents.items.labels import Item, Paragraph
from openupr.documents.items.lines import TextLine
from openupr.documents.items.positions import Stance
from openupr.documents.items.texts import item_text
from openupr.domain.positions import Position

PENDING = Stance(Position.PENDING, False, "They will be examined.")


def govern(sentence, items=(1, 2, 24, 77), plain=False, stance=None, chapeaux=(77,)):
    """Number -> position or "implemented", and what was found, after `sentence` stood under the lists."""
    drafts = []
    for chapeau in chapeaux:
        paragraph = Paragraph(chapeau, [], plain=plain)
        drafts += [Draft(paragraph, Item(one, [], 0), item_text("Sow (Peru)"), stance) for one in items]
    read = ItemsRead()
    govern_before(sentence, Paragraph(90, [TextLine(sentence, 3, 0)]), drafts, read)
    told = {draft.number: draft.stance.position if draft.stance else None for draft in drafts}
    done = [draft.number for draft in drafts if draft.implemented]
    return told, done, read


def test_a_number_broken_after_its_point_is_one_number():
    told, done, read = govern("Tonga considers that recommendations 77.2 and 77. 24 are already implemented.")
    assert done == ["77.2", "77.24"]
    assert (told["77.24"], told["77.77"], told["77.1"]) == (Position.SUPPORTED, None, None)
    assert read.findings == []


@pytest.mark.parametrize("names", ["77, 24", "77 24", "77.2, 77 and 24"])
def test_the_bare_number_of_the_paragraph_is_told_of_and_governs_nothing(names):
    told, done, read = govern(f"Recommendations {names} are already implemented.")
    assert "77.24" in done
    assert told["77.77"] is None
    (finding,) = read.findings
    assert (finding.rule, finding.place.page, finding.place.paragraph) == ("number_named_unclear", 3, "90")


def test_where_items_are_printed_without_their_paragraph_such_a_number_is_an_item():
    assert govern("Recommendations Nos. 24 and 77 are noted.", plain=True)[0]["77.77"] is Position.NOTED


def test_a_number_that_no_list_holds_is_told_of_and_the_others_are_governed():
    told, _, read = govern("Recommendations 77.2 and 77.30 enjoy the support of Tonga.")
    assert told == {"77.1": None, "77.2": Position.SUPPORTED, "77.24": None, "77.77": None}
    assert [one.rule for one in read.findings] == ["number_named_not_found"]
    assert "77.30" in read.findings[0].message


def test_a_sentence_whose_numbers_are_all_unknown_governs_nothing_and_is_kept():
    told, _, read = govern("Recommendation 78.5 enjoys the support of Tonga.")
    assert set(told.values()) == {None}
    assert "78.5" in read.remainder[0].text


def test_a_paragraph_that_is_named_is_its_whole_list():
    told, _, read = govern("The recommendations in paragraph 77 will be examined.", items=(1, 2), chapeaux=(77, 78))
    assert told == {"77.1": Position.PENDING, "77.2": Position.PENDING, "78.1": None, "78.2": None}
    assert read.findings == []


def test_the_position_of_the_chapeau_stands():
    assert set(govern("Recommendations 77.2 is accepted.", stance=PENDING)[0].values()) == {Position.PENDING}


def test_a_sentence_without_a_position_is_kept():
    _, _, read = govern("Tonga thanked for the recommendations.")
    assert [one.text for one in read.remainder] == ["Tonga thanked for the recommendations."]


def test_a_list_that_was_answered_and_is_said_to_be_examined_is_told_of_and_keeps_its_answer():
    noted = Stance(Position.NOTED, False, "State A noted them:")
    told, _, read = govern("These recommendations will be examined by State A.", stance=noted)
    assert set(told.values()) == {Position.NOTED}
    assert [finding.rule for finding in read.findings] == ["answer_may_be_waiting"]
    for elsewhere in ("Other recommendations will be examined.", "Recommendations in paragraph 3 will be examined."):
        assert govern(elsewhere, stance=noted)[2].findings == []
