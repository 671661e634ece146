"""What is odd about a file itself, whatever its kind: damage that did not keep it from being read, empty pages.

Does not: look into what the pages say.
"""

from collections.abc import Iterator

from openupr.documents.source import Page, Source
from openupr.domain.findings import Finding, Place, Severity

# A printed page holds at least this many characters; one with fewer may be a picture.
_FEW = 20


def findings_of_file(source: Source) -> tuple[Finding, ...]:
    """A finding where the file is damaged, and one for each page without text but the second and the last.

    These two are left blank by practice: the back of the cover, and the back of the last sheet.
    """
    return (*_damage(source), *(_without_text(page) for page in source.pages if _is_empty(page, source)))


def _damage(source: Source) -> Iterator[Finding]:
    if source.damage:
        told = (
            f"The file is damaged: {source.damage}. Parts may be missing or of an older version: fetch it again, "
            "or compare what was read with the authentic document."
        )
        yield Finding("file_damaged", Severity.WARNING, told)


def _is_empty(page: Page, source: Source) -> bool:
    if source.form != "pdf" or page.number in (2, len(source.pages)):
        return False
    return len(page.text.strip()) < _FEW


def _without_text(page: Page) -> Finding:
    told = f"Page {page.number} holds no text. If it is a picture, fetch another copy or type it in."
    return Finding("page_without_text", Severity.WARNING, told, Place(page.number))
