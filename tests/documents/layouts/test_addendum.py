"""Addenda in their many forms. Every text is invented; the States are named because a resolver needs names."""

import string
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openupr.documents.layout import Parsed
from openupr.documents.layouts.addendum import layout
from openupr.documents.source import Block, Page, Source
from openupr.domain.positions import Position

COVER = """GE.15-00000 (E)
Human Rights Council
Ninety-ninth session
Agenda item 6
Universal Periodic Review
Report of the Working Group on the Universal Periodic
Review*
Tuvalu
Addendum
Views on conclusions and/or recommendations, voluntary commitments
and replies presented by the State under review
* The present document was not edited before being sent to the translation services.
United Nations A/HRC/99/7/Add.1
General Assembly Distr.: General
4 March 2099
Original: English
"""


def source(*pages: str) -> Source:
    texts = (COVER, *pages)
    return Source("invented.pdf", "0" * 64, "pdf", tuple(Page(n + 1, text) for n, text in enumerate(texts)))


def read(*pages: str) -> Parsed:
    return layout.parse(source(*(f"A/HRC/99/7/Add.1\n{n + 2}\n{page}" for n, page in enumerate(pages))))


def positions(*pages: str) -> dict[str, Position | None]:
    return {number: one.position for one in read(*pages).content.positions for number in one.numbers}


S, N, P, W = Position.SUPPORTED, Position.NOTED, Position.PARTIALLY, Position.PENDING

FORMS = {
    "list in a sentence, chapeau not printed": (
        "1. Tuvalu accepts recommendations 1–3, 5 and 7 to 9.\n2. Tuvalu notes recommendations 4 and 6.",
        {**dict.fromkeys("1235789", S), "4": N, "6": N},
    ),
    "lists before their verbs": (
        "Recommendations 99.1 to 99.3 enjoy the support of Tuvalu, recommendations 99.4 and 99.5 do not.",
        {"99.1": S, "99.2": S, "99.3": S, "99.4": N, "99.5": N},
    ),
    "headings over bare lists": (
        "Recommendations that enjoy the support of Tuvalu\n99.1, 99.4-5,\n99.9\n"
        "Recommendations that do not enjoy the support of Tuvalu\n99.2, 99.3\n"
        "Recommendations that will be examined by Tuvalu\n99.6 and 99.7",
        {"99.1": S, "99.4": S, "99.5": S, "99.9": S, "99.2": N, "99.3": N, "99.6": W, "99.7": W},
    ),
    "opening sentence with a colon over labels with comments": (
        "2. The following recommendations enjoy the support of Tuvalu:\n99.1\nThe law is in force.\n"
        "99.2\nA plan exists.\n3. The following recommendations cannot be accepted:\n99.3\nNo change is planned.",
        {"99.1": S, "99.2": S, "99.3": N},
    ),
    "own words of each item": (
        "Recommendation 99.1: Tuvalu accepts this recommendation.\n"
        "Recommendation 99.2: Tuvalu does not accept the recommendation, since the law suffices.\n"
        "Recommendation 99.3: Tuvalu partially accepts this recommendation.\n"
        "Recommendation 99.4: Tuvalu takes note of this recommendation.\n"
        "Recommendation 99.5: Tuvalu is not in a position to support this recommendation.\n"
        "Recommendation 99.6: This recommendation is under consideration.",
        {"99.1": S, "99.2": N, "99.3": P, "99.4": N, "99.5": N, "99.6": W},
    ),
    "numbered by recommendation": (
        "1. Tuvalu accepts the recommendation.\n2., 3. Tuvalu accepts these recommendations and has already\n"
        "implemented them.\n4. Tuvalu cannot accept the recommendation for these reasons:\n• cost;\n• time.\n"
        "5. Tuvalu accepts the recommendation on courts. Tuvalu cannot accept the recommendation on\nprisons.\n"
        "6. Tuvalu cannot, at this time, make a definitive statement.",
        {"1": S, "2": S, "3": S, "4": N, "5": P, "6": W},
    ),
    "table printed as lines, with the recommendation repeated": (
        "Recommendation Position Comment\n99.1 Support the work of courts and accept visits (Chile) Supported\n"
        "99.2 Ratify the convention (Cuba, Peru) Noted The matter was studied.\n"
        "99.3 Accept the inquiry procedure (Chile) Partially accepted Only the first part.\n"
        "99.4 Accede to the protocol (Peru) Under consideration",
        {"99.1": S, "99.2": N, "99.3": P, "99.4": W},
    ),
    "position before the comment": (
        "99.1 Supported. The law is in force.\n99.2 Not supported. The law suffices.\n99.3. Noted\n"
        "99.4: Accepted in part",
        {"99.1": S, "99.2": N, "99.3": N, "99.4": P},
    ),
    "word and colon before the list": (
        "Supported: 99.1, 99.2, 99.3.\nNoted: 99.4.\nPartially supported: 99.5.",
        {"99.1": S, "99.2": S, "99.3": S, "99.4": N, "99.5": P},
    ),
    "considered implemented": (
        "Recommendations considered already implemented or in the process of implementation\n99.8, 99.9",
        {"99.8": S, "99.9": S},
    ),
    "noted for consideration is open": (
        "Recommendations 99.1 and 99.2 are noted by Tuvalu for consideration and response in due time.",
        {"99.1": W, "99.2": W},
    ),
    "noted and considered in the same breath": (
        "Recommendations 99.1 and 99.2 are noted and will be considered further.\n"
        "Tuvalu takes note of recommendations 99.4 and 99.5 and will examine them in due time.",
        {"99.1": W, "99.2": W, "99.4": W, "99.5": W},
    ),
    "plain numbers under headings": (
        "Recommendations accepted by Tuvalu\n1, 2, 5,\n7 and 9\nRecommendations noted by Tuvalu\n3, 4\n"
        "Pending recommendations\n6, 8",
        {**dict.fromkeys("12579", S), "3": N, "4": N, "6": W, "8": W},
    ),
    "lists that go on after brackets": (
        "Recommendations 99.1 to 99.3 (on courts), 99.5 and 99.6 (on visits) are noted.",
        dict.fromkeys(["99.1", "99.2", "99.3", "99.5", "99.6"], N),
    ),
    "numbers after Nos.": (
        "The following recommendations enjoy the support of Tuvalu: Nos. 1, 4 and 5.",
        {"1": S, "4": S, "5": S},
    ),
    "label, States, answer": (
        "Recommendation 1 (Chile): Accepted\nRecommendation 2 (Cuba and Peru) – Not accepted\n"
        "Recommendation 3 (Chile): Tuvalu will consider this recommendation.",
        {"1": S, "2": N, "3": W},
    ),
    "labels with dots and a range": (
        "Tuvalu supports recommendations 99.1. - 99.3.",
        {"99.1": S, "99.2": S, "99.3": S},
    ),
    "considered later": (
        "Tuvalu will consider recommendations 99.3 and 99.4 and will provide responses in due time.",
        {"99.3": W, "99.4": W},
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_each_form_gives_its_positions(form: str) -> None:
    text, expected = FORMS[form]
    assert positions(text) == expected


def test_symbol_state_language_and_title_come_from_the_cover() -> None:
    parsed = read("1. Tuvalu thanks the Working Group for the recommendations that it has made and accepts 99.1.")
    assert (parsed.symbol, parsed.state, parsed.language) == ("A/HRC/99/7/Add.1", "TUV", "en")
    assert parsed.title
    assert parsed.title.startswith("Views on conclusions")


def test_the_session_comes_from_the_record_of_the_report() -> None:
    text = COVER.replace("A/HRC/99/7/Add.1", "A/HRC/28/15/Add.1").replace("Tuvalu", "Slovenia")
    pages = (Page(1, text), Page(2, "1. Slovenia accepts recommendations 1 and 2."))
    assert layout.parse(Source("x.pdf", "0" * 64, "pdf", pages)).session == 20
    assert read("1. Tuvalu accepts recommendations 1 and 2.").session is None


def test_a_comment_stands_beside_the_sentence_that_gives_the_position() -> None:
    page = "3. Tuvalu notes recommendations 99.2 and 99.3.\n99.2\nNo plan exists.\n99.3\nSee recommendation 99.2."
    two, three = read(page).content.positions
    assert (two.numbers, two.text, two.comment) == (
        ("99.2",),
        "Tuvalu notes recommendations 99.2 and 99.3.",
        "No plan exists.",
    )
    assert (three.numbers, three.paragraph) == (("99.3",), "3")
    start, end = two.span
    assert f"A/HRC/99/7/Add.1\n2\n{page}"[start:end] == "3. Tuvalu notes recommendations 99.2 and 99.3."


def test_a_cross_reference_in_a_comment_gives_no_position() -> None:
    page = (
        "Recommendations that enjoy the support of Tuvalu\n99.2\nSee recommendations 99.5 and 99.6, and article 14.2."
    )
    assert positions(page) == {"99.2": S}


def test_a_list_runs_over_lines_and_pages() -> None:
    found = positions("3. Tuvalu accepts recommendations 1-3, 14–\n16, 20,", "22 and 24.")
    assert set(found) == {"1", "2", "3", "14", "15", "16", "20", "22", "24"}


def test_the_sentence_after_a_list_says_that_it_is_implemented() -> None:
    page = "4. Tuvalu accepts recommendations 5 and 6. Tuvalu considers that they are already implemented."
    assert [one.implemented for one in read(page).content.positions] == [True]


def test_a_number_with_two_positions_is_a_blocking_finding_and_both_are_kept() -> None:
    parsed = read("Tuvalu accepts recommendations 1-5. Tuvalu notes recommendations 5 and 6.")
    assert [finding.rule for finding in parsed.findings] == ["two_positions"]
    assert sorted(one.position for one in parsed.content.positions if "5" in one.numbers) == [N, S]


def test_a_range_that_runs_backwards_keeps_its_ends_and_is_told() -> None:
    parsed = read("Tuvalu accepts recommendations 99.7-99.5.")
    assert parsed.content.positions[0].numbers == ("99.7", "99.5")
    assert "range_not_followed" in {finding.rule for finding in parsed.findings}


def test_counts_that_the_text_states_are_compared() -> None:
    page = "1. Tuvalu received 9 recommendations. It accepts 4 recommendations.\n2. It accepts recommendations 1-3."
    parsed = read(page)
    assert parsed.content.stated_counts == (("received", 9), ("supported", 4))
    assert [finding.rule for finding in parsed.findings] == ["count_differs"]
    places = [(name, number, at, paragraph) for name, number, at, paragraph, _ in parsed.content.stated_places]
    assert places == [("received", 9, 2, "1"), ("supported", 4, 2, "1")]
    assert all(str(number) in page[slice(*span)] for _, number, _, _, span in parsed.content.stated_places)


def test_an_exception_gets_no_position_that_nobody_gave() -> None:
    page = "Tuvalu accepts recommendations 99.1 to 99.5, with the exception of recommendation 99.3."
    assert positions(page) == {"99.1": S, "99.2": S, "99.4": S, "99.5": S, "99.3": None}


def test_pledges_stand_under_their_heading() -> None:
    heading = "Voluntary pledges and commitments"
    page = f"Tuvalu accepts recommendation 99.1.\n{heading}\n2. Tuvalu will report midway.\n3. It will invite."
    parsed = read(page)
    assert [(pledge.paragraph, pledge.text) for pledge in parsed.content.pledges] == [
        ("2", "Tuvalu will report midway."),
        ("3", "It will invite."),
    ]


def test_a_position_on_all_recommendations_is_told() -> None:
    parsed = read("1. Tuvalu accepts all 62 recommendations.")
    assert {finding.rule for finding in parsed.findings} == {"position_on_all", "no_positions", "count_differs"}


def test_an_answer_without_a_position_is_kept_and_told() -> None:
    parsed = read(
        "Recommendation 99.1: Tuvalu shares the concern.\nRecommendation 99.2: Tuvalu accepts this recommendation."
    )
    assert parsed.content.positions[0].position is None
    assert "position_not_recognised" in {finding.rule for finding in parsed.findings}


def test_text_without_any_position_stands_in_the_remainder() -> None:
    parsed = read("Tuvalu thanks everybody.")
    assert parsed.remainder[0].text == "Tuvalu thanks everybody."
    assert parsed.findings[0].rule == "no_positions"


def test_a_table_in_a_word_file_is_read_by_its_heads() -> None:
    cells = (
        ("No.", "Recommendation", "Position", "Comments"),
        ("99.1", "Accept the procedure (Chile)", "Supported", "In force."),
        ("99.2", "Ratify the convention (Cuba)", "Does not enjoy the support", ""),
    )
    whole = replace(source("table"), form="docx", blocks=(Block("", cells=cells, page=2, span=(0, 5)),))
    found = layout.parse(whole).content.positions
    assert [(one.numbers, one.position, one.comment) for one in found] == [
        (("99.1",), S, "In force."),
        (("99.2",), N, None),
    ]


def test_matches_an_addendum_and_not_the_report_itself() -> None:
    report = Source(
        "r.pdf",
        "0" * 64,
        "pdf",
        (
            Page(
                1,
                "Report of the Working Group on the Universal Periodic Review\nTuvalu\nUnited Nations A/HRC/99/7",
            ),
        ),
    )
    assert layout.matches(source("text")) > 0.8
    assert layout.matches(report) == 0.0


def test_a_paper_that_only_cites_an_addendum_is_none() -> None:
    cites = "Universal Periodic Review, stakeholder submission\nTuvalu\n1. See A/HRC/99/10/Add.3, paragraph 5."
    assert layout.matches(Source("x.pdf", "0" * 64, "pdf", (Page(1, cites),))) == 0.0
    own = "A/HRC/99/10/Add.3\nGeneral Assembly Distr.: General\nUniversal Periodic Review\nTuvalu"
    assert layout.matches(Source("x.pdf", "0" * 64, "pdf", (Page(1, own),))) > 0.5


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=string.printable + "–’“”•", max_size=400))
def test_any_text_gives_records_and_findings_never_an_exception(text: str) -> None:
    for one in read(text).content.positions:
        assert one.numbers


@pytest.mark.parametrize("piece", ["1, ", "recommendations ", "1. ", "99.1\n", "partially ", "(Chile "])
def test_no_text_makes_the_reader_slow(piece: str) -> None:
    begin = time.process_time()
    read(piece * 1500)
    assert time.process_time() - begin < 3
