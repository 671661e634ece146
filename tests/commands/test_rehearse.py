import json
import os
import time

import pytest

from openupr.cli import main


@pytest.fixture
def data(tmp_path, monkeypatch, unblocked):
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path / "real"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return tmp_path


def test_one_review_is_rehearsed_in_a_folder_of_its_own_within_five_seconds(data, capsys):
    begin = time.monotonic()
    assert main(["rehearse", "--reviews", "1"]) == 0
    assert time.monotonic() - begin < 5
    told = capsys.readouterr()
    assert told.out.startswith(
        "Rehearsed, all invented: reviews, 1 at the stage “implementation”. 221 entries, 220 of them now. Hash "
    )
    assert f"OPENUPR_DATA={data}/real/rehearsal openupr step XAA/0" in told.err
    assert [one.name for one in (data / "real").iterdir()] == ["rehearsal"]
    assert os.environ["OPENUPR_DATA"] == str(data / "real")


def test_the_same_line_again_adds_nothing_and_each_entry_can_be_told(data, capsys):
    line = ["rehearse", "--reviews", "1", "--data", str(data / "own"), "--each"]
    assert main(line) == 0
    numbers = [int(one) for one in capsys.readouterr().out.splitlines()[:-1]]
    assert numbers == sorted(numbers)
    assert numbers[-1] == 221
    assert main([*line, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["entries"], told["added"]) == (221, 0)


def test_another_seed_in_the_same_folder_is_refused_with_2(data, capsys):
    line = ["rehearse", "--reviews", "1", "--data", str(data / "own")]
    assert main(line) == 0
    assert main([*line, "--seed", "2"]) == 2
    assert "This ledger holds another rehearsal (1 reviews, seed 1)" in capsys.readouterr().err


def test_papers_are_written_where_it_is_asked_for_and_into_an_empty_folder_only(data, capsys):
    line = ["rehearse", "--reviews", "1", "--data", str(data / "own"), "--files", str(data / "papers")]
    assert main(line) == 0
    assert f"{data / 'papers'}: 14 papers." in capsys.readouterr().out
    own = data / "papers" / "XAA"
    assert sorted(one.name for one in own.iterdir()) == ["addendum.docx", "report.docx", "statements"]
    assert len(list((own / "statements").iterdir())) == 12
    before = (own / "report.docx").read_bytes()
    assert main(line) == 2
    assert "new or empty was expected (--files)" in capsys.readouterr().err
    assert (own / "report.docx").read_bytes() == before
    assert main([*line[:-1], str(data / "others")]) == 0
    assert (data / "others" / "XAA" / "report.docx").read_bytes() == before
