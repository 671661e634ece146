import json
import sys

import pytest
import time_machine

from openupr.cli import main
from openupr.domain.lots.beacons import told
from openupr.store.models import Entry
from tests.actions.drawings import KNOWN, named, written
from tests.domain.lots.manifests import VECTOR, by_hand, plain, troikas
from tests.imports.beacon.fake import answer, serving

LISTED = ["AGO", "ALB", "AND", "ARG", "DZA"]
LABELS = ["ALB", "DZA", "AND", "AGO", "ARG"]
ODD_RANDOMNESS = (
    "y",
    VECTOR.upper(),
    VECTOR + "\n",
    VECTOR[:-1],
    VECTOR.replace("4.9.17", "17.9.4"),
    VECTOR.replace("0" * 64, "0" * 63),
    VECTOR.replace("4.9.17", "٤.٩"),
    VECTOR.replace("4.9.17", "04.9.17"),
    "hall:-1./",
)


def test_labels_are_printed_in_drawn_order_one_a_line_and_nothing_is_kept(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path / "nowhere"))
    assert main(["draw", "--id", "UPR-TEST-1", "--randomness", VECTOR, *LABELS]) == 0
    assert capsys.readouterr().out == "ARG\nAGO\nDZA\nAND\nALB\n"
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--id", "x", "A"], "--id and --randomness go together"),
        (["--id", "x", "--randomness", VECTOR], "Labels were expected"),
        (["--id", "x", "--randomness", VECTOR, "A", "A"], "twice: A"),
        (["--id", "x", "--randomness", VECTOR, "A", "B\udcff"], "a byte that is none"),
        *((["--id", "x", "--randomness", odd, "A", "B"], "expected") for odd in ODD_RANDOMNESS),
        ([], "one MANIFEST was expected"),
        (["a", "b"], "one MANIFEST was expected"),
        (["nowhere.json"], "nowhere.json: No such file"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_one_line(words, said, capsys):
    assert main(["draw", *words]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert said in err


def at(moment):
    return time_machine.travel(moment, tick=False)


def test_the_same_line_goes_one_step_further_each_time(store, tmp_path, capsys, monkeypatch):
    path = written(tmp_path, named())
    with serving() as (address, asked), at(KNOWN - 3600) as clock:
        monkeypatch.setenv("OPENUPR_BEACON", address)
        assert main(["draw", path]) == 0
        said = capsys.readouterr()
        assert "Drawing 1 (UPR-TEST-1) is announced, entry 1. Nothing is drawn yet." in said.out
        assert f"Round 1000 is known at {told(KNOWN)}." in said.out
        assert main(["draw", path]) == 2
        assert "numbers of the hall are missing" in capsys.readouterr().err
        assert main(["draw", path, "--hall", "17,4,9"]) == 0
        assert "then the same line without --hall" in capsys.readouterr().out
        assert main(["draw", path]) == 2
        assert "not known before" in capsys.readouterr().err
        assert asked == []
        clock.move_to(KNOWN + 1)
        assert main(["draw", path]) == 0
        said = capsys.readouterr()
        assert sorted(said.out.split()) == sorted(LABELS)
        assert "held in entry 3" in said.err
        assert main(["draw", path]) == 0
        assert capsys.readouterr().out == said.out
        assert len(asked) == 1
        assert main(["verify", "UPR-TEST-1"]) == 0
    assert Entry.objects.count() == 3


def test_a_round_that_a_browser_saved_is_taken_and_the_account_written(store, tmp_path, capsys):
    path, saved, account = written(tmp_path, named()), tmp_path / "round.json", tmp_path / "account.json"
    with at(KNOWN - 3600) as clock:
        assert main(["draw", path]) == 0
        assert main(["draw", path, "--hall", "4,9,17"]) == 0
        clock.move_to(KNOWN + 4)
        saved.write_bytes(answer(1000, key=0xBAD))
        assert main(["draw", path, "--beacon", str(saved)]) == 2
        assert "not signed" in capsys.readouterr().err
        saved.write_bytes(answer(1001))
        assert main(["draw", path, "--beacon", str(saved), "--next-round", "--account", str(account)]) == 0
    assert ":1001:" in json.loads(account.read_text())["randomness"]
    capsys.readouterr()
    assert main(["verify", str(account)]) == 0
    assert "verified" in capsys.readouterr().out


def test_a_round_that_came_before_its_manifest_cannot_be_announced(store, tmp_path, capsys):
    with at(KNOWN + 5):
        assert main(["draw", written(tmp_path, named())]) == 2
    assert "10 minutes before" in capsys.readouterr().err
    assert Entry.objects.count() == 0


def test_the_rooms_draw_is_recorded_part_by_part(store, tmp_path, capsys):
    made = troikas([{"state": "XAA"}, {"state": "XAB"}], rule="by hand")
    del made["sources"]
    path = written(tmp_path, made)
    assert main(["draw", path, "--drawn", "XAA/4=A01,B01,C01"]) == 2
    assert "is not announced" in capsys.readouterr().err
    assert main(["draw", path]) == 0
    said = capsys.readouterr()
    assert "--drawn ABOUT=LABEL,LABEL" in said.out
    assert "note: XAA/4: cannot be drawn on 2025-01-28" in said.err
    assert main(["draw", path, "--drawn", "XAA/4=A01,B01,C01"]) == 2
    assert "XAB/4 was expected" in capsys.readouterr().err
    drawn = ["--drawn", "XAA/4=A01,B01,C01", "--drawn", "XAB/4=A02,A03,C02"]
    hand = ["--on", "2025-01-08", "--by", "President of the Council", "--witness", "Bureau", "--place", "Room XX"]
    assert main(["draw", path, *drawn, *hand]) == 0
    said = capsys.readouterr()
    assert said.out == "XAA/4\tA01 B01 C01\nXAB/4\tA02 A03 C02\n"
    assert "note: XAB: two of one regional group" in said.err
    assert main(["draw", path, "--json"]) == 0
    hand = json.loads(capsys.readouterr().out)["hand"]
    assert (hand["by"], hand["witnesses"], hand["on"]) == ("President of the Council", ["Bureau"], "2025-01-08")
    assert main(["verify", "1"]) == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--hall", "4;9"], "numbers like 4,9,17"),
        (["--hall", "4"], "asks for 3 numbers"),
        (["--drawn", "AGO"], "not by hand"),
        (["--drawn", "=AGO"], "not by hand"),
    ],
)
def test_wrong_options_are_told_and_nothing_is_lost(store, tmp_path, capsys, words, said):
    path = written(tmp_path, named())
    with at(KNOWN - 3600):
        assert main(["draw", path]) == 0
        capsys.readouterr()
        assert main(["draw", path, *words]) == 2
    assert said in capsys.readouterr().err
    assert Entry.objects.count() == 1


def test_an_abandoned_draw_says_why(store, tmp_path, capsys):
    path = written(tmp_path, by_hand())
    main(["draw", path])
    assert main(["draw", path, "--abandon", "rain"]) == 0
    assert "Its number stays" in capsys.readouterr().out
    assert main(["draw", path]) == 2
    assert "abandoned (rain)" in capsys.readouterr().err


def test_another_manifest_under_the_id_of_one_that_was_held_is_told(store, tmp_path, capsys):
    path = written(tmp_path, by_hand(number=1))
    main(["draw", path])
    main(["draw", path, "--drawn", "AGO"])
    capsys.readouterr()
    assert main(["draw", written(tmp_path, by_hand(number=1, note="other"))]) == 2
    assert "with another manifest" in capsys.readouterr().err


def test_a_manifest_that_is_none_is_told(store, tmp_path, capsys):
    path = tmp_path / "x.json"
    path.write_text("{")
    assert main(["draw", str(path)]) == 2
    assert "a manifest as JSON was expected" in capsys.readouterr().err
    assert main(["draw", written(tmp_path, plain(purpose="lunch"))]) == 2
    assert "Under `purpose` one of" in capsys.readouterr().err
    assert main(["draw", "/dev/zero"]) == 2
    assert "is a pipe or a device" in capsys.readouterr().err


def test_page_and_sheet_are_written_and_a_form_before_the_draw(store, tmp_path, capsys, monkeypatch):
    path = written(tmp_path, by_hand(number=1))
    form, sheet, page = (tmp_path / name for name in ("form.pdf", "sheet.pdf", "page.html"))
    assert main(["draw", path, "--sheet", str(form)]) == 0
    assert main(["draw", path, "--drawn", "AND", "--sheet", str(sheet), "--page", str(page)]) == 0
    assert form.read_bytes()[:5] == sheet.read_bytes()[:5] == b"%PDF-"
    assert '"UPR-TEST-1"' in page.read_text()
    monkeypatch.setitem(sys.modules, "typst", None)
    capsys.readouterr()
    assert main(["draw", path, "--sheet", str(sheet)]) == 2
    err = capsys.readouterr().err
    assert "typst" in err.splitlines()[-1]
    assert sheet.read_bytes()[:5] == b"%PDF-"


def test_a_missing_library_is_told_before_the_entry_and_the_form_can_be_had_afterwards(
    store, tmp_path, capsys, monkeypatch
):
    path, form = written(tmp_path, by_hand(number=1)), tmp_path / "form.pdf"
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "typst", None)
        assert main(["draw", path, "--sheet", str(form)]) == 2
    assert "typst" in capsys.readouterr().err
    assert (Entry.objects.count(), form.exists()) == (0, False)
    assert main(["draw", path]) == 0
    assert main(["draw", path, "--sheet", str(form)]) == 0
    assert form.read_bytes()[:5] == b"%PDF-"
    assert Entry.objects.count() == 1


def test_files_are_written_whole_and_replace_others_with_leave_only(store, tmp_path, capsys):
    path, held, elsewhere = written(tmp_path, by_hand(number=1)), tmp_path / "held.json", tmp_path / "elsewhere"
    main(["draw", path])
    held.write_text("precious")
    for name in ("--account", "--page", "--sheet"):
        assert main(["draw", path, "--drawn", "AGO", name, str(held)]) == 2
        assert "is there already" in capsys.readouterr().err
    assert (held.read_text(), Entry.objects.count()) == ("precious", 1)
    elsewhere.symlink_to(tmp_path / "nowhere")
    assert main(["draw", path, "--drawn", "AGO", "--account", str(elsewhere), "--force"]) == 2
    assert (Entry.objects.count(), (tmp_path / "nowhere").exists()) == (1, False)
    assert main(["draw", path, "--drawn", "AGO", "--account", str(held), "--force"]) == 0
    assert json.loads(held.read_text())["parts"][0]["result"] == ["AGO"]


def test_a_draw_by_hand_is_not_said_to_follow_from_randomness(store, tmp_path, capsys):
    path = written(tmp_path, by_hand(number=1))
    main(["draw", path])
    assert main(["draw", path, "--drawn", "AGO", "--on", "٢٠٢٥-٠١-٠٨"]) == 2
    assert main(["draw", path, "--drawn", "AGO", "--on", "2025-01-08"]) == 0
    capsys.readouterr()
    assert main(["verify", "1"]) == 0
    said = capsys.readouterr().out
    assert said == "UPR-TEST-1: drawn by hand. What was recorded fits its manifest; no randomness can draw it again.\n"


def test_what_was_drawn_without_its_part_gets_the_line_to_type(store, tmp_path, capsys):
    made = by_hand(purpose="first_speaker", number=1, parts=[{"about": "ISL/4", "listed": LISTED}])
    path = written(tmp_path, made)
    main(["draw", path])
    assert main(["draw", path, "--drawn", "DZA"]) == 2
    assert "--drawn ISL/4=DZA" in capsys.readouterr().err


def test_a_round_in_no_year_is_refused_before_there_is_an_entry(store, tmp_path, capsys):
    made = named()
    made["sources"]["beacon"]["round"] = 2**53 - 1
    assert main(["draw", written(tmp_path, made)]) == 2
    assert "A round before the year 9999 was expected" in capsys.readouterr().err
    assert Entry.objects.count() == 0


def test_a_draw_that_is_not_held_has_no_account_yet(store, tmp_path, capsys):
    assert main(["draw", written(tmp_path, by_hand()), "--account", str(tmp_path / "x")]) == 2
    assert "is not held yet" in capsys.readouterr().err
