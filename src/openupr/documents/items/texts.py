"""An item's text: cut from its brackets of States, and into parts where several States said several things.

"Sign (State A); ratify (State B) by 2010 (State C)" holds three texts under one number. Every text is cut from
the item, brackets of States taken out; nothing is composed.
Does not: find the item; know positions.
"""

import re
from dataclasses import dataclass

from openupr.documents.items.attribution import Bracket, brackets_of
from openupr.domain.report import Part

_BLANKS = re.compile(r"\s+")
# A blank that was left before a mark when a bracket was taken out.
_BEFORE_MARK = re.compile(r"\s+([;,.:])")
# Where a new clause begins: "; ratify", "/ratify", ". It also recommended"
_HARD = re.compile(r"\s*[,\s]*[;/.]")
_SOFT = re.compile(r"\s*(?:,|\band\b|\bor\b|&|\s)+\s*(?:to\s+|also\s+|further\s+)?(\w+)", re.IGNORECASE)
# What stands after the last bracket and still belongs to the sentence: "(State A) as soon as possible;"
_GOES_ON = re.compile(r"\s*[,/]?\s*[a-z]")
# Verbs that begin a recommendation (the commonest first words of items, as a list of plain English verbs).
_VERB_LIST = """
accede accelerate accept achieve act adapt address adhere adopt align allocate allow amend analyze apply appoint
approve assess assure attach avoid ban become begin bring broaden build carry cease co-operate combat commit
commute complete comply conclude conduct conform consider consolidate consult continue cooperate coordinate
create criminalise criminalize decriminalise decriminalize define design develop devote disseminate draft draw
elaborate eliminate empower enact encourage encouraged encourages end endeavour endorse engage enhance enlarge
ensure envisage eradicate establish evaluate examine expand expedite explore extend facilitate fight finalise
finalize focus follow formulate foster fulfil fully fund further give grant guarantee halt harmonise harmonize
identify implement impose improve include incorporate increase initiate institute integrate intensify introduce
invest investigate invite involve issue join keep launch lift limit maintain make mobilize modify monitor
multiply observe organize overcome participate pass pay persevere persist preserve prevent prioritize proceed
prohibit promote promulgate prosecute protect provide publish punish pursue put raise ratify reach reaffirm
recognise recognize recommended recommends reconsider redouble reduce reform refrain regulate reinforce release
remain remove repeal report request rescind resolve respect respond restore review revise revoke safeguard
secure seek send set share show sign spare speed start step stop strengthen strive study submit subscribe
supplement support suspend sustain tackle take train transform translate try undertake update uphold urge use
utilize withdraw work
"""
_VERBS = frozenset(_VERB_LIST.split())
_EDGE = " \t;,./:"


@dataclass(frozen=True, slots=True)
class ItemText:
    """What an item says. `tail` is what stands after the last bracket of States; `unknown` the names not known."""

    text: str
    states: tuple[str, ...]
    parts: tuple[Part, ...]
    unknown: tuple[str, ...]
    tail: str


def item_text(raw: str) -> ItemText:
    """Read an item's raw text (label off, lines joined)."""
    brackets = brackets_of(raw)
    if not brackets:
        return ItemText(tidy(raw), (), (), (), "")
    rest = raw[brackets[-1].end :]
    tail = "" if _GOES_ON.match(rest) else rest.strip(_EDGE + ")")
    text, pieces = _pieces(raw if not tail else raw[: brackets[-1].end], brackets)
    states = tuple(dict.fromkeys(code for bracket in brackets for code in bracket.states))
    unknown = tuple(name for bracket in brackets for name in bracket.unknown)
    return ItemText(text, states, _parts(text, pieces), unknown, tail)


def tidy(text: str) -> str:
    """One line, single blanks, without the final mark that parts items."""
    return _BEFORE_MARK.sub(r"\1", _BLANKS.sub(" ", text)).strip(" ;,/").removesuffix(".").rstrip(_EDGE)


def _pieces(raw: str, brackets: list[Bracket]) -> tuple[str, list[tuple[int, int, tuple[str, ...]]]]:
    """The text without brackets, and for each bracket [begin, end) of what it follows with its States."""
    text, before, pieces = "", 0, []
    for bracket in brackets:
        begin = len(text.rstrip())
        text = _append(text, raw[before : bracket.begin])
        pieces.append((begin, len(text), bracket.states))
        before = bracket.end
    text = _append(text, raw[before:])
    return text.strip(" ;,/").removesuffix(".").rstrip(_EDGE), pieces


def _append(text: str, piece: str) -> str:
    piece = _BEFORE_MARK.sub(r"\1", _BLANKS.sub(" ", piece))
    if piece[:1] in ";,.:/" or text.endswith((" ", "/")):
        return text.rstrip() + piece.lstrip() if piece[:1] in ";,.:/" else text + piece.lstrip()
    return text + piece


def _parts(text: str, pieces: list[tuple[int, int, tuple[str, ...]]]) -> tuple[Part, ...]:
    merged: list[tuple[int, int, tuple[str, ...]]] = []
    for begin, end, states in pieces:
        if merged and not text[begin:end].strip(_EDGE):
            merged[-1] = (merged[-1][0], merged[-1][1], (*merged[-1][2], *states))
        else:
            merged.append((begin, end, states))
    if len(merged) < 2:
        return ()
    parts: list[Part] = []
    clause = 0
    for begin, end, states in merged:
        if parts and _begins_clause(text[begin:end]):
            clause = begin
        parts.append(Part(_trimmed(text[clause:end]), tuple(dict.fromkeys(states))))
    return tuple(parts)


def _begins_clause(piece: str) -> bool:
    if _HARD.match(piece):
        return True
    soft = _SOFT.match(piece)
    return bool(soft) and soft is not None and soft[1].lower() in _VERBS


def _trimmed(text: str) -> str:
    text = text.strip(_EDGE)
    return re.sub(r"^(?:and|or)\s+", "", text)
