"""Texts of delegations beside the ledger, on both engines: kept, folded, erased, and found where they were altered."""

import json

import pytest

from openupr.actions import draft_list
from openupr.domain.beside import BESIDE
from openupr.store import beside, ledger, suppressing
from openupr.store.failures import Refused
from openupr.store.floors import DRAFTS
from openupr.store.models import BesideEntry, Entry

DAY = "2025-01-28"
TEXT = "Open the archives of the ferrymen"


def read(review="SVN/4", state="PRT", text=TEXT):
    words = {"id": f"{state}-1", "form": "submitted", "text": text, "author": state, "states": state, "quote": text}
    (number,) = draft_list.taken(review, draft_list.made(review, "recommendation_read", words, DAY))
    return number


def listed(review="SVN/4"):
    return [one.text for one in DRAFTS.of(review).state.listed]


def test_no_word_of_a_text_is_in_the_ledger_and_the_list_has_it_all_the_same(store):
    number = read()
    everything = b"".join(ledger.exported())
    assert b"archives" not in everything
    assert json.loads(Entry.objects.get(seq=number).payload)["id"] == "PRT-1"
    assert listed() == [TEXT]
    DRAFTS._forget()
    assert listed() == [TEXT]


def test_a_common_text_that_is_proposed_stands_beside_it_too(store):
    read()
    read(state="ESP")
    words = {"ids": "PRT-1,ESP-1", "text": "Open all archives"}
    draft_list.taken("SVN/4", draft_list.made("SVN/4", "merging_proposed", words, DAY))
    assert b"archives" not in b"".join(ledger.exported())
    assert DRAFTS.of("SVN/4").state.proposals["PRT-1"].text == "Open all archives"


def test_the_same_text_has_another_commitment_each_time(store):
    one, other = (json.loads(Entry.objects.get(seq=read(review)).payload) for review in ("SVN/4", "SVN/3"))
    assert (len(one[BESIDE]), one[BESIDE] == other[BESIDE]) == (64, False)


def test_a_rehearsal_s_texts_stay_in_its_ledger(store):
    number = read("XAA/0", "XAB")
    assert json.loads(Entry.objects.get(seq=number).payload)["text"] == TEXT
    assert (listed("XAA/0"), BesideEntry.objects.exists()) == ([TEXT], False)


def test_a_text_that_is_erased_is_nowhere_and_the_chain_holds(store):
    number = read()
    assert listed() == [TEXT]
    entry = suppressing.suppress_text(number)
    assert (entry.type, listed()) == ("suppressed", [""])
    assert not BesideEntry.objects.exists()
    assert ledger.verify()[1] == []
    with pytest.raises(Refused, match="No text stands beside"):
        suppressing.suppress_text(number)
    with pytest.raises(Refused, match="cannot be shown again"):
        suppressing.lift(entry.seq)


def test_a_text_that_a_restore_brought_back_is_erased_again(store):
    number = read()
    kept = BesideEntry.objects.get(entry_id=number)
    value = f"entry {number} {Entry.objects.get(seq=number).hash}"
    assert suppressing.hide_again([("text", value)]) == 1
    assert not BesideEntry.objects.exists()
    kept.save(force_insert=True)
    suppressing.erase_again(f"entry {number} {'0' * 64}")  # another ledger's entry of that number
    assert BesideEntry.objects.exists()
    suppressing.erase_again(value)
    assert not BesideEntry.objects.exists()


def test_a_text_that_was_altered_is_found_and_named(store):
    number = read()
    assert list(beside.faults()) == []
    BesideEntry.objects.update(fields='{"quote":"x","text":"Close the archives"}')
    assert list(beside.faults()) == [
        f"beside entry {number}: the text kept there is not the one that the entry is committed to"
    ]
