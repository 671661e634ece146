"""Clauses of an item: which stretch of its text each bracket of States belongs to.

"Sign (State A); ratify (State B) by 2010 (State C)" holds three texts under one number. Each is one unbroken stretch
of the item's text, from where its clause begins to its own bracket; the brackets themselves are no part of that text,
and nothing is composed or left out between. So of "Ratify (State A) as soon as possible (State B)" State A has
"Ratify", State B "Ratify as soon as possible". Only a bare verb that waits for its object goes on beyond its bracket
and takes what stands before the object: of "ratify (State A)/consider ratifying (State B) the Convention", State A has
all, State B what follows the stroke. Words of manner or time ("as soon as possible") are no object.
Does not: find brackets.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from openupr.domain.report import Part

# [begin, end) of what a bracket follows in the text without brackets, and its States.
Piece = tuple[int, int, tuple[str, ...]]

# Verbs that begin a recommendation.
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
VERBS = frozenset(_VERB_LIST.split())
# The last word of a piece that waits for its object: "consider the possibility of", "accede to".
_WAITING_LIST = """
to of ratifying ratification signing signature acceding accession adopting adoption supporting implementing
endorsing withdrawing withdrawal becoming party issuing extending establishing considering
"""
_WAITING = frozenset(_WAITING_LIST.split())
_BARE_LENGTH = 9
# A verb further from its object stands alone: a longer stretch would put other States' verbs into its States' mouths.
_MOST_VERBS = 1
# Where a new clause begins: "; ratify", "/ratify", ". It also recommended"
_HARD = re.compile(r"\s*[,\s]*[;/.]")
# or with a verb after a comma or after "and to": ", ratify", ", and also ratify", " and to consider"
_SOFT = re.compile(r"\s*(?:[,;]+\s*(?:and\s+|or\s+)?(?:to\s+)?|and\s+to\s+)(?:also\s+|further\s+)?(\w+)", re.IGNORECASE)
# One more object of the verb before: ", the Optional Protocol (State B) and CEDAW (State C)"
_OBJECT = re.compile(
    r"(?!.*\bthereto\b)\s*(?:[,/]|\band\b|\bas\s+well\s+as\b|\s)+(?:(?:the|its|their|all|both)\s+(?:[a-z]+\s+)?)?[A-Z]"
)
# Where a clause ends: "; ratify", ". Ratify"
_STOPS = re.compile(r"\s*(?:;|\.\s+[A-Z])")
# A further text of the same State, reported with a verb of its own: "; recommends that", ". It also recommended"
_REPORTED = re.compile(
    r"[;.]\s+(?:and\s+)?(?=(?:(?:[Ii]t|also|further)\s+)*(?:recommends|recommended|encourages|encouraged|urges|urged|expresses)\b)"
)
# Texts of one State marked by letters or small roman numbers: "(a) Adopt …; (b) consider …"
_MARKED = re.compile(r"\s*\((?:[a-h]|i{1,3}|iv|v)\)\s+")
EDGE = " \t;,./:"
_JOINING = re.compile(r"(?:and|or)\s+")
_JOINED = re.compile(r"\s+(?:and|or)$")
# Words of manner or time alone, no object: "as soon as possible", ", with priority", "by 2030", "without delay"
_MANNER = re.compile(
    r"[\s,]*(?:and\s+)?(?:as\s+(?:soon|early|quickly|swiftly|far)\s+as\s+(?:possible|feasible|practicable)"
    r"|at\s+the\s+earliest(?:\s+\w+){0,2}|(?:with|without)\s+(?:(?:any|further|undue|more|the|high|highest|utmost)\s+){0,2}"
    r"(?:priority|urgency|delay|delays|haste|reservations?|conditions?)|as\s+a\s+(?:matter\s+of\s+)?(?:\w+\s+)?(?:priority|urgency)"
    r"|(?:very\s+)?(?:promptly|immediately|swiftly|rapidly|quickly|soon|urgently|speedily|gradually)"
    r"|by\s+(?:the\s+end\s+of\s+)?\d{4}|within\s+\w+\s+(?:years?|months?)|in\s+(?:the\s+near\s+future|due\s+course|good\s+time)"
    r"|in\s+a\s+(?:timely|prompt)\s+manner|before\s+(?:\w+\s+){0,3}(?:\d{4}|review|cycle|session))[\s,;.]*",
    re.IGNORECASE,
)


def parts_of(text: str, pieces: list[Piece]) -> tuple[Part, ...]:
    """One part for each bracket: from the beginning of its clause to the bracket; none where there is one text.

    A State that stands again later in the same clause has the longer text only.
    """
    merged: list[Piece] = []
    for begin, end, states in pieces:
        if merged and not text[begin:end].strip(EDGE):
            merged[-1] = (merged[-1][0], merged[-1][1], (*merged[-1][2], *states))
        else:
            merged.append((begin, end, states))
    if len(merged) == 1:
        return _reported(text, merged[0][2])
    parts = [_part(text, begin, end, states) for begin, end, states in _once(list(_cuts(text, merged))) if states]
    return tuple(parts) if len(parts) > 1 else ()


def _reported(text: str, states: tuple[str, ...]) -> tuple[Part, ...]:
    marks = (_MARKED if _MARKED.match(text) else _REPORTED).finditer(text)
    ends = [(0, 0), *(mark.span() for mark in marks), (len(text), len(text))]
    parts = [_part(text, begin, end, states) for (_, begin), (end, _) in pairwise(ends)]
    parts = [part for part in parts if part.text]
    return tuple(parts) if len(parts) > 1 else ()


def _part(text: str, begin: int, end: int, states: tuple[str, ...]) -> Part:
    """The stretch [begin, end) of `text` without marks and joining words at its edges, and where it stands."""
    begin += len(text[begin:end]) - len(text[begin:end].lstrip(EDGE))
    if joining := _JOINING.match(text, begin, end):
        begin = joining.end()
    end = begin + len(text[begin:end].rstrip(EDGE))
    if joined := _JOINED.search(text[begin:end]):
        end = begin + len(text[begin : begin + joined.start()].rstrip(EDGE))
    return Part(text[begin:end], states, (begin, end))


def _cuts(text: str, pieces: list[Piece]) -> Iterator[Piece]:
    """For each piece the stretch of text that its States said; one object more of a list stands alone for States
    that did not name those before."""
    clause, named = 0, set[str]()
    for index, (begin, end, states) in enumerate(pieces):
        if index and _begins_clause(text[begin:end]):
            clause, named = begin, set()
        reach = _reach(text, pieces, index)
        alone = [code for code in states if code not in named] if named and _OBJECT.match(text[begin:end]) else []
        yield clause, reach, tuple(code for code in states if code not in alone)
        yield begin, reach, tuple(alone)
        named.update(states)


def _reach(text: str, pieces: list[Piece], index: int) -> int:
    """Where the text of a piece ends: at its bracket, or after the object that a bare verb shares with others."""
    begin, end, _ = pieces[index]
    if not _is_bare(text[begin:end]):
        return end
    for following in range(index + 1, len(pieces)):
        start, stop, _ = pieces[following]
        if following - index > _MOST_VERBS:
            return end
        if _STOPS.match(text, start) or _MANNER.fullmatch(text, start, stop):
            return end
        if not _is_bare(text[start:stop]):
            return stop
    stopped = _STOPS.search(text, pieces[-1][1])
    return stopped.start() if stopped else len(text)


def _is_bare(piece: str) -> bool:
    """Whether a piece holds verbs without an object: "Consider the possibility of ratifying", "accede to"."""
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", piece)]
    return 0 < len(words) <= _BARE_LENGTH and (words[-1] in _WAITING or words[-1] in VERBS)


def _once(cuts: list[Piece]) -> list[Piece]:
    """Each State once in a clause, with the longest text."""
    kept = []
    for index, (begin, end, states) in enumerate(cuts):
        later = {code for start, stop, others in cuts[index + 1 :] if start == begin and stop >= end for code in others}
        kept.append((begin, end, tuple(code for code in dict.fromkeys(states) if code not in later)))
    return kept


def _begins_clause(piece: str) -> bool:
    if _HARD.match(piece):
        return True
    soft = _SOFT.match(piece)
    return soft is not None and soft[1].lower() in VERBS
