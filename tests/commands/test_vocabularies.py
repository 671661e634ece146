import csv
import io
import json

from openupr.cli import main


def test_all_are_listed(capsys):
    assert main(["vocabularies"]) == 0
    assert "sdg-goals: Sustainable Development Goals, 2015; 17 terms (high)" in capsys.readouterr().out


def test_one_has_its_crosswalk_as_text_json_and_csv(capsys):
    assert main(["vocabularies", "upr-info-issues-2014"]) == 0
    assert "exact    Death penalty [ohchr-themes-2026; same name]" in capsys.readouterr().out
    assert main(["vocabularies", "upr-info-issues-2014", "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["terms"]) == 54
    assert main(["vocabularies", "upr-info-issues-2014", "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert {row["of"] for row in rows} == {"upr-info-issues-2014"}
    assert any(row["term"] == "General" and row["match"] == "" for row in rows)


def test_one_that_is_not_there_is_one_line(capsys):
    assert main(["vocabularies", "nothing"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
