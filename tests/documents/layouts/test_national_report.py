"""The layout national_report on invented papers."""

from hypothesis import given, settings
from hypothesis import strategies as st

from openupr.documents.layouts.national_report import layout
from tests.documents.layouts.papers_invented import BODY, paper

TITLE = "National report submitted in accordance with a resolution"


def test_it_matches_its_own_symbol_and_title_only() -> None:
    assert layout.matches(paper(TITLE, 1)) > 0.9
    assert layout.matches(paper("Report of the Working Group on the Universal Periodic Review", 9)) == 0.0
    assert layout.matches(paper("Something else", 1 % 3 + 1)) == 0.0


def test_the_envelope_comes_from_symbol_and_cover() -> None:
    parsed = layout.parse(paper(TITLE, 1))
    assert (parsed.symbol, parsed.state, parsed.session) == ("A/HRC/WG.6/34/TUV/1", "TUV", 34)
    assert parsed.title == TITLE
    assert parsed.findings == ()


def test_paragraphs_stand_under_headings_with_the_notes_they_call() -> None:
    sections = layout.parse(paper(TITLE, 1)).content.sections
    assert [(s.heading, s.level, [p.number for p in s.paragraphs]) for s in sections] == [
        ("I. Background", 1, ["1", "2"]),
        ("II. Challenges", 1, ["3"]),
    ]
    second = sections[0].paragraphs[1]
    assert second.text == "The Society for Examples (SFE) and JS1 said otherwise, and the State answered."
    assert second.notes == ("SFE, para. 3. See also JS1.",)
    assert second.page == 2


def test_words_of_the_body_are_counted_and_the_rule_holds_them_against_the_limit() -> None:
    long = "II. Challenges\n3. " + "Water is scarce. " * 4000
    parsed = layout.parse(paper(TITLE, 1, BODY.split("II.")[0] + long))
    assert parsed.content.limit == 10_700
    assert parsed.content.words > 10_700
    assert parsed.findings == ()  # one finding is enough: rules.paper_over_word_limit


def test_a_missing_number_is_told() -> None:
    parsed = layout.parse(paper(TITLE, 1, BODY.replace("2. The", "The")))
    assert [finding.rule for finding in parsed.findings] == ["paragraph_numbers_missing"]


def test_a_corrigendum_is_told_and_its_text_kept() -> None:
    parsed = layout.parse(paper(TITLE, 1, "Page 4\nFor the table substitute this", "", "/Corr.1"))
    assert [finding.rule for finding in parsed.findings] == ["corrigendum"]
    assert "substitute this" in parsed.remainder[0].text


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_a_record(text: str) -> None:
    assert layout.parse(paper(TITLE, 1, text)).content is not None
    assert layout.parse(paper(TITLE, 1, BODY + text, text)).content.sections
