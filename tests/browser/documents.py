"""What the browser imports, all invented: State A's report, addendum and list by theme; State N's report as PDF."""

from tests.examples.make_invented import NOTED, PENDING, SUPPORTED, addendum, report
from tests.examples.pdf_reports import pdf_report
from tests.examples.thematic_lists import HEADERS, WIDE
from tests.examples.word_files import cell, docx, paragraph, table

REPORT, ADDENDUM, LIST, AS_PDF = "report.docx", "addendum.docx", "list-by-theme.docx", "state-n.pdf"
_ANSWER = "REHEARSAL/1/XAA/Add.1"


def invented():
    """The files by name."""
    return {REPORT: report(), ADDENDUM: addendum(), LIST: list_by_theme(), AS_PDF: pdf_report()}


def list_by_theme():
    """The list of all seven recommendations to State A by theme, in OHCHR's third-cycle form."""
    said = [(SUPPORTED, 14, ["Supported"] * 3), (PENDING, 15, ["Supported", "Noted"]), (NOTED, 16, ["Noted"] * 2)]
    rows = [
        [
            f"{chapeau}.{number} {text} ({states});\nSource of position: {_ANSWER}",
            position,
            "- Invented theme of bridges\nAffected persons:\n- Children",
            "",
        ]
        for items, chapeau, positions in said
        for number, ((text, states), position) in enumerate(zip(items, positions, strict=True), 1)
    ]
    heading = [cell("Theme: Invented theme of bridges", properties=WIDE)]
    title = paragraph("UPR of State A (rehearsal)\tThematic list of recommendations")
    return docx(table(HEADERS["third_cycle"], heading, *rows), header=title)
