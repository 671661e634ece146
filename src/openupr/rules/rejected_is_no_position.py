"""A recommendation enjoys the support of the State, or it is noted; the text knows no rejection.

Source: A/HRC/RES/5/1, annex, paragraph 32; RULES 7.1. States do say that they reject: these are their words, and the
recommendation is counted as noted.
Does not: change a position that was read, or look at words in other languages than English.
"""

import re
from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Rule, Severity, Sureness
from openupr.domain.papers import Addendum
from openupr.domain.report import WorkingGroupReport

rule = Rule(
    name="rejected_is_no_position",
    citation="A/HRC/RES/5/1, annex, paragraph 32",
    basis="text",
    sureness=Sureness.SEEN,
    since=date(2007, 6, 18),
)


# "rejects", "are rejected"
_REJECT = re.compile(r"\breject(?:s|ed|ing)?\b", re.IGNORECASE)


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One note that lists the recommendations on which the document speaks of rejecting."""
    numbers: list[str] = []
    if isinstance(document.content, WorkingGroupReport):
        numbers = [one.number for one in document.content.recommendations if _REJECT.search(one.as_printed or "")]
    elif isinstance(document.content, Addendum):
        numbers = [n for one in document.content.positions if _REJECT.search(one.text) for n in one.numbers]
    if numbers:
        yield rule.finding(
            Severity.NOTE,
            f"Expected supported or noted as the position; found the word rejected for {', '.join(numbers)}. "
            "It is the State's word; the recommendation counts as noted.",
        )
