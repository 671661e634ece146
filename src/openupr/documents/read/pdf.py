"""PDF bytes to pages of text.

PDFium is not thread-safe: call from one thread of a process (STACK, trap 3).
"""

import pypdfium2

from openupr.documents.source import Page, Unreadable


def read_pdf(data: bytes, most_pages: int) -> tuple[Page, ...]:
    """The pages of a PDF. Raises Unreadable where PDFium cannot open it or it has too many pages."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(f"is not a PDF that can be opened ({error}). Fetch the document again.") from error
    with document:
        if len(document) > most_pages:
            raise Unreadable(f"has {len(document)} pages, more than the limit of {most_pages}.")
        return tuple(Page(number + 1, _text(document, number)) for number in range(len(document)))


def _text(document: pypdfium2.PdfDocument, index: int) -> str:
    page = document[index]
    textpage = page.get_textpage()
    text = textpage.get_text_range()
    textpage.close()
    page.close()
    return str(text).replace("\r\n", "\n").replace("\r", "\n")
