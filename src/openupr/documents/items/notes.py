"""Notes at the foot that carry the wording as read during the dialogue.

Source: reports from session 6 on: "3 The recommendation as read during the interactive dialogue: …". Such a note is
no recommendation. Word files have their notes in `Source.footnotes`, called by "[3]" or a raised mark.
Does not: say which wording the State meant.
"""

from openupr.documents.items.lines import TextLine
from openupr.documents.source import Source


def as_read(lines: list[TextLine], source: Source) -> str | None:
    """The notes that raised marks in `lines` call, joined by a blank; None where there is none."""
    spans: dict[int, tuple[int, int]] = {}
    for line in lines:
        begin, end = spans.get(line.page, (line.start, line.start))
        spans[line.page] = (begin, max(end, line.start + len(line.text)))
    found = []
    for number, (begin, end) in spans.items():
        page = source.pages[number - 1] if number <= len(source.pages) else None
        if page is None or not page.marks:
            continue
        called = [mark for mark, place in page.marks if begin <= place <= end]
        found += [note for mark in called for note in _notes_called(mark, number, source)]
    return " ".join(found) or None


def _notes_called(mark: str, number: int, source: Source) -> list[str]:
    """The note with this mark on the page of the call, or on the next one."""
    for page in source.pages[number - 1 : number + 1]:
        for note in page.notes:
            head, _, text = note.partition(" ")
            if head == mark:
                return [text]
    return []
