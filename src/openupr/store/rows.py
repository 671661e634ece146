"""The rows of a document's content, one function a kind. A record without page or span is not stored (DESIGN 3.5).

Does not: link rows to recommendations (`store.linking`), or write the document's own row (`store.keep`).
"""

from collections.abc import Callable, Mapping
from typing import Any

from openupr.domain.documents import DocumentKind
from openupr.domain.standing import SourceKind
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
    SpeakerRow,
)

Reviews = Mapping[str, Review]
"""The reviews that a report of a Council session tells of, by State."""


def write_content(row: DocumentRow, kind: DocumentKind, content: Any, reviews: Reviews) -> list[Review]:
    """Write the rows of `content`; returns the reviews they touch beside the document's own."""
    writer = _CONTENT.get(kind)
    return writer(row, content, reviews) if writer and content is not None else []


def _place(one: Any) -> dict[str, int]:
    return {"page": one.page, "span_start": one.span[0], "span_end": one.span[1]}


def _report(row: DocumentRow, content: Any, reviews: Reviews) -> list[Review]:
    review = _needed(row)
    _pledges(row, content.pledges)
    SpeakerRow.objects.bulk_create(
        SpeakerRow(document=row, order=order, state=state)
        for order, state in enumerate(content.introduction.speakers, 1)
    )
    _labels(row, content.recommendations)
    PositionReading.objects.bulk_create(
        PositionReading(
            document=row,
            review=review,
            order=order,
            number=one.number,
            value=one.position.value,
            implemented=one.implemented,
            kind=SourceKind.REPORT,
            symbol=row.reference,
            paragraph=one.chapeau,
            as_printed=one.as_printed,
            **_place(one),
        )
        for order, one in enumerate(content.recommendations)
        if one.position is not None
    )
    return []


def _labels(row: DocumentRow, recommendations: Any) -> None:
    LabelVersion.objects.bulk_create(
        LabelVersion(
            document=row,
            order=order,
            number=one.number,
            label_printed=one.label_printed,
            chapeau=one.chapeau,
            text=one.text,
            states=list(one.states),
            parts=[{"text": part.text, "states": list(part.states)} for part in one.parts],
            by_reference=one.by_reference,
            as_read=one.as_read,
            **_place(one),
        )
        for order, one in enumerate(recommendations)
    )


def _addendum(row: DocumentRow, content: Any, reviews: Reviews) -> list[Review]:
    review = _needed(row)
    _pledges(row, content.pledges)
    given = [(one, number) for one in content.positions if one.position is not None for number in one.numbers]
    PositionReading.objects.bulk_create(
        PositionReading(
            document=row,
            review=review,
            order=order,
            number=number,
            value=one.position.value,
            implemented=one.implemented,
            kind=SourceKind.ADDENDUM,
            symbol=row.reference,
            paragraph=one.paragraph,
            as_printed=one.text,
            comment=one.comment,
            **_place(one),
        )
        for order, (one, number) in enumerate(given)
    )
    return []


def _thematic_list(row: DocumentRow, content: Any, reviews: Reviews) -> list[Review]:
    review = _needed(row)
    placed = [(order, one) for order, one in enumerate(content.rows) if one.page is not None and one.span is not None]
    ListRow.objects.bulk_create(
        ListRow(
            document=row,
            order=order,
            number=one.number,
            text=one.text,
            states=list(one.states),
            position=one.position.value if one.position else None,
            source_of_position=one.source_of_position,
            theme=one.theme,
            themes=list(one.themes),
            groups=list(one.groups),
            sdgs=list(one.sdgs),
            assessment=one.assessment,
            cells=list(one.cells),
            **_place(one),
        )
        for order, one in placed
    )
    PositionReading.objects.bulk_create(
        PositionReading(
            document=row,
            review=review,
            order=order,
            number=one.number,
            value=one.position.value,
            kind=SourceKind.THEMATIC_LIST,
            symbol=row.reference,
            as_printed=one.source_of_position,
            **_place(one),
        )
        for order, one in placed
        if one.position is not None
    )
    return []


def _advance_questions(row: DocumentRow, content: Any, reviews: Reviews) -> list[Review]:
    asked = [(one, question) for one in content.asks for question in one.questions]
    QuestionRow.objects.bulk_create(
        QuestionRow(
            document=row,
            order=order,
            from_states=list(one.from_states),
            on_behalf_of=list(one.on_behalf_of),
            text=question,
            **_place(one),
        )
        for order, (one, question) in enumerate(asked)
    )
    return []


def _paper(row: DocumentRow, content: Any, reviews: Reviews) -> list[Review]:
    _pledges(row, content.pledges)
    numbered = [(section, one) for section in content.sections for one in section.paragraphs]
    ParagraphRow.objects.bulk_create(
        ParagraphRow(
            document=row,
            order=order,
            heading=section.heading,
            level=section.level,
            number=one.number,
            text=one.text,
            notes=list(one.notes),
            **_place(one),
        )
        for order, (section, one) in enumerate(numbered)
    )
    return []


def _needed(row: DocumentRow) -> Review:
    if row.review is None:
        raise ValueError(f"a {row.kind} is kept with its review")
    return row.review


def _pledges(row: DocumentRow, pledges: Any) -> None:
    PledgeRow.objects.bulk_create(
        PledgeRow(document=row, order=order, text=one.text, paragraph=one.paragraph, **_place(one))
        for order, one in enumerate(pledges)
    )


def _session_report(row: DocumentRow, content: Any, reviews: Reviews) -> list[Review]:
    told = [one for one in content.adoptions if one.state in reviews and one.span is not None]
    return [_plenary(row, one, reviews) for one in told]


def _plenary(row: DocumentRow, one: Any, reviews: Reviews) -> Review:
    review = reviews[one.state]
    PlenaryRow.objects.create(
        document=row,
        review=review,
        state=one.state,
        received=one.received,
        supported=one.supported,
        noted=one.noted,
        partially=one.partially,
        decision=one.decision,
        paragraph=one.paragraph,
        quote=one.quote,
        speakers=[{"name": s.name, "role": s.role, "state": s.state} for s in one.speakers],
        **_place(one),
    )
    return review


_CONTENT: dict[DocumentKind, Callable[[DocumentRow, Any, Reviews], list[Review]]] = {
    DocumentKind.WORKING_GROUP_REPORT: _report,
    DocumentKind.ADDENDUM: _addendum,
    DocumentKind.THEMATIC_LIST: _thematic_list,
    DocumentKind.ADVANCE_QUESTIONS: _advance_questions,
    DocumentKind.NATIONAL_REPORT: _paper,
    DocumentKind.COMPILATION: _paper,
    DocumentKind.SUMMARY: _paper,
    DocumentKind.COUNCIL_SESSION_REPORT: _session_report,
}
