"""The terms of the review in the six languages of the United Nations, as terms.csv has them.

Source: terms.csv; the official names of bodies, documents and steps.
Does not: translate a page (`messages.po` does).
"""

import csv
from functools import cache

from openupr.languages.tongues import FOLDER, ORDER


@cache
def terms() -> dict[str, tuple[str, ...]]:
    """By language, the same terms in the same order."""
    with (FOLDER / "terms.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {code: tuple(row[code] for row in rows) for code in ORDER}
