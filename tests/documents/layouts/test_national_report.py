"""The layout national_report on invented papers."""

from openupr.documents.layouts.national_report import layout
from tests.documents.papers_invented import AnyPaper


class TestNationalReport(AnyPaper):
    layout, title, digit, limit = layout, "National report submitted in accordance with a resolution", 1, 10_700
