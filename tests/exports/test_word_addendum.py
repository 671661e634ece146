"""The addendum as Word: our own reader reads back what the State said. All is invented."""

import pytest

from openupr.documents.pipeline import document_of
from openupr.domain.documents import DocumentKind
from openupr.domain.drafting.answers import Answer
from openupr.domain.positions import Position
from openupr.exports._office import saved
from openupr.exports._word_addendum import word_addendum

GIVEN = [
    Answer("6.1", Position.SUPPORTED, "An invented bridge is being built."),
    Answer("6.2", Position.NOTED, ""),
    Answer("7.1", Position.PARTIALLY, "The first part is supported, the second noted."),
]


@pytest.mark.parametrize("form", ["", "docx", "pdf"])
def test_it_is_read_back_as_it_was_given_also_when_libreoffice_saved_it(tmp_path, form):
    made = word_addendum(GIVEN, "State A", "REHEARSAL/XAA/0/Add.1")
    path = tmp_path / f"addendum.{form or 'docx'}"
    path.write_bytes(saved(made, form) if form else made)
    document = document_of(path)
    assert document.kind is DocumentKind.ADDENDUM
    found = [(one.numbers, one.position) for one in document.content.positions]
    assert found == [((one.number,), one.position) for one in GIVEN]


def test_its_pledges_are_read_back_and_no_position_is_made_of_them(tmp_path):
    path = tmp_path / "addendum.docx"
    path.write_bytes(
        word_addendum(GIVEN, "State A", "REHEARSAL/XAA/0/Add.1", ["Open an archive of maps", "Count birds"])
    )
    content = document_of(path).content
    assert [one.text for one in content.pledges] == ["Open an archive of maps", "Count birds"]
    assert [one.numbers for one in content.positions] == [(one.number,) for one in GIVEN]
