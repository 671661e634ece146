"""The layout summary on invented papers."""

from openupr.documents.layouts.summary import layout
from tests.documents.papers_invented import AnyPaper


class TestSummary(AnyPaper):
    layout, title, digit, limit = layout, "Summary of Stakeholders’ submissions on Tuvalu", 3, 5_350

    def test_submitters_by_code_joint_or_not(self) -> None:
        assert [(one.code, one.names, one.joint) for one in self.parsed().content.submitters] == [
            ("SFE", ("Society for Examples",), False),
            ("JS1", ("Society for Shells", "Example Network (Chile)"), True),
            ("CoE-X", ("Committee of Examples of the Council of Europe",), False),
        ]
