"""Every kind of real document is recognised as what it is."""

import re
from pathlib import Path

import pytest

from openupr.documents.pipeline import document_of

# Pattern of the path below the corpus -> kind.
KINDS = (
    (r"slovenia/A_HRC_\d+_\d+_Add\.1\.pdf", "addendum"),
    (r"others/S10-GEO-A_HRC_17_11_Add\.1\.pdf", "addendum"),
    (r".*DEC.*", "decision"),
    (r"slovenia/A_HRC_(14_37|28_2)\.pdf", "council_session_report"),
    (r"slovenia/A_HRC_(14|28|43)_15\.pdf", "working_group_report"),
    (r"slovenia/A_HRC_WG\.6_\d+_SVN_1\.pdf", "national_report"),
    (r"slovenia/A_HRC_WG\.6_\d+_SVN_2(_Corr\.1|-corrupt)?\.pdf", "compilation"),
    (r"slovenia/A_HRC_WG\.6_\d+_SVN_3\.pdf", "summary"),
    (r"submissions/national-report-.*\.txt", "national_report"),
    (r".*/thematic-list-.*", "thematic_list"),
    (r".*/advance-questions-.*", "advance_questions"),
    (r"others/S42-KOR-.*", "working_group_report"),
)
# No text layer: refused in one line, so not recognised at all.
UNREADABLE = "letter-high-commissioner-S34-scanned.pdf"


def kind_of(path: str) -> str | None:
    return next((kind for pattern, kind in KINDS if re.fullmatch(pattern, path)), None)


def test_every_document_of_the_sets_has_its_kind(corpus: Path) -> None:
    paths = [p for folder in ("slovenia", "others", "submissions") for p in sorted((corpus / folder).iterdir())]
    files = [p for p in paths if p.is_file() and p.name != UNREADABLE]
    read = {str(p.relative_to(corpus)): document_of(p).kind.value for p in files}
    assert read == {path: kind_of(path) for path in read}


@pytest.mark.parametrize("step", range(4))
def test_reports_of_the_working_group_are_taken_for_nothing_else(corpus: Path, step: int) -> None:
    sessions = ("S01", "S07", "S12", "S20")
    paths = sorted((corpus / "reports").glob(f"{sessions[step]}-*.pdf"))[:6]
    assert {document_of(path).kind.value for path in paths} == {"working_group_report"}
