"""A step that may not be taken: what was expected, what came, from which stage, and the paragraph.

Does not: arise from history. What is in the ledger, or comes from the record, is never refused; it gets a note.
"""


class StepRefused(Exception):
    """Nothing was changed. `citation` is the authority with its paragraph, or "practice"."""

    def __init__(self, review: str, stage: str, came: str, expected: str, citation: str) -> None:
        super().__init__(f"{review}, stage {stage}: {came} came, but expected was {expected} ({citation}).")
        self.review, self.stage, self.came, self.expected, self.citation = review, stage, came, expected, citation
