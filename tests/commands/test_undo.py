"""`openupr undo`: what an import brought goes, in whatever order imports that touch one review are undone."""

import pytest

from openupr.cli import main
from openupr.store import ledger
from openupr.store.importing import import_reading
from openupr.store.keep import Reading
from openupr.store.models import StoredFile
from tests.store import builders as b
from tests.store.dumping import dump

REPORT = b.report((b.PENDING,) * 3)
ADDENDUM = b.addendum([(["115.1"], b.SUPPORTED), (["115.2", "115.3"], b.NOTED)])


def keep(one):
    return import_reading(Reading(one, b.data_of(one), "reader 1", (b.STATE, b.CYCLE, b.SESSION), {})).entry


@pytest.fixture
def alone(store):
    """What the store holds with the report alone, and with the addendum alone."""
    dumps = []
    for one in (REPORT, ADDENDUM):
        entry = keep(one)
        dumps.append(dump())
        assert main(["undo", str(entry)]) == 0
    return dumps


@pytest.mark.parametrize("undone", [0, 1], ids=["report first", "addendum first"])
def test_of_two_imports_for_one_review_either_can_be_undone_first(alone, undone, capsys):
    entries = [keep(REPORT), keep(ADDENDUM)]
    capsys.readouterr()
    assert main(["undo", str(entries[undone])]) == 0
    assert capsys.readouterr().out == f"Import {entries[undone]} is undone, entry 7. Reviews touched: XAA/2.\n"
    assert dump() == alone[1 - undone]
    assert main(["undo", str(entries[1 - undone])]) == 0
    assert not any(dump().values())
    assert not StoredFile.objects.exists()
    assert ledger.verify() == (8, [])


@pytest.mark.parametrize("engine", ["sqlite"])
@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ("9", "There is no entry 9 in the ledger. `openupr ledger` lists the entries."),
        ("2", "Entry 2 is not an import (import undone). `openupr ledger` lists the entries."),
        ("1", "Entry 1 is undone or replaced already, by entry 2."),
        ("0", "There is no entry 0 in the ledger."),
        ("99999999999999999999", "There is no entry"),
    ],
)
def test_what_cannot_be_undone_is_one_line(store, capsys, entry, says):
    keep(REPORT)
    assert main(["undo", "1"]) == 0
    capsys.readouterr()
    assert main(["undo", entry]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith(f"openupr: {says}")


@pytest.mark.parametrize("engine", ["sqlite"])
def test_what_is_no_number_is_told_with_the_usage(store, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["undo", "SVN/3"])
    assert ended.value.code == 2
    assert "usage: openupr undo" in capsys.readouterr().err
