"""Codes proposed, accepted and corrected. Documents are invented."""

import csv
import io

import pytest

from openupr.actions import code
from openupr.store import ledger
from openupr.store.failures import Refused
from openupr.store.models import Entry
from tests.store import builders as b
from tests.store.keeping import BIH, keep

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])
ASKS = (
    "Ratify the invented Optional Protocol to the Convention against Torture",
    "Abolish the death penalty in every invented province",
    "Publish the invented register of bridges each spring",
)


@pytest.fixture
def kept(store):
    keep(b.report(recommendations=b.items((b.SUPPORTED,) * 3, texts=ASKS)), BIH)


def of(number):
    return next(one for one in code.coded("BIH/2") if one["id"] == f"BIH/2/{number}")


def test_texts_that_are_here_have_a_proposal_and_how_sure(kept):
    found = code.coded("BIH/2")
    assert [one["id"] for one in found] == ["BIH/2/115.1", "BIH/2/115.2", "BIH/2/115.3"]
    assert found[1]["proposal"].issues == ("Death penalty",)
    assert 0.8 < found[1]["proposal"].sure <= 1
    assert found[1]["proposal"].by.startswith("fast ")
    assert found[1]["given"] is None


def test_a_review_that_only_ships_as_facts_has_proposals_without_how_sure(store):
    found = code.coded("BIH/2")
    assert {one["proposal"].by for one in found if one["proposal"]} == {"facts that ship"}
    assert all(one["text"] is None and one["proposal"].sure is None for one in found if one["proposal"])
    assert code.accept_above("BIH/2", "0")[0] == []


def test_what_is_accepted_is_an_entry_without_the_text(kept):
    entry = code.accept("BIH/2/115.2")
    kept_ = ledger.payload_of(entry)
    assert (kept_["of"], kept_["issues"], kept_["how"]) == ("BIH/2/115.2", ["Death penalty"], "accepted")
    assert "province" not in str(kept_)
    assert of("115.2")["given"].entry == entry.seq
    with pytest.raises(Refused, match="already"):
        code.accept("BIH/2/115.2")


def test_a_correction_takes_what_it_does_not_name_from_what_stands(kept):
    code.correct("BIH/2/115.2", "justice, Detention", None)
    given = of("115.2")["given"]
    assert (given.issues, given.how) == (("Justice", "Detention"), "corrected")
    assert given.action == of("115.2")["proposal"].action
    code.correct("BIH/2/115.2", None, "1")
    assert (of("115.2")["given"].issues, of("115.2")["given"].action) == (("Justice", "Detention"), 1)


def test_in_bulk_only_what_is_surer_and_has_no_word_of_a_person(kept):
    sure = sorted(one["proposal"].sure for one in code.coded("BIH/2"))
    code.correct("BIH/2/115.2", "Justice", "4")
    made, left = code.accept_above("BIH/2", str(sure[0]))
    assert (len(made), left) == (1, 1)
    assert of("115.2")["given"].issues == ("Justice",)
    assert code.accept_above("BIH/2", str(sure[0])) == ([], 1)


def test_what_was_given_can_be_taken_back_and_a_second_person_is_told_of_the_first(kept):
    entry = code.accept("BIH/2/115.2", seen=0)
    with pytest.raises(Refused, match=f"entry {entry.seq}"):
        code.correct("BIH/2/115.2", "Justice", "4", seen=0)
    assert len(code.take_back("BIH/2", entry.seq, entry.seq)) == 1
    assert of("115.2")["given"] is None
    for none in ("BIH/2/115.2", "BIH/2"):
        with pytest.raises(Refused, match="no codes of a person"):
            code.take_back(none)


def test_the_table_has_what_training_reads_and_only_texts_that_are_here(kept):
    code.correct("BIH/2/115.2", "Justice,Detention", "4")
    code.accept(next(one["id"] for one in code.coded("SVN/2") if one["proposal"]))
    text, rows, left = code.table()
    (row,) = csv.DictReader(io.StringIO(text))
    assert (rows, left) == (1, 1)
    assert (row["text"], row["session"], row["action"], row["issues"]) == (ASKS[1], "20", "4", "Justice,Detention")
    assert (row["recommendation"], row["how"]) == ("BIH/2/115.2", "corrected")


@pytest.mark.parametrize(
    ("address", "issues", "action", "says"),
    [
        ("BIH/2/115.2", "Justise", "4", "'Justice' is one"),
        ("BIH/2/115.2", " , ", "4", "At least one issue"),
        ("BIH/2/115.2", "Justice", "6", "from 1 to 5"),
        ("BIH/2/999.9", "Justice", "4", "no recommendation 999.9"),
        ("BIH/2", "Justice", "4", "like SVN/4/140.7"),
    ],
)
def test_what_is_not_known_is_refused_in_one_line_and_nothing_entered(kept, address, issues, action, says):
    before = Entry.objects.count()
    with pytest.raises(Refused, match=says) as refused:
        code.correct(address, issues, action)
    assert "\n" not in str(refused.value)
    assert Entry.objects.count() == before


@pytest.mark.parametrize("limit", ["much", "1", "-0.1", "nan", "90"])
def test_how_sure_is_a_number_from_nought_to_one(kept, limit):
    with pytest.raises(Refused, match="from 0 to 1"):
        code.accept_above("BIH/2", limit)
