"""The vocabularies that ship, with their terms, and the crosswalk between them.

Source: data/vocabularies.csv, data/vocabulary_terms.csv, data/crosswalk.csv; each vocabulary and link has its own.
"""

from functools import cache

from openupr.domain.vocabularies import Link, Match, Term, Vocabulary
from openupr.vocabulary.tables import Row, rows_of


@cache
def vocabularies() -> dict[str, Vocabulary]:
    """By key, in the order of the table."""
    terms: dict[str, list[Term]] = {}
    for row in rows_of("vocabulary_terms"):
        terms.setdefault(row["vocabulary"], []).append(
            Term(row["vocabulary"], row["notation"], row["term"], row["note"])
        )
    return {
        row["key"]: Vocabulary(
            key=row["key"],
            name=row["name"],
            version=row["version"],
            kind=row["kind"],
            source=row["source"],
            certainty=row["certainty"],
            note=row["note"],
            terms=tuple(terms.get(row["key"], ())),
        )
        for row in rows_of("vocabularies")
    }


@cache
def crosswalk() -> tuple[Link, ...]:
    """Every link, in the order of the table."""
    return tuple(_link(row) for row in rows_of("crosswalk"))


def _link(row: Row) -> Link:
    return Link(
        vocabulary=row["vocabulary"],
        term=row["term"],
        match=row.one_of("kind", Match),
        other_vocabulary=row["other_vocabulary"],
        other_term=row["other_term"],
        source=row["source"],
        evidence=row["evidence"],
    )
