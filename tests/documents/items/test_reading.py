"""The list of recommendations put together. All reports are invented, in the official form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openupr.documents.items.lines import TextLine
from openupr.documents.items.reading import joined, read_items
from openupr.documents.source import Page, Source

HEADING = "II. Conclusions and/or recommendations"
SUPPORT = "60. The recommendations below enjoy the support of Tonga:"
NOTED = "61. The recommendations below did not enjoy the support of Tonga:"
LATER = "60. The recommendations below will be examined by Tonga, which will provide responses in due time:"
CLOSING = "62. All conclusions should not be construed as endorsed by the Working Group as a whole."


def read(*lines, before=("Dialogue",), reviewed="TON"):
    return read_items(Source("a.pdf", "", "pdf", (Page(1, "\n".join((*before, HEADING, *lines))),)), reviewed)


def told(got):
    return [(one.number, one.text, one.states, one.position) for one in got.recommendations]


def test_numbers_texts_states_and_positions_from_the_sentence_before_the_list():
    got = read(SUPPORT, "60.1 Plant trees (Chile);", "60.2 Paint", "bridges (Peru, Cuba).", NOTED, "61.1 Sow (Spain).")
    assert told(got) == [
        ("60.1", "Plant trees", ("CHL",), "supported"),
        ("60.2", "Paint bridges", ("PER", "CUB"), "supported"),
        ("61.1", "Sow", ("ESP",), "noted"),
    ]
    assert got.findings == []


def test_items_printed_as_1_and_2_get_their_full_number():
    got = read(SUPPORT, "1. Plant trees (Chile);", "2. Paint (Peru).", NOTED, "1. Sow (Spain).")
    assert [one.number for one in got.recommendations] == ["60.1", "60.2", "61.1"]


def test_place_and_governing_sentence_are_kept():
    got = read(SUPPORT, "60.1 Plant trees (Chile);", "60.2 Paint", "bridges (Peru).").recommendations[1]
    text = "\n".join(("Dialogue", HEADING, SUPPORT, "60.1 Plant trees (Chile);", "60.2 Paint", "bridges (Peru)."))
    assert text[slice(*got.span)] == "60.2 Paint\nbridges (Peru)."
    assert (got.page, got.chapeau) == (1, "60")
    assert got.as_printed == SUPPORT.removeprefix("60. ")


def test_a_sentence_after_the_list_governs_what_is_left_open():
    got = read(
        "60. In the dialogue the following recommendations were made to Tonga:",
        "60.1 Plant trees (Chile);",
        "60.2 Paint bridges (Peru).",
        "61. The response of Tonga to these recommendations will be included in the outcome report.",
    )
    assert [one.position for one in got.recommendations] == ["pending", "pending"]


def test_a_sentence_after_the_list_that_names_numbers_governs_these_alone():
    got = read(
        "60. In the dialogue the following recommendations were made to Tonga:",
        "60.1 Plant trees (Chile);",
        "60.2 Paint bridges (Peru).",
        "61. Recommendation 60.1 above enjoys the support of Tonga.",
        "62. Recommendations No. 60.2 did not enjoy the support of Tonga.",
    )
    assert [one.position for one in got.recommendations] == ["supported", "noted"]


def test_a_later_sentence_never_turns_a_pending_position_into_another():
    got = read(LATER, "60.1 Plant trees (Chile).", "61. Tonga accepts recommendations made to it, also 60.1.")
    assert [one.position for one in got.recommendations] == ["pending"]


def test_already_implemented_is_marked_beside_the_position_that_stands():
    got = read(
        SUPPORT,
        "60.1 Plant trees (Chile);",
        "60.2 Paint bridges (Peru).",
        "61. Tonga considers that recommendation 60.2 is already implemented.",
    )
    assert [(one.position, one.implemented) for one in got.recommendations] == [
        ("supported", False),
        ("supported", True),
    ]


def test_a_comment_of_the_state_is_no_recommendation_and_is_not_lost():
    got = read(SUPPORT, "60.1 Plant trees (Chile);", "60.2 The recommendation in paragraph 12 was met in 2007.")
    assert [one.number for one in got.recommendations] == ["60.1"]
    assert "was met in 2007" in got.remainder[0].text


def test_what_the_state_explained_under_a_number_is_kept_told_of_and_not_counted_as_noted():
    got = read(NOTED, "61.1 Sow (Spain);", "61.2 Tonga explained that grass had been sown.", "61.3 Paint (Peru).")
    assert [one.number for one in got.recommendations] == ["61.1", "61.3"]
    (finding,) = got.findings
    assert (finding.rule, finding.severity, finding.place.paragraph) == ("comment_of_the_state", "note", "61.2")
    assert [one.text for one in got.remainder] == ["Tonga explained that grass had been sown."]


def test_a_single_recommendation_without_a_number_is_number_one():
    got = read("60. The following recommendation did not enjoy the support of Tonga:", "Plant trees (Chile).")
    assert told(got) == [("60.1", "Plant trees", ("CHL",), "noted")]


def test_the_closing_paragraph_is_seen_and_governs_nothing():
    got = read("60. The following recommendations were made:", "60.1 Plant trees (Chile).", CLOSING)
    assert got.closing
    assert [one.position for one in got.recommendations] == [None]
    assert not read(SUPPORT, "60.1 Plant trees (Chile).").closing


def test_recommendations_given_by_reference_are_fetched_from_the_dialogue():
    before = ("1. Chile praised bridges. It recommended (a) a new law; (b) ending delays.",)
    got = read(
        "60. The recommendations noted in paragraph 1 (b) above did not enjoy the support of Tonga.", before=before
    )
    (one,) = got.recommendations
    assert (one.number, one.text, one.states, one.position) == ("1 (b)", "ending delays", ("CHL",), "noted")
    assert one.by_reference


def test_a_misprinted_label_keeps_its_print_and_a_finding_says_so():
    got = read(SUPPORT, "60.1 Plant (Chile);", "66.2 Paint (Peru);", "60.3 Sow (Cuba).")
    assert [(one.number, one.label_printed) for one in got.recommendations][1] == ("60.2", "66.2")
    assert [one.rule for one in got.findings] == ["label_corrected"]


def test_without_the_heading_there_is_a_finding_and_no_recommendation():
    got = read_items(Source("a.pdf", "", "pdf", (Page(1, "60.1 Plant trees (Chile)."),)))
    assert (got.recommendations, got.found) == ([], False)
    assert [one.rule for one in got.findings] == ["section_of_conclusions_missing"]


@pytest.mark.parametrize(
    ("lines", "text"),
    [(("non-", "stop"), "non-stop"), (("sign/", "ratify"), "sign/ratify"), (("one -", "two"), "one - two")],
)
def test_lines_are_joined_with_a_blank_but_after_a_hyphen_or_stroke(lines, text):
    assert joined([TextLine(line, 1, 0) for line in lines]) == text


@given(st.text(alphabet="60123. ()Chile;:\nrecommendationssupport", max_size=300))
def test_any_conclusions_are_read_without_an_exception_and_with_spans_inside_the_page(text):
    page = f"{HEADING}\n{text}"
    got = read_items(Source("a.pdf", "", "pdf", (Page(1, page),)))
    assert all(0 <= one.span[0] <= one.span[1] <= len(page) for one in got.recommendations)
