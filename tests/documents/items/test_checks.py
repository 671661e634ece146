"""What a list of recommendations says of itself: gaps, doubles, items without State or position."""

from dataclasses import dataclass, replace

from openupr.documents.items.checks import findings_of, qualified
from openupr.documents.items.texts import ItemText
from openupr.domain.findings import Severity
from openupr.domain.positions import Position
from openupr.domain.report import Recommendation


@dataclass
class Draft:
    says: ItemText
    within: bool = False


def one(number, **changes):
    known = Recommendation(number, number.split(".")[0], "Do", ("CHL",), Position.SUPPORTED, 3, (0, 2))
    return replace(known, **changes)


def told(*recommendations, unknown=()):
    drafts = [Draft(ItemText("Do", (), (), tuple(unknown), "")) for _ in recommendations]
    return [(finding.rule, finding.severity) for finding in findings_of(drafts, recommendations, True)]


def test_a_list_in_order_has_no_findings():
    assert told(one("60.1"), one("60.2"), one("61.1")) == []


def test_a_gap_and_a_double_are_blocking():
    assert told(one("60.1"), one("60.3")) == [("number_missing", Severity.BLOCKING)]
    assert ("number_doubled", Severity.BLOCKING) in told(one("60.1"), one("60.1"))


def test_an_item_without_state_or_position_is_a_warning_and_an_unknown_name_is_blocking():
    assert told(one("60.1", states=())) == [("item_without_state", Severity.WARNING)]
    assert told(one("60.1", position=None)) == [("position_not_found", Severity.WARNING)]
    assert told(one("60.1"), unknown=["Atlantis"]) == [("state_not_recognised", Severity.BLOCKING)]


def test_a_corrected_label_is_noted_with_what_was_printed():
    (finding,) = findings_of([Draft(ItemText("", (), (), (), ""))], [one("60.1", label_printed="66.1")], True)
    assert (finding.rule, finding.severity) == ("label_corrected", Severity.NOTE)
    assert "'66.1'" in finding.message


def test_without_the_section_there_is_one_blocking_finding():
    (finding,) = findings_of([], [], False)
    assert (finding.rule, finding.severity) == ("section_of_conclusions_missing", Severity.BLOCKING)


def test_items_given_by_reference_do_not_count_in_the_sequence():
    assert told(one("60.1"), one("60.7", by_reference=True), one("60.2")) == []


def test_support_with_a_qualification_is_told_once_for_all_that_the_sentence_governs():
    sentence = "State A accepts the following recommendations in principle:"
    governed = [one(number, as_printed=sentence) for number in ("60.1", "60.2", "60.3")]
    (finding,) = qualified([*governed, one("61.1", as_printed="State A accepts them.")])
    assert finding.rule == "support_qualified"
    assert finding.message.startswith("60.1 to 60.3:")
    assert finding.place.paragraph == "60.1"


def test_a_position_that_is_no_support_has_no_qualification():
    sentence = "State A accepts some in principle and will examine the others."
    assert qualified([one("60.1", as_printed=sentence, position=Position.PENDING)]) == []


def test_a_number_found_within_another_text_is_told_of_as_that():
    recommendation = one("60.2", label_printed="2")
    (finding,) = findings_of([Draft(ItemText("Do", (), (), (), ""), within=True)], [recommendation], True)[1:]
    assert (finding.rule, finding.severity) == ("number_within_text", Severity.NOTE)
