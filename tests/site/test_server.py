import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import ExitStack
from pathlib import Path

import pytest

import openupr
from openupr.site.server import CannotServe, only_one, refuse_taken
from tests.site.conftest import free_port, start


@pytest.mark.parametrize("port", [0, 70000])
def test_a_port_that_is_none_is_refused(port):
    with pytest.raises(CannotServe, match="1 to 65535"):
        refuse_taken("127.0.0.1", port)


def test_a_taken_port_is_refused_and_one_that_is_free_is_named():
    with ExitStack() as taken:
        port = taken_with_the_next(taken)
        with pytest.raises(CannotServe) as refused:
            refuse_taken("127.0.0.1", port)
        named = int(re.search(r"Try --port (\d+), which is free", str(refused.value))[1])
        assert named > port + 1
        refuse_taken("127.0.0.1", named)


def test_an_address_that_is_not_of_this_machine_names_no_port():
    with pytest.raises(CannotServe) as refused:
        refuse_taken("192.0.2.1", 8000)
    assert "Try --port" not in str(refused.value)


def taken_with_the_next(taken):
    """A port that is taken, and the next one too."""
    for _ in range(50):
        port = taken.enter_context(socket.create_server(("127.0.0.1", 0))).getsockname()[1]
        try:
            taken.enter_context(socket.create_server(("127.0.0.1", port + 1)))
        except OSError:
            continue
        return port
    raise AssertionError("no two ports beside each other are free")


def test_a_free_port_is_left_free():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    refuse_taken("127.0.0.1", port)
    refuse_taken("127.0.0.1", port)


def test_a_second_server_on_the_same_data_is_told_where_the_first_answers(tmp_path):
    told = pytest.raises(CannotServe, match=r"served already: http://127.0.0.1:8000 \(process \d+\)")
    with only_one(tmp_path, "http://127.0.0.1:8000"), told, only_one(tmp_path, "http://127.0.0.1:8001"):
        pass
    with only_one(tmp_path, "http://127.0.0.1:8001"):
        pass


@pytest.mark.parametrize(
    ("words", "said"),
    [("import a_module_that_is_not_there", "ModuleNotFoundError: No module named"), ("def half(", "SyntaxError")],
)
def test_a_page_that_cannot_be_loaded_stops_the_start_with_one_line_that_names_it(tmp_path, words, said):
    source = tmp_path / "source"
    shutil.copytree(Path(openupr.__file__).parent, source / "openupr", ignore=shutil.ignore_patterns("__pycache__"))
    broken = source / "openupr" / "site" / "pages" / "broken.py"
    broken.write_text(words + "\n")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    environment = {**os.environ, "OPENUPR_DATA": str(tmp_path / "data"), "PYTHONPATH": str(source)}
    command = [sys.executable, "-m", "openupr", "serve", "--port", str(port)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60)
    last = done.stderr.splitlines()[-1]
    assert done.returncode == 2
    assert said in last
    assert f"{broken}, line 1" in last or said == "SyntaxError"
    assert "Traceback" not in done.stderr


def answers(port):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2) as answer:
            return answer.status == 200
    except OSError:
        return False


def waited_for(what, seconds=20.0):
    """Whether it becomes true in time."""
    end = time.monotonic() + seconds
    while not what() and time.monotonic() < end:
        time.sleep(0.05)
    return what()


def is_free(folder):
    try:
        with only_one(folder, "http://127.0.0.1:8001"):
            return True
    except CannotServe:
        return False


def workers_of(process):
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    return [int(one) for one in children if "openupr" in Path(f"/proc/{one}/cmdline").read_text()]


@pytest.fixture
def alone(tmp_path):
    port = free_port()
    process = start(tmp_path, port)
    yield process, port
    process.kill()
    process.wait(10)


def test_a_worker_that_is_killed_is_replaced_and_the_site_goes_on(alone):
    process, port = alone
    assert waited_for(lambda: len(workers_of(process)) == (os.cpu_count() or 1))
    before = set(workers_of(process))
    os.kill(min(before), signal.SIGKILL)
    assert waited_for(lambda: len(set(workers_of(process)) - before) == 1)
    assert waited_for(lambda: answers(port))
    assert process.poll() is None


def test_workers_end_with_a_server_that_is_killed_and_another_can_start(alone, tmp_path):
    process, port = alone
    process.kill()
    process.wait(10)
    assert waited_for(lambda: not answers(port), 5)
    assert waited_for(lambda: is_free(tmp_path), 5)
    refuse_taken("127.0.0.1", port)
