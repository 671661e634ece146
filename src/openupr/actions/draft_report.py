"""Facts for the report of the Working Group, of a review as plain data (`reported_review` finds it).

Source: RULES 6.2; DESIGN 7a: symbols begin with DRAFT/ or REHEARSAL/, and nobody of a delegation is named.
Does not: write the summary of the dialogue; who has it hands it in, else blanks stand in its place.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from openupr.domain import rehearsal
from openupr.domain.calendar import Session
from openupr.domain.drafting.report import Asked, Facts, blank, symbol_of
from openupr.domain.positions import Position
from openupr.domain.printed import day, ordinal
from openupr.domain.when import When
from openupr.vocabulary.calendar import council_sessions, review_of, sessions
from openupr.vocabulary.state_names import in_sentence, with_article
from openupr.vocabulary.states import states

Plain = dict[str, Any]
Name = Callable[[str], str]
_POSITIONS = {one.value: one for one in Position}
_PAPERS = {
    "national_report": "a national report, paragraph 15 (a)",
    "compilation": "a compilation of United Nations information, paragraph 15 (b)",
    "summary": "a summary of stakeholders' information, paragraph 15 (c)",
}


@dataclass(frozen=True, slots=True)
class Proceedings:
    """The summary of the dialogue as people wrote it: paragraphs of section A, then of section B."""

    presentation: tuple[str, ...] = ()
    dialogue: tuple[str, ...] = ()


def proceedings_of(text: str) -> Proceedings:
    """Paragraphs parted by blank lines; a line "B." alone begins section B. A text without one is section B whole."""
    pieces = [" ".join(piece.split()) for piece in text.split("\n\n")]
    pieces = [piece for piece in pieces if piece and piece != "A."]
    at = pieces.index("B.") if "B." in pieces else -1
    return Proceedings(tuple(pieces[: max(at, 0)]), tuple(pieces[at + 1 :]))


def facts_of(review: Plain, name: Name, proceedings: Proceedings) -> Facts:
    """The facts of a report; `name` gives the name of a State from its code."""

    def printed(code: str) -> str:
        return name(code).removesuffix(f" ({rehearsal.INVENTED})")  # the symbol on each page says that it is invented

    def listed(code: str) -> str:
        """As lists in a sentence have it: "the Netherlands (Kingdom of the)"."""
        return with_article(code, "en") if code in states() else printed(code)

    return Facts(
        state=printed(review["state"]),
        symbol=symbol_of(review["state"], review["cycle"]),
        said={key: value for key, value in _said(review).items() if value},
        troika=tuple(map(listed, review["troika"])),
        documents=_documents(review["documents"]),
        questions_from=tuple(map(listed, sorted(review.get("advance_questions_from") or (), key=alphabetical))),
        presentation=proceedings.presentation,
        dialogue=proceedings.dialogue,
        recommendations=tuple(_asked(one, printed) for one in review["recommendations"]),
        pledges=tuple(one["text"] for one in review["pledges"]),
        cycle=review["cycle"],
        in_sentence=in_sentence(review["state"]) if review["state"] in states() else "",
    )


def alphabetical(code: str) -> str:
    """Where a State stands in the English alphabetical order of the United Nations; an invented one by its code."""
    found = states().get(code)
    return found.sort_key if found else code


def _said(review: Plain) -> dict[str, str]:
    session = None if review["invented"] else sessions().get(review["session"] or 0)
    known = review_of(review["state"], review["cycle"])
    council = known.council_session if known else None
    return {
        "session": ordinal(review["session"]) if review["session"] else "",
        "first": _opening(session) if session and session.start.day else "",
        "last": day(session.end) if session and session.end.day else "",
        "meeting": _nth(review["review_meeting"]),
        "review_date": _day(review["review_date"]),
        "adoption_meeting": _nth(review["adoption_meeting"]),
        "adoption_date": _day(review["adoption_date"]),
        "selected": _day(review["troika_selected_on"]),
        "delegations": str(review["delegations"] or len(review["speakers"]) or ""),
        "council": ordinal(council) if council in council_sessions() else "",
        "head": "",
    }


def _opening(session: Session) -> str:
    """The first day as printed before the last: "4" (to 15 May 2009), "27 October" (to 7 November 2014)."""
    words, last = day(session.start).split(), day(session.end).split() if session.end.day else []
    while len(words) > 1 and last and words[-1] == last[-1]:
        words, last = words[:-1], last[:-1]
    return " ".join(words)


def _nth(number: int | None) -> str:
    """ "1st", "12th", "23rd": how meetings are counted in figures."""
    if not number:
        return ""
    last = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{last}"


def _day(iso: str | None) -> str:
    return day(When.parse(iso)) if iso else ""


def _documents(documents: Sequence[Plain]) -> tuple[str, ...]:
    found = {one["kind"]: one["symbol"] for one in documents if one["kind"] in _PAPERS and one["symbol"]}
    return tuple(f"{words} ({found[kind]})" for kind, words in _PAPERS.items() if kind in found)


def _asked(one: Plain, name: Name) -> Asked:
    text = one["text"] or blank(f"text of recommendation {one['number']}")
    position = _POSITIONS.get(one["position"] or "")
    states, as_read, part = tuple(map(name, one["states"])), one.get("as_read") or "", one.get("part") or ""
    part = part if position is Position.PARTIALLY else ""
    return Asked(text, states, position, one["implemented"], as_read, part, one.get("listed") or "")
