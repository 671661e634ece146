"""OHCHR's compilations of United Nations information (A/HRC/WG.6/s/XXX/2).

Source: A/HRC/RES/5/1, annex, paragraph 15 (b); RULES 3.1, 3.8.
Does not: read annexes; they come after the numbered paragraphs.
"""

import re

from openupr.documents.layout import Layout, Parsed
from openupr.documents.papers.reading import parse_paper, surety
from openupr.documents.source import Source
from openupr.domain.documents import DocumentKind

_TITLE = re.compile(
    r"\bCompilation\s+(?:prepared\s+by|on\s+\w|of\s+(?:United\s+Nations\s+)?information)|\b(?:Recopilación|Compilation)\s+(?:preparada|établie)\b",
    re.IGNORECASE,
)
_DIGIT = "2"
# Words: about 535 a page, 10 pages.
_LIMIT = 5_350


def _matches(source: Source) -> float:
    return surety(source, _DIGIT, _TITLE)


def _parse(source: Source) -> Parsed:
    return parse_paper(source, _DIGIT, _LIMIT, _TITLE)


layout = Layout(DocumentKind.COMPILATION, _matches, _parse)
