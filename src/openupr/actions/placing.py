"""Which review a read document is kept under, or the line that says why under none: nothing is refused silently.

What was concluded and not read (a symbol from the record, a review from who asks) becomes a finding of the document.
Does not: read files or write to the database.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from openupr.actions.narrowing import Narrowed, narrowed
from openupr.documents.pipeline import cycle_of
from openupr.domain import rehearsal
from openupr.domain.documents import Document, DocumentKind
from openupr.domain.findings import Finding, Place, Severity
from openupr.imports import identify
from openupr.store import record
from openupr.store.known import known, placed_before
from openupr.vocabulary.names import shown_name


@dataclass(frozen=True, slots=True)
class ByHand:
    """What a person says of a document because it does not say so itself, or to be sure of it."""

    review: identify.Key | None = None
    kind: DocumentKind | None = None
    symbol: str | None = None


NOTHING = ByHand()


@dataclass(frozen=True, slots=True)
class Placed:
    """A document with its review, or with its reviews by State where it tells of several."""

    document: Document
    review: identify.Key | None
    by_state: Mapping[str, identify.Key] = field(default_factory=dict)


class Unplaced(Exception):
    """Why a document is not kept: one line that says what to do. `later`: another document may tell its review."""

    def __init__(self, line: str, later: bool = False) -> None:
        super().__init__(line)
        self.later = later


_NEEDS_SYMBOL = {
    DocumentKind.WORKING_GROUP_REPORT,
    DocumentKind.ADDENDUM,
    DocumentKind.COUNCIL_SESSION_REPORT,
}
_NO_SYMBOL = "its symbol was not found, and no fact is stored without one. Say it: --symbol A/HRC/28/17."
_INVENTED = (
    "it is invented for rehearsal, and its review and symbol are a rehearsal's alone. Leave out --review and --symbol."
)
_NO_ADOPTIONS = "no adoption of a State whose review is on record was found in it."


def place(document: Document, by_hand: ByHand, today: date) -> Placed:
    """The document as it is to be kept. Raises Unplaced."""
    _check_kind(document, by_hand)
    elsewhere = by_hand.review and by_hand.review[1] != rehearsal.CYCLE
    if document.cycle == rehearsal.CYCLE and (by_hand.symbol or elsewhere):
        raise Unplaced(_INVENTED)
    before, symbol = placed_before(document.sha256)
    document = replace(document, symbol=by_hand.symbol or document.symbol or symbol)
    placed = _of_several(document) if document.kind is DocumentKind.COUNCIL_SESSION_REPORT else None
    placed = placed or _of_one(document, by_hand.review, before, today)
    if document.kind in _NEEDS_SYMBOL and not placed.document.symbol:
        raise Unplaced(_NO_SYMBOL)
    return placed


def _check_kind(document: Document, by_hand: ByHand) -> None:
    if by_hand.kind and document.kind is not by_hand.kind:
        raise Unplaced(
            f"{_words(by_hand.kind)} was expected, the document reads as {_words(document.kind)}. "
            "Leave out --kind, or give the right file."
        )
    if document.kind is DocumentKind.UNKNOWN or document.content is None:
        kinds = ", ".join(_words(kind) for kind in DocumentKind if kind is not DocumentKind.UNKNOWN)
        raise Unplaced(f"no kind of document of the review is recognised in it. Kinds that can be read: {kinds}.")
    missing = [one.message for one in document.findings if one.rule == "communication_incomplete"]
    if missing:
        raise Unplaced(" ".join(missing))


def _of_several(document: Document) -> Placed:
    several = identify.reviews_of(document, known())
    if not several:
        raise Unplaced(_NO_ADOPTIONS, later=True)
    lost = [one.state for one in document.content.adoptions if one.state not in several]
    if lost:
        message = f"No review of {', '.join(lost)} is on record for this session of the Council: not kept."
        finding = Finding("adoption_without_review", Severity.WARNING, message)
        document = replace(document, findings=(*document.findings, finding))
    return Placed(document, None, several)


def _of_one(document: Document, named: identify.Key | None, before: identify.Key | None, today: date) -> Placed:
    """By what a person names, by what the document says, by where it was kept before it is read again."""
    own = identify.review_of(document, known())
    if named:
        _check_review(document, own, named)
    found = named or own or before
    if found is None:
        document, found = _narrowed(document, today)
    key = _completed(found)
    return Placed(_with_symbol(_of_review(document, key), key), key)


def _check_review(document: Document, own: identify.Key | None, named: identify.Key) -> None:
    """A document that says itself of which review it is, is not kept under another."""
    says = _address(own) if own else document.state
    if says and says not in (named[0], _address(named)):
        raise Unplaced(
            f"it says that it is of {says}, not of {_address(named)}. Leave out --review, or give another file."
        )


def _narrowed(document: Document, today: date) -> tuple[Document, identify.Key]:
    """A document that names its State only, and the one review that is possible. Raises Unplaced."""
    held = known().held(document.state) if document.state else ()
    found = narrowed(document, held, today)
    if not found.sure:
        raise Unplaced(_which(document, found), later=True)
    one, why = found.possible[0]
    why = why or "no other review of that State is on record"
    kept = f"{shown_name(one.key[0])}, cycle {one.key[1]} ({_address(one.key)})"
    message = f"The document does not say of which review it is. Kept under {kept}: {why}."
    finding = Finding("review_from_the_record", Severity.WARNING, message, Place(1))
    return replace(document, findings=(*document.findings, finding)), one.key


def _completed(key: identify.Key) -> identify.Key:
    state, cycle, session = key
    facts = record.of_review(state, cycle)
    return state, cycle, session if session is not None else (facts.session if facts else None)


def _of_review(document: Document, key: identify.Key) -> Document:
    """The document as belonging to a review named by hand."""
    state, cycle, session = key
    own = document.session if cycle_of(document.session) == cycle else session
    return replace(document, state=state, cycle=cycle, session=own)


def _with_symbol(document: Document, key: identify.Key) -> Document:
    """A report whose symbol cannot be read bears the one that the record gives its review; a check says so."""
    facts = record.of_review(key[0], key[1])
    if document.symbol or document.kind is not DocumentKind.WORKING_GROUP_REPORT or not facts or not facts.report:
        return document
    message = f"The symbol cannot be read in the document. {facts.report} is the report of this review in the record."
    finding = Finding("symbol_from_the_record", Severity.WARNING, message, Place(1))
    return replace(document, symbol=facts.report, findings=(*document.findings, finding))


def _which(document: Document, found: Narrowed) -> str:
    if not document.state:
        return "it names no State and no symbol that is known. Name its review: --review SVN/3."
    says = f"its text names {shown_name(document.state)}, but not the session"
    if not found.possible:
        return f"{says}, and no review of that State is on record. Name it: --review {document.state}/1."
    several = "; ".join(_possible(one, why) for one, why in found.possible)
    likely = [f"--review {_address(one.key)}" for one, why in found.possible if why]
    example = " or ".join(likely) or f"--review {_address(found.possible[-1][0].key)}"
    return f"{says}. Possible: {several}. Name the right one: {example}{'' if likely else ', for example'}."


def _possible(one: identify.Held, why: str) -> str:
    state, cycle, session = one.key
    said = [_address(one.key), f"session {session}" if session else "", _day(one.on), why]
    return f"{shown_name(state)}, cycle {cycle} ({', '.join(filter(None, said))})"


def _day(on: date | None) -> str:
    return f"{on.day} {on:%B %Y}" if on else ""


def _address(key: identify.Key) -> str:
    return f"{key[0]}/{key[1]}"


def _words(kind: DocumentKind) -> str:
    return kind.value.replace("_", " ")
