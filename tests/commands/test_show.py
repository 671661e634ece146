"""`openupr show`: a review in the terminal. Documents are invented."""

import json

import pytest

from openupr.cli import main
from openupr.commands.show import page
from tests.store import builders as b
from tests.store.keeping import BIH, keep

# What follows the data that both engines gave need not run on both.
pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
def kept(store):
    """Bosnia and Herzegovina 2014-15 with invented texts: report, the President's sentence, a later addendum."""
    keep(b.report(), BIH)
    keep(b.session_report(6, 0, 6), BIH)
    keep(b.addendum([(["115.1"], b.SUPPORTED)], issued=b.date(2015, 9, 1)), BIH)


def shown(capsys, *words):
    status = main(["show", *words])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def test_the_page_names_the_review_its_documents_and_every_source(kept, capsys):
    status, out, err = shown(capsys, "Bosnia and Herzegovina", "2")
    assert (status, err) == (0, "")
    for words in ("BIH/2", "A/HRC/928/15", "A/HRC/928/2", "all 6 pending", "all 6 noted", "1 supported", b.TEXTS[0]):
        assert words in out


@pytest.mark.parametrize("flag", ["--on", "--at"])
def test_a_day_shows_only_what_was_known_then(kept, capsys, flag):
    out = shown(capsys, "BIH/2", flag, "2015-03-19")[1]
    assert "Positions on 19 March 2015" in out
    assert "all 6 pending" in out
    assert "President" not in out
    assert "A/HRC/928/2" not in out
    assert "Add.1" not in out
    assert "2 more here, later than this day" in out
    assert "DEC" not in out


def test_brief_leaves_the_texts_out(kept, capsys):
    out = shown(capsys, "BIH/2", "--brief")[1]
    assert "all 6 noted" in out
    assert b.TEXTS[0] not in out
    assert "Invented pledge" not in out


@pytest.mark.parametrize(("columns", "width"), [("80", 80), ("140", 140), ("300", 140), ("10", 60)])
def test_the_page_is_as_wide_as_the_terminal_within_reason(kept, capsys, monkeypatch, columns, width):
    monkeypatch.setenv("COLUMNS", columns)
    assert max(map(len, shown(capsys, "BIH/2")[1].splitlines())) == width


def test_json_holds_everything_and_is_json(kept, capsys):
    review = json.loads(shown(capsys, "BIH/2", "--json")[1])
    assert [one["kind"] for one in review["sources"]] == ["report", "president", "addendum"]
    assert review["address"] == "BIH/2"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["USA"], "A review like SVN/3 or Slovenia 3 (State, cycle 1 to 4) was expected, found 'USA' without a cycle."),
        (["XYZ/2"], "A review like SVN/3 or Slovenia 3 (State, cycle 1 to 4) was expected, found 'XYZ/2': no State"),
        (["FRA/2"], "No document of FRA/2 is imported (session 15, report "),
        (["VAT/1"], "Holy See has no review in cycle 1 on record."),
        (["FRA/2", "--on", "20.3.2015"], "A day like 2015-03-20 (year-month-day) was expected for --on, found "),
        (["FRA/2", "--on", "2015-13-01"], "A day like 2015-03-20 (year-month-day) was expected for --on, found "),
        (["FRA/2", "--on", ""], "A day like 2015-03-20 (year-month-day) was expected for --on, found ''."),
    ],
)
def test_what_cannot_be_shown_is_told_in_one_line(store, capsys, words, says):
    status, out, err = shown(capsys, *words)
    assert (status, out) == (2, "")
    assert err.startswith(f"openupr: {says}")
    assert err.count("\n") == 1


def test_the_page_is_lines(kept, capsys):
    review = json.loads(shown(capsys, "BIH/2", "--json")[1])
    assert page(review)[0] == "Bosnia and Herzegovina, cycle 2, session 20  BIH/2"
