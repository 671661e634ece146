"""What a page declares of itself: that it takes forms, and what a reader may ask of it in the address.

A page that declares nothing is for reading: `urls` lets GET and HEAD through to it, and nothing else. The description
of the addresses (`openapi`) is made from these declarations and from the patterns, never by hand.
Does not: check what was asked; each page takes what it cannot understand as not asked, or says so.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])
Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A part of an address: what it means, an example that has an answer, and its form as JSON Schema."""

    says: str
    example: str | int
    form: Mapping[str, Any] = field(default_factory=lambda: {"type": "string"})


# What a review can be taken away as: the suffixes of the folder `exports`, in their order
KINDS_OF_FILE = (
    "akn.xml", "csv", "docx", "impact-oss.csv", "json", "uhri.json", "uhri.xlsx", "upr-info.csv", "xlsx",
)  # fmt: skip
_NUMBER: Plain = {"type": "integer", "minimum": 0}
# Parts of paths, by the name that the patterns give them
IN_PATH = {
    "batch": Parameter("Files that were sent together; kept for an hour.", "0" * 32),
    "chart": Parameter("A chart, by its name.", "sessions"),
    "code": Parameter("A State by its code, ISO 3166 alpha-3.", "SVN", {"type": "string", "pattern": "^[A-Z]{3}$"}),
    "cycle": Parameter("The cycle, from 1; 0 is a rehearsal.", 2, _NUMBER),
    "drawing": Parameter("A drawing of lots, by its number.", 1, _NUMBER),
    "figure": Parameter("A table of a statistic, by its name.", "mean"),
    "entry": Parameter(
        "An entry of the ledger, by its number; that of an import is the number of the import.", 1, _NUMBER
    ),
    "kind": Parameter("A kind of step, by its name.", "review_scheduled"),
    "name": Parameter("A file of the whole database, by its name.", "manifest.json"),
    "number": Parameter("A session, or a page of a document, by its number.", 20, _NUMBER),
    "label": Parameter("A recommendation by its number, as the report numbers it.", "115.1"),
    "reference": Parameter("A document by its symbol; it may hold slashes, as they are.", "A/HRC/28/15"),
    "role": Parameter("A role of the training room.", "secretariat"),
    "statistic": Parameter("A statistic on equal treatment, by its id.", "E4"),
    "style": Parameter(
        "The form of a reference.", "bib", {"type": "string", "enum": ["bib", "ris", "csl.json", "txt"]}
    ),
    "suffix": Parameter("The kind of file.", "csv", {"type": "string", "enum": list(KINDS_OF_FILE)}),
    "token": Parameter("The secret part of a sign-in link.", "used-up"),
    "table": Parameter("A kind of fact, by the name of its table.", "states"),
    "vocabulary": Parameter("A vocabulary, by its key.", "upr-info-issues-2014"),
}
# Parts of queries
IN_QUERY = {
    "about": Parameter("A recommendation of a draft list, by its id.", "XAB-1"),
    "by": Parameter("Recommendations of this State only: its name or its code.", "Mexico"),
    "certainty": Parameter("Facts that are as sure as this only.", "high"),
    "chosen": Parameter("What was chosen in the training so far, a letter a choice.", "a"),
    "column": Parameter("The value that is wrong, by the name of its column.", "iso3"),
    "copy": Parameter("The first characters of a file's SHA-256, where several have the symbol.", "0123456789ab"),
    "count": Parameter(
        "What counts as one: a number, a text, or each recommending State.",
        "state",
        {"type": "string", "enum": ["number", "text", "state"]},
    ),
    "coding": Parameter(
        "Whose codes are counted: themes (OHCHR's, UHRI's), issues (UPR Info's), given (a person's), proposed.",
        "given",
        {"type": "string", "enum": ["themes", "issues", "given", "proposed"]},
    ),
    "coder": Parameter("Texts whose issue and action this coder gave only: upr-info, or person.", "person"),
    "corrects": Parameter("The entry that is corrected, by its number.", 1, _NUMBER),
    "cursor": Parameter("Where to go on: the `next` of the answer before; the other parts stay the same.", ""),
    "format": Parameter("The form of the file.", "text", {"type": "string", "enum": ["text", "json"]}),
    "from": Parameter("Facts that rest on this origin only.", "documents"),
    "group": Parameter("Recommendations of States of this regional group only.", "GRULAC"),
    "key": Parameter("The fact, by its key in its table.", "SVN"),
    "kind": Parameter("The kind of fact; of a text, recommendation, pledge or paragraph.", "state"),
    "like": Parameter("Texts near in meaning to this one: a recommendation, or the mark of a text.", "SVN/4/140.7"),
    "limit": Parameter("How many rows at most.", 50, {"type": "integer", "minimum": 1, "maximum": 200}),
    "list": Parameter("Which of several lists: of what was read of a document, or of speakers.", "checks"),
    "missing": Parameter("Facts without a value in this column only.", "note"),
    "name": Parameter("The name of a State, in any of six languages, or the beginning of one.", "Slovenia"),
    "one": Parameter("A recommendation, by its id.", "SVN/2/115.1"),
    "other": Parameter("Another recommendation, by its id.", "SVN/3/120.1"),
    "on": Parameter("Positions as of this day.", "2015-06-01", {"type": "string", "format": "date"}),
    "pace": Parameter("Words a minute, from 60 to 240.", 110, {"type": "integer", "minimum": 60, "maximum": 240}),
    "page": Parameter("Which page of the list, from 1.", 1, {"type": "integer", "minimum": 1}),
    "position": Parameter("Recommendations with this position only.", "supported"),
    "session": Parameter("What belongs to this session of the Working Group only.", 54, _NUMBER),
    "state": Parameter("What belongs to this State only: its name or its code.", "Slovenia"),
    "who": Parameter("What this role must do only.", "stakeholder"),
    "rehearsal": Parameter("Show what is invented for rehearsal too.", "yes", {"type": "string", "enum": ["yes"]}),
    "span": Parameter("From which to which character of the page's text: marked on the page.", "120-340"),
    "text": Parameter("Recommendations with these words only.", "women"),
    "above": Parameter("What the program is surer of than this, from 0 to 1.", "0.9"),
    "made": Parameter("Entries that were just made, from the first to the last.", "2-7"),
    "order": Parameter("The order of the list.", "unsure", {"type": "string", "enum": ["unsure"]}),
    "action": Parameter("Texts of this category of action only, 1 to 5.", "3"),
    "bygroup": Parameter("Texts by States of this regional group only.", "WEOG"),
    "cycle": Parameter("What belongs to this cycle only; in a search, 1..3 is several.", "2"),
    "document": Parameter("Texts of this kind of document only.", "national_report"),
    "draft": Parameter("The draft of a recommendation, in English.", "Continue its efforts"),
    "exact": Parameter(
        "Words as they are, without plurals and other forms.", "yes", {"type": "string", "enum": ["yes"]}
    ),
    "issue": Parameter("Texts on this issue only.", "Education"),
    "labels": Parameter("Search themes and other labels too.", "yes", {"type": "string", "enum": ["yes"]}),
    "language": Parameter("Texts of documents in this language only.", "en"),
    "number": Parameter("Texts with this number only.", "115.1"),
    "once": Parameter("Of similar texts the first only.", "yes", {"type": "string", "enum": ["yes"]}),
    "persons": Parameter("Texts on these persons only.", "Children"),
    "q": Parameter('What to search: words, "exact phrases", AND OR NOT, tortur*, state:SVN.', "women NOT children"),
    "sdg": Parameter("Texts on this Sustainable Development Goal or target only.", "SDG 4"),
    "similar": Parameter("Texts that are all but the same, by their mark.", "0123456789abcdef"),
    "sort": Parameter("The order of results.", "date", {"type": "string", "enum": ["relevance", "date", "state"]}),
    "symbol": Parameter("Texts of this document only.", "A/HRC/28/15"),
    "theme": Parameter("Texts on this theme only.", "Education"),
    "with": Parameter("Recommendations that this State received or made: its name or its code.", "Mexico"),
    "year": Parameter("Texts of reviews of this year only; 2014..2018 for several.", "2014"),
}


def asks(*names: str) -> Callable[[View], View]:
    """Mark a page: these parts of a query, of IN_QUERY, change what it shows."""
    unknown = set(names) - set(IN_QUERY)
    if unknown:
        raise ValueError(f"parts of a query as in IN_QUERY were expected, found {', '.join(sorted(unknown))}")

    def mark(view: View) -> View:
        view.__dict__["asks"] = names
        return view

    return mark


def takes_forms(view: View) -> View:
    """Mark a page: it answers POST too."""
    view.__dict__["forms"] = True
    return view


def gives(*kinds: str) -> Callable[[View], View]:
    """Mark an address: it answers with a file of one of these media types, not with a page."""

    def mark(view: View) -> View:
        view.__dict__["kinds"] = kinds
        return view

    return mark


def lists(table: str) -> Callable[[View], View]:
    """Mark an address: it answers with rows of this table of `domain.dataset` as JSON, page by page."""

    def mark(view: View) -> View:
        view.__dict__.update(data=True, table=table)
        return view

    return mark


def keep_private(view: View) -> View:
    """Mark an address: it is of no use to readers, and not described to them."""
    view.__dict__["private"] = True
    return view


def asked_by(view: Callable[..., Any]) -> tuple[str, ...]:
    """The names that `asks` gave."""
    names: tuple[str, ...] = view.__dict__.get("asks", ())
    return names


def is_for_forms(view: Callable[..., Any]) -> bool:
    """Whether `takes_forms` marked it."""
    return bool(view.__dict__.get("forms"))


def kinds_given(view: Callable[..., Any]) -> tuple[str, ...]:
    """The media types that `gives` gave."""
    kinds: tuple[str, ...] = view.__dict__.get("kinds", ())
    return kinds


def table_of(view: Callable[..., Any]) -> str | None:
    """The table that `lists` gave."""
    name: str | None = view.__dict__.get("table")
    return name


def is_private(view: Callable[..., Any]) -> bool:
    """Whether `keep_private` marked it."""
    return bool(view.__dict__.get("private"))


def is_data(view: Callable[..., Any]) -> bool:
    """Whether it answers with a page's data."""
    return bool(view.__dict__.get("data"))
