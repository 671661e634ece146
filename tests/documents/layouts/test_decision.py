"""Decisions on outcomes, in the forms of cycle 1 and of later cycles. The texts are invented."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from openupr.documents.layout import Parsed
from openupr.documents.layouts.decision import layout
from openupr.documents.source import Page, Source

LATER = """Decision adopted by the Human Rights Council
99/104.
Outcome of the universal periodic review: Tuvalu
The Human Rights Council,
Having conducted the review of Tuvalu on 4 November 2098 in conformity with all provisions,
{adopts} the outcome of the review of Tuvalu, comprising the report (A/HRC/99/7) and the views of
the State (A/HRC/99/7/Add.1 and A/HRC/99/2, chap. VI).
41st meeting
19 March 2099
[Adopted {vote}.]
United Nations A/HRC/DEC/99/104
"""
NOTES = """Decision adopted by the Human Rights Council
on 12 March 2099
99/112. Outcome of the universal periodic review: Tuvalu
The Human Rights Council,
Having conducted the review of Tuvalu on 12 November 2098 in conformity with all provisions,
Adopts the outcome of the review of Tuvalu, comprising the report1 and the views.2
32nd meeting
[Adopted without a vote.]
1 A/HRC/99/7.
2 A/HRC/99/7/Add.1; see also A/HRC/99/2, chap. VI.
"""


def source(text: str) -> Source:
    return Source("invented.pdf", "0" * 64, "pdf", (Page(1, text),))


def read(text: str) -> Parsed:
    return layout.parse(source(text))


def later(adopts: str = "Adopts", vote: str = "without a vote") -> str:
    return LATER.format(adopts=adopts, vote=vote)


def test_the_fields_of_a_decision() -> None:
    parsed = read(later())
    decision = parsed.content
    assert (decision.number, decision.adopted_on, decision.meeting) == ("99/104", date(2099, 3, 19), 41)
    assert (decision.report, decision.addendum) == ("A/HRC/99/7", "A/HRC/99/7/Add.1")
    assert (decision.reviewed_on, decision.vote) == (date(2098, 11, 4), "without a vote")
    assert (parsed.symbol, parsed.state, parsed.findings) == ("A/HRC/DEC/99/104", "TUV", ())


def test_decides_to_adopt_is_the_same() -> None:
    assert layout.matches(source(later(adopts="Decides to adopt"))) > 0.9
    assert read(later(adopts="Decides to adopt")).content.report == "A/HRC/99/7"


def test_a_recorded_vote_is_kept_in_words() -> None:
    assert read(later(vote="by a recorded vote of 30 to 1")).content.vote == "by a recorded vote of 30 to 1"


def test_symbols_in_notes_and_the_day_in_the_head() -> None:
    decision = read(NOTES).content
    assert (decision.report, decision.addendum) == ("A/HRC/99/7", "A/HRC/99/7/Add.1")
    assert decision.adopted_on == date(2099, 3, 12)


def test_a_year_that_is_not_printed_comes_from_the_adoption_and_is_told() -> None:
    parsed = read(later().replace("4 November 2098", "16 April"))
    assert parsed.content.reviewed_on == date(2098, 4, 16)
    assert [finding.rule for finding in parsed.findings] == ["year_not_printed"]


def test_a_meeting_and_a_day_run_together_in_a_word_file() -> None:
    decision = read(later().replace("41st meeting\n19 March", "18th meeting11 March")).content
    assert (decision.meeting, decision.adopted_on) == (18, date(2099, 3, 11))


def test_what_is_missing_is_told() -> None:
    parsed = read(later().replace("41st meeting\n19 March 2099\n", ""))
    assert parsed.content.meeting is None
    assert "day of adoption, meeting" in parsed.findings[0].message


def test_another_decision_of_the_council_is_not_matched() -> None:
    text = "Decision adopted by the Council\n99/115. Panel on water\nThe Human Rights Council,\nDecides to meet."
    assert layout.matches(source(text)) == 0.0


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_a_record(text: str) -> None:
    assert read(text).content is not None
    assert read(later() + text).content.number == "99/104"
