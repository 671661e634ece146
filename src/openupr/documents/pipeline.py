"""A file becomes a Document: read it, let the layouts say whose it is, parse, complete the envelope.

Does not: raise on any content. Only `Unreadable` leaves this module, for a file that cannot be read at all.
"""

from pathlib import Path

from openupr.discover import discover
from openupr.documents.file_checks import findings_of_file
from openupr.documents.issued import issued_on
from openupr.documents.layout import Layout, Parsed
from openupr.documents.read import Limits, read
from openupr.documents.source import Source
from openupr.domain import rehearsal
from openupr.domain.documents import Document, DocumentKind
from openupr.domain.findings import Finding, Severity
from openupr.domain.symbols import Symbol

_LAYOUTS = "openupr.documents.layouts"


def document_of(path: Path, limits: Limits | None = None) -> Document:
    """What the file at `path` says. Raises Unreadable."""
    return understand(read(path, limits))


def understand(source: Source) -> Document:
    """What a source says, by the layout that is surest of it; kind "unknown" where none is."""
    layouts: dict[str, Layout] = discover(_LAYOUTS, "layout")
    scored = [(layout.matches(source), name) for name, layout in layouts.items()]
    score, name = max(scored, default=(0.0, ""))
    if score <= 0.0:
        finding = Finding("kind_not_recognised", Severity.BLOCKING, "No layout knows this document. State its kind.")
        return _envelope(source, DocumentKind.UNKNOWN, Parsed(None, findings=(finding,)))
    layout = layouts[name]
    return _envelope(source, layout.kind, layout.parse(source))


def _envelope(source: Source, kind: DocumentKind, parsed: Parsed) -> Document:
    printed = parsed.symbol or next((s for page in source.pages[:1] for s in rehearsal.symbols_in(page.text)), None)
    symbol = Symbol.parse(printed) if printed else None
    invented = rehearsal.code_of(printed, parsed.state)
    session = None if invented else parsed.session
    if session is None and symbol and symbol.working_group:
        session = symbol.session
    return Document(
        file=source.file,
        sha256=source.sha256,
        kind=kind,
        symbol=printed,
        language=parsed.language,
        state=parsed.state,
        cycle=rehearsal.CYCLE if invented else cycle_of(session),
        session=session,
        title=parsed.title,
        pages=len(source.pages),
        content=parsed.content,
        findings=(*findings_of_file(source), *parsed.findings),
        remainder=parsed.remainder,
        issued=issued_on(source.pages[0].text) if source.pages else None,
    )


def cycle_of(session: int | None) -> int | None:
    """The cycle of a session of the Working Group: 1-12, 13-26, 27-40, 41-54 (RULES 2.1)."""
    if session is None:
        return None
    return next((cycle for cycle, last in ((1, 12), (2, 26), (3, 40), (4, 54)) if session <= last), None)
