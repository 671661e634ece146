"""Measurements: each module offers `run(shared, small)`, which gives lines to print, or raises Missed."""


class Missed(Exception):
    """A measurement that did not reach what it must; `lines` is the whole of what is to be printed."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__(lines[-1])
        self.lines = lines
