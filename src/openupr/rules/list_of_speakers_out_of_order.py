"""Since the second cycle the list of speakers follows the English alphabet, from a State drawn by lot and around.

Source: A/HRC/DEC/17/119 (section on the list of speakers, its text not seen here); order measured over sessions 13 to
20 (RULES 5.5): the list breaks where it wraps around and where States swapped. How many breaks are usual is a row of
the modalities. Names sort as they were written on the day (RULES 5.6).
Does not: say who swapped with whom: swaps by consent are part of the practice. Looks at the order of the paragraphs
in the report, which can differ from that in the room.
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from openupr.domain import rehearsal
from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Rule, Severity, Sureness
from openupr.domain.report import WorkingGroupReport

rule = Rule(
    name="list_of_speakers_out_of_order",
    citation="practice of the list of speakers since A/HRC/DEC/17/119: English alphabetical order from a State "
    "drawn by lot",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2012, 5, 21),
)


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One note where the order breaks at more places than the modality counts as usual; it names them."""
    if not isinstance(document.content, WorkingGroupReport) or document.cycle == rehearsal.CYCLE:
        return
    read = document.content.introduction
    most = background.number("speakers_list_breaks", document.session)
    on = read.review_date or date.max
    keys = [(code, state.sort_key_on(on)) for code in read.speakers if (state := background.states.get(code))]
    breaks = [f"{a} before {b}" for (a, first), (b, second) in pairwise(keys) if first > second]
    if most and len(breaks) > most.value:
        yield rule.finding(
            Severity.NOTE,
            f"Expected a list of speakers in English alphabetical order with at most {most.value} breaks; found "
            f"{len(breaks)}: {', '.join(breaks)}. States may have swapped.",
        )
