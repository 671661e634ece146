import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import openupr
from openupr.site.server import CannotServe, only_one, refuse_taken


@pytest.mark.parametrize("port", [0, 70000])
def test_a_port_that_is_none_is_refused(port):
    with pytest.raises(CannotServe, match="1 to 65535"):
        refuse_taken("127.0.0.1", port)


def test_a_taken_port_is_refused_and_the_next_is_named():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with pytest.raises(CannotServe, match=f"--port {port + 1}"):
            refuse_taken("127.0.0.1", port)


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
