"""A report of the Working Group as a version that can be compared: its paragraphs and recommendations, as read.

Drafts made here, drafts of others and adopted reports are read in the same way, Word or PDF, so that what one reader
sees otherwise than another is no difference.
Source: RULES 6.2 (skeleton), 6.3 (numbers).
Does not: compare (`domain.drafting.differences` does), or take in the annex with the delegation's names (DESIGN 7a).
"""

import re
from collections.abc import Iterator
from pathlib import Path

from openupr.documents.introduction.paragraphs import flat
from openupr.documents.introduction.skeleton import skeleton
from openupr.documents.source import Page, Source, Unreadable
from openupr.documents.worker import Reader
from openupr.domain.drafting.differences import Listed, Part, ReportVersion, Told
from openupr.domain.report import Recommendation, WorkingGroupReport

# "non-\ndiscrimination", where a line ends at a hyphen
_BROKEN = re.compile(r"(?<=\w)-\s*\n\s*(?=\w)")

# "I. Summary of the proceedings of the review process", the heading that follows the introduction
_HEADING = re.compile(r"\s*\bI\s?\.\s*Summary\s+of\s+the\s+proceedings.*", re.IGNORECASE | re.DOTALL)


def version_of(path: Path, reader: Reader, called: str = "") -> ReportVersion:
    """The version in a file; it calls itself by its symbol, else by the file's name. Raises Unreadable."""
    document = reader.document(path)
    if not isinstance(document.content, WorkingGroupReport):
        kind = document.kind.replace("_", " ")
        raise Unreadable(f"is no report of the Working Group ({kind}). Name a draft or adopted report of the review.")
    pages = tuple(Page(number, text) for number, text in enumerate(reader.sheets(path).texts, 1))
    return ReportVersion(
        called or document.symbol or path.name,
        tuple(paragraphs_of(Source(path.name, document.sha256, "text", pages))),
        tuple(_listed(one) for one in document.content.recommendations),
        document.state,
    )


def paragraphs_of(source: Source) -> Iterator[Told]:
    """The numbered paragraphs of a report's parts, but for the lists of recommendations."""
    whole = skeleton(source)
    parts = (
        (Part.INTRODUCTION, whole.introduction),
        (Part.PRESENTATION, whole.presentation),
        (Part.DIALOGUE, whole.dialogue),
        (Part.PLEDGES, whole.pledges),
    )
    for part, span in parts:
        for one in whole.within(span):
            text = _HEADING.sub("", whole.running.text[one.start : one.end])
            yield Told(part, one.number, flat(_BROKEN.sub("-", text)))


def _listed(one: Recommendation) -> Listed:
    printed, note = (flat(text or "") for text in (one.as_printed, one.as_read))
    return Listed(one.number, flat(one.text), one.states, one.position, note, printed)
