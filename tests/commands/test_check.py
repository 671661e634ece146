"""`openupr check`: files, reviews, our own facts."""

import json
from dataclasses import replace

import pytest

from openupr.cli import main
from openupr.commands import check as under_test
from openupr.domain.findings import Finding, Severity
from tests.commands.shelves import shelf_of
from tests.rules.background import recommendation, report


@pytest.fixture(autouse=True)
def shelf(monkeypatch, tmp_path):
    """Files by name: "good", "poor" (a closing paragraph missing), "blocking"; everything else is unreadable."""
    good = report(recommendation("60.1", "Ratify"), state=None, symbol=None, troika=())
    documents = {
        "good": good,
        "poor": replace(good, content=replace(good.content, closing_paragraph=False)),
        "blocking": replace(good, findings=(Finding("gap", Severity.BLOCKING, "60.2 is missing"),)),
    }

    monkeypatch.setattr(under_test, "Reader", shelf_of(documents))


def test_a_document_in_order_has_no_differences(capsys):
    assert main(["check", "good.pdf"]) == 0
    assert capsys.readouterr().out == "good.pdf: no differences\n"


def test_differences_are_told_with_rule_and_citation(capsys):
    assert main(["check", "poor.pdf"]) == 0
    out = capsys.readouterr().out
    assert "poor.pdf: warning: closing_paragraph_missing: Expected" in out
    assert "[practice of the reports" in out
    assert "poor.pdf: 1 warning\nA check: differs from the text of the modality" in out


def test_what_the_reader_found_is_told_too_and_blocking_gives_one(capsys):
    assert main(["check", "good.pdf", "blocking.pdf"]) == 1
    out = capsys.readouterr().out
    assert "blocking.pdf: blocking: gap: 60.2 is missing" in out
    assert "blocking.pdf: 1 blocking\n" in out


def test_blocking_is_no_noun_of_its_own(capsys):
    two = (Finding("gap", Severity.BLOCKING, "a"), Finding("gap", Severity.BLOCKING, "b"))
    assert under_test._count((*two, Finding("x", Severity.NOTE, "c"))) == "2 blocking, 1 note"


def test_of_a_file_that_cannot_be_read_nothing_is_said_on_modalities(capsys):
    assert main(["check", "none.pdf"]) == 2
    assert capsys.readouterr().out == ""


def test_a_file_that_cannot_be_read_gives_two_and_the_others_are_checked(capsys):
    assert main(["check", "none.pdf", "poor.pdf"]) == 2
    out, err = capsys.readouterr()
    assert err == "none.pdf: cannot be opened: No such file or directory. Check the path and the permissions.\n"
    assert "poor.pdf: 1 warning" in out


def test_json_is_a_list_of_findings(capsys):
    assert main(["check", "--format", "json", "poor.pdf", "good.pdf"]) == 0
    (one,) = json.loads(capsys.readouterr().out)
    assert (one["file"], one["rule"], one["severity"]) == ("poor.pdf", "closing_paragraph_missing", "warning")


def test_facts_lists_the_disagreements_of_the_record(capsys):
    assert main(["check", "--facts"]) == 0
    assert "facts: note: " in capsys.readouterr().out


def test_the_record_is_told_with_explanations_and_counted(capsys):
    assert main(["check", "--record"]) == 0
    out = capsys.readouterr().out
    assert "USA elected 2016: warning: term_not_of_three_years: Expected" in out
    assert "    exception: The State withdrew" in out
    assert ", 0 not explained\nA check: differs from the text of the modality" in out


def test_the_record_as_json_has_the_explanation_beside_the_difference(capsys):
    assert main(["check", "--record", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    (one,) = (one for one in told if one["subject"] == "USA elected 2016")
    assert (one["rule"], one["explanation"]["kind"]) == ("term_not_of_three_years", "exception")


def test_what_nothing_explains_gives_one(capsys, monkeypatch):
    found = under_test.record_differences()
    bare = tuple(replace(one, explanation=None) if one.subject == "USA elected 2016" else one for one in found)
    monkeypatch.setattr(under_test, "record_differences", lambda: bare)
    assert main(["check", "--record"]) == 1
    out = capsys.readouterr().out
    assert "    not explained: add a row to explanations.csv" in out
    assert ", 1 not explained" in out


@pytest.mark.parametrize("words", [[], ["--facts", "good.pdf"], ["--facts", "--record"], ["--record", "good.pdf"]])
def test_one_or_the_other_is_named(words, capsys):
    assert main(["check", *words]) == 2
    assert "name files or reviews to check, or --facts, or --record" in capsys.readouterr().err


def test_a_review_that_is_not_imported_is_one_line(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path / "data"))
    assert main(["check", "SVN/3"]) == 2
    assert "no document of such a review is imported" in capsys.readouterr().err
