"""`openupr export`: what is kept comes out whole, with its sources, and no file is lost. Documents are invented."""

import csv
import io
import json
import zipfile
from importlib import import_module

import pytest

from openupr.cli import main
from openupr.commands import export as under_test
from openupr.domain.documents import DocumentKind
from openupr.store.importing import import_reading
from openupr.store.keep import Reading
from tests.store import builders as b

KEY = (b.STATE, b.CYCLE, b.SESSION)
ON = ("--on", "2016-06-01")
ADDENDUM = b.addendum([(["1", "115.2"], b.SUPPORTED), (["115.3"], b.NOTED), (["4"], b.PARTIALLY)])
LIST = b.thematic_list([b.SUPPORTED, b.SUPPORTED, b.NOTED, b.PARTIALLY, b.NOTED, b.NOTED])
MEMBER, STAKEHOLDER = "Invented Name", "Invented body"
NO_FORMAT = (
    f"A format was expected ({', '.join(under_test.formats())}), found 'pdf'. For example: openupr export csv SVN/3."
)
# What follows the data that both engines gave need not run on both.
on_one_engine = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
def kept(store):
    """A review with report, addendum, list, decision and the President's sentence."""
    for one in (b.report(), ADDENDUM, LIST, b.decision(), b.session_report()):
        several = one.kind is DocumentKind.COUNCIL_SESSION_REPORT
        import_reading(Reading(one, b.data_of(one), "reader 1", None if several else KEY, {b.STATE: KEY}))


def described(capsys):
    assert main(["show", "XAA/2", "--json", *ON]) == 0
    return json.loads(capsys.readouterr().out)


def exported(tmp_path, form, *more):
    target = tmp_path / f"made.{form}"
    assert main(["export", form, "XAA/2", *ON, "-o", str(target), *more]) == 0
    return target.read_bytes()


def test_json_holds_what_show_holds(kept, capsys, tmp_path):
    assert json.loads(exported(tmp_path, "json")) == described(capsys)


def test_every_reading_of_every_position_has_symbol_paragraph_page_and_date(kept, capsys, tmp_path):
    recommendations = json.loads(exported(tmp_path, "json"))["recommendations"]
    assert len(recommendations) == 6
    for one in recommendations:
        assert {given["kind"] for given in one["readings"]} >= {"report", "thematic_list", "president"}
        for given in one["readings"]:
            assert given["symbol"]
            assert given["page"] >= 1
            assert given["dated"]
            assert given["paragraph"] or given["kind"] in ("thematic_list", "report")
    first = {given["kind"]: given for given in recommendations[0]["readings"]}
    assert (first["report"]["value"], first["report"]["dated"]) == ("pending", "2014-11-06")
    assert (first["addendum"]["symbol"], first["addendum"]["paragraph"]) == ("A/HRC/928/15/Add.1", "3")
    assert (first["president"]["paragraph"], first["president"]["page"]) == ("931", 190)


@on_one_engine
def test_the_table_names_the_reading_that_holds_and_all_others(kept, tmp_path):
    rows = list(csv.DictReader(io.StringIO(exported(tmp_path, "csv").decode("utf-8-sig"), newline="")))
    assert [row["number"] for row in rows] == [f"115.{n}" for n in range(1, 7)]
    assert (rows[0]["position"], rows[0]["position given in"]) == (
        "supported",
        "A/HRC/928/15/Add.1, paragraph 3, page 2",
    )
    assert "pending in A/HRC/928/15, " in rows[0]["all readings"]
    assert "noted in A/HRC/928/2, paragraph 931, page 190 (2015-03-20)" in rows[0]["all readings"]


@on_one_engine
@pytest.mark.parametrize("form", under_test.formats())
def test_no_name_of_a_member_of_a_delegation_or_of_a_stakeholder_is_in_it(kept, tmp_path, form):
    data = exported(tmp_path, form)
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = b"\n".join(archive.read(name) for name in archive.namelist())
    assert len(data) > 900
    assert not [name for name in (MEMBER, STAKEHOLDER) if name.encode() in data]


@on_one_engine
def test_the_format_may_also_be_an_option_and_the_result_go_to_standard_output(kept, capsysbinary):
    assert main(["export", "XAA/2", "--format", "csv", *ON]) == 0
    out, err = capsysbinary.readouterr()
    assert main(["export", "csv", "XAA/2", *ON]) == 0
    assert capsysbinary.readouterr() == (out, b"")
    assert err == b""
    assert out.startswith(b"\xef\xbb\xbfreview,id")


@on_one_engine
def test_positions_are_those_of_the_day_asked_for(kept, tmp_path):
    target = tmp_path / "early.json"
    assert main(["export", "json", "XAA/2", "--on", "2014-12-01", "-o", str(target)]) == 0
    assert {one["position"] for one in json.loads(target.read_bytes())["recommendations"]} == {"pending"}


@on_one_engine
def test_a_file_that_is_there_is_kept_unless_told_otherwise(kept, capsys, tmp_path):
    target = tmp_path / "mine.csv"
    target.write_bytes(b"mine")
    assert main(["export", "csv", "XAA/2", "-o", str(target)]) == 2
    err = capsys.readouterr().err
    assert (
        err == f"openupr: {target} is there already and was left as it is. Name another file with -o, or add --force.\n"
    )
    assert target.read_bytes() == b"mine"
    assert main(["export", "csv", "XAA/2", "-o", str(target), "--force"]) == 0
    assert capsys.readouterr().err == f"{target}: 6 recommendations of XAA/2.\n"
    assert b"115.6" in target.read_bytes()


@on_one_engine
def test_an_export_that_fails_half_way_leaves_what_was_there(kept, monkeypatch, tmp_path):
    target = tmp_path / "mine.csv"
    target.write_bytes(b"mine")

    def fails(review, out):
        out.write(b"half")
        raise RuntimeError

    monkeypatch.setattr(under_test.formats()["csv"], "write", fails)
    assert main(["export", "csv", "XAA/2", "-o", str(target), "--force"]) == 2
    assert [(one.name, one.read_bytes()) for one in tmp_path.glob("*.*")] == [("mine.csv", b"mine")]


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A store of its own with nothing in it."""
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("DATABASE_URL", raising=False)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["pdf", "XAA/2"], NO_FORMAT),
        (["XAA/2", "--format", "pdf"], NO_FORMAT),
        (["csv"], "A review was expected after csv. For example: openupr export csv SVN/3."),
        (["csv", "SVN/3"], "No document of SVN/3 is imported. Import its report: openupr import FILE."),
        (["csv", "Nowhere", "7"], "A review like SVN/3 or Slovenia 3 "),
    ],
)  # fmt: skip
def test_what_cannot_be_exported_is_one_line_and_no_file(bare, capsys, tmp_path, words, line):
    target = tmp_path / "none.csv"
    assert main(["export", *words, "-o", str(target)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"openupr: {line}")
    assert err.count("\n") == 1
    assert not target.exists()


def test_a_workbook_is_not_thrown_at_a_terminal(bare, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert main(["export", "xlsx", "SVN/3"]) == 2
    assert capsys.readouterr().err == "openupr: xlsx is no text for a terminal. Name a file: -o SVN-3.xlsx\n"


def parts(data):
    """What a Word file holds, without the times at which its parts were packed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@on_one_engine
def test_docx_is_another_word_for_the_word_list(kept, tmp_path, capsys):
    target = tmp_path / "review.docx"
    assert main(["export", "docx", "XAA/2", *ON, "-o", str(target)]) == 0
    assert capsys.readouterr().err == f"{target}: 6 recommendations of XAA/2.\n"
    assert parts(target.read_bytes()) == parts(exported(tmp_path, "word-list"))


@on_one_engine
def test_a_name_that_no_program_opens_is_answered_with_a_better_one(kept, tmp_path, capsys):
    exported(tmp_path, "word-list")
    better = tmp_path / "made.docx"
    note = f"note: a file of word-list ends in .docx, so that programs open it: -o {better}\n"
    assert capsys.readouterr().err.startswith(note)


@on_one_engine
def test_a_reading_of_a_later_day_is_marked(kept, tmp_path):
    target = tmp_path / "early.json"
    assert main(["export", "json", "XAA/2", "--on", "2014-12-01", "-o", str(target)]) == 0
    readings = json.loads(target.read_bytes())["recommendations"][0]["readings"]
    assert {one["dated"] > "2014-12-01": one["later"] for one in readings} == {False: False, True: True}


@on_one_engine
def test_everything_goes_into_a_folder_that_is_never_replaced_unasked(kept, capsys, monkeypatch, tmp_path):
    everything = import_module("openupr.exports._everything")
    monkeypatch.setattr(everything._published, "review_keys", lambda: [("XAA", 2)])
    target = tmp_path / "all"
    assert main(["export", "all", *ON, "-o", str(target)]) == 0
    assert " files, " in capsys.readouterr().err
    whole = json.loads((target / "manifest.json").read_bytes())
    assert (whole["on"], whole["tables"]["recommendations"]) == ("2016-06-01", 6)
    assert main(["export", "all", *ON, "-o", str(target)]) == 2
    assert "left as it is" in capsys.readouterr().err
    names = [path.name for path in target.iterdir()]
    assert not [
        name for name in (MEMBER, STAKEHOLDER) for file in names if name.encode() in (target / file).read_bytes()
    ]


@on_one_engine
def test_everything_without_a_folder_is_what_the_site_serves(kept, monkeypatch, store):
    everything = import_module("openupr.exports._everything")
    monkeypatch.setattr(everything._published, "review_keys", lambda: [("XAA", 2)])
    for _ in range(2):
        assert main(["export", "all", *ON]) == 0
    assert (store / "open-data" / "SHA256SUMS").is_file()
