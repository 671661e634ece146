"""The full export of the Universal Human Rights Index as JSON: one array of records, some 400 MB a language.

Source: peers/tracking 1.1 (the names of its fields).
Does not: hold more than one record at a time.
"""

from collections.abc import Iterator, Sequence

from openupr.domain.indexed import IndexedRow
from openupr.imports.indexes.forms import _uhri as uhri
from openupr.imports.indexes.opening import Record
from openupr.imports.indexes.source import Source

_FIELDS = {"AnnotationType", "Body", "Countries", "Text", "UprPositions", "UprRecommendingCountry"}


def _matches(fields: Sequence[str]) -> bool:
    return set(fields) >= _FIELDS


def _rows(records: Iterator[tuple[int, Record]]) -> Iterator[IndexedRow]:
    return (row for place, record in records if (row := uhri.row(place, record)))


source = Source(uhri.NAME, uhri.TITLE, uhri.VOCABULARY, _matches, _rows)
