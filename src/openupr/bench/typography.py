"""How our report of the Working Group is set, against a real one: margins, sizes, pitches, indents, heads, feet.

The recommendations and paragraphs of a real report (263 recommendations) are drafted anew, saved as PDF by LibreOffice
and measured page by page as boxes of type and as pictures; so is the real report. A second and third real report are
printed beside them (with `--small` not): the template of the second cycle had other margins.
Must: every measure within a point and a half, sizes and pitches within a quarter, the last line of a page within a
line, of a report of today's template.
Source: peers/assembly.md 7.1; `TEMPLATE` holds the measures of A/HRC/53/11 for where no real report is at hand.
Does not: compare the cover (DESIGN 7a), or the words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from openupr.bench import Missed
from openupr.bench._facts_read import facts_read
from openupr.bench._measures import Measure, measures
from openupr.documents.pipeline import document_of
from openupr.documents.read import read
from openupr.documents.read.typography import Sheet, set_pages
from openupr.documents.report_version import paragraphs_of
from openupr.domain.drafting.differences import Part
from openupr.domain.drafting.report import Facts, report
from openupr.domain.report import WorkingGroupReport
from openupr.exports._office import NoOffice, saved
from openupr.exports._word_report import word_report

TITLE = "Report of the Working Group on the Universal Periodic Review"
NOTE = "An invented note that tells, at such a length that it runs over its line, what nobody read out in any dialogue"
_TODAY = "others/S42-KOR-A_HRC_53_11.pdf"
_OTHERS = ("slovenia/A_HRC_43_15.pdf", "reports/S20-EGY-A_HRC_28_16.pdf")
_POINTS, _SIZE, _LINE = 1.6, 0.25, 12.0
_EDGE = 2.0  # points by which the ink of two pages may differ at an edge
TEMPLATE: dict[str, Measure] = {
    "page: width": 595.3, "page: height": 842.0, "text: left": 113.3, "text: right": 481.5,
    "text: first baseline": 80.6, "text: last baseline": 782.8, "text: size": 10.0, "text: from line to line": 12.0,
    "text: from paragraph to paragraph": 18.0, "paragraph: after its number": 141.7, "point: number": 141.7,
    "point: text": 170.0, "recommendation: number": 141.7,
    "recommendation: text": 184.2, "recommendation: turn-over lines": 141.7,
    "recommendation: size": 10.0, "recommendation: bold": 1.0, "chapter: size": 14.0,
    "chapter: text": 113.3, "heading: size": 12.0, "heading: text": 113.3, "head: baseline": 50.9, "head: size": 9.0,
    "head, even pages: left": 56.7, "head, odd pages: right": 538.2, "head: rule": 57.0, "head: rule, left": 55.0,
    "head: rule, right": 540.5, "foot: baseline": 811.8, "foot: size of the page number": 9.0,
    "foot, even pages: left": 56.7, "foot, odd pages: right": 538.4, "note: size": 9.0, "note: text": 113.3,
    "note: from line to line": 11.0, "note: rule, left": 90.5, "note: rule, width": 74.0,
}  # fmt: skip
KNOWN = {
    "note: rule, left": "LibreOffice draws this line itself, from the margin, a quarter of the page wide",
    "note: rule, width": "LibreOffice draws this line itself, from the margin, a quarter of the page wide",
}


def run(shared: Path, small: bool) -> list[str]:
    """The table, page by page what differs. Raises Missed."""
    corpus = shared / "corpus"
    today = corpus / _TODAY
    try:
        ours = set_pages(saved(drafted(_facts(today)), "pdf"))
    except NoOffice as error:
        raise Missed([str(error)]) from error
    theirs = set_pages(today.read_bytes())
    others = () if small else tuple(corpus / one for one in _OTHERS)
    found, real = measures(ours), measures(theirs)
    beside = [measures(set_pages(one.read_bytes())) for one in others]
    names = ("measure", "ours", *(one.stem for one in (today, *others)))
    lines = [_cells(names), *(_cells((name, *(one[name] for one in (found, real, *beside)))) for name in found)]
    told, missed = differing(found, real)
    lines += [*told, *as_pictures(ours, theirs)]
    if missed:
        raise Missed([*lines, f"Missed: {', '.join(missed)}"])
    return lines


def drafted(facts: Facts) -> bytes:
    """The report as Word, two of its recommendations with a footnote, so that notes can be measured."""
    first, second, *rest = facts.recommendations
    noted = (replace(first, as_read=NOTE), replace(second, as_read=NOTE), *rest)
    blocks = report(replace(facts, recommendations=noted))
    return word_report(blocks, TITLE, facts.state, facts.symbol)


def differing(ours: Mapping[str, Measure], real: Mapping[str, Measure]) -> tuple[list[str], list[str]]:
    """A line for each measure that differs by more than is allowed, and the names of those not explained."""
    told, missed = [], []
    for name, measured in real.items():
        mine = ours.get(name)
        if measured is None or (mine is not None and abs(mine - measured) <= _allowed(name)):
            continue
        gap = "not found in ours" if mine is None else f"{mine - measured:+.1f}"
        told.append(f"{name}: {gap}{f' ({KNOWN[name]})' if name in KNOWN else ''}")
        missed += [] if name in KNOWN else [name]
    return told or ["no measure differs by more than is allowed"], missed


def as_pictures(ours: Sequence[Sheet], real: Sequence[Sheet]) -> list[str]:
    """On how many pages, after the cover, the ink begins and ends at the same edges; the bottom is the text's."""
    pairs = list(zip(ours[1:-1], real[1:-1], strict=False))
    lines = []
    for edge, name in enumerate(("left", "top", "right")):
        same = [one.number for one, other in pairs if abs(one.ink[edge] - other.ink[edge]) <= _EDGE]
        lines.append(f"as pictures, {name} edge of the ink: {len(same)} of {len(pairs)} pages within {_EDGE:g} points")
    return [*lines, f"pages: {len(ours)} of ours, {len(real)} of the real one (with cover and annex)"]


def _allowed(name: str) -> float:
    if name == "text: last baseline":  # how a page is filled moves it by up to a line
        return _LINE
    return _SIZE if "size" in name or "from" in name or "bold" in name else _POINTS


def _facts(path: Path) -> Facts:
    """What the real report says, its paragraphs too."""
    document = document_of(path)
    content = document.content
    if not isinstance(content, WorkingGroupReport) or document.state is None or document.session is None:
        raise Missed([f"{path.name} is no report of the Working Group"])
    told = list(paragraphs_of(read(path)))
    return replace(
        facts_read(content, document.state, document.session),
        presentation=tuple(one.text for one in told if one.part is Part.PRESENTATION),
        dialogue=tuple(one.text for one in told if one.part is Part.DIALOGUE)[1:],
    )


def _cells(row: Sequence[str | Measure]) -> str:
    name, *values = row
    told = (one if isinstance(one, str) else "-" if one is None else f"{one:.1f}" for one in values)
    return f"{name:<35}" + "".join(f"{one:>28}" if len(values) > 2 else f"{one:>22}" for one in told)
