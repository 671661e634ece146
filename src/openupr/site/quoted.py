"""A fact's source as printed: the exact words of its place, and the picture of the page, for the page of the fact.

Does not: fail. Where the document is not imported there is nothing; where its words or picture are not to be had, None.
"""

import re
from typing import Any

from openupr.site import documents, pictures
from openupr.store import documents as kept

Plain = dict[str, Any]
_ENOUGH = 20  # characters that tell whether a text begins or ends in a quote
# "(Algeria)" between two parts of a text
_BRACKETS = re.compile(r"\([^()]*\)")


def as_printed(source: Plain, text: str | None) -> Plain | None:
    """Quote, address of the page, size of its picture, of a source with `symbol`, `page`, `span` and `sha256`.

    A quote that does not hold `text` is left out: another reader placed the span, or something is wrong.
    """
    sha256, page, span = source.get("sha256"), source.get("page"), source.get("span")
    row = kept.copy(sha256) if sha256 and page and span else None
    if row is None or sha256 is None or page is None or span is None:
        return None
    quote = pictures.quote(row, page, (span[0], span[1]))
    if quote and not _holds(quote, (text or "")[:_ENOUGH]):
        quote = None
    width, height = pictures.size(row, page) or (None, None)
    return {
        "quote": quote,
        "goes_on": bool(quote and text and not _holds(quote, text[-_ENOUGH:])),
        "address": documents.address_of(row.reference),
        "place": documents.page_address(row.reference, page, sha256, span),
        "copy": sha256[:12],
        "span": span if quote else None,
        "width": width,
        "height": height,
        "pdf": pictures.is_pdf(row),
    }


def _holds(quote: str, words: str) -> bool:
    """Whether words stand in a quote, whatever its lines, blanks and hyphens, and the States in brackets between."""
    return bool(words) and _letters(words) in _letters(_BRACKETS.sub("", quote))


def _letters(text: str) -> str:
    return "".join(one for one in text.casefold() if one.isalnum())
