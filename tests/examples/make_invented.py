"""Make the two documents in examples/: an invented report of the Working Group on State A, and its addendum.

Run as `python tests/examples/make_invented.py` to write them anew. They are for people who have no real document at
hand. Nothing in them happened; no State of that name exists; no masthead, symbol or emblem of the United Nations.
"""

import io
import zipfile
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as Paper

FOLDER = Path(__file__).resolve().parents[2] / "examples"
NOT_UN = "Made with OpenUPR. Not a United Nations document. Invented for rehearsal: nothing in it happened."
STATE = "State A"
SUPPORTED = (
    ("Ratify the invented convention on bridges", "State B"),
    ("Establish a national institution for bridges, in line with invented principles", "State C, State D"),
    ("Continue to train bridge keepers in the rights of those who cross", "State E"),
)
NOTED = (("Abolish the toll on the old bridge", "State F"), ("Open the archive of bridges to everybody", "State G"))
PENDING = (
    ("Consider a standing invitation to inspectors of bridges", "State H"),
    ("Publish figures on crossings, by age and sex", "State B"),
)
PLEDGE = "State A commits itself to building one bridge a year until its next review."


def report() -> bytes:
    """The report of the Working Group on State A, as DOCX."""
    paper = _paper("REHEARSAL/1/XAA", "12 August 2024")
    for line in ("First rehearsal session", "Report of the Working Group on the Universal Periodic Review", STATE):
        paper.add_heading(line, 1)
    paper.add_paragraph(NOT_UN)
    paper.add_page_break()
    paper.add_heading("Introduction", 1)
    count = _numbered(paper, 1, *_introduction())
    paper.add_heading("I. Summary of the proceedings of the review process", 1)
    paper.add_heading("A. Presentation by the State under review", 2)
    count = _numbered(paper, count, "The delegation said that many bridges had been built since the last rehearsal.")
    paper.add_heading("B. Interactive dialogue and responses by the State under review", 2)
    count = _numbered(paper, count, "During the interactive dialogue, 7 delegations made statements.")
    count = _numbered(paper, count, *(f"State {letter} thanked the delegation for its report." for letter in "BCDEFGH"))
    paper.add_heading("II. Conclusions and/or recommendations", 1)
    count = _list(paper, count, f"The recommendations listed below enjoy the support of {STATE}:", SUPPORTED)
    due = f"The following recommendations will be examined by {STATE}, which will provide responses in due time:"
    count = _list(paper, count, due, PENDING)
    count = _list(paper, count, f"The recommendations below have been noted by {STATE}:", NOTED)
    count = _numbered(paper, count, _closing())
    paper.add_heading("III. Voluntary pledges and commitments", 1)
    _numbered(paper, count, PLEDGE)
    paper.add_heading("Annex", 1)
    paper.add_heading("Composition of the delegation", 2)
    paper.add_paragraph(f"The delegation of {STATE} was headed by Jane Example, Minister of Bridges.")
    return _bytes(paper)


def addendum() -> bytes:
    """The addendum of State A: its positions on what was pending, as DOCX."""
    paper = _paper("REHEARSAL/1/XAA/Add.1", "2 December 2024")
    for line in ("Report of the Working Group on the Universal Periodic Review", STATE, "Addendum"):
        paper.add_heading(line, 1)
    paper.add_heading("Views on conclusions and/or recommendations and replies presented by the State under review", 1)
    paper.add_paragraph(NOT_UN)
    _numbered(
        paper,
        1,
        f"{STATE} has examined the recommendations that were left for later and gives its views below.",
        "Recommendation 15.1: Supported. An invitation was sent to the inspectors in the invented month of May.",
        "Recommendation 15.2: Noted. Crossings are counted, but not by age.",
    )
    return _bytes(paper)


def _introduction() -> tuple[str, ...]:
    return (
        f"The Working Group held its first rehearsal session from 5 to 9 August 2024. The review of {STATE} was held "
        f"at the 2nd meeting, on 6 August 2024. The delegation of {STATE} was headed by Jane Example, Minister of "
        f"Bridges. At its 5th meeting, held on 9 August 2024, the Working Group adopted the report on {STATE}.",
        "On 10 January 2024, the Human Rights Council selected the following group of rapporteurs (troika) to "
        f"facilitate the review of {STATE}: State B, State C and State D.",
        f"The following documents were issued for the review of {STATE}: (a) a national report (REHEARSAL/1/XAA/1); "
        "(b) a compilation (REHEARSAL/1/XAA/2); (c) a summary (REHEARSAL/1/XAA/3).",
        f"A list of questions prepared in advance by State E was transmitted to {STATE} through the troika.",
    )


def _closing() -> str:
    return (
        "All conclusions and/or recommendations contained in the present report reflect the position of the submitting "
        "State(s) and/or the State under review. They should not be construed as endorsed by the Working Group as a "
        "whole."
    )


def _paper(symbol: str, issued: str) -> Paper:
    paper = Document()
    paper.core_properties.title, paper.core_properties.comments = symbol, NOT_UN
    paper.core_properties.author = "OpenUPR"
    paper.core_properties.created = paper.core_properties.modified = datetime(2026, 1, 1)  # noqa: DTZ001
    paper.sections[0].header.paragraphs[0].text = f"{symbol}    {NOT_UN}"
    paper.sections[0].footer.paragraphs[0].text = NOT_UN
    paper.add_paragraph(f"{symbol}, {issued}")
    return paper


def _numbered(paper: Paper, first: int, *texts: str) -> int:
    """Add numbered paragraphs; returns the next number."""
    for number, text in enumerate(texts, first):
        paper.add_paragraph(f"{number}.\t{text}")
    return first + len(texts)


def _list(paper: Paper, number: int, chapeau: str, items: tuple[tuple[str, str], ...]) -> int:
    paper.add_paragraph(f"{number}.\t{chapeau}")
    for index, (text, states) in enumerate(items, 1):
        paper.add_paragraph(f"{number}.{index}\t{text} ({states});")
    return number + 1


def _bytes(paper: Paper) -> bytes:
    """The file, the same for the same content: no times of today inside."""
    out, fixed = io.BytesIO(), io.BytesIO()
    paper.save(out)
    with zipfile.ZipFile(out) as made, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as kept:
        for name in sorted(made.namelist()):
            kept.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), made.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()


DOCUMENTS = {"state-a-report.docx": report, "state-a-addendum.docx": addendum}


if __name__ == "__main__":
    for name, make in DOCUMENTS.items():
        (FOLDER / name).write_bytes(make())
