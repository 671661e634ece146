"""Other programs run apart: without a shell, in time, in little memory, in a folder of their own."""

import os
import sys
import time

import pytest

from openupr.documents.read.program import run
from openupr.documents.source import Unreadable

MEGABYTE = 1_000_000


def python(code, folder, seconds=20, memory=None, output=MEGABYTE):
    return run([sys.executable, "-c", code], folder, seconds, memory, output)


def test_output_and_complaints_come_back(tmp_path):
    assert python("import sys; print('out'); print('err', file=sys.stderr)", tmp_path) == (b"out\n", "err\n")


def test_the_program_sees_its_folder_and_little_of_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("INVENTED_SECRET", "1")
    out, _ = python("import os; print(os.getcwd(), os.environ['HOME'], 'INVENTED_SECRET' in os.environ)", tmp_path)
    assert out.decode().split() == [str(tmp_path), str(tmp_path), "False"]


def test_a_program_that_takes_too_long_is_ended_with_its_children(tmp_path):
    code = (
        "import subprocess, sys; print(subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']).wait())"
    )
    start = time.monotonic()
    with pytest.raises(Unreadable, match=r"more than 0\.5 seconds"):
        python(code, tmp_path, seconds=0.5)
    assert time.monotonic() - start < 10


@pytest.mark.skipif(sys.platform != "linux", reason="limits are set on Linux")
def test_memory_and_output_are_bounded(tmp_path):
    hungry = "import time; time.sleep(0.3)\ntry: x = bytes(900_000_000)\nexcept MemoryError: print('refused')"
    assert python(hungry, tmp_path, memory=500 * MEGABYTE)[0] == b"refused\n"
    out, _ = python("import sys, time; time.sleep(0.3); sys.stdout.write('x' * 3_000_000)", tmp_path)
    assert len(out) <= MEGABYTE


def test_a_missing_program_is_named(tmp_path):
    with pytest.raises(Unreadable, match="no-such-program"):
        run(["no-such-program"], tmp_path, 1, None, MEGABYTE)


def test_nothing_is_read_from_standard_input(tmp_path):
    assert python("import sys; print(repr(sys.stdin.read()))", tmp_path)[0] == b"''\n"
    assert os.getcwd() != str(tmp_path)
