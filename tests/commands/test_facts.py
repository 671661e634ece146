"""`openupr facts`: what ships is told; a file is built whole or not at all. The reports here are invented."""

from dataclasses import replace

import pytest

from openupr.classify.weights import Damaged
from openupr.cli import main
from openupr.commands import facts as under_test
from openupr.vocabulary.record_file import unpack
from openupr.vocabulary.report_facts import fact_of
from tests.commands.shelves import shelf_of
from tests.store import builders as b

FINAL = b.report()
SHELF = {
    "final": FINAL,
    "draft": b.report(symbol="A/HRC/WG.6/20/L.13"),
    "other": b.report(state="XAB", symbol="A/HRC/928/16"),
    "addendum": b.addendum([(["115.1"], b.NOTED)]),
    "wordy": b.report(recommendations=(replace(b.items((b.NOTED,))[0], number="Plant trees"),)),
}


@pytest.fixture(autouse=True)
def shelf(monkeypatch, tmp_path):
    """Files of these names in the working folder; everything else is unreadable."""

    monkeypatch.setattr(under_test, "Reader", shelf_of(SHELF, "is empty (0 bytes)."))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def build(*files, more=()):
    return main(["facts", "build", *(f"{name}.pdf" for name in files), "-o", "made.gz", "--without-codes", *more])


def test_what_ships_is_told_in_one_line(capsys):
    assert main(["facts"]) == 0
    assert capsys.readouterr().out == (
        "244 reports of sessions 1 to 20, 27862 recommendations, without any text.\n"
    )  # fmt: skip


def test_reports_become_one_file_and_the_line_says_how_long_it_took(shelf, capsys):
    assert build("final", "other") == 0
    data = (shelf / "made.gz").read_bytes()
    assert unpack(data) == (fact_of(FINAL), fact_of(SHELF["other"]))
    assert capsys.readouterr().out == f"made.gz: 2 reports, 12 recommendations, {len(data)} bytes; 0 s.\n"


def test_issues_and_actions_are_proposed_for_each_number(shelf):
    assert main(["facts", "build", "final.pdf", "-o", "made.gz"]) == 0
    (fact,) = unpack((shelf / "made.gz").read_bytes())
    assert all(one.action in range(1, 6) and one.issues for one in fact.recommendations)
    bare = tuple(replace(one, issues=(), action=None) for one in fact.recommendations)
    assert replace(fact, recommendations=bare) == fact_of(FINAL)


def test_a_model_that_is_broken_is_one_line(shelf, monkeypatch, capsys):
    def broken():
        raise Damaged("fast.gz: broken")

    monkeypatch.setattr(under_test, "shipped", broken)
    assert main(["facts", "build", "final.pdf", "-o", "made.gz"]) == 2
    assert capsys.readouterr().err.startswith("openupr: fast.gz: broken. Install OpenUPR again, or say --without-codes")
    assert not (shelf / "made.gz").exists()


def test_a_folder_gives_all_its_files(shelf):
    (shelf / "reports" / "deep").mkdir(parents=True)
    for name in ("final.pdf", "deep/other.pdf"):
        (shelf / "reports" / name).touch()
    assert main(["facts", "build", "reports", "-o", "made.gz"]) == 0
    assert len(unpack((shelf / "made.gz").read_bytes())) == 2


def test_the_order_of_the_files_does_not_matter(shelf):
    build("final", "other", "draft")
    first = (shelf / "made.gz").read_bytes()
    build("draft", "other", "final", more=["--force"])
    assert (shelf / "made.gz").read_bytes() == first


def test_what_gives_no_facts_is_named_and_the_others_are_written(shelf, capsys):
    assert build("final", "empty", "addendum", "draft") == 2
    assert capsys.readouterr().err.splitlines() == [
        "empty.pdf: is empty (0 bytes).",
        "addendum.pdf: no report of the Working Group with State and session; left out.",
        "A/HRC/WG.6/20/L.13: another report on XAA/2 is kept; left out.",
    ]
    assert unpack((shelf / "made.gz").read_bytes()) == (fact_of(FINAL),)


def test_a_file_that_is_there_is_kept_unless_told_otherwise(shelf, capsys):
    (shelf / "made.gz").write_bytes(b"mine")
    assert build("final") == 2
    assert "made.gz is there already and was left as it is" in capsys.readouterr().err
    assert (shelf / "made.gz").read_bytes() == b"mine"
    assert build("final", more=["--force"]) == 0
    assert unpack((shelf / "made.gz").read_bytes()) == (fact_of(FINAL),)


@pytest.mark.parametrize(
    ("names", "line"),
    [
        (["addendum"], "No report of the Working Group was found in what was named. Nothing was written."),
        (["wordy"], "recommendation cannot be"),
    ],
)
def test_nothing_is_written_where_there_is_nothing_to_write_or_words_would_get_in(shelf, capsys, names, line):
    (shelf / "made.gz").write_bytes(b"mine")
    assert build(*names, more=["--force"]) == 2
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.startswith("openupr: ")
    assert line in last
    assert [(one.name, one.read_bytes()) for one in shelf.iterdir()] == [("made.gz", b"mine")]


@pytest.mark.parametrize("words", [["build"], ["build", "final.pdf"], ["build", "-o", "made.gz"]])
def test_reports_and_a_file_are_named(words, capsys):
    assert main(["facts", *words]) == 2
    assert capsys.readouterr().err.startswith("openupr: Reports and a file to write were expected")


def test_a_damaged_file_in_the_package_is_one_line(monkeypatch, capsys):
    def damaged():
        raise ValueError("a file made by `openupr facts build` was expected")

    monkeypatch.setattr(under_test, "record", damaged)
    assert main(["facts"]) == 2
    assert capsys.readouterr().err.startswith("openupr: The facts that ship cannot be read: a file made by")


def test_a_copy_without_facts_says_how_to_make_them(monkeypatch, capsys):
    monkeypatch.setattr(under_test, "record", dict)
    assert main(["facts"]) == 0
    assert "Make them: openupr facts build" in capsys.readouterr().out
