"""The names of States: any spelling found in documents of the review gives the State's alpha-3 code.

Source: data/states.csv (official English short names) and data/spellings.csv (formal and former names, other
orders of words, abbreviations, misprints), each row with its source.
Beside them the invented States of `domain.rehearsal`, where their name stands verbatim and alone ("State A").
Does not: guess. A name that no row holds is unknown: None from `find`, listed in `unknown` by `split`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from openupr.domain import rehearsal
from openupr.vocabulary.spelling import Word, fold, steps_of, words_of
from openupr.vocabulary.tables import rows_of

# What parts the names of a listing: "Chile; Cuba, Peru) (Spain/France"
_HARD = re.compile(r"[,;()\[\]/:]|[–—]|\s-\s|\.\s|\.$")
# A code within a symbol: "6/9/USA/3"
_IN_SYMBOL = re.compile(r"\d/.*|.*/\d$", re.DOTALL)
# Kinds of spelling that are also words of English or names of persons ("Hungry", "Maurice"): whole names only
_NOT_IN_RUNNING_TEXT = frozenset({"language", "listed", "rehearsal"})
# The article of a formal name: "la République de Pologne", "l'Ukraine"
_ARTICLE = re.compile(r"^(?:l['’]|(?:le|la|les|el|los|las)\s+)", re.IGNORECASE)
_CONNECTORS = frozenset({"and", "the", "by", "well", "as", "from", "also", "speaking"})
# What ends the name of a group for certain: "the core group; Chile"
_AFTER_GROUP = re.compile(r"[;()\[\]]")


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list of States says: their codes in order, the texts that are no State known here, and groups.

    `on_behalf_of` holds the texts after "on behalf of", which name no State that acts itself.
    """

    states: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    on_behalf_of: tuple[str, ...] = ()


class _Match(NamedTuple):
    """A name found at words [first, last]; `code` is "" for a known name of something that is no State."""

    code: str
    first: int
    last: int


class Resolver:
    """Spellings to codes. Build it from rows of (spelling, alpha-3 or "", kind)."""

    def __init__(self, official: dict[str, str], spellings: Iterable[tuple[str, str, str]]) -> None:
        self._official = official
        self._codes: dict[str, str] = {}
        self._exact: dict[str, str] = {}
        self._verbatim: dict[str, str] = {}
        self._running: set[str] = set()
        self._steps: set[str] = set()
        self._beginnings: set[str] = set()
        for spelling, code, kind in spellings:
            self._learn(spelling, code, kind)

    def _learn(self, spelling: str, code: str, kind: str) -> None:
        key = fold(spelling)
        if not key:
            return
        if self._codes.setdefault(key, code) != code:
            raise ValueError(f"{spelling!r} is given to {self._codes[key] or 'no State'} and to {code or 'no State'}")
        if kind == "abbreviation":
            self._exact[key] = "".join(c for c in spelling if c.isalpha())
        if kind == "rehearsal":
            self._verbatim[key] = spelling
        if kind not in _NOT_IN_RUNNING_TEXT:
            self._running.add(key)
            self._steps.update(steps_of(spelling))
            self._beginnings.update(key[:end] for end in range(1, len(key)))

    def english(self, code: str) -> str:
        """The official English short name of a State. Raises KeyError for a code that is none."""
        return self._official[code]

    def find(self, name: str) -> str | None:
        """The State that `name` as a whole is a spelling of (blanks lost or added do not matter), or None."""
        key = fold(name)
        if key in self._exact and self._exact[key] != _bare(name):
            return None
        if key in self._verbatim and self._verbatim[key] != name:
            return None
        return self._codes.get(key) or None

    def named_in(self, text: str) -> list[tuple[str, tuple[int, int]]]:
        """Every State named in English running text, in order, longest name first, with its span in `text`."""
        words = words_of(text)
        found: list[tuple[str, tuple[int, int]]] = []
        at = 0
        while at < len(words):
            match = self._best(self._matches(text, words, at), words, text) if self._may_begin(words, at) else None
            if match and match.code:
                found.append((match.code, _span(text, words, match)))
            at = match.last + 1 if match else at + 1
        return found

    def split(self, listing: str) -> Listing:
        """The States of a listing such as "Portugal, Slovakia and the Holy See", in order, doubles kept."""
        states: list[str] = []
        unknown: list[str] = []
        groups: list[str] = []
        words = words_of(listing)
        at = 0
        while at < len(words):
            if _on_behalf(words, at):
                end = self._group_end(listing, words, at + 3)
                groups.append(" ".join(listing[words[at + 3].start : words[end - 1].end].split()))
            elif words[at].key in _CONNECTORS:
                end = at + 1
            else:
                end = self._read_name(listing, words, at, states, unknown)
            at = end
        return Listing(tuple(states), tuple(unknown), tuple(groups))

    def _read_name(self, text: str, words: list[Word], at: int, states: list[str], unknown: list[str]) -> int:
        """Read the piece at word `at` into `states` or `unknown`; the index of the word after it."""
        match = self._whole_name(text, words, at)
        if match:
            states.append(match.code)
            return match.last + 1
        end = _piece_end(text, words, at)
        start, stop = words[at].start, words[end - 1].end
        if fold(text[start:stop]) in self._verbatim:
            unknown.append(" ".join(text[start:stop].split()))  # `_stands` refused it
        else:
            self._take(text[start:stop], states, unknown)
        return end

    def _group_end(self, text: str, words: list[Word], at: int) -> int:
        """The index after the name of a group that begins at `at`; the name may hold commas and "and"."""
        end = _piece_end(text, words, at)
        while end < len(words) and not _AFTER_GROUP.search(text, words[end - 1].end, words[end].start):
            start = end + 1 if words[end].key in _CONNECTORS and end + 1 < len(words) else end
            if self._whole_name(text, words, start):
                break
            end = _piece_end(text, words, start)
        return end

    def _take(self, piece: str, states: list[str], unknown: list[str]) -> None:
        """Read a piece that no single name fills: blanks inside a word, or names with the comma lost between."""
        code = self.find(piece)
        codes = [code] if code else self._side_by_side(piece)
        states.extend(codes)
        if not codes:
            unknown.append(" ".join(piece.split()))

    def _side_by_side(self, piece: str) -> list[str]:
        """The States of a piece that is names and nothing else ("Chile Egypt"), else none."""
        words = words_of(piece)
        codes: list[str] = []
        at = 0
        while at < len(words):
            match = self._best(self._matches(piece, words, at), words, piece)
            if match is None or not match.code:
                return []
            codes.append(match.code)
            at = match.last + 1
        return codes

    def _whole_name(self, text: str, words: list[Word], at: int) -> _Match | None:
        """The name that begins at word `at` and fills its piece, if there is one."""
        whole = (m for m in self._matches(text, words, at, loose=True) if m.code and _ends_piece(text, words, m.last))
        return self._best(whole, words, text)

    def _may_begin(self, words: list[Word], at: int) -> bool:
        """Whether a name can begin at word `at`: spares the search for the many words that begin none."""
        key = words[at].key
        if key in self._running or key in self._steps:
            return True
        return at + 1 < len(words) and words[at + 1].joint == "-" and key in self._beginnings

    def _matches(self, text: str, words: list[Word], at: int, loose: bool = False) -> Iterator[_Match]:
        """Every name that begins at word `at`, the shortest first; `loose` allows blanks inside a word."""
        key = ""
        for index in range(at, len(words)):
            word = words[index]
            if index > at and not word.joint:
                return
            key += word.key
            code = self._codes.get(key) if loose or key in self._running else None
            if code is not None and self._stands(text, words[at].start, word.end, key):
                yield _Match(code, at, index)
            broken = loose or (index + 1 < len(words) and words[index + 1].joint == "-")
            if key not in (self._beginnings if broken else self._steps):
                return

    def _stands(self, text: str, start: int, end: int, key: str) -> bool:
        """Whether the letters stand as a name does: with a capital; an abbreviation in capitals, in no symbol."""
        name = text[start:end]
        if key in self._verbatim:
            return rehearsal.entry_of_list(text, start, end)
        if key in self._exact:
            return self._exact[key] == _bare(name) and not _IN_SYMBOL.match(text[max(0, start - 2) : end + 2])
        return any(c.isupper() for c in name) or not name.isascii()

    def _best(self, matches: Iterator[_Match], words: list[Word], text: str) -> _Match | None:
        """The longest, but not across a comma into a longer name: "Moldova, Republic of Korea" are two."""
        best: _Match | None = None
        for match in matches:
            if best is None or not self._runs_into_another(match, best, words, text):
                best = match
        return best

    def _runs_into_another(self, longer: _Match, shorter: _Match, words: list[Word], text: str) -> bool:
        after = shorter.last + 1
        if words[after].joint != ",":
            return False
        if words[after].key == "the":
            after += 1
        return any(m.last > longer.last for m in self._matches(text, words, after))


def _bare(text: str) -> str:
    return "".join(c for c in re.sub(r"^\s*the\s+", "", text, flags=re.IGNORECASE) if c.isalpha())


def _span(text: str, words: list[Word], match: _Match) -> tuple[int, int]:
    """The span of a name, with the closing bracket where the name opened one."""
    start, end = words[match.first].start, words[match.last].end
    if text.count("(", start, end) > text.count(")", start, end):
        close = re.compile(r"\s*\)").match(text, end)
        end = close.end() if close else end
    return start, end


def _ends_piece(text: str, words: list[Word], last: int) -> bool:
    """Whether after word `last` comes a mark that parts names, a connecting word, or the end."""
    if last + 1 >= len(words):
        return True
    between = text[words[last].end : words[last + 1].start]
    after = words[last + 1].key
    return bool(_HARD.search(between)) or after in ("and", "as", "also", "speaking") or _on_behalf(words, last + 1)


def _on_behalf(words: list[Word], at: int) -> bool:
    """Whether "on behalf of" and at least one more word stand at `at`."""
    return at + 3 < len(words) and [word.key for word in words[at : at + 3]] == ["on", "behalf", "of"]


def _piece_end(text: str, words: list[Word], at: int) -> int:
    """The index after the last word of the piece that begins at word `at`."""
    while not _ends_piece(text, words, at):
        at += 1
    return at + 1


def shown_name(code: str) -> str:
    """How a State is named to people: its official short name in English, an invented one with the mark.

    A code that is none stays as it is.
    """
    if rehearsal.is_invented_state(code):
        return rehearsal.name_of(code)
    try:
        return resolver().english(code)
    except KeyError:
        return code


@cache
def resolver() -> Resolver:
    """The resolver of the package's own data, the names in the other official languages included."""
    official = {row["iso3"]: row["name"] for row in rows_of("states")}
    spellings = [(row["spelling"], row["iso3"], row["kind"]) for row in rows_of("spellings")]
    invented = [(name, code, "rehearsal") for code, name in rehearsal.STATES.items()]
    return Resolver(official | rehearsal.STATES, [*spellings, *_in_other_languages(), *invented])


def _in_other_languages() -> Iterator[tuple[str, str, str]]:
    for row in rows_of("names"):
        if row["language"] != "en":
            for name in (row["short"], row["formal"], _ARTICLE.sub("", row["formal"])):
                yield name, row["iso3"], "language"
