"""A sentence that stands after a list: it governs the numbers that it names, or the lists that were left open.

Source: RULES 6.5 and 7.3; DESIGN 5 ("the verb that governs decides"). A number that the list does not hold, and one
that may be the paragraph's own, give a finding and govern nothing: a position must not fall on another recommendation.
Does not: turn a position that the list's own chapeau gave into another.
"""

import re

from openupr.documents.items.drafts import Draft, ItemsRead
from openupr.documents.items.labels import Paragraph
from openupr.documents.items.numbers import Named, named_in
from openupr.documents.items.positions import Stance, stance_of
from openupr.documents.waiting import finding_on
from openupr.domain.documents import Remainder
from openupr.domain.findings import Finding, Place, Severity
from openupr.domain.positions import Position

_RECOMMENDATION = re.compile(r"\brecommendations?\b", re.IGNORECASE)

# "Other recommendations noted in paragraph 51 will be examined": not those of the lists before
_ELSEWHERE = re.compile(r"\bparagraphs?\b|\bother\b|\brecommendations?\s+(?:nos?\.?\s*)?\d", re.IGNORECASE)


def govern_before(text: str, paragraph: Paragraph, drafts: list[Draft], read: ItemsRead) -> None:
    """Apply `text`, which stands after `drafts`, to those that it governs; what governs nothing is kept in `read`."""
    stance = stance_of(text)
    page = paragraph.lines[0].page if paragraph.lines else None
    if not drafts or not _RECOMMENDATION.search(text) or not (stance.spoken or stance.implemented):
        _keep(text, page, read)
        return
    named = named_in(text, drafts[-1].paragraph.number)
    governed = _governed(named, drafts, read, Place(page, str(paragraph.number)))
    if governed is None:
        governed = [draft for draft in drafts if draft.stance is None]
    if not governed:
        _keep(text, page, read)
        read.findings += _still_open(stance, drafts, Place(page, str(paragraph.number)))
    for draft in governed:
        _apply(draft, stance)


def _keep(text: str, page: int | None, read: ItemsRead) -> None:
    if text.strip():
        read.remainder.append(Remainder(page, text))


def _governed(named: Named, drafts: list[Draft], read: ItemsRead, place: Place) -> list[Draft] | None:
    """The drafts that are named, by number or by the paragraph of their list; None where the sentence names none."""
    lists = {draft.paragraph.number for draft in drafts}
    whole = lists.intersection(named.paragraphs)
    if not named.numbers and not whole:
        return None
    dotted = {str(draft.paragraph.number) for draft in drafts if not draft.paragraph.plain}
    unclear = [one for one in named.numbers if one in named.bare and one.partition(".")[2] in dotted]
    known = {draft.number for draft in drafts}
    missing = [one for one in named.numbers if one not in known and one not in unclear]
    read.findings += _told(missing, unclear, place)
    chosen = set(named.numbers) - set(unclear)
    listed = {draft.paragraph.number for draft in drafts if draft.number in chosen}
    return [draft for draft in drafts if draft.number in chosen or draft.paragraph.number in whole - listed]


def _told(missing: list[str], unclear: list[str], place: Place) -> list[Finding]:
    found = []
    if missing:
        text = (
            f"Paragraph {place.paragraph} gives a position on {', '.join(missing)}, which no list before it holds. "
            "Look which number is meant."
        )
        found.append(Finding("number_named_not_found", Severity.WARNING, text, place))
    for one in unclear:
        label = one.partition(".")[2]
        text = (
            f"Paragraph {place.paragraph} names {label!r}, which is the number of a paragraph: a recommendation of its "
            "list, or the rest of a number? It was left out. Look at the page."
        )
        found.append(Finding("number_named_unclear", Severity.WARNING, text, place))
    return found


def _still_open(stance: Stance, drafts: list[Draft], place: Place) -> list[Finding]:
    """A finding where a sentence after lists that were answered says that an answer is still to come."""
    if stance.position is not Position.PENDING or _ELSEWHERE.search(stance.sentence):
        return []
    last = drafts[-1]
    if last.stance is None or last.stance.position in (Position.PENDING, None):
        return []
    found = finding_on(last.number, stance.sentence, last.stance.position, place)
    return [found] if found else []


def _apply(draft: Draft, stance: Stance) -> None:
    if stance.implemented:
        draft.implemented = True
        draft.stance = draft.stance or stance
    elif draft.stance is None:
        draft.stance = stance
