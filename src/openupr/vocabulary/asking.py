"""What recommendations often ask, and in which words: instruments, recurring acts, words that count as one.

Source: data/instruments.csv (each name as in the symbol given), data/key_asks.csv, data/same_words.csv and
data/common_marks.csv, our own (data/README.md).
"""

from functools import cache

from openupr.domain.similar.known import Instrument, KeyAsk, Known, known
from openupr.vocabulary.tables import Row, rows_of


@cache
def asking() -> Known:
    """The four tables."""
    return known(
        (
            Instrument(row["key"], row["name"], row["pattern"], row["protocol"], _found(row))
            for row in rows_of("instruments")
        ),
        (KeyAsk(row["key"], row["name"], row["pattern"], row["begun"], _found(row)) for row in rows_of("key_asks")),
        {" ".join(words.split()): row["as"] for row in rows_of("same_words") for words in row["words"].split(",")},
        {row["mark"]: row.whole("rarity_hundredths") / 100 for row in rows_of("common_marks")},
    )


def _found(row: Row) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in row["found"].split(";") if phrase.strip())
