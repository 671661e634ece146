import os
import signal
import subprocess
import sys

import pytest

from tests.site.conftest import free_port, start


def test_it_ends_cleanly_when_told_to(tmp_path):
    for how in (signal.SIGINT, signal.SIGTERM):
        process = start(tmp_path, free_port())
        process.send_signal(how)
        assert process.wait(15) == 0
        assert "Traceback" not in process.stderr.read()


@pytest.mark.parametrize("port", ["0", "70000"])
def test_a_port_that_is_none_is_one_clear_line(port):
    done = subprocess.run([sys.executable, "-m", "openupr", "serve", "--port", port], capture_output=True, text=True)
    assert done.returncode == 2
    assert "1 to 65535" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_taken_port_is_one_clear_line(tmp_path):
    port = free_port()
    process = start(tmp_path, port)
    command = [sys.executable, "-m", "openupr", "serve", "--port", str(port)]
    done = subprocess.run(command, capture_output=True, text=True)
    process.terminate()
    process.wait(15)
    assert done.returncode == 2
    assert f"--port {port + 1}" in done.stderr


def test_a_second_start_on_the_same_data_is_told_where_the_first_answers(tmp_path):
    port = free_port()
    process = start(tmp_path, port)
    command = [sys.executable, "-m", "openupr", "serve", "--port", str(free_port())]
    environment = {**os.environ, "OPENUPR_DATA": str(tmp_path)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    process.terminate()
    process.wait(15)
    assert done.returncode == 2
    assert f"served already: http://127.0.0.1:{port}" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_cannot_be_written_is_one_clear_line(tmp_path):
    (tmp_path / "file").write_text("no folder")
    command = [sys.executable, "-m", "openupr", "serve", "--port", str(free_port())]
    environment = {**os.environ, "OPENUPR_DATA": str(tmp_path / "file" / "data")}
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 2
    assert "OPENUPR_DATA" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_start_prints_a_link_to_sign_in(tmp_path):
    process = start(tmp_path, free_port())
    process.terminate()
    said = process.stderr.read()
    process.wait(15)
    assert "/sign-in/" in said
