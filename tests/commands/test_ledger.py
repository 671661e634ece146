import json
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection, connections, transaction

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
        "The chain of 2 entries holds. No entry of this copy's ledger was altered. "
        "That does not make it complete or right, and of the tables beside it only the texts that entries are "
        "committed to are checked.\n"
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


def test_a_checkpoint_is_written_verified_and_missed_when_entries_are_cut_off(store, capsys, tmp_path):
    append(word="one")
    held = tmp_path / "held"
    assert main(["ledger", "checkpoint", "-o", str(held)]) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", f"{held}: a checkpoint of 2 entries.\n")
    assert main(["ledger", "verify", "--checkpoint", str(held)]) == 0
    assert capsys.readouterr().out.startswith("The chain of 2 entries holds. Checkpoints that hold: 1. ")
    with connection.cursor() as cursor:
        for statement in dropping(connection.vendor):
            cursor.execute(statement)
        cursor.execute("DELETE FROM store_entry WHERE seq = 2")
    assert main(["ledger", "verify", "--checkpoint", str(held)]) == 2
    said = capsys.readouterr()
    assert f"{held}: 2 entries were expected, found 1: entry 2 is cut off\n" in said.err
    assert said.out.startswith("The ledger of 1 entries does not hold.")


def test_a_checkpoint_that_was_changed_is_one_line(store, capsys, tmp_path):
    (tmp_path / "odd").write_text("no checkpoint")
    assert main(["ledger", "verify", "--checkpoint", str(tmp_path / "odd")]) == 2
    said = capsys.readouterr()
    assert said.err.count("\n") == 1
    assert "odd is no checkpoint: " in said.err
    assert main(["ledger", "list", "--checkpoint", str(tmp_path / "odd")]) == 2


def test_keys_are_printed_and_rotated(store, capsys):
    assert main(["ledger", "key"]) == 2
    assert "The first `openupr ledger checkpoint` makes it" in capsys.readouterr().err
    assert main(["ledger", "checkpoint"]) == 0
    assert main(["ledger", "rotate-key"]) == 0
    capsys.readouterr()
    assert main(["ledger", "key"]) == 0
    said = capsys.readouterr()
    assert [line.split("+")[0][:15] for line in said.out.splitlines()] == ["openupr.ledger/"] * 2
    assert [line.rpartition(" sizes ")[2] for line in said.err.splitlines()] == ["1 to 1", "2 on"]


def test_the_ledger_is_exported_as_lines_that_the_program_without_ours_verifies(store, capsys, tmp_path):
    append(word="one", name="Türkiye")
    files = {name: str(tmp_path / name) for name in ("checkpoint", "key", "export")}
    for name, file in files.items():
        assert main(["ledger", name, "-o", file]) == 0
    assert main(["ledger", "export", "-o", files["export"]]) == 2
    assert "is there already" in capsys.readouterr().err
    program = Path(__file__).parents[2] / "tools" / "verify-ledger.py"
    words = [sys.executable, program, files["export"], files["checkpoint"], files["key"]]
    done = subprocess.run(words, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "The chain of 2 entries holds.\nThe checkpoint of 2 entries of openupr.ledger/" in done.stdout
    assert "its signature holds" in done.stdout


def test_a_byte_changed_anywhere_in_the_file_of_the_database_is_found_or_changes_no_entry(
    store, engine, capsys, tmp_path
):
    if engine != "sqlite":
        assert connection.vendor == "postgresql"
        return
    for n in range(20):
        append(word="one" * 30, n=n)
    held, file = tmp_path / "held", store / "openupr.sqlite3"
    assert main(["ledger", "checkpoint", "-o", str(held)]) == 0
    before = list(ledger.entries())
    connections.close_all()  # the last to close takes the write-ahead log into the file
    whole, chance = file.read_bytes(), random.Random(1)
    places = [match.start() + chance.randrange(90) for match in re.finditer(b"oneoneone" * 9, whole)]
    for place in [*places, *(chance.randrange(len(whole)) for _ in range(60))]:
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << chance.randrange(8)]) + whole[place + 1 :])
        capsys.readouterr()
        status = main(["ledger", "verify", "--checkpoint", str(held)])
        said = capsys.readouterr().err
        if status == 0:
            assert list(ledger.entries()) == before, place
        else:
            assert said.startswith(("entry ", "openupr: ", str(held))), (place, said)
            assert "fault of OpenUPR" not in said
        connections.close_all()


ODD = ("[]", "nope", "", "null", '{"a":' + "[" * 90_000, '{"a":' + "9" * 5000 + "}", '{"a":1e999}', '{"a": 1}')


@pytest.mark.parametrize("payload", ODD)
def test_an_altered_entry_is_named_in_the_list_and_exported_as_it_stands(store, capsys, tmp_path, payload):
    for n in range(3):
        append(n=n)
    alter(payload)
    status = main(["ledger"])
    said = capsys.readouterr()
    if payload == '{"a": 1}':  # an object still, but no canonical one
        assert (status, len(said.out.splitlines())) == (0, 3)
    else:
        assert (status, len(said.out.splitlines())) == (2, 2)
        assert said.err == (
            "entry 2 of the ledger was altered: its payload is no object. `openupr ledger verify` tells all.\n"
        )
    assert main(["ledger", "export", "-o", str(tmp_path / "export")]) == 0
    lines = (tmp_path / "export").read_text().splitlines()
    assert [json.loads(line)["seq"] for line in lines] == [1, 2, 3]
    assert json.loads(lines[1])["payload"] in (payload, [])
    program = Path(__file__).parents[2] / "tools" / "verify-ledger.py"
    done = subprocess.run([sys.executable, program, tmp_path / "export"], capture_output=True, text=True)
    assert done.returncode != 0
    assert done.stderr.startswith("line 2: ")


def alter(payload):
    with connection.cursor() as cursor:
        for statement in dropping(connection.vendor):
            cursor.execute(statement)
        cursor.execute("UPDATE store_entry SET payload = %s WHERE seq = 2", [payload])


@pytest.mark.parametrize("engine", ["sqlite"])
def test_bytes_that_are_no_text_are_named_and_exported(store, capsys, tmp_path):
    append(n=1)
    append(n=2)
    for payload in (b"\xff\xfe", None):
        if payload:
            alter(payload)
        else:
            with connection.cursor() as cursor:
                cursor.execute("UPDATE store_entry SET payload = CAST(X'7B226EFF' AS TEXT), actor = 5 WHERE seq = 2")
        assert main(["ledger", "--json"]) == 2
        assert "entry 2 of the ledger was altered" in capsys.readouterr().err
        assert main(["ledger", "export", "-o", str(tmp_path / "export"), "--force"]) == 0
        assert "\\udcff" in json.loads((tmp_path / "export").read_text().splitlines()[1])["payload"]


def test_an_export_that_breaks_off_leaves_no_file_and_the_old_one_as_it_was(store, capsys, tmp_path, monkeypatch):
    append(n=1)
    (tmp_path / "export").write_text("old")

    def broken():
        yield b"{}"
        raise RuntimeError

    monkeypatch.setattr(ledger, "exported", broken)
    assert main(["ledger", "export", "-o", str(tmp_path / "export"), "--force"]) == 2
    assert [one.read_text() for one in tmp_path.iterdir() if one.is_file()] == ["old"]
    assert main(["ledger", "checkpoint", "-o", str(tmp_path / "export")]) == 2
    assert "is there already" in capsys.readouterr().err


def test_a_step_that_was_altered_is_one_line_and_no_fault(store, capsys):
    with transaction.atomic():
        for n in range(2):
            ledger.append("review_scheduled", {"review": "XAB/0", "on": "2025-01-01", "session": 48, "n": n})
    alter("nope")
    assert main(["step", "XAB/0"]) == 2
    assert capsys.readouterr().err == (
        "openupr: entry 2 of the ledger was altered: its payload is no object. `openupr ledger verify` tells all.\n"
    )
