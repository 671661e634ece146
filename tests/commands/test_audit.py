import json
import sys

import pytest

from openupr.cli import main

ROWS = "session,state_iso3,from_iso3,response,action,issues\n" + "".join(
    f"15,SVN,{maker},{'Accepted' if n % 3 else 'Noted'},{2 + n % 4},Justice\n"
    for n in range(40)
    for maker in ("POL", "NOR", "GHA")
)

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
def rows(tmp_path):
    path = tmp_path / "rows.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def audit(capsysbinary, *words):
    assert main(["audit", *words]) == 0
    return capsysbinary.readouterr().out


def test_figures_of_a_file_are_the_same_bytes_each_time(store, rows, capsysbinary):
    words = ("E8", "E7", "--rows", str(rows), "--draws", "100")
    first = audit(capsysbinary, *words)
    assert first == audit(capsysbinary, *words)
    assert b"Of 120 rows of rows.csv" in first
    assert first.index(b"E7  ") < first.index(b"E8  ")
    assert b"difference is not proof of bias" in first


def test_the_seed_changes_intervals_and_not_the_figure(store, rows, capsysbinary):
    one, other = (
        json.loads(audit(capsysbinary, "e8", "--rows", str(rows), "--format", "json", "--draws", "100", "--seed", seed))
        for seed in "12"
    )
    assert one["seed"] != other["seed"]
    assert one["statistics"][0]["tables"][0]["rows"][0][:3] == other["statistics"][0]["tables"][0]["rows"][0][:3]


def test_affinity_is_read_from_a_file(store, rows, tmp_path, capsysbinary):
    near = tmp_path / "near.csv"
    near.write_text("SVN,POL,1\nSVN,NOR,0.5\nSVN,GHA,0\n", encoding="utf-8")
    told = audit(capsysbinary, "E10", "--rows", str(rows), "--affinity", str(near), "--draws", "100").decode()
    assert "--affinity FILE" not in told
    assert "(120 cases)" in told


def test_without_the_library_a_pdf_is_refused_in_one_line_and_no_file_is_left(
    store, rows, tmp_path, capsys, monkeypatch
):
    monkeypatch.setitem(sys.modules, "typst", None)
    target = tmp_path / "audit.pdf"
    words = ("E1", "--rows", str(rows), "--draws", "100", "--format", "pdf", "-o", str(target))
    assert main(["audit", *words]) == 2
    assert "typst, which makes the PDF, is not installed" in capsys.readouterr().err
    assert not target.exists()


def test_a_pdf_is_written_to_a_file(store, rows, tmp_path, capsysbinary):
    target = tmp_path / "audit.pdf"
    assert main(["audit", "E1", "E8", "--rows", str(rows), "--draws", "100", "--format", "pdf", "-o", str(target)]) == 0
    assert target.read_bytes().startswith(b"%PDF-")
    assert b"2 statistics" in capsysbinary.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("E15",), "A statistic was expected (E1, E2"),
        (("E8", "--draws", "3"), "100 to 100000 draws"),
        (("E8", "--format", "pdf"), "-o audit.pdf"),
        (("E2", "--rehearsal", "--rows", "rows.csv"), "never mixed"),
        (("E8", "--rows", "nowhere.csv"), "nowhere.csv cannot be read"),
    ],
)
def test_what_cannot_be_done_is_one_line(store, capsys, words, said):
    assert main(["audit", *words]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert "Traceback" not in told


def test_a_file_of_another_form_is_refused(store, tmp_path, capsys):
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    assert main(["audit", "E8", "--rows", str(path)]) == 2
    assert "columns session, state_iso3 (or To)" in capsys.readouterr().err


def test_without_a_rehearsal_here_its_figures_say_what_they_need(store, capsysbinary):
    told = audit(capsysbinary, "E2", "E5", "--rehearsal").decode()
    assert "Of a rehearsal of invented States" in told
    assert "openupr rehearse" in told
    assert "No recommendation is in this material." in told
