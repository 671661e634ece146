"""The two invented documents in examples/, from import to undo: one review, marked, apart from every real one."""

from datetime import date

import pytest

from openupr.actions.import_file import ByHand, import_file
from openupr.actions.open_review import open_review
from openupr.commands.show import page
from openupr.documents.pipeline import document_of
from openupr.domain.rehearsal import INVENTED
from openupr.imports.identify import by_hand
from openupr.store.importing import undo
from openupr.store.models import DocumentRow, Review
from openupr.vocabulary.names import resolver
from tests.examples.make_invented import DOCUMENTS, FOLDER

TODAY = date(2026, 1, 5)
REPORT = FOLDER / "state-a-report.docx"


def imported(path=REPORT, said=None):
    return import_file(path, TODAY, said or ByHand(), document_of)


@pytest.mark.parametrize("names", [sorted(DOCUMENTS), sorted(DOCUMENTS, reverse=True)])
def test_both_documents_make_one_review_with_dated_positions(store, names):
    outcomes = [imported(FOLDER / name) for name in names]
    assert [(one.status, one.reviews) for one in outcomes] == [(0, ("XAA/0",))] * 2
    assert all(INVENTED in one.line for one in outcomes)
    assert outcomes[-1].parity.differences == []
    review = open_review("XAA/0", TODAY)
    told = {one["number"]: (one["position"], one["standing"]["dated"]) for one in review["recommendations"]}
    assert (told["14.1"], told["16.1"]) == (("supported", "2024-08-09"), ("noted", "2024-08-09"))
    assert (told["15.1"], told["15.2"]) == (("supported", "2024-12-02"), ("noted", "2024-12-02"))
    assert open_review("XAA/0", date(2024, 9, 1))["tally"]["pending"] == 2


def test_the_review_is_marked_and_in_no_session(store):
    imported()
    review = open_review("State A/0", TODAY)
    assert (review["invented"], review["cycle"], review["session"]) == (True, 0, None)
    assert page(review)[0] == "State A (invented for rehearsal), in no cycle and no session  XAA/0"


def test_undo_removes_it(store):
    entry = imported().entry
    assert undo(entry)[1] == ("XAA/0",)
    assert not DocumentRow.objects.exists()
    assert open_review("XAA/0", TODAY) is None


@pytest.mark.parametrize(
    "said", [ByHand(review=("SVN", 3, 34)), ByHand(review=("XAA", 3, None)), ByHand(symbol="A/HRC/28/17")]
)
def test_nobody_can_put_an_invented_document_into_a_real_review(store, said):
    outcome = imported(said=said)
    assert outcome.status == 2
    assert "invented" in outcome.why
    assert not Review.objects.exists()


@pytest.mark.parametrize(
    ("text", "key"),
    [("XAA/0", ("XAA", 0, None)), ("State A 0", ("XAA", 0, None)), ("SVN/0", None), ("Slovenia 0", None)],
)
def test_only_a_rehearsal_has_a_cycle_0(text, key):
    assert by_hand(text, resolver().find) == key
