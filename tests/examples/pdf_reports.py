"""The invented report of examples/ as a PDF with fixed pages, of another invented State: State N, XAN."""

import io
import textwrap

from docx import Document

from tests.examples.make_invented import report
from tests.examples.pdf_files import body, pdf

SYMBOL = "REHEARSAL/1/XAN"
FIRST = "Ratify the invented convention on bridges"
_LINES = 44


def lines(symbol=SYMBOL, remark="invented"):
    """The report's lines, with the remark among its first words, so that each remark makes another file."""
    whole = [one.text for one in Document(io.BytesIO(report())).paragraphs]
    texts = [one.replace("State A", "State N").replace("REHEARSAL/1/XAA", symbol).replace("\t", " ") for one in whole]
    at = texts.index("Introduction")
    found = [*texts[:at], f"This copy is {remark}.", *texts[at:]]
    return [line for text in found for line in textwrap.wrap(text, 90)]


def pdf_report(symbol=SYMBOL, remark="invented"):
    """The report as PDF: its title on page 1, the body from page 2 on, the annex at the end."""
    said = lines(symbol, remark)
    at = said.index("Introduction")
    pages = [said[:at], *(said[first : first + _LINES] for first in range(at, len(said), _LINES))]
    return pdf(*(body(*page, top=780) for page in pages))
