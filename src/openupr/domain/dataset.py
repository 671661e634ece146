"""The tables of the open data, column by column: what downloads, the API and the data dictionary agree on.

A column's kind is text, integer, boolean, date (ISO 8601) or list (of texts). Unknown is null, never a guess.
Does not: hold a row, or say where one comes from.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a column holds; each may be null."""

    TEXT = "text"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE = "date"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what it holds, what that means."""

    name: str
    kind: Kind
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what a row is, and its columns in order."""

    name: str
    row: str
    columns: tuple[Column, ...]

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns in order."""
        return tuple(column.name for column in self.columns)


def _columns(*lines: str) -> tuple[Column, ...]:
    """Columns from lines such as "cycle integer The cycle, from 1."."""
    split = (line.split(" ", 2) for line in lines)
    return tuple(Column(name, Kind(kind), meaning) for name, kind, meaning in split)


_PLACE = (
    "page integer Page of the file, from 1.",
    "span_start integer First character of the passage in the page's text, from 0.",
    "span_end integer Character after the last one of the passage.",
)
_REVIEW = "review text The review: State and cycle, such as SVN/3."
_STATE = "state text The State under review, ISO 3166 alpha-3."

TABLES = (
    Table(
        "states",
        "One State that is reviewed or takes the floor.",
        _columns(
            "code text ISO 3166 alpha-3.",
            "name text The official short name in English.",
            "member boolean Whether it is a Member State of the United Nations; only those are reviewed.",
            "group text The regional group in which it is counted for elections; null where it is in none.",
            "admitted text When it was admitted, as exactly as is known.",
        ),
    ),
    Table(
        "reviews",
        "One State in one cycle.",
        _columns(
            _REVIEW,
            _STATE,
            "cycle integer The cycle, from 1.",
            "session integer The session of the Working Group.",
            "status text held, scheduled, date_passed, postponed or state_absent, by the record.",
            "reviewed_on date The day of the dialogue.",
            "report text Symbol of the report of the Working Group.",
            "report_adopted_on date The day of its adoption in the Working Group.",
            "decision text Symbol of the Council's decision on the outcome.",
            "decided_on date The day of the adoption of the outcome.",
            "troika list Codes of the States of the troika.",
            "certainty text How sure the record is.",
            "source text Where the record has it from.",
            "basis text imported (documents are in this copy), shipped (facts of the report, no words) or null.",
        ),
    ),
    Table(
        "documents",
        "One file of a document that is imported.",
        _columns(
            "reference text The symbol, or the words that name a paper without one.",
            "symbol text The symbol; null where it has none.",
            "kind text The kind of document.",
            "reviews list The reviews that it tells of.",
            "language text ISO 639-1.",
            "title text The printed title.",
            "issued date The printed day.",
            "pages integer Number of pages.",
            "sha256 text SHA-256 of the file that was read.",
            "entry integer The ledger's entry of the import.",
            "imported_on date The day of the import.",
            "reader text The version of the reader.",
            "authentic text Where the authentic document stands; null for a paper without a symbol.",
        ),
    ),
    Table(
        "recommendations",
        "One recommendation, with the position that stands on the day of the file.",
        _columns(
            "address text Its permanent address on a site, without the host.",
            _REVIEW,
            _STATE,
            "cycle integer The cycle, from 1.",
            "session integer The session of the Working Group.",
            "number text Its number in the report, always whole (115.1).",
            "text text Its words; null where no document with them is imported.",
            "states list The recommending States, in the order printed.",
            "position text supported, noted, partially, pending, not_given (counted as noted), not_here (answered in a "
            "document that is not in this copy) or null (none yet).",
            "implemented boolean Whether the State considers it implemented already.",
            "position_symbol text The document that gives the position.",
            "position_paragraph text Its paragraph.",
            "position_dated date The day of that reading.",
            "symbol text The document that its words, or its number, are taken from.",
            *_PLACE,
            "theme text The heading under which OHCHR's list has it.",
            "themes list OHCHR's themes.",
            "groups list OHCHR's groups of persons.",
            "sdgs list OHCHR's Sustainable Development Goals and targets.",
            "basis text imported, or shipped (a fact of the report, without words).",
        ),
    ),
    Table(
        "positions",
        "One dated reading of the position on one recommendation; none overwrites another.",
        _columns(
            _REVIEW,
            "number text The recommendation's number.",
            "value text supported, noted, partially or pending.",
            "implemented boolean Whether it is considered implemented already.",
            "kind text Who gave it: report, addendum, statement, president or thematic_list.",
            "symbol text The document.",
            "paragraph text Its paragraph.",
            *_PLACE,
            "dated date The day from which it counts; null where only the import has a day.",
            "basis text What that day is.",
            "as_printed text The sentence that governs.",
            "comment text What the State said beside it.",
        ),
    ),
    Table(
        "pledges",
        "One voluntary pledge or commitment.",
        _columns(
            _REVIEW, "text text Its words.", "paragraph text Its paragraph.", "symbol text The document.", *_PLACE
        ),
    ),
    Table(
        "speakers",
        "One State that took the floor in the dialogue, in the order of the report's paragraphs.",
        _columns(_REVIEW, "place integer Its place, from 1.", "state text ISO 3166 alpha-3."),
    ),
    Table(
        "paragraphs",
        "One numbered paragraph of a national report, a compilation or a summary.",
        _columns(
            "reference text The document.",
            "number text The paragraph's number.",
            "heading text The heading under which it stands.",
            "text text Its words.",
            *_PLACE,
        ),
    ),
)


def table(name: str) -> Table:
    """The table of that name. Raises KeyError."""
    return {one.name: one for one in TABLES}[name]


def dictionary(made: Iterable[str]) -> str:
    """The data dictionary as Markdown; `made` are lines that stand above it (version, day, terms)."""
    lines = ["# Data dictionary", "", *made, ""]
    for one in TABLES:
        lines += [f"## {one.name}", "", one.row, "", "| column | kind | meaning |", "|---|---|---|"]
        lines += [f"| {each.name} | {each.kind} | {each.meaning} |" for each in one.columns]
        lines.append("")
    return "\n".join(lines)
