"""`openupr calendar`: the deadlines of a State or a session, as text, JSON and iCalendar."""

import json

import pytest

from openupr.cli import main


@pytest.fixture(autouse=True)
def data(monkeypatch, tmp_path):
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path / "own"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return tmp_path / "own"


def test_the_days_are_those_of_the_ledger_and_the_same_that_a_step_tells(data, unblocked, capsys):
    assert main(["calendar", "--state", "SVN", "--session", "48"]) == 0
    assert "2025-01-28                SVN/4  State under review" in capsys.readouterr().out
    assert not data.exists()
    own = ["review_scheduled", "session=48", "date=2025-01-29", "--on", "2024-06-01"]
    assert main(["step", "SVN/4", *own]) == 0
    assert main(["calendar", "--state", "SVN", "--session", "48"]) == 0
    told = capsys.readouterr().out
    assert "2025-01-29                SVN/4  State under review" in told
    assert "2024-12-18                SVN/4  secretariat" in told
    assert main(["step", "SVN/4"]) == 0
    told = capsys.readouterr().out
    assert "; by 2024-12-18\n" in told
    assert "; usually 2025-01-17\n" in told


def test_a_state_and_a_session_as_text(capsys):
    assert main(["calendar", "--state", "svn", "--session", "48"]) == 0
    told = capsys.readouterr().out
    assert "2024-12-17                SVN/4  secretariat" in told
    assert "2025-01-13 – 2025-01-16?" in told


def test_the_same_as_json_and_as_icalendar(capsys):
    assert main(["calendar", "--state", "SVN", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["state"] == "SVN"
    assert main(["calendar", "--state", "SVN", "--session", "48", "--ics"]) == 0
    assert capsys.readouterr().out.count("BEGIN:VEVENT") == 17


@pytest.mark.parametrize("words", [[], ["--state", "XYZ"], ["--state", "SVN", "--role", "nobody"]])
def test_what_is_not_there_is_one_line(capsys, words):
    assert main(["calendar", *words]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://[::1", 'https://x/"><script>', "file:///x", ""])
def test_a_feed_links_an_address_of_the_web_only(capsys, address):
    with pytest.raises(SystemExit):
        main(["calendar", "--session", "48", "--atom", address])
    assert "an address such as https://upr.example was expected" in capsys.readouterr().err


def test_the_days_of_a_session(capsys):
    assert main(["calendar", "days", "--session", "48"]) == 0
    assert (
        "\n 13 2025-01-28 09:00–12:30 review   SVN/4 Slovenia  report adopted 2025-01-30\n" in capsys.readouterr().out
    )
    assert main(["calendar", "days"]) == 2
    assert main(["calendar", "days", "--session", "99"]) == 2


def test_the_record_beside_the_timetable(capsys):
    assert main(["calendar", "record"]) == 0
    told = capsys.readouterr().out
    assert (
        "session 17, ISR/2 Israel: expected a meeting of reviews, found meeting 14, 2013-10-29\n  exception: " in told
    )
    assert "no explanation known" not in told
    assert main(["calendar", "record", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["differences"]) == 28


def test_where_a_review_that_waits_can_be_placed(capsys):
    assert main(["calendar", "place", "USA", "--after", "2025-11-07"]) == 0
    told = capsys.readouterr().out
    assert "after 2025-11-07: the Council decides; proposed by rule:\n  session 53 (opens 2026-11-02), place 14" in told
    assert "  not session 50: the review was moved from this session" in told


@pytest.mark.parametrize("words", [["place"], ["place", "Narnia"]])
def test_who_waits_must_be_said(capsys, words):
    assert main(["calendar", *words]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_next_cycle_is_marked_as_a_proposal(capsys):
    assert main(["calendar", "next"]) == 0
    told = capsys.readouterr().out
    assert told.startswith(
        "Proposal computed by rule (A/HRC/DEC/17/119, paragraph 1; A/HRC/DEC/31/116); nobody has decided"
    )
    assert told.count("\nsession ") == 14
    assert "Ukraine [or session 68, if it keeps the place its review was moved to]" in told
    assert main(["calendar", "next", "--state", "svn"]) == 0
    assert "session 62 (" in capsys.readouterr().out
    assert main(["calendar", "next", "--session", "99"]) == 2


def test_the_deadlines_as_a_feed(capsys):
    assert main(["calendar", "--session", "48", "--atom", "https://upr.example.org/"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("<?xml")
    assert 'href="https://upr.example.org/calendar.atom"' in told
