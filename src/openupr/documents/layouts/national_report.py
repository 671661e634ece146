"""National reports of the State under review (A/HRC/WG.6/s/XXX/1).

Source: A/HRC/RES/5/1, annex, paragraph 15 (a); RULES 3.1, 3.6 to 3.8.
Does not: read annexes; they come after the numbered paragraphs.
"""

import re

from openupr.documents.layout import Layout, Parsed
from openupr.documents.papers.reading import parse_paper, surety
from openupr.documents.source import Source
from openupr.domain.documents import DocumentKind

_TITLE = re.compile(
    r"\bNational\s+report\s+submitted\b|\bInforme\s+nacional\s+presentado\b|\bRapport\s+national\s+(?:présenté|soumis)\b",
    re.IGNORECASE,
)
_DIGIT = "1"
# Words: about 535 a page, 20 pages.
_LIMIT = 10_700


def _matches(source: Source) -> float:
    return surety(source, _DIGIT, _TITLE)


def _parse(source: Source) -> Parsed:
    return parse_paper(source, _DIGIT, _LIMIT, _TITLE)


layout = Layout(DocumentKind.NATIONAL_REPORT, _matches, _parse)
