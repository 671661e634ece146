"""docs/run_draw_again.py, which needs nothing of ours, draws as we do."""

import importlib.util
import json
import subprocess
import sys

import pytest
from hypothesis import given, settings

from openupr.domain.lots.account import account
from openupr.domain.lots.drawing import hold
from openupr.domain.lots.reading import read
from tests.conventions.source import ROOT
from tests.domain.lots.manifests import VECTOR, by_hand, manifests, plain, randoms

PATH = ROOT / "docs" / "run_draw_again.py"
spec = importlib.util.spec_from_file_location("run_draw_again", PATH)
alone = importlib.util.module_from_spec(spec)
spec.loader.exec_module(alone)


def made(plain, text=VECTOR):
    manifest = read(plain)
    return account(manifest, text, hold(manifest, text))


@given(manifests(), randoms)
@settings(max_examples=60)
def test_it_gives_the_same_parts_and_finds_a_change(plain, text):
    given = made(plain, text)
    assert list(alone.drawn(given["manifest"], text)) == given["parts"]
    assert alone.differences(given) == []
    given["parts"][-1]["result"] = [*given["parts"][-1]["result"], "ZZZ"]
    assert len(alone.differences(given)) == 1


def test_a_difference_is_told_in_words():
    given = made(plain())
    given["parts"][0]["result"] = ["ZZZ"]
    assert alone.differences(given) == ["result: expected ARG AGO DZA AND ALB, found ZZZ"]


ODD = [
    b"{}",
    b"null",
    b"",
    b"[" * 90_000,
    b'{"manifest": {}, "manifest_sha256": "", "parts": 5, "randomness": ""}',
    None,
]
ODD.append(json.dumps({"manifest": by_hand(), "parts": []}).encode())


@pytest.mark.parametrize("odd", ODD)
def test_what_is_no_account_is_one_line(tmp_path, odd):
    path = tmp_path / "account.json"
    if odd is not None:
        path.write_bytes(odd)
    run = subprocess.run([sys.executable, "-I", "-S", PATH, path], capture_output=True, text=True)
    assert (run.returncode, run.stdout, run.stderr.count("\n")) == (2, "", 1)
    assert run.stderr.startswith("run_draw_again: ")


def test_it_runs_with_python_alone_and_says_so_by_its_status(tmp_path):
    path = tmp_path / "account.json"
    path.write_text(json.dumps(made(plain())))
    run = subprocess.run([sys.executable, "-I", "-S", PATH, path], capture_output=True, text=True)
    assert (run.returncode, run.stdout) == (0, "verified: the manifest and the randomness give this result\n")
    path.write_text(json.dumps({**made(plain()), "manifest_sha256": "0" * 64}))
    run = subprocess.run([sys.executable, "-I", "-S", PATH, path], capture_output=True, text=True)
    assert (run.returncode, run.stdout) == (1, "manifest_sha256\n")
