"""Endnotes and their calls."""

from openupr.documents.papers.endnotes import Calls, notes_at_foot, notes_in, split_notes, text_of_note
from openupr.documents.papers.lines import CLOSE, OPEN, Line, lines_of
from openupr.documents.source import Page, Source


def lines(*texts: str) -> list[Line]:
    return [Line(text.replace(OPEN, "").replace(CLOSE, ""), 1, 0, 0, text) for text in texts]


def notes(*texts: str) -> dict[int, str]:
    return {number: text_of_note(found) for number, found in notes_in(lines(*texts)).items()}


def test_the_list_stands_after_the_last_heading_notes() -> None:
    body, noted = split_notes(lines("text", "Notes", "1 One"))
    assert ([line.text for line in body], [line.text for line in noted]) == (["text"], ["1 One"])


def test_notes_over_lines_and_within_a_line() -> None:
    found = notes("1 First,", "going on.", "2 Second. 3 Third", "4Fourth", "2017 is a year")
    assert found == {1: "First, going on.", 2: "Second.", 3: "Third", 4: "Fourth 2017 is a year"}


def test_raised_marks_at_the_head_of_lines_or_alone_before_them() -> None:
    assert notes(f"{OPEN}1{CLOSE} One", f"{OPEN}2{CLOSE}Two") == {1: "One", 2: "Two"}
    page = Page(1, "text\nNotes\n One\n Two", marks=(("1", 10), ("2", 15)))
    _, noted = split_notes(lines_of(Source("x.pdf", "0" * 64, "pdf", (page,))))
    assert {n: text_of_note(t) for n, t in notes_in(noted).items()} == {1: "One", 2: "Two"}


def test_calls_are_taken_out_in_their_order() -> None:
    calls = Calls(9, marked=False)
    assert calls.take("submissions1 to the review,2 in CO2 and 19.5 degrees.3") == (
        "submissions to the review, in CO2 and 19.5 degrees.",
        [1, 2, 3],
    )
    assert calls.take("Act.9") == ("Act.9", [])


def test_where_marks_were_seen_a_digit_counts_only_as_the_very_next() -> None:
    calls = Calls(9, marked=True)
    assert calls.take(f"law{OPEN}1{CLOSE}, act.3 and rule.2") == ("law, act.3 and rule.", [1, 2])
    assert calls.take(f"asterisk{OPEN}*{CLOSE}") == ("asterisk", [])


def test_notes_at_the_foot_of_pages() -> None:
    source = Source("x.pdf", "0" * 64, "pdf", (Page(1, "a", notes=("1 One\nmore", "* Star")),))
    assert notes_at_foot(source) == {1: "One more"}
