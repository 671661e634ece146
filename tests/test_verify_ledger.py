"""tools/verify-ledger.py, which needs nothing of ours, on good and on altered files."""

import json
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from openupr.domain.checkpoint import Checkpoint, PublicKey, Signature, Signed
from openupr.domain.ledger import canonical
from openupr.domain.ledger_check import root_of
from openupr.store import signing
from tests.domain.chains import ORIGIN, chain

PROGRAM = Path(__file__).parents[1] / "tools" / "verify-ledger.py"
ENTRIES = chain({"n": 1}, {"n": 2, "name": "Türkiye"}, {"n": 3, "states": ["SVN"]}, {"n": 4}, {"n": 5})


def exported(entries):
    return [canonical({**one._asdict(), "payload": json.loads(one.payload)}) + b"\n" for one in entries]


@pytest.fixture
def files(tmp_path):
    """The export, a checkpoint of three entries, the published key."""
    key = signing.made(tmp_path / "key")
    public = PublicKey(ORIGIN, signing.public_of(key))
    checkpoint = Checkpoint(ORIGIN, *root_of(ENTRIES[:3]))
    signature = Signature(ORIGIN, public.id, key.sign(checkpoint.text.encode()))
    (tmp_path / "ledger").write_bytes(b"".join(exported(ENTRIES)))
    (tmp_path / "checkpoint").write_text(Signed(checkpoint, (signature,)).text)
    (tmp_path / "keys").write_text(f"{PublicKey(ORIGIN, b'0' * 32)}\n{public}\n")
    return [str(tmp_path / name) for name in ("ledger", "checkpoint", "keys")]


@pytest.fixture(scope="module")
def program():
    return runpy.run_path(str(PROGRAM))


def said(program, files):
    """What ends the program; nothing where it ends well."""
    try:
        program["main"](*files)
    except SystemExit as end:
        return str(end)
    return ""


def test_it_runs_alone_without_our_code_and_without_any_library(files, tmp_path):
    done = subprocess.run([sys.executable, "-I", "-S", PROGRAM, *files], cwd=tmp_path, capture_output=True, text=True)
    assert done.stdout == (
        "The chain of 5 entries holds.\n"
        f"The checkpoint of 3 entries of {ORIGIN} holds; its signature was NOT checked: "
        "no library cryptography is at hand.\n"
    )
    assert done.returncode == 0, done.stderr


def test_it_checks_the_signature_where_the_library_and_a_key_are(program, files, capsys):
    assert said(program, files) == ""
    assert "its signature holds (key " in capsys.readouterr().out
    assert said(program, files[:2]) == ""
    assert "NOT checked: no key is at hand" in capsys.readouterr().out


@pytest.mark.parametrize("names", [[], ["nowhere"], ["."], ["ledger", "nowhere"], ["ledger", "checkpoint", "nowhere"]])
def test_what_is_not_there_is_one_line_and_status_2(files, tmp_path, names):
    done = subprocess.run([sys.executable, "-I", PROGRAM, *names], cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "python3 verify-ledger.py LEDGER" in done.stderr


def test_every_byte_of_the_export_counts(program, files):
    data = Path(files[0]).read_bytes()
    for place in range(0, len(data), 3):
        Path(files[0]).write_bytes(bytes([*data[:place], data[place] ^ 1, *data[place + 1 :]]))
        why = said(program, files[:1])
        number = data.count(b"\n", 0, place) + 1
        assert why.startswith(f"line {number}: "), (place, why)
        assert "\n" not in why


def test_every_byte_of_the_checkpoint_counts(program, files):
    data = Path(files[1]).read_bytes()
    for place in range(len(data)):
        Path(files[1]).write_bytes(bytes([*data[:place], data[place] ^ 1, *data[place + 1 :]]))
        assert said(program, files).startswith(f"{files[1]}: "), place


def test_entries_removed_reordered_added_or_cut_off_are_found(program, files):
    lines = exported(ENTRIES)
    for place, (number, changed) in {
        "removed": (2, [lines[0], *lines[2:]]),
        "reordered": (2, [lines[0], lines[2], lines[1], *lines[3:]]),
        "added": (3, [*lines[:2], lines[1], *lines[2:]]),
    }.items():
        Path(files[0]).write_bytes(b"".join(changed))
        assert said(program, files).startswith(f"line {number}: altered, or not in its place: entry {number}"), place
    Path(files[0]).write_bytes(b"".join(lines[:2]))
    assert "3 entries with the root" in said(program, files)
    anew = chain({"n": 1}, {"n": 2}, {"n": 3}, {"n": 4})
    Path(files[0]).write_bytes(b"".join(exported(anew)))
    assert "3 entries with the root" in said(program, files)


@pytest.mark.parametrize("data", [b"", b"[]", b"{}\n", b"\xff\n", b"null\n", b"not JSON", b"[" * 5000 + b"\n"])
def test_a_file_that_is_no_export_is_one_line(program, files, data):
    Path(files[0]).write_bytes(data)
    why = said(program, files)
    assert why
    assert "\n" not in why


def test_it_is_short_enough_to_be_read():
    program = PROGRAM.read_text().split('"""', 2)[2]  # what follows its own description
    code = [line for line in program.splitlines() if line.strip() and not line.strip().startswith('"""')]
    assert len(code) <= 60
