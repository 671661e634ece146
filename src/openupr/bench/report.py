"""Our own report, read back: drafted, saved by LibreOffice as Word and as PDF, and read from its visible text again.

Must: a report of 260 recommendations or more within 3 s as Word; numbers, texts, States, positions and pledges the
same, whichever of the two LibreOffice saved. Baseline, in the same run: our Word file read without LibreOffice.
Source: what is drafted is what the real reports of session 20, and one each of the third and fourth cycle, say, read
by our reader.
Does not: compare with the real report's own wording.
"""

import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

from openupr.actions.draft_report import alphabetical
from openupr.bench import Missed
from openupr.bench._facts_read import facts_read
from openupr.documents.pipeline import document_of
from openupr.domain.drafting.report import Block, Form, report
from openupr.domain.report import Introduction, Recommendation, WorkingGroupReport
from openupr.exports._office import NoOffice, saved
from openupr.exports._word_report import word_report
from openupr.vocabulary.names import resolver

_SESSION = "S20"
_LATER = ("slovenia/A_HRC_43_15.pdf", "others/S42-KOR-A_HRC_53_11.pdf")  # of the third and the fourth cycle
_MUST_SECONDS = 3.0
_TITLE = "Report of the Working Group on the Universal Periodic Review"
_COMPARED = (
    *("review_date", "review_meeting", "adoption_date", "adoption_meeting", "troika", "troika_selected_on"),
    *("documents", "advance_questions_from", "delegations"),
)
Row = tuple[str, str, tuple[str, ...], str, str]


@dataclass(frozen=True, slots=True)
class Tried:
    """One report: its file, how many recommendations, seconds to draft it, and the differences of each way."""

    name: str
    count: int
    seconds: float
    differing: dict[str, list[str]]


def run(shared: Path, small: bool) -> list[str]:
    """Draft, save, read, compare. Raises Missed."""
    corpus = shared / "corpus"
    files = sorted((corpus / "reports").glob(f"{_SESSION}-*.pdf"))
    chosen = [one for one in files if "EGY" in one.name] if small else [*files, *(corpus / one for one in _LATER)]
    try:
        tried = [_tried(one) for one in chosen]
    except NoOffice as error:
        raise Missed([str(error)]) from error
    lines = [_line(one) for one in tried]
    largest = max(tried, key=lambda one: one.count)
    whole = all(not found for one in tried for found in one.differing.values())
    lines.append(f"the largest, {largest.count} recommendations: {largest.seconds:.2f} s as Word")
    if largest.seconds > _MUST_SECONDS * (10 if small else 1) or not whole:
        raise Missed([*lines, *_differences(tried), f"Missed: {_MUST_SECONDS:g} s, or not the same when read back"])
    return lines


def _line(one: Tried) -> str:
    ways = "; ".join(
        f"{way} {len(found)} differ" if found else f"{way} the same" for way, found in one.differing.items()
    )
    return f"{one.name}: {one.count} recommendations, {one.seconds:.2f} s; {ways}"


def _differences(tried: list[Tried]) -> list[str]:
    return [f"{one.name}, {way}: {line}" for one in tried for way, found in one.differing.items() for line in found[:5]]


def _tried(file: Path) -> Tried:
    document = document_of(file)
    content = document.content
    if not isinstance(content, WorkingGroupReport) or document.state is None or document.session is None:
        raise Missed([f"{file.name} is no report of the Working Group"])
    facts = facts_read(content, document.state, document.session)
    begin = time.monotonic()
    blocks = report(facts)
    made = word_report(blocks, _TITLE, facts.state, facts.symbol)
    seconds = time.monotonic() - begin
    ways = {"ours": (made, "docx"), "as Word": (saved(made, "docx"), "docx"), "as PDF": (saved(made, "pdf"), "pdf")}
    return Tried(
        file.stem,
        len(facts.recommendations),
        seconds,
        {way: differing(blocks, facts.pledges, *of, content.introduction) for way, of in ways.items()},
    )


def differing(
    blocks: tuple[Block, ...], pledges: tuple[str, ...], data: bytes, form: str, told: Introduction | None = None
) -> list[str]:
    """A line for each recommendation, for pledges, and for each fact told in the introduction, that are not read as
    they were drafted."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"draft.{form}")
        path.write_bytes(data)
        content = document_of(path).content
    if not isinstance(content, WorkingGroupReport):
        return ["it is not known for a report"]
    drafted, found = _rows_drafted(blocks), [_row(one) for one in content.recommendations]
    lines = [f"{one[0]} was drafted as {one[1:]}" for one in drafted if one not in found]
    lines += [f"{one[0]} was read as {one[1:]}" for one in found if one not in drafted]
    lines += _introduced(told or Introduction(), content.introduction)
    read = " ".join(one for pledge in content.pledges for one in pledge.text.split())
    return lines if read == " ".join(pledges) else [*lines, f"pledges were read as {read[:80]!r}"]


def _introduced(drafted: Introduction, read: Introduction) -> list[str]:
    """A line for each fact that was told and is not read. A draft puts who asked questions in alphabetical order."""
    drafted = replace(drafted, advance_questions_from=tuple(sorted(drafted.advance_questions_from, key=alphabetical)))
    pairs = [(name, getattr(drafted, name), getattr(read, name)) for name in _COMPARED]
    return [f"{name} was drafted as {one}, read as {other}" for name, one, other in pairs if one and one != other]


def _rows_drafted(blocks: tuple[Block, ...]) -> list[Row]:
    """Number, text, codes, the sentence that governs it, and the footnote."""
    rows, governs = [], ""
    for one in blocks:
        if one.form is Form.CHAPEAU:
            governs = one.text
        if one.form is Form.RECOMMENDATION:
            codes = tuple(resolver().find(name) or name for name in one.states)
            rows.append((one.number, one.text, codes, governs, one.note))
    return rows


def _row(one: Recommendation) -> Row:
    printed, note = (" ".join((text or "").split()) for text in (one.as_printed, one.as_read))
    return one.number, " ".join(one.text.split()), one.states, printed, note
