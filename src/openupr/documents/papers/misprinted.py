"""Numbers of paragraphs that print or conversion spoiled.

"7 The", "7.The", "7, The"; "7." on a line of its own; "… ended. 7. The" within a line.

Looked for only where the count of paragraphs has a gap, between the neighbours of the number that is missing.
Does not: invent a number that is not in the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from openupr.documents.papers.lines import Line

_MOST_MISSING = 3
# After a number that lost its stop or its blank a sentence begins: "7 The", "7.The", "7, “The"
_OPENS = r"(?=[A-ZÀ-Þ“\"«(‘])"


def mended(lines: Sequence[Line], starts: Sequence[tuple[int, int]]) -> list[Line]:
    """The lines, those put right that begin a paragraph missing between two of `starts` (number, index of its line)."""
    changed: dict[int, list[Line]] = {}
    for (before, first), (after, last) in pairwise(starts):
        at = first
        for number in range(before + 1, after) if after - before - 1 <= _MOST_MISSING else ():
            found = next(_candidates(lines, number, at, last), None)
            if found:
                at, put = found
                changed.setdefault(at, put)
    if not changed:
        return list(lines)
    return list(_put(lines, changed))


def _put(lines: Sequence[Line], changed: dict[int, list[Line]]) -> Iterator[Line]:
    skip = False
    for index, line in enumerate(lines):
        if skip:
            skip = False
        elif index in changed:
            yield from changed[index]
            skip = len(changed[index]) == 1 and _is_alone(line.text)
        else:
            yield line


def _is_alone(text: str) -> bool:
    return bool(re.fullmatch(r"\d{1,3}\s?\.?", text))


def _candidates(lines: Sequence[Line], number: int, first: int, last: int) -> Iterator[tuple[int, list[Line]]]:
    """Index of a line and what to put in its place; the forms nearest to a sound number come first."""
    at_head = re.compile(rf"{number}\s?(?:[,;:)]\s?|\.|\s){_OPENS}")
    within = re.compile(rf"(?<=[.!?;”])\s{number}\s?\.\s?{_OPENS}")
    for index in range(first + 1, last):
        line = lines[index]
        if match := at_head.match(line.text):
            yield index, [_headed(line, number, match.end())]
        elif _is_alone(line.text) and int(line.text.rstrip(" .")) == number and index + 1 < last:
            yield index, [_with_next(line, lines[index + 1], number)]
    for index in range(first, last):
        if match := within.search(lines[index].text):
            yield index, _divided(lines[index], number, match, within)


def _with_next(line: Line, following: Line, number: int) -> Line:
    """A number on a line of its own, put before the line that follows."""
    marked = f"{number}. {following.marked}" if following.marked else ""
    if following.page != line.page:
        line = following
    return Line(f"{number}. {following.text}", line.page, line.start, following.end, marked)


def _divided(line: Line, number: int, match: re.Match[str], within: re.Pattern[str]) -> list[Line]:
    """A line with a number in its midst, cut in two before the number."""
    cut = min(line.start + match.start() + 1, line.end)
    told = within.search(line.marked) if line.marked else None
    before = line.marked[: told.start()] if told else ""
    after = f"{number}. {line.marked[told.end() :]}" if told else ""
    return [
        replace(line, text=line.text[: match.start()], end=cut, marked=before),
        Line(f"{number}. {line.text[match.end() :]}", line.page, cut, line.end, after),
    ]


def _headed(line: Line, number: int, end: int) -> Line:
    """The line with its number printed as it should be."""
    marked = re.sub(rf"^{number}\s?[.,;:)]?\s?", f"{number}. ", line.marked) if line.marked else ""
    return replace(line, text=f"{number}. {line.text[end:]}", marked=marked)
