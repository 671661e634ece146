"""What differs between two versions of the report of the Working Group, as data.

Recommendations are the same where their texts are (`domain.versions`), whatever their numbers; one that was rewritten
is known by its number and by a State that stayed. Paragraphs keep their order; what was rewritten in its place is one.
Source: RULES 6.3 (numbers are labels of a version), 6.7 (nothing is left out), 6.8 and 6.10 (drafts, corrections by
States within two weeks).
Does not: read files (`documents.report_version` does), or judge a difference.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import takewhile

from openupr.domain import versions
from openupr.domain.drafting.wording import Piece, changed, listed, pieces
from openupr.domain.positions import Position

# Least share of common words: a recommendation under the same number, one under another, a paragraph
_SAME_NUMBER, _ANOTHER_NUMBER, _PARAGRAPH = 0.25, 0.6, 0.5


class Part(StrEnum):
    """The parts of a report that are compared, in its order."""

    INTRODUCTION = "introduction"
    PRESENTATION = "presentation"
    DIALOGUE = "dialogue"
    RECOMMENDATIONS = "recommendations"
    PLEDGES = "pledges"


@dataclass(frozen=True, slots=True)
class Told:
    """A paragraph of a part, with its number as printed."""

    part: Part
    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A recommendation of a version; States by code. `note`: words as read out. `sentence`: the one that governs it."""

    number: str
    text: str
    states: tuple[str, ...]
    position: Position | None
    note: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class ReportVersion:
    """A version: what it calls itself (a symbol, or the name of its file), its paragraphs, its recommendations.

    state: alpha-3 of the State under review, None where it is not known.
    """

    called: str
    told: tuple[Told, ...] = ()
    recommendations: tuple[Listed, ...] = ()
    state: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or recommendation in both versions: its numbers ("" where it is not), and its words piece by piece.

    position: of a recommendation the earlier one and the later one. sentence: that which governs it now (or did).
    """

    part: Part
    before: str
    after: str
    words: tuple[Piece, ...]
    states: tuple[Piece, ...] = ()
    note: tuple[Piece, ...] = ()
    position: tuple[Position | None, Position | None] = (None, None)
    sentence: str = ""

    @property
    def differs(self) -> bool:
        """Whether more than the number differs."""
        return changed((*self.words, *self.states, *self.note)) or self.position_changed

    @property
    def position_changed(self) -> bool:
        """Whether the position of a recommendation that both versions have is another."""
        return bool(self.before and self.after) and self.position[0] != self.position[1]


@dataclass(frozen=True, slots=True)
class Renumbered:
    """Recommendations that follow one another in both versions: first and last number, as they were, as they are."""

    before: tuple[str, str]
    after: tuple[str, str]


def compared(before: ReportVersion, after: ReportVersion) -> tuple[Line, ...]:
    """A line for each paragraph and recommendation of either version, in the order of the later one."""
    found: list[Line] = []
    for part in Part:
        if part is Part.RECOMMENDATIONS:
            found += _recommendations(before.recommendations, after.recommendations)
        else:
            found += _paragraphs(part, *([one for one in each.told if one.part is part] for each in (before, after)))
    return tuple(found)


def renumbered(lines: Sequence[Line]) -> tuple[Renumbered, ...]:
    """The recommendations whose number changed, those that follow one another taken together."""
    numbers = ((one.before, one.after) for one in lines if one.part is Part.RECOMMENDATIONS and one.before != one.after)
    return runs((old, new) for old, new in numbers if old and new)


def runs(numbers: Iterable[tuple[str, str]]) -> tuple[Renumbered, ...]:
    """Pairs of an old number and a new one, those that follow one another in both taken together."""
    found: list[list[tuple[str, str]]] = []
    for old, new in numbers:
        if found and _follows(found[-1][-1][0], old) and _follows(found[-1][-1][1], new):
            found[-1].append((old, new))
        else:
            found.append([(old, new)])
    return tuple(Renumbered((run[0][0], run[-1][0]), (run[0][1], run[-1][1])) for run in found)


def _follows(one: str, other: str) -> bool:
    """Whether "140.8" follows "140.7"."""
    heads, tails = zip(*(number.rpartition(".")[::2] for number in (one, other)), strict=True)
    return heads[0] == heads[1] and all(tail.isdecimal() for tail in tails) and int(tails[1]) == int(tails[0]) + 1


def _paragraphs(part: Part, before: Sequence[Told], after: Sequence[Told]) -> Iterator[Line]:
    matcher = SequenceMatcher(None, [one.text for one in before], [one.text for one in after], autojunk=False)
    for kind, b1, b2, a1, a2 in matcher.get_opcodes():
        if kind == "equal":
            yield from (_paragraph(part, *pair) for pair in zip(before[b1:b2], after[a1:a2], strict=True))
        else:
            yield from _rewritten(part, before[b1:b2], after[a1:a2])


def _rewritten(part: Part, before: Sequence[Told], after: Sequence[Told]) -> Iterator[Line]:
    """Paragraphs that stand where others stood: each with the first that has words enough in common, in order."""
    at = 0
    for new in after:
        same = next((n for n in range(at, len(before)) if _common(before[n].text, new.text) >= _PARAGRAPH), None)
        if same is None:
            yield _paragraph(part, None, new)
            continue
        yield from (_paragraph(part, old, None) for old in before[at:same])
        yield _paragraph(part, before[same], new)
        at = same + 1
    yield from (_paragraph(part, old, None) for old in before[at:])


def _paragraph(part: Part, old: Told | None, new: Told | None) -> Line:
    was, now = old or Told(part, "", ""), new or Told(part, "", "")
    return Line(part, was.number, now.number, pieces(was.text, now.text))


def _recommendations(before: Sequence[Listed], after: Sequence[Listed]) -> Iterator[Line]:
    pairs = _pairs(before, after)
    was = {new: old for old, new in pairs.items()}
    yield from _gone(before, pairs, 0)
    for n, new in enumerate(after):
        if n not in was:
            yield _line(None, new)
            continue
        yield _line(before[was[n]], new)
        yield from _gone(before, pairs, was[n] + 1)


def _gone(before: Sequence[Listed], pairs: Mapping[int, int], start: int) -> Iterator[Line]:
    """Those that are gone, from one on to the next that is still there."""
    return (_line(before[n], None) for n in takewhile(lambda n: n not in pairs, range(start, len(before))))


def _pairs(before: Sequence[Listed], after: Sequence[Listed]) -> dict[int, int]:
    """Index before -> index after of what is the same recommendation."""
    pairs = _unchanged(before, after)
    rest = [[n for n in range(len(before)) if n not in pairs], _free(after, pairs)]
    joined = versions.join([_version(rank, of, rest[rank]) for rank, of in enumerate((before, after))])
    pairs |= {~keys[0]: keys[1] for keys in ([item.key for item in group] for group in joined) if len(keys) > 1}
    free = _free(after, pairs)
    alike = [(-_alike(before[b], after[a]), b, a) for b in rest[0] if b not in pairs for a in free]
    for _, b, a in sorted(one for one in alike if one[0]):
        if b not in pairs and a not in pairs.values():
            pairs[b] = a
    return pairs


def _unchanged(before: Sequence[Listed], after: Sequence[Listed]) -> dict[int, int]:
    """Those with the same text by the same States: several States may have asked the same in the same words."""
    known: dict[tuple[str, frozenset[str]], list[int]] = {}
    for n, one in enumerate(before):
        known.setdefault(_said(one), []).append(n)
    return {known[_said(one)].pop(0): n for n, one in enumerate(after) if known.get(_said(one))}


def _said(one: Listed) -> tuple[str, frozenset[str]]:
    return versions.plain(one.text), frozenset(one.states)


def _free(after: Sequence[Listed], pairs: Mapping[int, int]) -> list[int]:
    taken = set(pairs.values())
    return [n for n in range(len(after)) if n not in taken]


def _version(rank: int, items: Sequence[Listed], chosen: Sequence[int]) -> versions.Version:
    """The chosen ones for `versions.join`; the keys of the earlier version are ~index, so that none is in both."""
    told = ((items[n], n) for n in chosen)
    return versions.Version(
        str(rank),
        (rank, ""),
        tuple(versions.Item(n if rank else ~n, one.number, one.text, one.states) for one, n in told),
    )


def _alike(old: Listed, new: Listed) -> float:
    """How much two texts have in common that may be one rewritten; 0 where it is too little."""
    same_number = old.number.rpartition(".")[2] == new.number.rpartition(".")[2]
    share = _common(old.text, new.text) if set(old.states) & set(new.states) or same_number else 0.0
    return share if share >= (_SAME_NUMBER if same_number else _ANOTHER_NUMBER) else 0.0


def _common(one: str, other: str) -> float:
    words = [set(versions.plain(text).split()) for text in (one, other)]
    return len(words[0] & words[1]) / (max(map(len, words)) or 1)


def _line(old: Listed | None, new: Listed | None) -> Line:
    was, now = old or _NONE, new or _NONE
    return Line(
        Part.RECOMMENDATIONS,
        was.number,
        now.number,
        pieces(was.text, now.text),
        listed(was.states, now.states),
        pieces(was.note, now.note),
        (was.position, now.position),
        now.sentence or was.sentence,
    )


_NONE = Listed("", "", (), None)
