"""National reports, compilations and summaries have one form; this reads it. Their layouts say which is which.

Source: RULES 3.1, 3.8 (about 535 words a page; endnotes and annexes outside the count), 3.10.
Does not: hold the words against the limit; `rules.paper_over_word_limit` does.
"""

import re
from collections.abc import Callable

from openupr.documents.introduction.dates import ORDINAL, ordinal
from openupr.documents.layout import Parsed
from openupr.documents.papers.cover import (
    language_of,
    opening,
    state_in,
    state_named,
    state_of_code,
    symbol_of,
    title_lines,
)
from openupr.documents.papers.endnotes import Calls, notes_at_foot, notes_in, split_notes, text_of_note
from openupr.documents.papers.lines import Line, joined, lines_of, place_of
from openupr.documents.papers.paragraphs import Body, body_of
from openupr.documents.papers.pledged import pledges_in
from openupr.documents.papers.submitters import submitters_in
from openupr.documents.source import Source
from openupr.domain.documents import Remainder
from openupr.domain.findings import Finding, Place, Severity
from openupr.domain.papers import Numbered, Paper, Section
from openupr.domain.symbols import Symbol

_SESSION = re.compile(rf"Working Group on the Universal Periodic Review\s+{ORDINAL}\s+session", re.IGNORECASE)
# The first paragraphs of a report without a title page, which say whose it is.
_FIRST = 5
# Cover lines that come before the body: the title, the State, notes marked with asterisks.
_COVER = re.compile(
    r"^(?:\*|Human Rights Council$|Working Group on the Universal|Geneva, |United Nations$)", re.IGNORECASE
)


def is_paper(digit: str) -> Callable[[Symbol], bool]:
    """Whether a symbol is that of a national report ("1"), a compilation ("2") or a summary ("3")."""
    return lambda symbol: symbol.working_group and not symbol.limited and symbol.number == digit


def surety(source: Source, digit: str, title: re.Pattern[str]) -> float:
    """How sure it is that a source is such a paper: by its title on the first page and by its own symbol."""
    first = " ".join(opening(source, 1).split())[:4000]
    titled = bool(title.search(first))
    masthead = re.search(r"A/HRC/WG\.\s?6/\d+/[A-Z]{3}/(\d)", first)
    by_symbol = bool(masthead and masthead[1] == digit and not re.search(r"Report of the Working Group", first, re.I))
    if masthead and masthead[1] != digit:
        return 0.0
    return 0.95 if titled and by_symbol else 0.8 if titled else 0.5 if by_symbol else 0.0


def parse_paper(source: Source, digit: str, limit: int, title: re.Pattern[str]) -> Parsed:
    """The paper: sections, notes at their paragraphs, words against the limit, submitters of a summary."""
    symbol = symbol_of(source, is_paper(digit))
    main, noted = split_notes(lines_of(source))
    body = body_of(main)
    notes = notes_in(noted)
    texts = {number: text_of_note(lines) for number, lines in notes.items()} or notes_at_foot(source)
    sections = _sections(body, texts, any(page.marks for page in source.pages))
    words = sum(len(p.text.split()) for section in sections for p in section.paragraphs)
    corrigendum = bool(symbol and any(part.startswith("Corr.") for part in symbol.suffixes))
    paper = Paper(
        sections,
        words if body.paragraphs else None,
        limit,
        submitters_in(notes.get(1, [])) if digit == "3" else (),
        pledges_in(sections) if digit == "1" else (),
    )
    state, told = _state(source, symbol, sections if digit == "1" else ())
    return Parsed(
        paper,
        title=_title(source, title),
        symbol=str(symbol) if symbol else None,
        state=state,
        session=symbol.session if symbol else _session(source),
        language=language_of(source),
        findings=(*told, *_findings(body, corrigendum)),
        remainder=_remainder(body, corrigendum),
    )


def _state(source: Source, symbol: Symbol | None, sections: tuple[Section, ...]) -> tuple[str | None, list[Finding]]:
    """The State of the symbol or of the title page; of a national report without either, the only State that its
    first paragraphs name, with a finding."""
    state = state_of_code(symbol.code) if symbol else state_named(title_lines(source)[:30])
    first = [paragraph for section in sections for paragraph in section.paragraphs][:_FIRST]
    if state or not first or not (state := state_in(" ".join(paragraph.text for paragraph in first))):
        return state, []
    told = (
        f"No symbol and no title page name the State. {state} was taken, the only one that the first paragraphs name. "
        "Check it, or state it at import."
    )
    return state, [Finding("state_from_text", Severity.WARNING, told, Place(first[0].page, first[0].number))]


def _sections(body: Body, notes: dict[int, str], marked: bool) -> tuple[Section, ...]:
    calls = Calls(max(notes, default=0), marked)
    sections, carried = [], list[int]()
    for part in body.parts:
        heading, called = calls.take(part.marked)
        carried += called
        paragraphs = []
        for paragraph in part.paragraphs:
            text, own = calls.take(paragraph.marked)
            page, span = place_of(paragraph.lines)
            cited = tuple(notes[number] for number in (*carried, *own) if number in notes)
            carried = []
            paragraphs.append(Numbered(str(paragraph.number), text, page, span, cited))
        sections.append(Section(heading, part.level, tuple(paragraphs)))
    return tuple(sections)


def _session(source: Source) -> int | None:
    """The session that the first page names: "Working Group on the Universal Periodic Review, Twelfth session"."""
    match = _SESSION.search(" ".join(opening(source, 1).split())[:2000])
    return ordinal(match["ordinal"].lower()) if match else None


def _title(source: Source, pattern: re.Pattern[str]) -> str | None:
    lines = title_lines(source)[:40]
    at = next((n for n in range(len(lines)) if pattern.search(" ".join(lines[n : n + 4]))), None)
    if at is None:
        return None
    while at + 1 < len(lines) and pattern.search(" ".join(lines[at + 1 : at + 4])):
        at += 1
    taken = [lines[at]]
    for line in lines[at + 1 : at + 6]:
        if re.search(r"[*]$", taken[-1]) or state_named([line]) or re.match(r"[\d*]|[IVX]+\.", line):
            break
        taken.append(line)
    return " ".join(" ".join(taken).split()).strip(" *")


def _findings(body: Body, corrigendum: bool) -> list[Finding]:
    findings = []
    numbers = [paragraph.number for paragraph in body.paragraphs]
    missing = sorted(set(range(1, max(numbers, default=0) + 1)) - set(numbers))
    if missing:
        gone = ", ".join(map(str, missing))
        told = f"No paragraph {gone} was found. Look for a misprinted number in the paragraphs beside."
        findings.append(Finding("paragraph_numbers_missing", Severity.WARNING, told))
    if not numbers and not corrigendum:
        told = "No numbered paragraph was found. The whole text stands in the remainder."
        findings.append(Finding("no_paragraphs", Severity.BLOCKING, told))
    if corrigendum:
        told = (
            "A corrigendum, kept as a document of its own: what it replaces was not put into the document that it "
            "corrects. Read the two together."
        )
        findings.append(Finding("corrigendum", Severity.NOTE, told))
    return findings


def _remainder(body: Body, corrigendum: bool) -> tuple[Remainder, ...]:
    lines: list[Line] = [line for line in body.tables if not _COVER.match(line.text)]
    first = lines[0].page if lines else None
    if not corrigendum and body.paragraphs:
        lines = [line for line in lines if line.page != 1]
    return (Remainder(lines[0].page if lines else first, joined(lines)),) if lines else ()
