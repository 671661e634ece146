"""The rules of the SMART check, as `domain.smart.advising` has them.

Source: data/smart_rules.csv; each row keeps its own source.
"""

from functools import cache

from openupr.domain.smart.advising import Rule, When
from openupr.vocabulary.tables import Row, rows_of


@cache
def smart_rules() -> tuple[Rule, ...]:
    """Every row, in the order of the file."""
    return tuple(_rule(row) for row in rows_of("smart_rules"))


def _rule(row: Row) -> Rule:
    try:
        when = When(row["kind"])
    except ValueError as error:
        raise row.bad("kind", " or ".join(When), repr(row["kind"])) from error
    return Rule(
        key=row["key"],
        letter=row["letter"],
        when=when,
        finds=row["finds"],
        unless=row["unless"],
        limit=row.whole("limit"),
        title=row["title"],
        says=row["says"],
        note=row["note"],
        source=row["source"],
        sureness=row["sureness"],
    )
