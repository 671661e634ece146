"""Join a review's documents: which labels are one recommendation, which readings belong to it, and their dates.

Everything here is computed again from the rows of the documents that are imported now, after each import and each
undo: so the result does not depend on the order in which documents came, nor on what was undone in between.
Only the permanent numbers of recommendations are kept from before.
Does not: read documents.
"""

import hashlib
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping

from openupr.domain.documents import DocumentKind
from openupr.domain.index_matching import Known, alone, bears_number, match
from openupr.domain.symbols import Symbol
from openupr.domain.versions import Item, Version, join, plain
from openupr.store import record
from openupr.store.dating import date_readings
from openupr.store.models import DocumentRow, LabelVersion, ListRow, PositionReading, RecommendationRow, Review
from openupr.store.presidents import write_president_readings
from openupr.vocabulary import record as facts_of

FINAL = "final"
_Row = LabelVersion | ListRow


def relink(review: Review) -> None:
    """Compute the review's links again. Call inside the transaction of the import or undo."""
    documents = list(review.documents.order_by("reference", "file_id"))
    _settle_session(review, documents)
    rows: dict[int, _Row] = {}
    versions = [version for document in documents if (version := _version(document, rows))]
    groups = _with_indexes(review, join(versions), rows, documents)
    owners = _owners(review, [[rows[item.key] for item in group] for group in groups])
    _link_rows(groups, owners, rows)
    _link_readings(review, rows)
    write_president_readings(review)
    date_readings(review, documents)


def _settle_session(review: Review, documents: list[DocumentRow]) -> None:
    facts = record.of_review(review.state, review.cycle)
    session = facts.session if facts else next((one.session for one in documents if one.session is not None), None)
    if review.session != session:
        review.session = session
        review.save(update_fields=["session"])


def _version(document: DocumentRow, rows: dict[int, _Row]) -> Version | None:
    """The document's items under keys of their own, its rows added to `rows`; None for a document without any."""
    found: list[_Row]
    if document.kind == DocumentKind.WORKING_GROUP_REPORT:
        found = list(document.labels.order_by("order"))
    elif document.kind == DocumentKind.THEMATIC_LIST:
        found = list(document.list_rows.order_by("order"))
    else:
        return None
    items = []
    for row in found:
        row.document = document
        key = len(rows)
        rows[key] = row
        items.append(Item(key, row.number, row.text, tuple(row.states)))
    return Version(_numbering(document), _rank(document), tuple(items), document.kind == DocumentKind.THEMATIC_LIST)


def _with_indexes(
    review: Review, groups: list[list[Item]], rows: dict[int, _Row], documents: list[DocumentRow]
) -> list[list[Item]]:
    """The groups with the rows of other indexes that belong to them; rows that belong to none have no owner.

    Of a review of which nothing else is here, the rows themselves are its recommendations, until its report comes.
    """
    items = []
    for document in documents:
        if document.kind == DocumentKind.INDEX:
            for row in document.list_rows.order_by("order"):
                row.document = document
                items.append(Item(len(rows), row.number, row.text, tuple(row.states)))
                rows[items[-1].key] = row
    if not items:
        return groups
    parts = [[part["text"] for one in group for part in getattr(rows[one.key], "parts", ())] for group in groups]
    matched = match([Known(group, texts) for group, texts in zip(groups, parts, strict=True)], items)
    whole = [[*group, *matched.get(place, ())] for place, group in enumerate(groups)]
    left = matched.get(None, [])
    shipped = facts_of.of_review(review.address)
    if shipped and not any(one.kind == DocumentKind.WORKING_GROUP_REPORT for one in documents):
        numbers = {one.number for one in shipped.recommendations}
        return whole + alone([one for one in left if one.number in numbers])
    if groups:
        return whole
    return alone(left)


def _numbering(document: DocumentRow) -> str:
    """Drafts number by themselves; the final report, its corrigenda and languages, and OHCHR's list number alike."""
    symbol = Symbol.parse(document.symbol) if document.symbol else None
    return str(symbol.base) if symbol and symbol.limited else FINAL


def _rank(document: DocumentRow) -> tuple[int, str]:
    symbol = Symbol.parse(document.symbol) if document.symbol else None
    if document.kind == DocumentKind.THEMATIC_LIST:
        step = 3
    elif symbol and symbol.limited:
        step = 4
    else:
        step = (1 if document.language not in (None, "en") else 0) + (1 if symbol and symbol.suffixes else 0)
    return step, f"{document.reference} {document.language or ''} {document.file_id}"


def _owners(review: Review, groups: list[list[_Row]]) -> list[RecommendationRow]:
    """The permanent recommendation of each group: the one it had, one kept from an undone import, or a new one."""
    kept = {one.pk: one for one in review.recommendations.order_by("ident")}
    by_print: dict[str, list[int]] = defaultdict(list)
    for pk, one in kept.items():
        for print_ in one.fingerprints:
            by_print[print_].append(pk)
    claimed: set[int] = set()
    owners: list[RecommendationRow | None] = [_claim(_had(group), claimed, kept) for group in groups]
    prints = [[_fingerprint(row) for row in group] for group in groups]
    for index, owner in enumerate(owners):
        if owner is None:
            owners[index] = _claim([pk for one in prints[index] for pk in by_print[one]], claimed, kept)
    return _complete(review, owners, prints, max((one.ident for one in kept.values()), default=0))


def _had(group: list[_Row]) -> list[int]:
    return sorted({row.recommendation_id for row in group if row.recommendation_id is not None})


def _claim(
    candidates: Iterable[int], claimed: set[int], kept: dict[int, RecommendationRow]
) -> RecommendationRow | None:
    free = next((pk for pk in candidates if pk not in claimed), None)
    if free is None:
        return None
    claimed.add(free)
    return kept[free]


def _complete(
    review: Review, owners: list[RecommendationRow | None], prints: list[list[str]], last: int
) -> list[RecommendationRow]:
    fresh, changed, whole = [], [], []
    for owner, new in zip(owners, prints, strict=True):
        if owner is None:
            last += 1
            owner = RecommendationRow(review=review, ident=last, fingerprints=sorted(set(new)))
            fresh.append(owner)
        elif not set(new) <= set(owner.fingerprints):
            owner.fingerprints = sorted({*owner.fingerprints, *new})
            changed.append(owner)
        whole.append(owner)
    RecommendationRow.objects.bulk_create(fresh)
    RecommendationRow.objects.bulk_update(changed, ["fingerprints"], batch_size=200)
    return whole


def _fingerprint(row: _Row) -> str:
    """Of a text with its States; of the number too where there is no text."""
    said = plain(row.text) or f"number {row.number}"
    return hashlib.sha256(f"{said}|{' '.join(sorted(row.states))}".encode()).hexdigest()


def _link_rows(groups: list[list[Item]], owners: list[RecommendationRow], rows: dict[int, _Row]) -> None:
    labels: list[LabelVersion] = []
    lists: list[ListRow] = []
    for group, owner in zip(groups, owners, strict=True):
        for item in group:
            row = rows[item.key]
            if row.recommendation_id != owner.pk:
                row.recommendation = owner
                (labels if isinstance(row, LabelVersion) else lists).append(row)  # type: ignore[arg-type]
    owned = {item.key for group in groups for item in group}
    for key, row in rows.items():
        if key not in owned and isinstance(row, ListRow) and row.recommendation_id is not None:
            row.recommendation = None
            lists.append(row)
    LabelVersion.objects.bulk_update(labels, ["recommendation"], batch_size=200)
    ListRow.objects.bulk_update(lists, ["recommendation"], batch_size=200)


def _link_readings(review: Review, rows: dict[int, _Row]) -> None:
    """Each reading to the recommendation that bears its number: in its own document, else in the final numbering."""
    own: dict[tuple[int, str], int] = {}
    shared: dict[str, int] = {}
    drafts: dict[str, int] = {}
    for row in rows.values():
        if row.recommendation_id is None:
            continue
        own.setdefault((row.document_id, row.number), row.recommendation_id)
        if row.document.kind == DocumentKind.INDEX and not bears_number(row.number):
            continue  # "row 12" means another row in another file
        book = shared if _numbering(row.document) == FINAL else drafts
        book.setdefault(row.number, row.recommendation_id)
    known = {**drafts, **shared}
    bare = _bare_numbers(review, known)
    changed = []
    for reading in review.positions.filter(covers_all=False):
        ours = own.get((reading.document_id, reading.number)) or known.get(reading.number) or bare.get(reading.number)
        if reading.recommendation_id != ours:
            reading.recommendation_id = ours
            changed.append(reading)
    PositionReading.objects.bulk_update(changed, ["recommendation"], batch_size=200)


def _bare_numbers(review: Review, known: dict[str, int]) -> dict[str, int]:
    decided = review.positions.filter(kind="report").exclude(value="pending")
    return completed(known, set(decided.values_list("recommendation_id", flat=True)))


def completed(known: Mapping[str, int], decided: Container[int | None]) -> dict[str, int]:
    """What "1" means where the chapeau is not printed: "60.1" of the only chapeau, else of the only one left pending.

    `known`: recommendations by their numbers; `decided`: those on which the report gives a position.
    Does not guess: a bare number that several chapeaux could complete stays without a recommendation.
    """
    by_bare: dict[str, dict[str, int]] = defaultdict(dict)
    for number, pk in known.items():
        chapeau, dot, bare = number.partition(".")
        if dot:
            by_bare[bare][chapeau] = pk
    found = {}
    for bare, chapeaux in by_bare.items():
        open_ones = {pk for pk in chapeaux.values() if pk not in decided}
        if len(chapeaux) == 1:
            found[bare] = next(iter(chapeaux.values()))
        elif len(open_ones) == 1:
            found[bare] = open_ones.pop()
    return found
