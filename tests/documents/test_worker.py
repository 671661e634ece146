"""Reading files that nobody has looked at, in processes of their own; `confined` is tested through its worker too."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from openupr.documents import confined
from openupr.documents.limits import Limits
from openupr.documents.pipeline import document_of
from openupr.documents.read import draw
from openupr.documents.source import Unreadable
from openupr.documents.worker import Reader, Reading, document_of_safely, readings
from tests.examples.pdf_files import body, pdf

TEXT = "REHEARSAL/1\nA sheet of paper, invented, of no known kind.\n"


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "sheet.txt"
    path.write_text(TEXT)
    return path


@pytest.fixture
def hostile(monkeypatch, tmp_path):
    """Make the readers of the next process run some Python first: what a hostile file might bring about."""

    def bring(code):
        (tmp_path / "sitecustomize.py").write_text(
            "import sys, time, os, ctypes\n"
            "class Spoil:\n"
            "    def find_spec(self, name, path=None, target=None):\n"
            "        return None\n"
            "from openupr.documents import pipeline\n"
            "def spoiled(path, limits=None, real=pipeline.document_of):\n"
            "    if path.name == 'sheet.txt':\n"
            + "".join(f"        {line}\n" for line in code.splitlines())
            + "    return real(path, limits)\n"
            "pipeline.document_of = spoiled\n"
        )
        monkeypatch.setattr("openupr.documents.worker._KEPT", ("PATH",))
        source = str(Path(confined.__file__).parents[2])
        monkeypatch.setattr("openupr.documents.worker._SEARCHED", os.pathsep.join((str(tmp_path), source)))

    return bring


def test_it_says_the_same_as_reading_here(sheet):
    assert document_of_safely(sheet) == document_of(sheet)


def test_a_real_report_comes_back_the_same(corpus):
    report = corpus / "reports" / "S05-AFG-A_HRC_12_9.pdf"
    assert document_of_safely(report) == document_of(report)


def test_what_is_unreadable_stays_so_with_its_reason(tmp_path):
    with pytest.raises(Unreadable, match="cannot be opened: No such file"):
        document_of_safely(tmp_path / "none.pdf")


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("ctypes.string_at(0)", r"broke the reader \(SIGSEGV\)"),
        ("os._exit(3)", r"broke the reader"),
        ("raise KeyError('odd')", r"could not be understood \(KeyError in sitecustomize:\d+\)"),
        ("bytearray(900_000_000)", r"needs more than 400 MB of memory. Raise OPENUPR_LIMIT_MEMORY"),
        ("def f(): return f()\nf()", r"is nested too deeply"),
    ],
)
def test_a_file_that_breaks_the_reader_is_one_line_and_the_next_is_read(hostile, sheet, tmp_path, code, told):
    hostile(code)
    good = tmp_path / "good.txt"
    good.write_text(TEXT)
    with Reader(Limits()) as reader:
        with pytest.raises(Unreadable, match=told) as error:
            reader.document(sheet)
        assert "\n" not in str(error.value)
        assert reader.document(good).file == "good.txt"


@pytest.mark.parametrize("code", ["while True: pass", "time.sleep(60)"])
def test_a_file_that_takes_too_long_is_given_up(hostile, sheet, code):
    hostile(code)
    begin = time.monotonic()
    with pytest.raises(Unreadable, match=r"took longer than 0.3 seconds. Raise OPENUPR_LIMIT_SECONDS"):
        document_of_safely(sheet, Limits(seconds=0.3))
    assert time.monotonic() - begin < 5


def test_an_answer_that_is_no_record_is_not_believed(hostile, sheet):
    hostile("os.write(max(map(int, os.listdir('/proc/self/fd')[:-1])), b'{}'); os._exit(0)")
    with pytest.raises(Unreadable, match="broke the reader"):
        document_of_safely(sheet)


def test_the_reading_process_sees_none_of_our_secrets(hostile, sheet, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://secret")
    hostile("raise ValueError() if 'DATABASE_URL' in os.environ else KeyError()")
    with pytest.raises(Unreadable, match="KeyError"):
        document_of_safely(sheet)


def may_leave_the_network():
    """Whether this machine lets a process go where there is no network."""
    code = "import ctypes, sys; sys.exit(ctypes.CDLL(None).unshare(int(sys.argv[1])))"
    flags = 0x40000000 | (0x10000000 if os.geteuid() else 0)
    return subprocess.run([sys.executable, "-c", code, str(flags)], capture_output=True).returncode == 0


def test_the_reading_process_reaches_no_network_where_the_system_allows(hostile, sheet):
    with socket.create_server(("127.0.0.1", 0)) as server:
        hostile(
            f"import socket\nsocket.create_connection(('127.0.0.1', {server.getsockname()[1]}), 2)\nraise KeyError()"
        )
        with Reader(Limits()) as reader:
            reached = "KeyError" in str(reader.reading(sheet).error)
    assert reached is not may_leave_the_network()


def test_many_files_come_in_the_order_given_by_several_processes(tmp_path):
    paths = [tmp_path / f"{number}.txt" for number in range(9)]
    for path in paths[:-1]:
        path.write_text(TEXT)
    told = list(readings(paths, Limits(), jobs=2))
    assert [reading.path for reading in told] == paths
    assert [reading.error is None for reading in told] == [True] * 8 + [False]
    assert told[0].body["file"] == "0.txt"
    assert 0 < told[0].peak < 200_000


def test_nothing_of_the_process_is_left_when_the_reader_closes(sheet):
    reader = Reader(Limits())
    reader.reading(sheet)
    process = reader._process
    reader.close()
    assert process.poll() is not None


def test_a_name_that_is_not_text_is_read_all_the_same(tmp_path):
    path = tmp_path / os.fsdecode(b"r\xe9sum\xe9.txt")
    path.write_text(TEXT)
    assert next(iter(readings([path], Limits()))).error is None


def test_a_page_comes_back_as_a_picture_and_the_pages_as_text(tmp_path):
    path = tmp_path / "invented.pdf"
    path.write_bytes(pdf(body("An invented page."), body("Another page, invented too.")))
    with Reader(Limits()) as reader:
        drawn = reader.picture(path, 2)
        assert drawn.png.startswith(b"\x89PNG")
        assert drawn == draw(path, 2)
        said = reader.sheets(path)
    assert said.texts == ("An invented page.", "Another page, invented too.")
    assert said.sizes == ((drawn.width, drawn.height),) * 2


def test_a_file_without_pages_of_its_own_has_text_and_no_sizes(sheet):
    with Reader(Limits()) as reader:
        said = reader.sheets(sheet)
    assert "of no known kind" in said.texts[0]
    assert said.sizes == ()


@pytest.mark.parametrize("page", [0, -1, 3, 9999])
def test_a_page_that_is_not_there_is_one_line(tmp_path, page):
    path = tmp_path / "invented.pdf"
    path.write_bytes(pdf(body("An invented page."), body("Another page, invented too.")))
    with Reader(Limits()) as reader, pytest.raises(Unreadable, match=f"has no page {page}"):
        reader.picture(path, page)


def test_a_file_without_pages_of_its_own_has_no_picture(sheet):
    with Reader(Limits()) as reader, pytest.raises(Unreadable, match="not a PDF"):
        reader.picture(sheet, 1)


def test_a_reader_killed_over_a_picture_is_one_line_and_the_next_picture_is_drawn(tmp_path):
    path = tmp_path / "invented.pdf"
    path.write_bytes(pdf(body("An invented page.")))
    with Reader(Limits()) as reader:
        reader.picture(path, 1)
        reader._process.kill()
        reader._process.wait()
        assert reader.picture(path, 1).png.startswith(b"\x89PNG")


@pytest.mark.parametrize("answer", [{}, {"png": "!"}, [1], {"png": "", "width": "wide", "height": 1, "length": 1}])
def test_an_answer_that_is_no_picture_is_not_trusted(monkeypatch, sheet, answer):
    monkeypatch.setattr(Reader, "reading", lambda self, path, form, **more: Reading(path, answer))
    with Reader(Limits()) as reader, pytest.raises(Unreadable, match="Do not trust"):
        reader.picture(sheet, 1)


@pytest.mark.parametrize(
    "answer",
    [
        [1],
        {"texts": [1], "sizes": [], "printed": []},
        {"texts": ["a"], "sizes": [["1", 2]], "printed": ["a"]},
        {"texts": ["a"], "sizes": [[1, 2]], "printed": []},
    ],
)
def test_an_answer_that_is_no_text_is_not_trusted(monkeypatch, sheet, answer):
    monkeypatch.setattr(Reader, "reading", lambda self, path, form, **more: Reading(path, answer))
    with Reader(Limits()) as reader, pytest.raises(Unreadable, match="Do not trust"):
        reader.sheets(sheet)
