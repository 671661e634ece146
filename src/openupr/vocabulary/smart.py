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
    return Rule(
        key=row["key"],
        letter=row["letter"],
        when=row.one_of("kind", When),
        finds=row["finds"],
        unless=row["unless"],
        limit=row.whole("limit"),
        title=row["title"],
        says=row["says"],
        note=row["note"],
        source=row["source"],
        sureness=row["sureness"],
    )
