"""A note on a step of the ledger: a condition that it breaks. What is there happened, and is not refused.

Source: RULES 12.1 (a guard that a held review breaks is a note that names it).
Does not: find what is broken (`taking` does for reviews, `machine` for the parts that have entries of their own).
"""

from dataclasses import dataclass

from openupr.domain.procedure.step import Step


@dataclass(frozen=True, slots=True)
class Note:
    """A condition that a step of the ledger breaks: which step, what was expected, the paragraph."""

    step: Step
    expected: str
    citation: str

    def __str__(self) -> str:
        """For people."""
        number = f"entry {self.step.seq}, " if self.step.seq else ""
        day = f" of {self.step['on']}" if self.step["on"] else ""
        return (
            f"{self.step.review}: {number}{self.step.type.replace('_', ' ')}{day}: expected was {self.expected} "
            f"({self.citation})"
        )
