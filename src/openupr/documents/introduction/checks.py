"""What is odd in an introduction as printed: dates that cannot be, names not known, counts that differ.

Source: RULES 4.1 (three rapporteurs), 6.9 (adoption after the review), 6.2 (number of delegations), 14 (misprints).
Does not: correct anything. The record is kept as printed; a person decides.
"""

from collections.abc import Iterator
from datetime import date

from openupr.domain.findings import Finding, Place, Severity
from openupr.domain.report import Introduction

# The fields that an introduction has, with the words for a person.
_FACTS = {
    "review_date": "day of the review",
    "review_meeting": "number of the meeting of the review",
    "adoption_date": "day of the adoption in the Working Group",
    "adoption_meeting": "number of the meeting of the adoption",
    "head_of_delegation": "head of the delegation",
    "troika": "troika",
    "troika_selected_on": "day on which the troika was selected",
    "documents": "the documents issued for the review",
    "advance_questions_from": "who sent questions in advance",
    "delegations": "number of delegations that spoke",
    "speakers": "list of speakers",
}
_TROIKA = "A/HRC/RES/5/1, annex, paragraph 18 (d)"
_TIME = "A/HRC/RES/5/1, annex, paragraph 24"


def nothing_found() -> tuple[Finding, ...]:
    """The finding for a text in which no introduction begins."""
    message = 'Expected paragraph 1 of a report of the Working Group ("The Working Group …"); found none.'
    return (Finding("introduction_not_found", Severity.WARNING, message),)


def findings(
    read: Introduction,
    session: tuple[date | None, date | None],
    unknown: tuple[tuple[str, str], ...],
    misprinted: tuple[tuple[str, str, Place], ...],
) -> tuple[Finding, ...]:
    """Everything odd. `unknown`: field and name not known; `misprinted`: name as printed, State read, place."""
    return (
        *_missing(read),
        *_dates(read, session),
        *_counts(read),
        *(_unknown(read, field, name) for field, name in unknown),
        *(
            Finding("speaker_misprinted", Severity.NOTE, f"{printed!r} opens a statement; read as {state}.", place)
            for printed, state, place in misprinted
        ),
    )


def _missing(read: Introduction) -> Iterator[Finding]:
    for field, words in _FACTS.items():
        if not getattr(read, field):
            told = f"Not found in the introduction: {words}. Not printed, or not in a form known here."
            yield Finding("introduction_fact_missing", Severity.NOTE, told)


def _dates(read: Introduction, session: tuple[date | None, date | None]) -> Iterator[Finding]:
    first, last = session
    review, adoption = read.review_date, read.adoption_date
    if review and adoption and adoption < review:
        message = f"Adoption printed as {adoption}, before the review of {review}. One of the two is misprinted."
        yield Finding("adoption_before_review", Severity.WARNING, message, _place(read, "adoption_date"), _TIME)
    elif adoption and last and adoption > last:
        message = f"Adoption printed as {adoption}, after the session's printed end of {last}. Check the date."
        yield Finding("adoption_after_session", Severity.WARNING, message, _place(read, "adoption_date"), _TIME)
    if review and first and last and not first <= review <= last:
        message = f"Review printed as {review}, outside the session of {first} to {last}. Check the date."
        yield Finding("review_outside_session", Severity.WARNING, message, _place(read, "review_date"))
    meetings = read.review_meeting, read.adoption_meeting
    if meetings[0] and meetings[1] and meetings[1] <= meetings[0]:
        message = f"Adopted at meeting {meetings[1]}, reviewed at meeting {meetings[0]}: one number is misprinted."
        yield Finding("meetings_out_of_order", Severity.WARNING, message, _place(read, "adoption_meeting"))
    if read.troika_selected_on and review and read.troika_selected_on >= review:
        message = f"Troika printed as selected on {read.troika_selected_on}, not before the review of {review}."
        yield Finding("troika_after_review", Severity.WARNING, message, _place(read, "troika"), _TROIKA)


def _counts(read: Introduction) -> Iterator[Finding]:
    if read.troika and len(read.troika) != 3:
        message = f"Expected three rapporteurs, found {len(read.troika)}: {', '.join(read.troika)}."
        yield Finding("troika_not_three", Severity.WARNING, message, _place(read, "troika"), _TROIKA)
    if read.delegations and read.speakers and read.delegations != len(read.speakers):
        message = (
            f"{read.delegations} delegations are stated to have spoken, {len(read.speakers)} States found speaking. "
            "Compare the list of speakers."
        )
        yield Finding("speakers_differ_from_count", Severity.WARNING, message, _place(read, "delegations"))


def _unknown(read: Introduction, field: str, name: str) -> Finding:
    message = f"{name!r} ({_FACTS.get(field, field)}) is no State known here. Correct the name, or add the spelling."
    return Finding("state_not_recognised", Severity.WARNING, message, _place(read, field))


def _place(read: Introduction, field: str) -> Place | None:
    return next((Place(page, number, span) for name, page, number, span in read.places if name == field), None)
