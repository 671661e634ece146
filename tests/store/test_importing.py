"""Import and undo: whatever the order, the store holds what importing only the others gives."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from datetime import date
from itertools import permutations

import pytest
from django.db import connections, transaction

from openupr.domain.documents import DocumentKind
from openupr.store import importing, ledger
from openupr.store.failures import Refused
from openupr.store.files import path_of
from openupr.store.importing import Done, import_reading, undo
from openupr.store.keep import Reading
from openupr.store.models import DocumentRow, Entry, RecommendationRow, Review, StoredFile
from tests.store import builders as b
from tests.store.dumping import dump

KEY = (b.STATE, b.CYCLE, b.SESSION)
DRAFT = b.report(
    symbol="A/HRC/WG.6/20/L.13",
    name="draft.docx",
    recommendations=tuple(reversed(b.items((b.PENDING,) * 5, chapeau="6"))),
)
REPORT = b.report((b.PENDING,) * 6)
ADDENDUM = b.addendum([(["1", "115.2"], b.SUPPORTED), (["115.3"], b.NOTED), (["4"], b.PARTIALLY)])
LIST = b.thematic_list([b.SUPPORTED, b.SUPPORTED, b.NOTED, b.PARTIALLY, b.NOTED, b.NOTED], issued=date(2016, 1, 5))
DECISION = b.decision()
SESSION = b.session_report()


def reading(one, reader="reader 1"):
    own = None if one.kind is DocumentKind.COUNCIL_SESSION_REPORT else KEY
    several = {b.STATE: KEY} if own is None else {}
    return Reading(one, b.data_of(one), reader, own, several)


def keep(one, reader="reader 1"):
    return import_reading(reading(one, reader))


def ident_of(number):
    return RecommendationRow.objects.filter(labels__number=number).distinct().get().ident


def test_an_import_is_one_entry_without_any_text(store):
    kept = keep(REPORT)
    entry = Entry.objects.get()
    assert (kept.done, kept.entry, kept.reviews) == (Done.IMPORTED, 1, ("XAA/2",))
    payload = json.loads(entry.payload)
    assert payload["counts"]["recommendations"] == 6
    assert payload["sha256"] == REPORT.sha256
    assert b.TEXTS[0] not in entry.payload
    assert path_of(REPORT.sha256).read_bytes() == b.data_of(REPORT)
    assert path_of(REPORT.sha256).stat().st_mode & 0o777 == 0o600


def test_the_same_file_again_changes_nothing(store):
    keep(REPORT)
    before = dump()
    assert keep(REPORT).done is Done.ALREADY
    assert dump() == before
    assert Entry.objects.count() == 1


def test_a_newer_reader_replaces_by_an_entry_that_names_the_old(store):
    keep(REPORT)
    keep(ADDENDUM)
    ident = ident_of("115.3")
    kept = keep(REPORT, "reader 2")
    assert (kept.done, kept.entry) == (Done.READ_AGAIN, 3)
    assert json.loads(Entry.objects.get(seq=3).payload)["replaces"] == 1
    assert ident_of("115.3") == ident
    assert DocumentRow.objects.count() == 2
    with pytest.raises(Refused, match="undone or replaced already, by entry 3"):
        undo(1)


def test_draft_and_final_report_are_the_same_recommendations(store):
    keep(DRAFT)
    idents = {text: ident_of(f"6.{n}") for n, text in enumerate(b.TEXTS[:5], 1)}
    keep(REPORT)
    assert RecommendationRow.objects.count() == 6
    assert {text: ident_of(f"115.{n}") for n, text in enumerate(b.TEXTS[:5], 1)} == idents


def test_a_permanent_number_outlives_undoing_and_repeating(store):
    keep(REPORT)
    idents = [ident_of(f"115.{n}") for n in range(1, 7)]
    undo(1)
    other = b.report((b.NOTED,), name="other.pdf", recommendations=b.items((b.NOTED,), texts=("An invented other",)))
    keep(other)
    undo(3)
    keep(REPORT)
    assert [ident_of(f"115.{n}") for n in range(1, 7)] == idents


@pytest.mark.parametrize("order", list(permutations((REPORT, ADDENDUM, DRAFT))), ids=str)
def test_bare_numbers_find_their_recommendation_in_any_order(store, order):
    for one in order:
        keep(one)
    positions = {one.number: one.recommendation for one in Review.objects.get().positions.filter(kind="addendum")}
    assert positions["1"].ident == ident_of("115.1")
    assert positions["4"].ident == ident_of("115.4")


def test_a_bare_number_that_two_chapeaux_could_complete_is_not_guessed(store):
    two = (
        *b.items((None,) * 2, chapeau="60"),
        *b.items((None,) * 2, chapeau="61", texts=b.TEXTS[2:], states=b.STATES[2:]),
    )
    keep(b.report(recommendations=two))
    keep(b.addendum([(["1"], b.SUPPORTED)]))
    assert Review.objects.get().positions.get(kind="addendum").recommendation is None


def test_a_bare_number_belongs_to_the_chapeau_that_was_left_pending(store):
    two = (
        *b.items((b.SUPPORTED,) * 2, chapeau="60"),
        *b.items((b.PENDING,) * 2, chapeau="61", texts=b.TEXTS[2:], states=b.STATES[2:]),
    )
    keep(b.report(recommendations=two))
    keep(b.addendum([(["1"], b.NOTED)]))
    assert Review.objects.get().positions.get(kind="addendum").recommendation.ident == ident_of("61.1")


DOCUMENTS = {
    "draft": DRAFT,
    "report": REPORT,
    "addendum": ADDENDUM,
    "list": LIST,
    "decision": DECISION,
    "session": SESSION,
}


def _histories():
    dice = random.Random(20)
    for _ in range(10):
        names = dice.sample(sorted(DOCUMENTS), dice.randint(2, 6))
        yield names, dice.sample(names, dice.randint(1, len(names) - 1))


@pytest.mark.parametrize(("imported", "undone"), list(_histories()), ids=str)
def test_undoing_some_equals_importing_the_others(store, imported, undone):
    entries = {name: keep(DOCUMENTS[name]).entry for name in imported}
    for name in undone:
        undo(entries[name])
    after = dump()
    everything = [name for name in imported if name not in undone]
    for name in everything:
        undo(entries[name])
    assert not any(dump().values())
    for name in sorted(everything, reverse=True):
        keep(DOCUMENTS[name])
    assert dump() == after
    assert ledger.verify()[1] == []


def test_undoing_removes_the_file_too(store):
    keep(REPORT)
    undo(1)
    assert not path_of(REPORT.sha256).exists()
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize(
    ("number", "says"), [(9, "There is no entry 9"), (2, "not an import"), (1, "undone or replaced")]
)
def test_what_cannot_be_undone_is_told(store, number, says):
    keep(REPORT)
    undo(1)
    with pytest.raises(Refused, match=says):
        undo(number)


def test_an_import_that_fails_half_way_leaves_nothing(store, monkeypatch):
    keep(ADDENDUM)
    before = dump()

    def fail(review):
        raise RuntimeError("invented")

    monkeypatch.setattr(importing, "relink", fail)
    with pytest.raises(RuntimeError):
        keep(REPORT)
    assert dump() == before
    assert Entry.objects.count() == 1


CHILD = """
import sys
from openupr.store.setup import ready; ready()
from tests.store.test_importing import keep, undo, REPORT, ADDENDUM, LIST, DRAFT
print("ready", flush=True)
while True:
    done = [keep(one).entry for one in (DRAFT, REPORT, ADDENDUM, LIST)]
    for entry in done:
        undo(entry)
"""


def test_a_process_killed_at_any_moment_leaves_whole_imports_only(store):
    wholes = []
    for count in range(5):
        wholes.append(dump())
        if count < 4:
            keep((DRAFT, REPORT, ADDENDUM, LIST)[count])
    for entry in (1, 2, 3, 4):
        wholes.append(dump())
        undo(entry)
    connections.close_all()
    dice = random.Random(7)
    for _ in range(3):
        child = subprocess.Popen([sys.executable, "-c", CHILD], stdout=subprocess.PIPE, env=os.environ)
        child.stdout.readline()
        time.sleep(dice.random() * 0.5)
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        assert ledger.verify()[1] == []
        assert dump() in wholes
        with transaction.atomic():
            entries = list(DocumentRow.objects.values_list("entry_id", flat=True))
        for entry in entries:
            undo(entry)
        connections.close_all()
