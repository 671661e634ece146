"""Who took the floor in the interactive dialogue, in the order of the record, and how many it says they were.

A paragraph of the dialogue is one State's statement, or a reply of the State under review. The speaker is the
subject of its first main clause: "Algeria noted …", "The representative of Chile …", "Noting …, Cuba asked …".

Source: RULES 5.5 to 5.8, 6.2.
Does not: count as speakers the State under review, points of order, or States whose statements were not heard.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from openupr.documents.introduction.dates import CARDINAL, cardinal
from openupr.documents.introduction.paragraphs import Paragraph, Span
from openupr.domain import rehearsal
from openupr.vocabulary.names import resolver

# "54 delegations made statements", "A total of 55 delegations participated", "Twenty-four delegations took the floor"
_MADE = re.compile(
    rf"\b(?P<number>{CARDINAL})\s+(?:delegations?|States|countries|speakers)\s+"
    r"(?:made|delivered|participated|took|intervened|spoke|presented)\b",
    re.IGNORECASE,
)
# "statements were made by 41 delegations", "Statements during the interactive dialogue were made by 36 delegations"
_WERE_MADE = re.compile(
    rf"\bstatements\s+[^.]{{0,60}}?(?:made|delivered)\s+by\s+(?P<number>{CARDINAL})\s+(?:delegations?|States|countries)\b"
    rf"|\b(?P<statements>{CARDINAL})\s+statements\s+were\s+(?:made|delivered)\b",
    re.IGNORECASE,
)
_OFFICE = r"(?:distinguished\s+)?(?:representatives?|delegat(?:ion|e)s?|ambassador|observer)\s+(?:of|from|for)\s+"
# "Kingdom of", "Republic of", also doubled by misprint: "The Islamic Republic of Islamic Republic of Iran"
_FORM = r"(?:(?:\w+\s+)?(?:Kingdom|State|Republic|Government|Sultanate|Principality|Commonwealth)\s+of\s+)?"
# What may stand before the State's name at the head of a statement
_HEAD = re.compile(
    rf"\s*(?:(?:while|although|as)\s+)?(?:the\s+)?(?:{_OFFICE})?(?:the\s+)?{_FORM}(?:the\s+)?\Z", re.IGNORECASE
)
# Before the subject of a main clause: ", Cuba expressed"
_BEFORE_SUBJECT = re.compile(rf"(?:,|\)|^)\s*(?:the\s+)?(?:{_OFFICE})?(?:the\s+)?{_FORM}\Z", re.IGNORECASE)
_SENTENCE_START = re.compile(rf"\.\s+(?:the\s+)?(?:{_OFFICE})?(?:the\s+)?\Z", re.IGNORECASE)
_ACCORDING = re.compile(r"^\s*(?:According\s+to|For|In\s+the\s+(?:view|opinion)\s+of)\s+(?:the\s+)?\Z", re.IGNORECASE)
_ADVERB = (
    r"(?:(?:also|further|then|again|therefore|thus|first|furthermore|additionally|likewise|warmly|strongly|"
    r"in\s+particular|while\s+\w+ing[^,]{0,80},)\s+)*"
)
# After a subject: "noted", "also asked", "was", "would like"
_VERB = re.compile(
    rf"\s+{_ADVERB}(?:\w+ed|said|was|would|had|has|made|put|took|paid|gave|drew|felt|spoke|saw|sought|could|is|did|found|thought|set|"
    r"began|brought|understood|wanted|held|left|went|came|stood|hoped|[a-z]{3,}s)\b"
)
# "In response to questions raised by Germany, Mexico": replies of the State under review
_REPLY = re.compile(
    r"^\s*(?:in\s+(?:its|his|her|their)?\s*(?:concluding\s+|closing\s+|final\s+)?(?:response|reply|replying|responding|"
    r"answer|conclusion|closing|concluding)|respond\w*|reply\w*|answering)\b",
    re.IGNORECASE,
)
# "Noting the efforts made Cuba asked": the comma lost; only after a participle or a conjunction at the head
_LEADING_CLAUSE = re.compile(r"^\s*(?:\w+ing|While|With|As|Although|Given|Despite|In\s+(?:view|light))\b")
_NO_SUBJECT = re.compile(
    r"(?:\b(?:by|of|from|with|in|to|for|and|or|that|between|on|as|under)|,)\s+(?:the\s+)?\Z", re.IGNORECASE
)
_SAYING = re.compile(
    r"\s+(?:also\s+|further\s+)?(?:noted|asked|recommended|welcomed|commended|stated|encouraged|expressed|inquired|enquired|urged|"
    r"requested|congratulated|appreciated|wished|made|recognized|praised|acknowledged|highlighted|underlined|thanked)\b"
)
_OF_THE_STATE = re.compile(
    r"\b(?:the\s+(?:head\s+of\s+the\s+)?delegation|the\s+Minister|the\s+Government\s+(?:had|was))\b", re.IGNORECASE
)
# "Lebanon made a point of order", "Egypt, raising a point of order, supported the ruling": no statement of the list
_POINT_OF_ORDER = re.compile(
    r"^[^.]{0,80}\b(?:made|raised|making|raising|supported|on)\s+(?:a|the)\s+point\s+of\s+order\b"
)
_NAME = r"(?P<name>[A-Z][^\W\d_]+(?:[-\s](?:of\s+the\s+|of\s+|and\s+|and\s+the\s+)?[A-Z][^\W\d_]+)*)"
# "Algeria noted", "The United Kingdom of Great Britain and Northern Ireland asked": the common case, read at a glance
_CAPITALS = re.compile(rf"\s*(?:The\s+)?{_NAME}(?=\s+[a-z]+\s)")
# "… Ireland made recommendations. Bosnia and Herzegovina recognized": a second statement in one paragraph
_SECOND = re.compile(rf"\.\s+(?:The\s+)?{_NAME}(?={_SAYING.pattern})")
# The clause before the subject is not longer than this, in characters
_LONGEST_CLAUSE = 900
# No clause stands before the subject: "The delegation stated", "It noted"
_MAIN_CLAUSE = re.compile(r"\s*(?:The|It|He|She|They|There|An?|All|Some|Many|Several|Other|That|This|These|Those)\s")
_POSSESSIVE = re.compile(r"\s?[’'`´]s?\s")
# "Philippine noted", "Ethiopian noted": one word at the head of a statement that no spelling holds
_ODD_HEAD = re.compile(
    r"\s*(?:The\s+)?(?P<name>[A-Z][\w’-]+(?:\s+[A-Z][\w’-]+)?)(?=\s+(?:noted|welcomed|commended|asked|recommended|made|"
    r"praised|expressed|appreciated|congratulated|recognized|acknowledged|encouraged|stated|urged)\b)"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A State's statement in the dialogue: who, in which paragraph, where its name stands.

    `printed` is set where the name is printed with a letter too many or too few at its end.
    """

    state: str
    paragraph: str
    span: Span
    printed: str | None = None


def delegations(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[int | None, Span | None]:
    """The number of delegations that made statements, as the first paragraph that tells it states it, and where."""
    for paragraph in paragraphs:
        for sentence in (_MADE, _WERE_MADE):
            match = sentence.search(text, paragraph.start, paragraph.end)
            if match:
                groups = match.groupdict()
                return cardinal(groups["number"] or groups.get("statements") or ""), match.span()
    return None, None


def statements(text: str, dialogue: tuple[Paragraph, ...], reviewed: str | None) -> tuple[Statement, ...]:
    """Every statement of the dialogue, in order; the State under review left out, a State repeated kept."""
    first = {p.start: one for p in dialogue if (one := _speaker(text, p)) and one.state != reviewed}
    known = {reviewed, *(one.state for one in first.values())}
    found: list[Statement] = []
    for paragraph in dialogue:
        if paragraph.start in first:
            found.append(first[paragraph.start])
            found += _seconds(text, paragraph, known)
    return tuple(found)


def _seconds(text: str, paragraph: Paragraph, known: set[str | None]) -> Iterator[Statement]:
    """Statements that share a paragraph with another: of States that have no paragraph of their own."""
    for match in _SECOND.finditer(text, paragraph.start, paragraph.end):
        state = resolver().find(match["name"])
        if state and state not in known:
            yield Statement(state, paragraph.number, match.span("name"))


def _speaker(text: str, paragraph: Paragraph) -> Statement | None:
    start = paragraph.start
    head = text[start : min(start + 110, paragraph.end)]
    if _POINT_OF_ORDER.match(head):
        return None
    quick = _CAPITALS.match(head) or rehearsal.HEAD_OF_STATEMENT.match(head)
    state = resolver().find(quick["name"]) if quick else None
    if quick and state:
        first, last = quick.span("name")
        return Statement(state, paragraph.number, (start + first, start + last))
    named = resolver().named_in(head)
    if named and _HEAD.match(head[: named[0][1][0]]):
        state, (first, last) = named[0]
        if not _POSSESSIVE.match(head, last):
            return Statement(state, paragraph.number, (start + first, start + last))
    return _odd_head(head, start, paragraph) or _inner_subject(text, paragraph)


def _odd_head(head: str, start: int, paragraph: Paragraph) -> Statement | None:
    """A name at the head of a statement that becomes known with one letter less or an "s" more at its end."""
    match = _ODD_HEAD.match(head)
    if match is None:
        return None
    name = match["name"]
    state = resolver().find(f"{name}s") or resolver().find(name[:-1])
    first, last = match.span("name")
    return Statement(state, paragraph.number, (start + first, start + last), name) if state else None


def _inner_subject(text: str, paragraph: Paragraph) -> Statement | None:
    """The State that is the subject after a leading clause: "Noting the progress made, Cuba asked"."""
    start = paragraph.start
    opening = text[start : min(start + _LONGEST_CLAUSE, paragraph.end)]
    if _REPLY.match(opening) or _MAIN_CLAUSE.match(opening):
        return None
    named = resolver().named_in(opening)
    for state, (first, last) in named:
        before = opening[:first]
        subject = _BEFORE_SUBJECT.search(before) and _VERB.match(opening, last)
        if subject or _ACCORDING.match(before):
            return Statement(state, paragraph.number, (start + first, start + last))
    return _without_comma(opening, paragraph, named) or _repeated_subject(opening, paragraph, named)


def _without_comma(opening: str, paragraph: Paragraph, named: list[tuple[str, Span]]) -> Statement | None:
    """The subject after a leading clause that lost its comma: "Noting the progress made Cuba asked"."""
    if not _LEADING_CLAUSE.match(opening):
        return None
    for state, (first, last) in named:
        if _SAYING.match(opening, last) and not _NO_SUBJECT.search(opening[:first]):
            return Statement(state, paragraph.number, (paragraph.start + first, paragraph.start + last))
    return None


def _repeated_subject(opening: str, paragraph: Paragraph, named: list[tuple[str, Span]]) -> Statement | None:
    """The State that two or more sentences of the paragraph have as their subject, and no other subject speaks."""
    if _OF_THE_STATE.search(opening):
        return None
    subjects = [
        (state, span)
        for state, span in named
        if _SENTENCE_START.search(opening[: span[0]]) and _VERB.match(opening, span[1])
    ]
    if len(subjects) < 2 or len({state for state, _ in subjects}) > 1:
        return None
    state, (first, last) = subjects[0]
    return Statement(state, paragraph.number, (paragraph.start + first, paragraph.start + last))
