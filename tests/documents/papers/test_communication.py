"""The form for communications; its examples are invented."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from openupr.documents.papers.communication import is_form, read_form

FORM = """# typed in by hand
communication: Note verbale
author: Permanent Mission of State A
addressee: President of the Council
sent on: 2099-01-10
reported_by: report, paragraph 3
source: A/HRC/99/15
summary: Asks that the review be held later,
  and names the reason.
state: Tuvalu
session: 34
"""


def test_the_record_of_a_form() -> None:
    form = read_form(FORM)
    record = form.record
    assert (record.form, record.author, record.sent_on) == (
        "note verbale",
        "Permanent Mission of State A",
        date(2099, 1, 10),
    )
    assert record.summary == "Asks that the review be held later, and names the reason."
    assert (form.state, form.session, form.findings, form.left_over) == ("TUV", 34, [], [])


def test_toml_is_read_alike() -> None:
    lines = (line.split(": ", 1) for line in FORM.replace(",\n ", ",").split("\n")[1:] if line)
    toml = "\n".join(f'{key.replace(" ", "_")} = "{value}"' for key, value in lines)
    assert read_form(toml) == read_form(FORM)


def test_three_letters_name_the_state() -> None:
    assert read_form(FORM.replace("Tuvalu", "TUV")).state == "TUV"


def test_what_is_missing_blocks_and_says_what_to_do() -> None:
    findings = read_form(FORM.replace("source: A/HRC/99/15\n", "")).findings
    assert [(finding.rule, finding.severity) for finding in findings] == [("communication_incomplete", "blocking")]
    assert findings[0].message.startswith("source: missing")


def test_wrong_values_are_told_and_never_guessed() -> None:
    form = read_form(FORM.replace("2099-01-10", "10 January").replace("Tuvalu", "Nowhere").replace("34", "next"))
    assert (form.record.sent_on, form.state, form.session) == (None, None, None)
    rules = {finding.rule for finding in form.findings}
    assert rules == {"communication_day", "state_not_recognised", "communication_session"}


def test_lines_not_understood_are_kept() -> None:
    form = read_form(FORM + "colour: blue\n")
    assert form.left_over == ["colour: blue"]
    assert [finding.rule for finding in form.findings] == ["communication_lines"]


def test_only_such_a_form_is_recognised() -> None:
    assert is_form(FORM)
    assert not is_form("I. Introduction\n1. In a communication: the State said this.")


@given(st.text(max_size=200))
def test_any_text_gives_a_form(text: str) -> None:
    assert read_form(text).record is not None
    assert read_form(FORM + text).record.author
