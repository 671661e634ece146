import json

from openupr.cli import main


def test_a_manifest_is_printed_and_can_be_announced(store, tmp_path, capsys):
    assert main(["manifest", "troikas", "--id", "WG48", "--session", "48", "--own-group", "SVN"]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    path = tmp_path / "manifest.json"
    path.write_text(said.out)
    assert [part["state"] for part in json.loads(said.out)["parts"] if "own_group" in part] == ["SVN"]
    assert main(["draw", str(path)]) == 0
    said = capsys.readouterr()
    assert "Drawing 1 (WG48) is announced" in said.out
    assert "note" not in said.err


def test_lists_and_recusals_are_given_by_name(capsys):
    line = ["manifest", "first_speaker", "--id", "x", "--hall", "3"]
    assert main([*line, "--among", "SVN/4=FRA,AGO", "--among", "ITA/4=CHN,AGO"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert [part["listed"] for part in made["parts"]] == [["AGO", "FRA"], ["AGO", "CHN"]]
    assert main(["manifest", "troikas", "--id", "x", "--session", "48", "--excused", "SVN=CZE,FRA"]) == 0
    assert [p["excused"] for p in json.loads(capsys.readouterr().out)["parts"] if "excused" in p] == [["CZE", "FRA"]]


def test_what_is_no_manifest_is_told_in_one_line(capsys):
    assert main(["manifest", "plenary_list", "--id", "x", "--hall", "3", "--among", "AGO,ALB"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "no lot is needed" in err
    assert main(["manifest", "order", "--id", "a b", "--basis", "x", "--among", "AGO"]) == 2
    assert "Under `id` the form" in capsys.readouterr().err
