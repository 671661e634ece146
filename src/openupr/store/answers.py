"""What a State answered on a recommendation without a position that was recognised: the place, so that a person looks.

Where the outcome was adopted and such an answer is all there is, the recommendation counts as noted (RULES 7.3); the
line that says so names the paragraph of the answer.
Source: A/HRC/RES/5/1, annex, paragraph 32.
Does not: make a position of an answer.
"""

from collections import defaultdict
from collections.abc import Container, Mapping
from typing import Any

from openupr.domain.documents import DocumentKind
from openupr.domain.standing import SourceKind
from openupr.store.linking import completed
from openupr.store.models import DocumentRow, LabelVersion, ListRow, PositionReading

DETAIL = "answers_without_position"
"""The name under which a document's details hold them: number, page, span, paragraph, words."""

Printed = Mapping[int, list[LabelVersion]] | Mapping[int, list[ListRow]]


def answers_in(content: Any) -> list[list[Any]]:
    """Of an addendum as read: the answers without a position, as JSON values for the details of its document."""
    given = [one for one in getattr(content, "positions", ()) if one.position is None]
    return [[number, one.page, list(one.span), one.paragraph, one.text] for one in given for number in one.numbers]


def keys_of(printed: Printed, decided: Container[int | None]) -> dict[str, int]:
    """The recommendation that each number means: as the documents print it, a final report before a draft, and bare."""
    known: dict[str, int] = {}
    rows = [(row, key) for key, own in printed.items() for row in own]
    for row, key in sorted(rows, key=lambda one: "/L." in (one[0].document.symbol or "")):
        known.setdefault(row.number, key)
    return {**completed(known, decided), **known}


def answers_of(documents: list[DocumentRow], keys: Mapping[str, int]) -> dict[int, list[PositionReading]]:
    """By recommendation: its answers without a position, as readings without a value that are not saved."""
    found: dict[int, list[PositionReading]] = defaultdict(list)
    for document in documents:
        if document.kind == DocumentKind.ADDENDUM:
            for number, page, span, paragraph, words in document.details.get(DETAIL) or ():
                if number in keys:
                    found[keys[number]].append(_answer(document, number, page, span, paragraph, words))
    return found


def _answer(
    document: DocumentRow, number: str, page: int, span: list[int], paragraph: str | None, words: str | None
) -> PositionReading:
    return PositionReading(
        document=document,
        number=number,
        kind=SourceKind.ADDENDUM,
        symbol=document.reference,
        page=page,
        span_start=span[0],
        span_end=span[1],
        paragraph=paragraph,
        as_printed=words,
        dated=document.issued,
        basis="date of the document",
    )
