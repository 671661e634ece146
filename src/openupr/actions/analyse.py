"""The rows that analysis counts: of imported documents where they are here, else of the facts that ship.

Does not: choose or count (`domain.analysis` does), or hold words.
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from openupr.domain.analysis.rows import NO_POSITION, NOT_HERE, Row
from openupr.domain.codes_given import Given
from openupr.domain.positions import Position
from openupr.store import coding, counted
from openupr.store import record as calendar
from openupr.store.version import version
from openupr.vocabulary import record
from openupr.vocabulary.report_facts import RecommendationFact, ReportFact
from openupr.vocabulary.states import electoral_group

Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Material:
    """Rows in the order of sessions and States, and how many reviews they are of: imported here, or shipped facts.

    Positions of imported reviews are those of `on`; of shipped facts those that the report prints. Codes that a person
    gave here (`openupr codes`) stand beside what a program proposes, whatever the day. `version`: that of the
    data, as citations name it.
    """

    rows: tuple[Row, ...]
    imported: frozenset[Key]
    shipped: frozenset[Key]
    on: date
    version: str = "0"


def material(on: date) -> Material:
    """All that can be counted in this copy, positions as of a day."""
    here = counted.imported(on)
    facts = {key: one for key, one in record.record().items() if key not in here and _adopted(one, on)}
    rows = [row for of in here.values() for row in of] + [
        row for one in facts.values() for row in _shipped(one, _answered(one, on))
    ]
    if given := coding.codes_given():
        rows = [_coded(row, given.get(f"{row.state}/{row.cycle}/{row.number}")) for row in rows]
    rows.sort(key=lambda row: (row.session, row.state, row.cycle))
    return Material(tuple(rows), frozenset(here), frozenset(facts), on, str(version()))


def _coded(row: Row, given: Given | None) -> Row:
    return replace(row, given=given.issues, given_action=given.action, given_on=given.at[:10]) if given else row


def _adopted(fact: ReportFact, on: date) -> bool:
    return (fact.adoption_date or fact.review_date or "") <= on.isoformat()


@lru_cache(maxsize=512)
def _shipped(fact: ReportFact, answered: bool) -> tuple[Row, ...]:
    return tuple(_row(fact, one, answered) for one in fact.recommendations)


def _answered(fact: ReportFact, on: date) -> bool:
    """Whether the outcome was adopted by the day: what the report left pending was answered since, and not here."""
    known = calendar.of_review(fact.state, fact.cycle)
    return bool(known and known.decided_on and known.decided_on <= on)


def _row(fact: ReportFact, one: RecommendationFact, answered: bool) -> Row:
    open_ = answered and one.position in (None, Position.PENDING)
    makers = tuple(dict.fromkeys(one.states))
    return Row(
        state=fact.state,
        cycle=fact.cycle,
        session=fact.session,
        year=int(fact.review_date[:4]) if fact.review_date else None,
        number=one.number,
        group=electoral_group(fact.state),
        makers=makers,
        maker_groups=tuple(map(electoral_group, makers)),
        position=NOT_HERE if open_ else one.position or NO_POSITION,
        proposed=one.issues,
        proposed_action=one.action or 0,
    )
