"""Tables in words, for tests of pictures, and what a picture holds."""

from xml.etree import ElementTree

from openupr.domain.analysis.table import Column, Drawn, Kind, Table
from openupr.site.written import written

_SVG = "{http://www.w3.org/2000/svg}"


def table(drawn, rows, keys=("supported", "noted")):
    columns = (
        Column("place", Kind.LABEL, "Place"),
        Column("total", Kind.COUNT, "All"),
        *(Column(key, Kind.COUNT, key, Kind.POSITION) for key in keys),
    )
    return written(
        Table(Drawn(drawn), columns[: len(rows[0])] if rows else columns, tuple(rows), 1), "How many?", ["so"]
    )


def shapes(svg, name):
    return [one.attrib for one in ElementTree.fromstring(svg).iter(f"{_SVG}{name}")]


def words(svg):
    return ["".join(one.itertext()) for one in ElementTree.fromstring(svg).iter(f"{_SVG}text")]
