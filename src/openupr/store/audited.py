"""Documents before reviews as the audit counts them: kind, words of the numbered body, limit, days before the review.

Source: A/HRC/RES/5/1, annex, paragraphs 15 and 17; the limits are rows of the table of modalities.
Does not: count headings, notes or annexes, or tell of a rehearsal.
"""

from collections import defaultdict

from openupr.domain import rehearsal
from openupr.domain.auditing.rows import Paper
from openupr.domain.documents import DocumentKind
from openupr.domain.modalities import modality
from openupr.store import record
from openupr.store.models import DocumentRow, ParagraphRow
from openupr.vocabulary.modalities import modalities
from openupr.vocabulary.states import electoral_group

_KINDS = (DocumentKind.NATIONAL_REPORT, DocumentKind.COMPILATION, DocumentKind.SUMMARY)


def papers() -> tuple[Paper, ...]:
    """Of every imported national report, compilation and summary, one of each symbol."""
    held = DocumentRow.objects.filter(kind__in=_KINDS, review__isnull=False).exclude(review__cycle=rehearsal.CYCLE)
    rows = {one.reference: one for one in held.select_related("review").defer("details").order_by("-reference", "pk")}
    words: defaultdict[int, int] = defaultdict(int)
    paragraphs = ParagraphRow.objects.filter(document__in=[one.pk for one in rows.values()]).order_by()
    for document, text in paragraphs.values_list("document_id", "text").iterator(chunk_size=2000):
        words[document] += len(text.split())
    return tuple(_paper(one, words[one.pk] or None) for _, one in sorted(rows.items()))


def _paper(row: DocumentRow, words: int | None) -> Paper:
    review = row.review
    fact = record.of_review(review.state, review.cycle) if review else None
    days = (fact.reviewed_on - row.issued).days if fact and fact.reviewed_on and row.issued else None
    limit = modality(modalities(), f"{row.kind}_words", review.session if review else None)
    return Paper(
        row.kind, electoral_group(review.state) if review else None, words, limit.value if limit else None, days
    )
