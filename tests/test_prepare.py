"""The launcher and the environment it makes, with an empty lock file, so that no network is needed."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from openupr.prepare import NotPrepared, main, prepare

ROOT = Path(__file__).resolve().parents[1]
BASE = str(Path(sys.base_prefix) / "bin" / "python3")
# The environment without our own settings, whatever the suite itself was started with.
CLEAN = {name: value for name, value in os.environ.items() if not name.startswith(("OPENUPR_", "PYTHONPATH"))}


@pytest.fixture
def clone(tmp_path):
    """A small copy of the project in a folder with a blank: launcher, preparation, an `openupr` that echoes."""
    root = tmp_path / "my clone"
    package = root / "src" / "openupr"
    package.mkdir(parents=True)
    shutil.copy(ROOT / "openupr", root)
    shutil.copy(ROOT / "src" / "openupr" / "prepare.py", package)
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text("import os, sys; print(sys.argv[1:], os.environ['OPENUPR_DATA'])")
    (root / "requirements.lock").write_text("# nothing\n")
    (root / "requirements-test.lock").write_text("# nothing more\n")
    return root


def start(clone, *arguments, **environment):
    return subprocess.run(
        [clone / "openupr", *arguments],
        cwd=clone.parent,
        env=CLEAN | {"OPENUPR_PYTHON": BASE} | environment,
        capture_output=True,
        text=True,
    )


def test_a_fresh_clone_runs_and_says_so_on_standard_error_only(clone):
    first = start(clone, "read", "a file")
    assert first.stdout == f"['read', 'a file'] {clone}/var\n"
    assert "preparing the environment" in first.stderr


def test_the_second_start_prepares_nothing(clone):
    start(clone)
    assert start(clone).stderr == ""


def test_what_lies_in_the_folder_one_stands_in_is_not_imported(clone):
    (clone.parent / "openupr.py").write_text("raise SystemExit('not this one')")
    assert start(clone, "x").stdout.startswith("['x']")


def test_a_changed_lock_file_is_noticed(clone):
    start(clone)
    (clone / "requirements.lock").write_text("# another nothing\n")
    assert "preparing" in start(clone).stderr
    assert start(clone).stderr == ""


def test_the_test_lock_is_used_for_the_tests_and_holds_for_the_rest(clone):
    assert "requirements-test.lock" in start(clone, "test").stderr
    assert start(clone, "test").stderr == ""
    assert start(clone, "read").stderr == ""


def test_it_works_after_the_folder_was_moved(clone):
    start(clone)
    moved = clone.rename(clone.with_name("moved elsewhere"))
    assert start(moved, "x").stdout.startswith("['x']")


def test_it_works_through_a_symbolic_link(clone, tmp_path):
    start(clone)
    link = tmp_path / "upr"
    link.symlink_to("my clone/openupr")
    done = subprocess.run([link], capture_output=True, text=True, env=CLEAN | {"OPENUPR_DATA": "here"})
    assert done.stdout == "[] here\n"


def test_a_preparation_that_was_killed_is_begun_anew(clone):
    start(clone)
    venv = clone / ".venv"
    (venv / "half-way").touch()
    (venv / "leftover").touch()
    shutil.rmtree(venv / "prepared")
    assert start(clone).returncode == 0
    assert not (venv / "leftover").exists()
    assert not (venv / "half-way").exists()


def test_two_starts_at_once_both_succeed_and_only_one_prepares(clone):
    environment = CLEAN | {"OPENUPR_PYTHON": BASE, "OPENUPR_DATA": "d"}
    both = [
        subprocess.Popen(
            [clone / "openupr"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    answers = [one.communicate(timeout=60) for one in both]
    assert [out for out, _ in answers] == ["[] d\n", "[] d\n"]
    assert sum("once, about a minute" in error for _, error in answers) == 1


def test_without_uv_venv_and_pip_do(clone):
    done = start(clone, "x", OPENUPR_INSTALLER="pip")
    assert done.stdout.startswith("['x']"), done.stderr


def test_without_python_one_line_says_what_to_install(clone, tmp_path):
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ("sh", "dirname", "readlink", "cmp"):
        (tools / name).symlink_to(shutil.which(name))
    done = subprocess.run([clone / "openupr"], env={"PATH": str(tools)}, capture_output=True, text=True)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "needs Python 3.11" in done.stderr
    assert "apt install python3" in done.stderr


def fake_uv(folder, pip_says):
    """A `uv` that makes a real environment but whose `pip install` fails with `pip_says`."""
    folder.mkdir()
    uv = folder / "uv"
    uv.write_text(
        f'#!/bin/sh\nif [ "$1" = venv ]; then for last; do :; done; exec {BASE} -m venv --without-pip "$last"; fi\n'
        f"echo '{pip_says}' >&2; exit 1\n"
    )
    uv.chmod(0o755)
    return f"{folder}:{os.environ['PATH']}"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("error sending request for url", "needs a network"),
        ("Hash mismatch for asgiref", "differs from the hash"),
        ("no such option", "could not be installed (no such option)"),
    ],
)
def test_a_failure_to_install_is_told_in_one_line_and_the_next_start_tries_again(clone, tmp_path, said, told):
    failed = start(clone, PATH=fake_uv(tmp_path / "bin", said))
    assert failed.returncode == 2
    assert failed.stdout == ""
    assert told in failed.stderr.splitlines()[-1]
    assert start(clone, "x").returncode == 0


def test_a_folder_without_its_lock_file_is_not_whole(tmp_path):
    with pytest.raises(NotPrepared, match=r"requirements.lock is missing"):
        prepare(tmp_path, tmp_path / ".venv", "requirements.lock")


def test_main_tells_the_reason_and_answers_two(tmp_path, capsys):
    assert main([str(tmp_path), str(tmp_path / "v"), "none.lock"]) == 2
    assert "is missing" in capsys.readouterr().err


def test_the_second_start_costs_little(clone):
    start(clone)
    begin = time.perf_counter()
    start(clone)
    whole = time.perf_counter() - begin
    begin = time.perf_counter()
    subprocess.run([clone / ".venv/bin/python", "-P", "-m", "openupr"], env={"OPENUPR_DATA": "x"}, capture_output=True)
    assert whole - (time.perf_counter() - begin) < 0.25  # about 0.02 on an idle machine


@pytest.mark.parametrize("left", [None, ""], ids=["removed", "empty"])
def test_an_environment_that_lost_where_the_source_lies_is_mended_by_the_next_start(clone, left):
    start(clone)
    (link,) = (clone / ".venv").glob("lib/python*/site-packages/openupr-source.pth")
    link.unlink()
    if left is not None:
        link.write_text(left)
    mended = start(clone, "x")
    assert (mended.returncode, mended.stdout.startswith("['x']")) == (0, True)
    assert mended.stderr.endswith("had lost where the program lies; mended.\n")
    assert "once, about a minute" not in mended.stderr
    assert start(clone, "x").stderr == ""
