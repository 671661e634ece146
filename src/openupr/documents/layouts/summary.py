"""OHCHR's summaries of stakeholders' information (A/HRC/WG.6/s/XXX/3).

Source: A/HRC/RES/5/1, annex, paragraph 15 (c); RULES 3.1, 3.8, 3.10.
Does not: read annexes; they come after the numbered paragraphs.
"""

import re

from openupr.documents.layout import Layout, Parsed
from openupr.documents.papers.reading import parse_paper, surety
from openupr.documents.source import Source
from openupr.domain.documents import DocumentKind

_TITLE = re.compile(
    r"\bSummary\s+(?:prepared\s+by|of\s+(?:other\s+)?stakeholders[’']?\s+(?:submissions|information))|\bResumen\s+(?:preparado|de)\b|\bRésumé\s+(?:établi|des)\b",
    re.IGNORECASE,
)
_DIGIT = "3"
# Words: about 535 a page, 10 pages.
_LIMIT = 5_350


def _matches(source: Source) -> float:
    return surety(source, _DIGIT, _TITLE)


def _parse(source: Source) -> Parsed:
    return parse_paper(source, _DIGIT, _LIMIT, _TITLE)


layout = Layout(DocumentKind.SUMMARY, _matches, _parse)
