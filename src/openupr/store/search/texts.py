"""Every text of the database as a record of the index, in the order of States, cycles and numbers; a review at a time.

Recommendations with the position that stands on a day, as pages show it; pledges; paragraphs of national reports,
compilations and summaries, advance questions, answers of addenda and the President's sentences. What is suppressed is
withheld before it is indexed (DESIGN 7a); rehearsals stay out.
Does not: index names of delegations or submitters, or facts that ship without words.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import islice

from openupr.domain import rehearsal
from openupr.domain.codes_given import Given
from openupr.domain.standing import NOT_HERE, Value
from openupr.domain.states import RegionalGroup
from openupr.store import record
from openupr.store.coding import codes_given
from openupr.store.hidden import hide
from openupr.store.models import DocumentRow, Review
from openupr.store.search.engine import Plain, Record
from openupr.store.search.gathering import Gathered, Text, gathered
from openupr.store.search.recommended import Recommended, recommended, unanswered
from openupr.vocabulary.states import electoral_group, states

_AT_ONCE = 2000
_OPEN = (Value.PENDING.value, None)
Values = dict[str, tuple[str, ...]]


def records(on: date) -> Iterator[Record]:
    """All of them, positions as of the day."""
    names = {code: place for place, code in enumerate(states())}
    reviews = Review.objects.exclude(cycle=rehearsal.CYCLE).order_by()
    ordered = sorted(reviews, key=lambda one: (names.get(one.state, len(names)), one.state, one.cycle))
    found = (one for whole in gathered(ordered) for one in _of_review(whole, on))
    if given := codes_given():
        found = (_coded(one, given) for one in found)
    while some := list(islice(found, _AT_ONCE)):
        yield from _hidden(some)


def _coded(one: Record, given: Mapping[str, Given]) -> Record:
    """With the issues and the action that a person gave; where an index that is imported has codes, only these."""
    row = one.row
    stands = row["kind"] == "recommendation" and given.get(f"{row['state']}/{row['cycle']}/{row['number']}")
    if not stands or "coder" in one.fields:
        return one
    codes = {"issue": stands.issues, "action": (str(stands.action),), "coder": ("person",)}
    return replace(one, fields={**one.fields, **codes})


def _hidden(whole: list[Record]) -> Iterator[Record]:
    """The records with the names that are suppressed withheld, in texts as in rows."""
    shown = hide([[one.text, list(one.labels), one.row] for one in whole])
    for one, (text, labels, row) in zip(whole, shown, strict=True):
        row |= {"text": text, "dated": one.dated.isoformat() if one.dated else None}
        yield Record(text, one.language, tuple(labels), one.fields, row, one.dated)


def _of_review(whole: Gathered, on: date) -> Iterator[Record]:
    values, dated = of_review(whole.review)
    open_ = unanswered(whole, on)
    for one in recommended(whole, on):
        known = replace(one, position=NOT_HERE) if open_ and one.position in _OPEN else one
        yield _recommendation(whole.review, known, values, dated)
    for text in whole.texts:
        yield _text(whole.review, text, values, dated)


def of_review(review: Review) -> tuple[Values, date | None]:
    """The values that all records of a review have, and its day."""
    facts = record.of_review(review.state, review.cycle)
    day = record.day_of(facts) if facts else None
    session = review.session or (facts.session if facts else None)
    values = {
        "state": (review.state,),
        "group": _group(review.state),
        "cycle": (str(review.cycle),),
        "session": (str(session),) if session else (),
        "year": (str(day.year),) if day else (),
    }
    return {name: one for name, one in values.items() if one}, day


def _recommendation(review: Review, one: Recommended, values: Values, dated: date | None) -> Record:
    groups = tuple(dict.fromkeys(group for state in one.states for group in _group(state)))
    themes = tuple(dict.fromkeys([*([one.theme] if one.theme else []), *one.themes]))
    more: Values = {
        "kind": ("recommendation",),
        "by": tuple(dict.fromkeys(one.states)),
        "bygroup": groups,
        "position": (one.position or "none",),
        "theme": themes,
        "sdg": tuple(dict.fromkeys(one.sdgs)),
        "persons": tuple(dict.fromkeys(one.groups)),
        "issue": tuple(dict.fromkeys(one.issues)),
        "action": tuple(dict.fromkeys(one.actions)),
        "coder": ("upr-info",) if one.issues or one.actions else (),
        **_of_document(one.document),
        "number": (one.number,),
    }
    row = {
        **_row(review, one.document, "recommendation", one.page, one.span),
        "number": one.number,
        "states": list(one.states),
        "position": one.position,
    }
    labels = (*themes, *one.groups, *one.sdgs)
    return Record(one.text, one.document.language or "en", labels, _filled(values, more), row, dated)


def _text(review: Review, one: Text, values: Values, dated: date | None) -> Record:
    asking = tuple(dict.fromkeys(one.states))
    row = {
        **_row(review, one.document, one.kind, one.page, [one.start, one.end]),
        "number": one.number,
        "heading": one.heading,
        "states": list(asking),
    }
    more: Values = {
        "kind": (one.kind,),
        "by": asking,
        "bygroup": tuple(dict.fromkeys(group for state in asking for group in _group(state))),
        **_of_document(one.document),
    }
    return Record(one.text, one.document.language or "en", (), _filled(values, more), row, one.document.issued or dated)


def _of_document(document: DocumentRow) -> Values:
    return {
        "document": (document.kind,),
        "language": (document.language,) if document.language else (),
        "symbol": (document.symbol or document.reference,),
    }


def _filled(*values: Values) -> Values:
    return {name: one for each in values for name, one in each.items() if one}


def _row(review: Review, document: DocumentRow, kind: str, page: int, span: list[int]) -> Plain:
    """What every result shows."""
    return {
        "kind": kind,
        "state": review.state,
        "cycle": review.cycle,
        "session": review.session,
        "symbol": document.reference,
        "document": document.kind,
        "language": document.language,
        "sha256": document.file_id,
        "page": page,
        "span": span,
    }


@cache
def _group(state: str) -> tuple[str, ...]:
    group: RegionalGroup | None = electoral_group(state)
    return (group.value,) if group else ()
