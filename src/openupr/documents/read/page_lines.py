"""The printed lines of a page, sorted into what the body says and what stands around it.

Header and footer lines (symbol, "Page 12", "GE.07-13682", the page's number) go; notes at the foot of the page
are kept apart (`Page.notes`); a line that the text stream cut in two becomes one again.
Does not: import a reader of PDF; understand the text.
"""

import re
from dataclasses import dataclass, field

from openupr.documents.source import Line, Page

# "A/HRC/12/9", "A/HRC/8/32*", "DRAFT/SVN/4", "Page 12", "GE.07-13682", "14 GE.10-12527", "GE.10-12527 (E) 230610"
_FURNITURE = re.compile(
    r"\s*(?:A\s?/\s?HRC\s?/[\sA-Z\d./]+(?:\*|∗)*|(?:DRAFT|REHEARSAL)(?:/[A-Z\d.]+){1,4}|[Pp]age\s+\d+|(?:\d+\s+)?GE\.\s?\d\d-\d{5}(?:\s+\(E\))?(?:\s+\d+)*|-{3,})\s*"
)
# What OpenUPR says at the foot of each page of its own papers: "2 Made with OpenUPR. Not a United Nations document."
_OURS = re.compile(r"\s*(?:\d{1,3}\s*)?Made with OpenUPR\. Not a United Nations document\.(?:\s*\d{1,3})?\s*")
_NUMBER = re.compile(r"\s*\d{1,3}\s*")
# A note at the foot: "1 The original recommendation read …", "* Previously issued …"
_NOTE = re.compile(r"\s*(\d{1,3}|[*∗†‡]{1,3})\s*(?=\S)")
_ENDNOTES = re.compile(r"\s*(?:end)?notes?\s*:?\s*", re.IGNORECASE)
_SAME_BASELINE = 2.0
_NOTE_SIZE = 0.93
_HEADING_SIZE, _HEADING_LINES = 13.0, 2


@dataclass(slots=True)
class PrintedLine:
    """One line of the stream: its text, where it starts in the stream, the size, left and baseline of its first
    character, the left of its last one; `marks` are the raised marks taken out of it, with their places in the text.
    """

    text: str
    start: int
    size: float
    left: float
    right: float
    baseline: float
    marks: list[tuple[str, int]] = field(default_factory=list)
    mark_at_head: bool = False


def page_of(number: int, lines: list[PrintedLine], goes_on: bool = False) -> Page:
    """Page `number` made of `lines`, in the order of the stream; `goes_on`: whether the page before has notes.

    A note that goes on from the page before has no mark: it begins with a blank.
    """
    body = _without_furniture(number, lines)
    body, notes = _without_notes(body, goes_on)
    body = _joined(body)
    texts = [line.text.rstrip() for line in body]
    boxes = tuple(
        Line(text, (line.left, line.baseline, max(line.left, line.right), line.baseline + line.size), line.size)
        for text, line in zip(texts, body, strict=True)
    )
    return Page(number, "\n".join(texts), lambda: boxes, notes, _marks(body, texts))


def stands_around(text: str) -> bool:
    """Whether a line is of those that stand around the body on every page: a symbol, "Page 12", our own foot."""
    return bool(_OURS.fullmatch(text) or _FURNITURE.fullmatch(text))


def _marks(lines: list[PrintedLine], texts: list[str]) -> tuple[tuple[str, int], ...]:
    """The raised marks with their places in the page's text."""
    places, start = [], 0
    for line, text in zip(lines, texts, strict=True):
        places += [(mark, start + min(place, len(text))) for mark, place in line.marks]
        start += len(text) + 1
    return tuple(places)


def _without_furniture(number: int, lines: list[PrintedLine]) -> list[PrintedLine]:
    if number == 1:
        return [line for line in lines if not (line.text.lstrip().startswith("GE.") or _OURS.fullmatch(line.text))]
    edge = {*range(min(4, len(lines))), *range(max(0, len(lines) - 4), len(lines))}
    outer = {line.baseline for line in sorted(lines, key=lambda line: line.baseline)[:2]}
    kept = []
    for index, line in enumerate(lines):
        at_edge = index in edge or line.baseline in outer
        if at_edge and _OURS.fullmatch(line.text):
            continue
        if at_edge and not line.mark_at_head and _FURNITURE.fullmatch(line.text):
            continue
        if at_edge and _NUMBER.fullmatch(line.text) and abs(int(line.text) - number) <= 2:
            continue
        kept.append(line)
    return kept


def _without_notes(lines: list[PrintedLine], goes_on: bool) -> tuple[list[PrintedLine], tuple[str, ...]]:
    """Body lines, and the notes at the foot: small lines below the whole body, one of which begins with a mark.

    `goes_on`: whether the page before has notes, so that one of them may go on without a mark.
    """
    sizes: dict[float, int] = {}
    for line in lines:
        sizes[round(line.size, 1)] = sizes.get(round(line.size, 1), 0) + len(line.text)
    if len(sizes) < 2:
        return lines, ()
    usual = max(sizes, key=lambda size: sizes[size])
    if usual > _HEADING_SIZE and sum(round(line.size, 1) == usual for line in lines) <= _HEADING_LINES:
        return lines, ()  # a last page of a heading and a few words: they are no notes to it
    small = [0 < line.size <= _NOTE_SIZE * usual for line in lines]
    lowest = min((line.baseline for line, is_small in zip(lines, small, strict=True) if not is_small), default=0.0)
    foot = [i for i, line in enumerate(lines) if small[i] and line.baseline < lowest]
    marked = any(lines[i].marks or _NOTE.match(lines[i].text) for i in foot)
    if not (marked or (goes_on and foot)) or any(_ENDNOTES.fullmatch(line.text) for line in lines):
        return lines, ()
    taken = set(foot)
    return [line for i, line in enumerate(lines) if i not in taken], _notes([lines[i] for i in foot])


def _notes(lines: list[PrintedLine]) -> tuple[str, ...]:
    """The notes, each beginning with its mark and a blank."""
    notes: list[str] = []
    pending = ""
    for line in lines:
        text = line.text.strip()
        if line.marks and line.mark_at_head:
            pending = line.marks[0][0]
        if text and pending:
            notes.append(f"{pending} {text}")
            pending = ""
        elif text and not line.marks and (match := _NOTE.match(text)) and _follows(match.group(1), notes):
            notes.append(f"{match.group(1)} {text[match.end() :]}")
        elif text:
            notes = [*notes[:-1], f"{notes[-1]} {text}"] if notes else [f" {text}"]
        if line.marks and not line.mark_at_head:
            pending = line.marks[-1][0]
    return tuple(notes)


def _follows(mark: str, notes: list[str]) -> bool:
    """Whether `mark` can begin the next note: the first one, or one more than the note before, or an asterisk."""
    if not notes or not mark.isdigit():
        return True
    before = notes[-1].split(" ", 1)[0]
    return not before.isdigit() or int(mark) == int(before) + 1


def _joined(lines: list[PrintedLine]) -> list[PrintedLine]:
    """Lines that stand on one baseline, the later one to the right, made one; lines that held only a mark go."""
    joined: list[PrintedLine] = []
    for line in lines:
        if not line.text.strip():
            if joined:
                joined[-1].marks.extend((mark, len(joined[-1].text)) for mark, _ in line.marks)
            continue
        last = joined[-1] if joined else None
        if last and line.size and abs(last.baseline - line.baseline) < _SAME_BASELINE and line.left > last.left:
            gap = "" if line.text[:1] in ";,. :)" or last.text.endswith(" ") else " "
            shift = len(last.text) + len(gap)
            last.text = f"{last.text}{gap}{line.text}"
            last.marks.extend((mark, place + shift) for mark, place in line.marks)
            last.right = line.right
        else:
            joined.append(line)
    return joined
