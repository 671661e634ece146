"""The two invented documents: as the script makes them, plainly invented, and readable."""

import io
import zipfile
from datetime import date

import pytest

from openupr.actions.check import differences
from openupr.documents.contract import as_contract
from openupr.documents.contract_csv import rows
from openupr.documents.contract_text import outline
from openupr.documents.pipeline import document_of
from openupr.domain import rehearsal
from openupr.domain.documents import DocumentKind
from openupr.domain.positions import Position
from openupr.vocabulary.calendar import sessions
from tests.examples.make_invented import DOCUMENTS, FOLDER, NOT_UN

SYMBOLS = {"state-a-report.docx": "REHEARSAL/1/XAA", "state-a-addendum.docx": "REHEARSAL/1/XAA/Add.1"}


def parts(file):
    """The parts of a DOCX file by name."""
    with zipfile.ZipFile(file) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_file_is_what_the_script_makes(name):
    kept, made = parts(FOLDER / name), parts(io.BytesIO(DOCUMENTS[name]()))
    assert kept == made, "run python tests/examples/make_invented.py"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_it_says_on_each_page_and_in_its_properties_that_it_is_not_of_the_united_nations(name):
    texts = {part: data.decode() for part, data in parts(FOLDER / name).items() if part.endswith(".xml")}
    assert NOT_UN in texts["docProps/core.xml"]
    assert NOT_UN in texts["word/header1.xml"]
    assert NOT_UN in texts["word/footer1.xml"]
    whole = "".join(texts.values()).replace(NOT_UN, "")
    assert not [word for word in ("United Nations", "Distr.", "GE.", "A/HRC/") if word in whole]


@pytest.mark.parametrize(("name", "symbol"), SYMBOLS.items())
def test_it_is_read_without_a_remark_as_invented_and_of_no_real_cycle_or_session(name, symbol):
    read = document_of(FOLDER / name)
    assert (read.findings, read.remainder) == ((), ())
    assert (read.symbol, read.state, read.cycle, read.session) == (symbol, "XAA", rehearsal.CYCLE, None)
    told = as_contract(read)
    assert told["invented"] is True
    assert rehearsal.INVENTED in next(outline(told))
    assert all(rehearsal.INVENTED in row["kind"] for row in rows(told))
    assert differences(read) == ()


def test_the_introduction_of_the_report_is_read_whole():
    told = as_contract(document_of(FOLDER / "state-a-report.docx"))
    assert (told["review_date"], told["adoption_date"]) == ("2024-08-06", "2024-08-09")
    assert told["troika"] == ["XAB", "XAC", "XAD"]
    assert told["advance_questions_from"] == ["XAE"]
    assert told["speakers"] == ["XAB", "XAC", "XAD", "XAE", "XAF", "XAG", "XAH"]
    assert told["documents"] == [f"REHEARSAL/1/XAA/{number}" for number in "123"]
    assert told["recommendations"][1]["states"] == ["XAC", "XAD"]


def test_no_session_of_the_working_group_was_held_on_the_invented_days():
    report = document_of(FOLDER / "state-a-report.docx").content.introduction
    held = [one for one in sessions().values() if one.start.first <= report.review_date <= one.end.last]
    assert held == []


def test_the_report_is_read_with_its_positions():
    report = document_of(FOLDER / "state-a-report.docx")
    assert report.kind is DocumentKind.WORKING_GROUP_REPORT
    told = {one.number: one.position for one in report.content.recommendations}
    assert told == {
        **dict.fromkeys(("14.1", "14.2", "14.3"), Position.SUPPORTED),
        **dict.fromkeys(("15.1", "15.2"), Position.PENDING),
        **dict.fromkeys(("16.1", "16.2"), Position.NOTED),
    }
    assert len(report.content.pledges) == 1
    assert report.content.closing_paragraph is True


def test_the_addendum_is_read_with_its_positions():
    addendum = document_of(FOLDER / "state-a-addendum.docx")
    assert addendum.issued == date(2024, 12, 2)
    assert addendum.kind is DocumentKind.ADDENDUM
    told = {number: given.position for given in addendum.content.positions for number in given.numbers}
    assert told == {"15.1": Position.SUPPORTED, "15.2": Position.NOTED}
