"""What another process reads for the index is what is read here."""

import subprocess
import sys
from datetime import date
from io import BytesIO

import pytest
from django.db import transaction

from openupr.store.search import reading
from openupr.store.search.engine import Feed
from openupr.store.search.texts import records
from tests.store import builders as b
from tests.store.keeping import BIH, keep

DAY = date(2026, 11, 24)
_TELLING = "import sys; from openupr.store.setup import ready; ready(); from openupr.store.search.reading import _tell"


def fed(many=1):
    return reading.read(DAY, 7, "ab", many=many)


def refused(*all, **more):
    raise OSError("no process")


def test_the_other_process_reads_the_same_in_the_same_order(store, monkeypatch):
    keep(b.report(), BIH)
    monkeypatch.setattr(reading.os, "cpu_count", lambda: 2)
    feed = Feed(list(records(DAY)), 7, "ab", DAY)
    here = list(feed)
    monkeypatch.setattr(Feed, "fed", refused)  # here nothing is read
    there = fed()
    assert list(there) == here
    assert len(here) == 7
    assert there.about() == feed.about()
    assert (there.about().entry, there.about().hash, there.about().total) == (7, "ab", 7)


@pytest.mark.parametrize("engine", ["sqlite"])
class TestOnOneEngine:
    @pytest.fixture(autouse=True)
    def kept(self, store, monkeypatch):
        keep(b.report(), BIH)
        monkeypatch.setattr(reading.os, "cpu_count", lambda: 2)

    def test_few_texts_and_those_of_a_transaction_are_read_here(self, monkeypatch):
        monkeypatch.setattr(subprocess, "Popen", refused)
        monkeypatch.setattr(reading, "_Elsewhere", refused)
        assert len(list(fed(reading.MANY))) == 7
        with transaction.atomic():
            assert len(list(fed())) == 7

    def test_without_a_process_or_with_another_database_they_are_read_here(self, monkeypatch):
        monkeypatch.setattr(reading, "_PROGRAM", "print('another')")
        there = fed()
        assert len(list(there)) == 7
        assert (there.about().entry, there.about().total) == (7, 7)
        monkeypatch.setattr(reading, "_PROGRAM", f"{_TELLING}; _tell(sys.stdout.buffer, ['sqlite', 'another'])")
        assert len(list(fed())) == 7
        monkeypatch.setattr(subprocess, "Popen", refused)
        assert len(list(fed())) == 7

    def test_a_process_that_ends_before_its_end_is_a_failure(self, monkeypatch):
        name = reading._name()
        monkeypatch.setattr(reading, "_PROGRAM", f"{_TELLING}; _tell(sys.stdout.buffer, {name!r})")
        with pytest.raises(OSError, match="ended before its end"):
            list(fed())

    def test_a_process_whose_records_nobody_takes_is_ended(self, monkeypatch):
        started = []
        popen = subprocess.Popen
        monkeypatch.setattr(subprocess, "Popen", lambda *all, **more: started.append(popen(*all, **more)) or started[0])
        program = f"{_TELLING}; out = sys.stdout.buffer"
        program = f"{program}; _tell(out, {reading._name()!r})"
        monkeypatch.setattr(
            reading,
            "_PROGRAM",
            f"{program}; _tell(out, [('one', '', dict(), dict(), 0, 0)]); out.flush(); __import__('time').sleep(60)",
        )
        taken = iter(fed())
        assert next(taken).words == "one"
        taken.close()
        assert started[0].wait(5) != 0

    def test_the_program_tells_its_database_first_and_its_end_last(self, monkeypatch, capfdbinary):
        monkeypatch.setattr(sys, "argv", ["x", "2026-11-24", "7", "ab"])
        reading.main()
        out = BytesIO(capfdbinary.readouterr().out)
        assert [reading._taken(out), len(reading._taken(out)), reading._taken(out)] == [reading._name(), 7, []]
        assert reading._taken(out)[0]["total"] == 7
