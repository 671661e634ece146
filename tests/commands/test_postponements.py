import json

from openupr.cli import main


def test_requests_and_cases_are_listed_by_date_and_unknown_is_said(store, capsys):
    assert main(["postponements"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("The Council has never declared persistent non-cooperation.\n")
    assert "  Haiti, cycle 1: asked 2010-01: communication received (A/HRC/19/19, paragraph 5;" in said
    assert "    granted, 2010-01-27: postponement decided, A/HRC/RES/S-13/1" in said
    assert "new date session 53 at the latest, earlier if the State takes up its cooperation again" in said
    assert "  Belarus and 13 others of its session, cycle 3: Session moved" in said
    assert "  State not known here, 2025-10-06: " in said
    assert "    ended    not known here" in said


def test_the_requests_alone(store, capsys):
    assert main(["postponements", "--requests"]) == 0
    said = capsys.readouterr().out
    assert "Requests to postpone" in said
    assert "Nicaragua" not in said


def test_everything_is_data_too(store, capsys):
    assert main(["postponements", "--json"]) == 0
    assert json.loads(capsys.readouterr().out).keys() == {"requests", "cases", "others"}
