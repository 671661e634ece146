import json

import pytest

from openupr.cli import main
from openupr.domain.lots.account import account
from openupr.domain.lots.drawing import hold
from openupr.domain.lots.reading import read
from tests.domain.lots.manifests import VECTOR, plain


@pytest.fixture
def made():
    manifest = read(plain())
    return account(manifest, VECTOR, hold(manifest, VECTOR))


def verify(tmp_path, given):
    path = tmp_path / "account.json"
    path.write_text(given if isinstance(given, str) else json.dumps(given))
    return main(["verify", str(path)])


def test_an_account_is_verified_without_a_database(tmp_path, monkeypatch, capsys, made):
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path / "nowhere"))
    assert verify(tmp_path, made) == 0
    out, err = capsys.readouterr()
    assert out == "UPR-TEST-1: verified. The manifest and the randomness give this result.\n"
    assert "Not checked here: the beacon's signature is not in the account" in err
    assert not (tmp_path / "nowhere").exists()


def test_every_mismatch_is_named_and_ends_with_1(tmp_path, capsys, made):
    made["parts"][0]["result"].reverse()
    made["parts"][0]["prk"] = "0" * 64
    assert verify(tmp_path, made) == 1
    out = capsys.readouterr().out.splitlines()
    assert [line.split(":")[1] for line in out] == [" prk", " result", " not verified, mismatches"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("{", "an account as JSON was expected"),
        ("[" * 100_000, "an account as JSON was expected"),
        ("[]", "An account of a drawing"),
    ],
)
def test_what_is_no_account_ends_with_2(tmp_path, capsys, given, said):
    assert verify(tmp_path, given) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert said in err


def test_what_is_neither_file_nor_drawing_ends_with_2(store, capsys):
    assert main(["verify", "nowhere"]) == 2
    assert "no drawing nowhere is here" in capsys.readouterr().err
