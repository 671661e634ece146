"""PDFium alone: plain text, and words with boxes, of every page. The yardsticks that reading is measured against.

Does not: keep anything.
"""

from pathlib import Path

import pypdfium2


def text_alone(path: Path) -> int:
    """Extract the plain text of every page; the number of pages."""
    with pypdfium2.PdfDocument(path) as document:
        for index in range(len(document)):
            textpage = document[index].get_textpage()
            textpage.get_text_range()
        return len(document)


def boxes_alone(path: Path) -> int:
    """Extract the text and the boxes of every run of text; the number of pages."""
    with pypdfium2.PdfDocument(path) as document:
        for index in range(len(document)):
            textpage = document[index].get_textpage()
            for rectangle in range(textpage.count_rects()):
                textpage.get_text_bounded(*textpage.get_rect(rectangle))
        return len(document)
