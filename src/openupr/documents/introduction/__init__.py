"""The introduction of a report of the Working Group, its speakers, the delegation, and the voluntary pledges.

Source: RULES 4, 5.5 to 5.7, 6.2, 7.6; contract in DESIGN 5.
Does not: guess. What is not printed is None or empty; what is printed and cannot be right gives a finding.
"""

from dataclasses import replace

from openupr.documents.introduction import checks, delegation, opening, speakers, voluntary_pledges
from openupr.documents.introduction.paragraphs import Span
from openupr.documents.introduction.rapporteurs import askers, troika
from openupr.documents.introduction.skeleton import Skeleton, skeleton
from openupr.documents.source import Source
from openupr.domain import rehearsal
from openupr.domain.findings import Finding, Place
from openupr.domain.report import Introduction, Pledge
from openupr.vocabulary.names import resolver

Spans = dict[tuple[str, ...], Span | None]

# The longest introduction of the first 20 sessions has 2,600 characters.
_LONGEST = 10_000

__all__ = ["introduction", "pledges"]


def introduction(source: Source) -> tuple[Introduction, tuple[Finding, ...]]:
    """What the introduction, the dialogue and the annex state, with the place of each, and what is odd in them."""
    found = skeleton(source)
    if found.introduction is None:
        return Introduction(), checks.nothing_found()
    text, part = found.running.text, _near(found.introduction)
    review, adoption = opening.review(text, part), opening.adoption(text, part)
    selected, asked = troika(text, part), askers(text, part)
    reviewed = _state(review, opening.documents(text, part)[0])
    said = speakers.statements(text, found.within(found.dialogue), reviewed)
    read = Introduction(
        review_date=review.on,
        review_meeting=review.number,
        adoption_date=adoption.on,
        adoption_meeting=adoption.number,
        troika=selected.states,
        troika_selected_on=selected.selected_on,
        advance_questions_from=asked.states,
        on_behalf_of=asked.on_behalf_of,
        speakers=tuple(dict.fromkeys(one.state for one in said)),
    )
    spans: Spans = {
        ("review_date", "review_meeting"): review.span,
        ("adoption_date", "adoption_meeting"): adoption.span,
        ("troika", "troika_selected_on"): selected.span,
        ("advance_questions_from", "on_behalf_of"): asked.span,
        ("speakers",): said[0].span if said else None,
    }
    read = _with_rest(read, found, source, spans)
    read = replace(read, places=_places(found, spans, read))
    unknown = [("troika", name) for name in selected.unknown]
    unknown += [("advance_questions_from", name) for name in asked.unknown]
    if reviewed is None:
        unknown.append(("review_date", review.state or "the State under review"))
    misprinted = tuple((one.printed, one.state, _where(found, one.span)) for one in said if one.printed)
    odd = checks.findings(read, opening.session(text, part), tuple(unknown), misprinted)
    return read, (*odd, *voluntary_pledges.findings(source))


def _near(part: Span) -> Span:
    """The part, no longer than any introduction is: the patterns that read it look far ahead."""
    return part[0], min(part[1], part[0] + _LONGEST)


def pledges(source: Source) -> tuple[Pledge, ...]:
    """The State's voluntary pledges and commitments, in order, each with its page and span."""
    return voluntary_pledges.pledges(source)


def _with_rest(read: Introduction, found: Skeleton, source: Source, spans: Spans) -> Introduction:
    """Head and members of the delegation, documents, and the number of delegations, added to what was read."""
    text, part = found.running.text, _near(found.introduction or (0, 0))
    head = delegation.head_of_delegation(text, part)
    documents, documents_at = opening.documents(text, part)
    if len(documents) < 2:
        documents, documents_at = opening.documents_in_notes(text, part, _notes(found, source))
    dialogue = found.within(found.dialogue)
    # reports of session 9 state the number before section A
    likely = (*dialogue[:4], *found.within(part), *found.within(found.presentation))
    number, number_at = speakers.delegations(text, likely)
    members = delegation.members(text, found.annex) if found.annex else ()
    spans[("head_of_delegation",)] = head and head[1]
    spans[("documents",)] = documents_at
    spans[("delegations",)] = number_at
    spans[("delegation_members",)] = found.annex if members else None
    return replace(
        read,
        head_of_delegation=head and head[0],
        documents=documents or rehearsal.symbols_in(text[part[0] : part[1]]),
        delegations=number,
        delegation_members=members,
    )


def _notes(found: Skeleton, source: Source) -> tuple[str, ...]:
    """Footnotes of the source, and the lines of the text that precede the dialogue (where notes stay in the text)."""
    end = found.dialogue[0] if found.dialogue else len(found.running.text)
    start = found.introduction[1] if found.introduction else 0
    of_pages = (note for page in source.pages for note in page.notes)
    return (*of_pages, *source.footnotes, found.running.text[start:end])


def _state(review: opening.Meeting, documents: tuple[str, ...]) -> str | None:
    """The State under review: by its name in paragraph 1, else by the code that its documents' symbols share."""
    name = review.state or ""
    named = {state for state, _ in resolver().named_in(name)}
    coded = {symbol.split("/")[4] for symbol in documents}
    return resolver().find(name) or _only(named) or _only(coded)


def _only(codes: set[str]) -> str | None:
    return next(iter(codes)) if len(codes) == 1 else None


def _places(found: Skeleton, spans: Spans, read: Introduction) -> tuple[tuple[str, int, str | None, Span], ...]:
    places = []
    for names, span in spans.items():
        if span is not None:
            page, within = found.running.place(*span)
            number = found.paragraph_at(span[0])
            places += [(name, page, number, within) for name in names if getattr(read, name)]
    return tuple(places)


def _where(found: Skeleton, span: Span) -> Place:
    page, within = found.running.place(*span)
    return Place(page, found.paragraph_at(span[0]), within)
