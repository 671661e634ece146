"""The layout compilation on invented papers."""

from openupr.documents.layouts.compilation import layout
from tests.documents.papers_invented import AnyPaper


class TestCompilation(AnyPaper):
    layout, title, digit, limit = layout, "Compilation on Tuvalu", 2, 5_350
