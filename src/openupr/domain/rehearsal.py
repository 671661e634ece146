"""What a rehearsal is made of: fourteen invented States, "State A" to "State N", their one review and its symbols.

Source: DESIGN 7 and 7a (names, codes, symbols that begin with REHEARSAL/). ISO 3166-1 leaves the codes XAA to XZZ to
users, so that no State can ever be given one.
Does not: belong to the facts of the record. No State here is in `vocabulary`'s tables, in a group or in a count; its
review stands in cycle 0 and in no session of the Working Group, so that no figure by cycle or session holds it.
A rehearsal of more reviews than one session holds has further sessions, XBA to XBN and on: "State A of session 2".
"""

import re

CYCLE = 0
"""The cycle of a rehearsal's documents and review: what stands in it is invented, and nothing else is."""
_LETTERS = "ABCDEFGHIJKLMN"
STATES = {f"XA{letter}": f"State {letter}" for letter in _LETTERS}
INVENTED = "invented for rehearsal"
"""The mark that stands wherever something of a rehearsal is shown."""

# "REHEARSAL/1/XAA" (report), "REHEARSAL/1/XAA/Add.1", "REHEARSAL/1/XAA/2" (compilation)
_SYMBOL = re.compile(r"\bREHEARSAL/\d+/(XA[A-N])(?:/\d)?(?:/(?:Add|Corr|Rev)\.\d+)*(?![\w/])")
# "State B thanked the delegation": at the head of a statement, one plain blank, then the sentence
HEAD_OF_STATEMENT = re.compile(r"\s*(?P<name>State [A-N])(?= [a-z]+ )")
# Before and after an entry of a list: "State B, State C and State D." Not "State A/HRC", not "State A. Presentation"
_BEFORE = re.compile(r"(?:\A|[,;:(\[]|\band)\s*\Z")
_AFTER = re.compile(r"\s*(?:[,;:)\]]|\.?\s*\Z|and\s)")


def symbols_in(text: str) -> tuple[str, ...]:
    """The symbols of a rehearsal that stand in `text`, each once, in order."""
    return tuple(dict.fromkeys(match[0] for match in _SYMBOL.finditer(text)))


def code_of(symbol: str | None, state: str | None) -> str | None:
    """The invented State that a document is of, by its symbol, else by its State; None for a real document."""
    match = _SYMBOL.fullmatch(symbol) if symbol else None
    return match[1] if match else state if state in STATES else None


def entry_of_list(text: str, start: int, end: int) -> bool:
    """Whether [start, end) of a listing can be the name of an invented State: verbatim, and alone in its place."""
    return bool(text[start:end] in STATES.values() and _BEFORE.search(text, 0, start) and _AFTER.match(text, end))


def code_at(session: int, place: int) -> str:
    """The code of a State of a session, both counted from 1 (to 14): "XAA", "XBA" in the second session."""
    return f"X{_LETTERS[session - 1]}{_LETTERS[place - 1]}"


def session_of(code: str) -> int:
    """The session of a rehearsal in which a State is, by its code: 1 of "XAA", 2 of "XBA"."""
    return _LETTERS.index(code[1]) + 1


def is_invented_state(code: str) -> bool:
    """Whether a code is that of an invented State, of the first session or of a further one."""
    return len(code) == 3 and code[0] == "X" and all(letter in _LETTERS for letter in code[1:])


def name_of(code: str) -> str:
    """The name of an invented State with the mark: "State A (invented for rehearsal)". Raises KeyError."""
    if code not in STATES and is_invented_state(code):
        return f"State {code[2]} of session {_LETTERS.index(code[1]) + 1} ({INVENTED})"
    return f"{STATES[code]} ({INVENTED})"


def marked(address: str) -> str:
    """The address of a review, with the mark where it is a rehearsal's: "XAA/0, invented for rehearsal"."""
    return f"{address}, {INVENTED}" if is_invented(address) else address


def is_invented(address: str) -> bool:
    """Whether a review is a rehearsal's, by its address ("XAA/0")."""
    return address.partition("/")[2] == str(CYCLE)
