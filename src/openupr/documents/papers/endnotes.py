"""Endnotes: the list under "Notes", and the calls in the text that belong to them.

Calls count up through a document, so that a digit at a word is a call only where it is the next number.
Does not: read footnotes at the foot of a page.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from openupr.documents.papers.lines import CLOSE, OPEN, Line, joined
from openupr.documents.source import Source

_HEADING = re.compile(r"^(?:End)?[Nn]otes?\s*:?$|^NOTES$|^Notas$|^Примечания$")
# "12 Amnesty International, p. 3"; older prints have the number alone on its line
_HEAD = re.compile(rf"^(?:{OPEN}(\d{{1,3}}){CLOSE}|(\d{{1,3}})(?=\s+\S|[A-Z]|$))\s*")
# "para. 37. 77 CAT/C/SVN": the next note begins within a line
_IN_LINE = rf"(?:(?<=[.)\]])\s{{number}}\s+(?=[A-Z(])|{OPEN}{{number}}{CLOSE})"
_LAST_MARK = re.compile(rf"\s*{OPEN}[^{CLOSE}]*{CLOSE}\s*$")
_MARK = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")
# "submissions1 to", "Statelessness.6", "Kenya”,12"
_CALL = (
    r"(?<=[^\W\d_.,;:)”’\"»])(?P<after_word>\d{1,3})(?![\d%]|[.,]\d)"
    r"|(?<=[.,;:)”’\"»])(?<!\d[.,])(?P<after_stop>\d{1,3})(?![\d%/]|[.,]\d)"
)
_ANY_CALL = re.compile(f"{OPEN}(?P<mark>[^{CLOSE}]*){CLOSE}|{_CALL}")
_MOST_SKIPPED = 4
# So many notes in a row may have lost their numbers.
_MOST_LOST = 3


def split_notes(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The body's lines, and those after the last heading "Notes"."""
    at = next((n for n in range(len(lines) - 1, -1, -1) if _HEADING.match(lines[n].text)), len(lines))
    return list(lines[:at]), _marks_to_the_next(lines[at:])[1:]


def _marks_to_the_next(lines: Sequence[Line]) -> list[Line]:
    """The lines, a mark that stood alone between two of them put at the head of the second."""
    moved, carried = [], ""
    for line in lines:
        marked = carried + (line.marked or line.text)
        last = _LAST_MARK.search(marked)
        carried = last[0].strip() if last else ""
        moved.append(replace(line, marked=marked[: last.start()] if last else marked))
    return moved


def notes_in(lines: Sequence[Line]) -> dict[int, list[str]]:
    """The lines of each note by its number, the number left out, as long as the numbers follow each other."""
    notes: dict[int, list[str]] = {}
    number = 1
    for line in lines:
        rest = line.marked or line.text
        head = _HEAD.match(rest)
        if head and number <= int(head[1] or head[2]) <= number + (_MOST_LOST if number > 1 else 0):
            number = int(head[1] or head[2])
            notes[number] = []
            rest = rest[head.end() :]
            number += 1
        while match := re.search(_IN_LINE.format(number=number), rest):
            if number - 1 in notes:
                notes[number - 1].append(rest[: match.start()].strip())
            notes[number] = []
            rest = rest[match.end() :]
            number += 1
        if number - 1 in notes and rest.strip():
            notes[number - 1].append(_MARK.sub("", rest).strip())
    return notes


def notes_at_foot(source: Source) -> dict[int, str]:
    """The notes at the foot of the pages, by number: "3 As read …"."""
    found = (re.match(r"(\d{1,3})\s+(.*)", note, re.DOTALL) for page in source.pages for note in page.notes)
    return {int(match[1]): " ".join(match[2].split()) for match in found if match}


def text_of_note(lines: list[str]) -> str:
    """A note's lines as one text."""
    return joined(Line(text, 0, 0, 0) for text in lines)


class Calls:
    """Finds the calls of notes in texts given in the document's order, and takes them out.

    `marked`: whether the reader saw raised marks; a digit at a word is then a call only where it is the very next
    number (on some pages the reader cannot tell raised digits).
    """

    def __init__(self, last: int, marked: bool) -> None:
        self._last, self._next = last, 1
        self._skip = 0 if marked else _MOST_SKIPPED

    def take(self, text: str) -> tuple[str, list[int]]:
        """The text without its calls, and the numbers called, in order."""
        called: list[int] = []
        kept, at = "", 0
        for match in _ANY_CALL.finditer(text):
            mark, digits = match["mark"], match["after_word"] or match["after_stop"]
            number = int(mark or digits) if (mark or digits or "").isdigit() else None
            if digits and (number is None or not self._next <= number <= min(self._next + self._skip, self._last)):
                continue
            kept += text[at : match.start()]
            at = match.end()
            if number is not None:
                called.append(number)
                self._next = number + 1
        return _closed(kept + text[at:]), called


def _closed(text: str) -> str:
    """The text without the blanks that a mark on a line of its own leaves before a comma."""
    return re.sub(r"\s+([,.;:])", r"\1", text)
