"""The layout of communications."""

from pathlib import Path

from openupr.documents.pipeline import document_of
from openupr.domain.documents import DocumentKind

EXAMPLE = Path(__file__).resolve().parents[3] / "docs" / "communications.md"


def test_the_example_of_the_documentation_is_read_without_findings(tmp_path: Path) -> None:
    form = EXAMPLE.read_text(encoding="utf-8").split("```\n")[1]
    path = tmp_path / "note.txt"
    path.write_text(form, encoding="utf-8")
    document = document_of(path)
    assert (document.kind, document.state, document.session, document.cycle) == (
        DocumentKind.COMMUNICATION,
        "TUV",
        34,
        3,
    )
    assert document.findings == ()
    assert document.content.author == "Permanent Mission of State A"


def test_a_line_that_no_key_claims_stands_in_the_remainder(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("communication: letter\nDear President,\n", encoding="utf-8")
    document = document_of(path)
    assert [one.text for one in document.remainder] == ["Dear President,"]
    assert {finding.rule for finding in document.findings} == {"communication_incomplete", "communication_lines"}
