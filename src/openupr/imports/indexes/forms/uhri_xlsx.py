"""An export of the Universal Human Rights Index as an Excel workbook, one search a file.

Source: peers/tracking 1.1 (the headings, OHCHR's spelling of them: "Reccomending").
Does not: know the cycle where no session is given; the file has no column for it.
"""

from collections.abc import Iterator, Sequence

from openupr.domain.indexed import IndexedRow
from openupr.imports.indexes.forms import _uhri as uhri
from openupr.imports.indexes.opening import Record
from openupr.imports.indexes.source import Source

# Heading, however "Recommending" is spelt -> field of the JSON file
_FIELDS = {
    "text": "Text",
    "countries concerned": "Countries",
    "recommending body": "Body",
    "document symbol": "Symbol",
    "upr session": "UprSession",
    "upr recommending states": "UprRecommendingCountry",
    "upr position": "UprPositions",
    "themes": "Themes",
    "affected persons": "AffectedPersons",
    "sdgs": "Sdgs",
    "document publication date": "PublicationDate",
    "ohchr annotation id": "AnnotationId",
}


def _name(heading: str) -> str:
    return heading.strip().casefold().replace("reccomending", "recommending")


def _matches(fields: Sequence[str]) -> bool:
    return {"text", "countries concerned", "recommending body"} <= set(map(_name, fields))


def _rows(records: Iterator[tuple[int, Record]]) -> Iterator[IndexedRow]:
    named = (
        (place, {_FIELDS[_name(one)]: cell for one, cell in record.items() if _name(one) in _FIELDS})
        for place, record in records
    )
    return (row for place, record in named if (row := uhri.row(place, record)))


source = Source(uhri.NAME, uhri.TITLE, uhri.VOCABULARY, _matches, _rows)
