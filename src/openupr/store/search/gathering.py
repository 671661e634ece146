"""The rows of some reviews at once, as plain values, by review: some ten queries for fifty reviews, not for one.

Lists such as those of States come again and again: they are read from JSON once, and nobody may change them.
Does not: decide anything, or read what is not indexed.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import TextField
from django.db.models.functions import Cast

from openupr.store.models import (
    DocumentRow,
    LabelVersion,
    ListRow,
    ParagraphRow,
    PledgeRow,
    PlenaryRow,
    PositionReading,
    QuestionRow,
    Review,
)

AT_ONCE = 50
_PLACE = ("page", "span_start", "span_end")


class Label(NamedTuple):
    """A recommendation as a document prints it."""

    key: int
    document: DocumentRow
    number: str
    text: str
    states: list[str]
    page: int
    start: int
    end: int


class Listed(NamedTuple):
    """A recommendation as OHCHR's list has it, and what the list says of it."""

    label: Label
    theme: str | None
    themes: list[str]
    groups: list[str]
    sdgs: list[str]
    codes: dict[str, Any]


class Stated(NamedTuple):
    """A reading of a position, of one recommendation or of all (`key` None)."""

    key: int | None
    document: DocumentRow
    order: int
    value: str
    kind: str
    dated: Any
    implemented: bool


class Text(NamedTuple):
    """Another text of a document: its kind of record, what else a result shows, and its place."""

    document: DocumentRow
    kind: str
    text: str
    number: str | None
    heading: str | None
    states: list[str]
    page: int
    start: int
    end: int


@dataclass(slots=True)
class Gathered:
    """What a review has."""

    review: Review
    documents: list[DocumentRow] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    listed: list[Listed] = field(default_factory=list)
    stated: list[Stated] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    plenaries: int = 0


def gathered(reviews: list[Review]) -> Iterator[Gathered]:
    """Each review with its rows, in the order given; fifty at a time are read."""
    for start in range(0, len(reviews), AT_ONCE):
        yield from _batch(reviews[start : start + AT_ONCE])


def _batch(reviews: list[Review]) -> Iterable[Gathered]:
    whole = {one.pk: Gathered(one) for one in reviews}
    own = {one.pk: one for one in DocumentRow.objects.filter(review__in=whole).order_by("kind", "reference", "file")}
    for document in own.values():
        whole[document.review_id or 0].documents.append(document)
    told = PlenaryRow.objects.filter(review__in=whole).select_related("document").order_by("document__reference")
    documents = dict(own)
    for plenary in told:
        one = whole[plenary.review_id]
        documents.setdefault(plenary.document_id, plenary.document)
        one.plenaries += 1
        if plenary.quote:
            place = (plenary.page, plenary.span_start, plenary.span_end)
            document = documents[plenary.document_id]
            one.texts.append(Text(document, "paragraph", plenary.quote, plenary.paragraph, None, [], *place))
    _recommendations(whole, documents)
    _readings(whole, documents)
    _texts(whole, own)
    return whole.values()


def _recommendations(whole: dict[int, Gathered], documents: dict[int, DocumentRow]) -> None:
    first = ("recommendation__review_id", "document_id", "recommendation_id", "number")
    names: tuple[str | Cast, ...] = (*first, "text", _as_text("states"), *_PLACE)
    of = {"recommendation__review__in": whole}
    for review, document, key, number, text, states, *place in (
        LabelVersion.objects.filter(**of).order_by().values_list(*names)
    ):
        if document in documents:
            whole[review].labels.append(Label(key, documents[document], number, text, _read(states), *place))
    said: tuple[str | Cast, ...] = ("theme", *map(_as_text, ("themes", "groups", "sdgs", "codes")))
    rows = ListRow.objects.filter(**of).order_by("document__reference", "order")
    worded = {one.key for each in whole.values() for one in each.labels}
    short = (*first, *_PLACE)  # the report has the others already
    for review, document, key, number, page, start, end, theme, *lists in rows.values_list(*short, *said):
        if document in documents and key in worded:
            label = Label(key, documents[document], number, "", [], page, start, end)
            whole[review].listed.append(Listed(label, theme, *map(_read, lists)))
    for review, document, key, number, text, states, page, start, end, theme, *lists in rows.filter(
        recommendation__labels__isnull=True
    ).values_list(*names, *said):
        if document in documents:
            label = Label(key, documents[document], number, text, _read(states), page, start, end)
            whole[review].listed.append(Listed(label, theme, *map(_read, lists)))


def _as_text(name: str) -> Cast:
    """A column of JSON as it is kept."""
    return Cast(name, TextField())


@lru_cache(maxsize=50_000)
def _read(kept: str) -> Any:
    return json.loads(kept)


def _readings(whole: dict[int, Gathered], documents: dict[int, DocumentRow]) -> None:
    names = ("review_id", "document_id", "recommendation_id", "covers_all", "order", "value", "kind", "dated")
    rows = PositionReading.objects.filter(review__in=whole, dated__isnull=False).order_by()
    for review, document, key, covers_all, *rest in rows.values_list(*names, "implemented"):
        if document in documents and (key or covers_all):
            stated = Stated(None if covers_all else key, documents[document], *rest)
            whole[review].stated.append(stated)


def _texts(whole: dict[int, Gathered], documents: dict[int, DocumentRow]) -> None:
    """Pledges, paragraphs, questions, and the paragraphs of addenda that give positions, each once."""
    of = {"document__review__in": whole}
    for model, kind, names in (
        (PledgeRow, "pledge", ("text", "paragraph")),
        (ParagraphRow, "paragraph", ("text", "number", "heading")),
        (QuestionRow, "paragraph", ("text", "from_states")),
    ):
        rows = model.objects.filter(**of).order_by("document", "order").values("document_id", *names, *_PLACE)
        for one in rows:
            if one["document_id"] in documents:
                text = _text(documents[one["document_id"]], kind, one)
                whole[text.document.review_id or 0].texts.append(text)
    answers = PositionReading.objects.filter(**of, document__kind="addendum", as_printed__isnull=False)
    seen: defaultdict[int, set[str]] = defaultdict(set)
    for one in answers.order_by("document", "order").values("document_id", "as_printed", "paragraph", *_PLACE):
        if one["document_id"] in documents and one["as_printed"] not in seen[one["document_id"]]:
            seen[one["document_id"]].add(one["as_printed"])
            text = _text(documents[one["document_id"]], "paragraph", {**one, "text": one["as_printed"]})
            whole[text.document.review_id or 0].texts.append(text)


def _text(document: DocumentRow, kind: str, one: Any) -> Text:
    number = one.get("number", one.get("paragraph"))
    place = (one["page"], one["span_start"], one["span_end"])
    return Text(document, kind, one["text"], number, one.get("heading"), one.get("from_states", []), *place)
