"""Why the record differs from a rule, where it does: one row for a rule and a review, session, cycle or term.

Source: data/explanations.csv; each row keeps its own source and certainty.
Does not: excuse anything. It says what is known: a misprint, an exception that was decided or allowed, a real
difference, or a gap of the record.
"""

from dataclasses import dataclass
from functools import cache

from openupr.vocabulary.tables import Row, rows_of

KINDS = ("misprint", "exception", "real", "not known here")


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is known of the differences between `subject` (an address of `domain.subjects`) and `rule`."""

    rule: str
    subject: str
    kind: str
    text: str
    source: str
    certainty: str


@cache
def explanations() -> tuple[Explanation, ...]:
    """Every row, in the order of the file."""
    return tuple(_explanation(row) for row in rows_of("explanations"))


def _explanation(row: Row) -> Explanation:
    if row["kind"] not in KINDS:
        raise row.bad("kind", f"one of {', '.join(KINDS)}", repr(row["kind"]))
    return Explanation(
        rule=row["rule"],
        subject=row["subject"],
        kind=row["kind"],
        text=row["explanation"],
        source=row["source"],
        certainty=row["certainty"],
    )
