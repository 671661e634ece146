"""What the list of recommendations says of itself, as findings.

Does not: change a record.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from openupr.documents.items.texts import ItemText
from openupr.documents.qualified import finding_on
from openupr.domain.findings import Finding, Place, Severity
from openupr.domain.positions import Position
from openupr.domain.report import Recommendation


class _Read(Protocol):
    @property
    def says(self) -> ItemText: ...
    @property
    def within(self) -> bool: ...


def findings_of(
    drafts: Sequence[_Read], recommendations: Sequence[Recommendation], section: bool, comments: Sequence[str] = ()
) -> list[Finding]:
    """Gaps and doubles in the numbers, items without States or position, names not known, labels corrected.

    `comments`: numbers that the State's own comments bear; they are no gaps.
    """
    if not section:
        text = 'No heading "Conclusions and/or recommendations" was found. Check that the file is the whole report.'
        return [Finding("section_of_conclusions_missing", Severity.BLOCKING, text)]
    findings = _sequence(recommendations, frozenset(comments))
    for draft, one in zip(drafts, recommendations, strict=True):
        findings += _of_one(draft, one)
    return findings


def comment_of_the_state(place: Place) -> Finding:
    """What is told of a number under which the State's own comment stands."""
    text = (
        f"Under number {place.paragraph} stands a comment of the State under review, not a recommendation made to it. "
        "It is kept as text and not counted. Check the page."
    )
    return Finding("comment_of_the_state", Severity.NOTE, text, place)


def qualified(recommendations: Sequence[Recommendation]) -> list[Finding]:
    """One finding for each sentence that supports with a qualification, on all that it governs."""
    governed: dict[str, list[Recommendation]] = {}
    for one in recommendations:
        if one.position is Position.SUPPORTED and one.as_printed:
            governed.setdefault(one.as_printed, []).append(one)
    found = []
    for sentence, own in governed.items():
        numbers = own[0].number if len(own) == 1 else f"{own[0].number} to {own[-1].number}"
        found.append(finding_on(numbers, sentence, _place(own[0])))
    return [one for one in found if one]


def _place(one: Recommendation) -> Place:
    return Place(one.page, one.number, one.span)


def _of_one(draft: _Read, one: Recommendation) -> list[Finding]:
    found = []
    if not one.states:
        text = f"Recommendation {one.number} ends in no State in brackets. Name the State after looking at the page."
        found.append(Finding("item_without_state", Severity.WARNING, text, _place(one)))
    for name in draft.says.unknown:
        text = (
            f"Recommendation {one.number} names {name!r}, which no list of States holds. Add the spelling or the State."
        )
        found.append(Finding("state_not_recognised", Severity.BLOCKING, text, _place(one)))
    if one.position is None:
        text = f"No sentence gives the position on recommendation {one.number}. Read the paragraphs around the list."
        found.append(Finding("position_not_found", Severity.WARNING, text, _place(one)))
    if draft.within:
        text = (
            f"Number {one.number} stood within the text of the item before, printed {one.label_printed!r}. "
            "They were parted there. Check the page."
        )
        found.append(Finding("number_within_text", Severity.NOTE, text, _place(one)))
    elif one.label_printed:
        text = f"The label {one.label_printed!r} was read as {one.number}, as its neighbours ask. Check the page."
        found.append(Finding("label_corrected", Severity.NOTE, text, _place(one)))
    return found


def _sequence(recommendations: Sequence[Recommendation], comments: frozenset[str]) -> list[Finding]:
    findings = []
    listed = [one for one in recommendations if not one.by_reference]
    for number, times in Counter(one.number for one in listed).items():
        if times > 1:
            text = f"Number {number} stands {times} times. Check which label is misprinted."
            place = _place(next(one for one in listed if one.number == number))
            findings.append(Finding("number_doubled", Severity.BLOCKING, text, place))
    before: Recommendation | None = None
    for one in listed:
        expected = _following(before.number) if before and before.chapeau == one.chapeau else f"{one.chapeau}.1"
        while expected in comments:
            expected = _following(expected)
        if one.number != expected and (before is None or one.number != before.number):
            text = f"Number {expected} was expected and {one.number} found. Look for what stands between."
            findings.append(Finding("number_missing", Severity.BLOCKING, text, _place(one)))
        before = one
    return findings


def _following(number: str) -> str:
    head, _, tail = number.rpartition(".")
    return f"{head}.{int(tail) + 1}" if tail.isdigit() else f"{number}."
