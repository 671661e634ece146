import json

from django.db import connection, transaction

from openupr.cli import main
from openupr.store import ledger
from openupr.store.triggers import dropping


def append(**payload):
    with transaction.atomic():
        return ledger.append("document_imported", payload)


def test_the_ledger_verifies_and_says_what_that_does_not_prove(store, capsys):
    append(word="one")
    append(word="two")
    assert main(["ledger", "verify"]) == 0
    assert capsys.readouterr().out == (
        "The chain of 2 entries holds. This copy was not altered; that does not make it complete or right.\n"
    )


def test_an_altered_ledger_names_the_entry_and_ends_with_2(store, capsys):
    append(word="one")
    append(word="two")
    with connection.cursor() as cursor:
        for statement in dropping(connection.vendor):
            cursor.execute(statement)
        cursor.execute("UPDATE store_entry SET actor = 'other' WHERE seq = 1")
    assert main(["ledger", "verify"]) == 2
    said = capsys.readouterr()
    assert said.err.startswith("entry 1: its hash is not that of its content: it was altered (the content gives ")
    assert said.out == "The ledger of 2 entries does not hold. What was found: 1.\n"


def test_an_empty_ledger_holds(store, capsys):
    assert main(["ledger", "verify"]) == 0
    assert main(["ledger"]) == 0
    assert capsys.readouterr().out.startswith("The chain of 0 entries holds.")


def test_entries_are_listed_one_a_line_or_as_json(store, capsys):
    first = append(kind="addendum", symbol="A/HRC/928/15/Add.1", reviews=["XAA/2"])
    assert main(["ledger"]) == 0
    assert capsys.readouterr().out == (f"     1  {first.at}  document imported  addendum A/HRC/928/15/Add.1  XAA/2\n")
    assert main(["ledger", "list", "--json"]) == 0
    plain = json.loads(capsys.readouterr().out)
    assert plain == {
        "seq": 1, "at": first.at, "actor": ledger.OPERATOR, "type": "document_imported",
        "prev_hash": "0" * 64, "hash": first.hash,
        "payload": {"kind": "addendum", "symbol": "A/HRC/928/15/Add.1", "reviews": ["XAA/2"]},
    }  # fmt: skip
