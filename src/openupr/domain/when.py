"""A date as exactly as a source gives it: a year, a month or a day.

Source: ISO 8601, reduced precision ("2027", "2027-01", "2027-01-25").
"""

import calendar
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class When:
    """A year, or a month of it, or a day. Unknown parts are None, never a guess."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> "When":
        """Read "2027", "2027-01" or "2027-01-25". Raises ValueError for anything else."""
        parts = text.split("-")
        if not text.isascii() or not all(part.isdecimal() for part in parts):
            parts = []  # "٢٠٢٧-٠١-٢٥", " 202": what Python reads as a number and nobody finds again
        if [len(part) for part in parts] not in ([4], [4, 2], [4, 2, 2]):
            raise ValueError(f"expected a year, a month or a day such as 2027-01-25, found {text!r}")
        when = cls(*(int(part) for part in parts))
        _ = when.first
        return when

    @property
    def first(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def exact(self) -> date | None:
        """The day, where the source gives one."""
        return self.first if self.day else None

    def __str__(self) -> str:
        """The ISO form, as exact as it is known."""
        return "-".join(f"{part:02d}" for part in (self.year, self.month, self.day) if part is not None)
