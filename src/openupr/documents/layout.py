"""What a layout module offers: `layout = Layout(...)`, found by its folder.

A layout says how sure it is that a source is of its kind, and parses it. It never raises on any text.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from openupr.documents.source import Source
from openupr.domain.documents import DocumentKind, Remainder
from openupr.domain.findings import Finding


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a layout made of a source: the record of its kind, and what it says of the envelope.

    Values None here are filled by the pipeline from the symbol and the first page, when these say so.
    """

    content: Any
    title: str | None = None
    symbol: str | None = None
    state: str | None = None
    session: int | None = None
    language: str | None = None
    findings: tuple[Finding, ...] = ()
    remainder: tuple[Remainder, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Layout:
    """A document layout. `matches` gives 0.0 (not this kind) to 1.0 (sure); the highest wins."""

    kind: DocumentKind
    matches: Callable[[Source], float]
    parse: Callable[[Source], Parsed]
