"""Pages of text filled in order: what is put down gets its page and its span.

Does not: lay out. Pages are cut where the file says that Word cut them when it was last printed or saved.
"""

from itertools import pairwise

from openupr.documents.source import Page

Place = tuple[int, tuple[int, int]]
Mark = tuple[str, int, str]  # of a note: its mark, its offset in the text that calls it, its text


class Flow:
    """The pages so far. Lines are parted by "\\n"."""

    def __init__(self) -> None:
        self._pages: list[list[str]] = [[]]
        self._marks: list[list[tuple[str, int]]] = [[]]
        self._notes: list[list[str]] = [[]]
        self._length = 0

    def put(
        self, text: str, breaks: tuple[int, ...] = (), label: str | None = None, marks: tuple[Mark, ...] = ()
    ) -> Place:
        """Put down a paragraph, `label` and a blank before it, and turn the page at each of `breaks`.

        The place is that of `text`, or of its part on the first page it stands on. Notes go to the page of their mark.
        """
        cuts = [cut for cut in breaks if 0 <= cut <= len(text)]
        while cuts and not text[: cuts[0]].strip():
            self.turn()
            del cuts[0]
        if label:
            self._write(label + " ")
        page, start = len(self._pages), self._length
        edges = [0, *cuts, len(text)]
        end, waiting = start, list(marks)
        for index, (left, right) in enumerate(pairwise(edges)):
            if index:
                self.turn()
            while waiting and (waiting[0][1] <= right or right == len(text)):
                self._note(waiting.pop(0), self._length - left)
            self._write(text[left:right])
            end = end if index else self._length
        self._write("\n")
        return page, (start, end)

    def turn(self, pages: int = 1) -> None:
        """Go on on the next page; an empty page stays the page, unless more than one is turned."""
        for index in range(pages):
            if self._length or index:
                self._pages.append([])
                self._marks.append([])
                self._notes.append([])
                self._length = 0

    def pages(self) -> tuple[Page, ...]:
        """The pages filled."""
        filled = zip(self._pages, self._marks, self._notes, strict=True)
        return tuple(
            Page(number, "".join(parts).removesuffix("\n"), notes=tuple(notes), marks=tuple(marks))
            for number, (parts, marks, notes) in enumerate(filled, 1)
        )

    def _note(self, mark: Mark, shift: int) -> None:
        self._marks[-1].append((mark[0], mark[1] + shift))
        self._notes[-1].append(f"{mark[0]} {mark[2]}")

    def _write(self, text: str) -> None:
        if text:
            self._pages[-1].append(text)
            self._length += len(text)
