"""A file as a version of the report; Word and PDF of one draft do not differ. All is invented."""

from dataclasses import replace

import pytest

from openupr.documents.report_version import version_of
from openupr.documents.source import Unreadable
from openupr.documents.worker import Reader
from openupr.domain.drafting.differences import Part, compared
from openupr.domain.drafting.report import report
from openupr.domain.positions import Position
from openupr.exports._office import saved
from openupr.exports._word_report import word_report
from tests.domain.drafting.test_report import FACTS

TITLE = "Report of the Working Group on the Universal Periodic Review"
ITS_FACTS = replace(
    FACTS, symbol="REHEARSAL/1/XAA", dialogue=("State B spoke of well-kept invented bridges. " * 40 + "It ended.",)
)


@pytest.fixture(scope="module")
def word():
    return word_report(report(ITS_FACTS), TITLE, "State A", ITS_FACTS.symbol)


@pytest.fixture(scope="module")
def reader():
    with Reader() as one:
        yield one


@pytest.fixture(scope="module")
def version(word, reader, tmp_path_factory):
    path = tmp_path_factory.mktemp("version") / "draft.docx"
    path.write_bytes(word)
    return version_of(path, reader)


def test_its_paragraphs_stand_in_their_parts_without_the_headings_between(version):
    parts = {part: [one.text for one in version.told if one.part is part] for part in Part}
    assert [len(parts[part]) for part in Part] == [3, 1, 2, 0, 1]
    assert parts[Part.INTRODUCTION][-1].endswith("documents].")
    assert parts[Part.DIALOGUE][1].endswith("It ended.")
    assert parts[Part.PLEDGES] == ["State A will build a bridge."]
    assert version.called == "REHEARSAL/1/XAA"


def test_its_recommendations_have_states_positions_and_the_sentence_that_governs(version):
    first = version.recommendations[0]
    assert (first.number, first.states, first.position) == ("7.1", ("XAB", "XAC"), Position.SUPPORTED)
    assert "enjoy the support of State A" in first.sentence


def test_the_same_draft_as_pdf_does_not_differ(word, version, reader, tmp_path):
    path = tmp_path / "draft.pdf"
    path.write_bytes(saved(word, "pdf"))
    lines = compared(version, version_of(path, reader))
    assert len(lines) == 12
    assert not [one for one in lines if one.differs or one.before != one.after]


def test_a_file_that_is_no_report_is_told_in_one_line(reader, tmp_path):
    path = tmp_path / "note.txt"
    path.write_text("An invented note.")
    with pytest.raises(Unreadable, match="no report of the Working Group"):
        version_of(path, reader)
