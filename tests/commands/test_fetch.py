"""`openupr fetch`: the file and the next step on the output; one line and status 2 where there is no document."""

import pytest

from openupr.cli import main
from tests.imports.ods.service import PAGE, PDF, answering, queries


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def fetch(monkeypatch, *words, **answer):
    """The exit status, and what was asked."""
    with answering(**answer) as (address, asked):
        monkeypatch.setenv("OPENUPR_DOCUMENT_SERVICE", address)
        return main(["fetch", *words]), queries(asked)


def test_a_document_is_kept_and_the_next_step_told(monkeypatch, capsys, folder):
    assert fetch(monkeypatch, "A/HRC/28/15") == (0, [{"s": "A/HRC/28/15", "l": "en", "t": "pdf"}])
    told = f"A_HRC_28_15.pdf: {len(PDF)} bytes. Import it: openupr import A_HRC_28_15.pdf\n"
    assert capsys.readouterr() == (told, "")
    assert (folder / "A_HRC_28_15.pdf").read_bytes() == PDF


def test_language_format_and_file_are_as_asked(monkeypatch, folder):
    words = ["A/HRC/28/15", "--language", "es", "--format", "docx", "-o", "one.docx"]
    assert fetch(monkeypatch, *words, kind="application/zip", body=b"PK\x03\x04") == (
        0,
        [{"s": "A/HRC/28/15", "l": "es", "t": "docx"}],
    )
    assert (folder / "one.docx").exists()


def test_a_missing_symbol_is_one_line_and_no_file(monkeypatch, capsys, folder):
    assert fetch(monkeypatch, "A/HRC/28/9999", kind="text/html", body=PAGE)[0] == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert err.startswith("openupr: The service has no PDF of A/HRC/28/9999")
    assert list(folder.iterdir()) == []


def test_nonsense_is_one_line(monkeypatch, capsys):
    assert fetch(monkeypatch, "nonsense") == (2, [])
    assert capsys.readouterr().err.count("\n") == 1


def test_a_file_that_is_there_is_never_overwritten(monkeypatch, capsys, folder):
    (folder / "A_HRC_28_15.pdf").write_bytes(b"mine")
    assert fetch(monkeypatch, "A/HRC/28/15") == (2, [])
    assert "is there already and was left as it is" in capsys.readouterr().err
    assert (folder / "A_HRC_28_15.pdf").read_bytes() == b"mine"


@pytest.mark.parametrize("address", ["http://[", "ftp://127.0.0.1/", "nonsense"])
def test_a_wrong_address_of_the_service_is_one_line(monkeypatch, capsys, address):
    monkeypatch.setenv("OPENUPR_DOCUMENT_SERVICE", address)
    assert main(["fetch", "A/HRC/28/15"]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "OPENUPR_DOCUMENT_SERVICE" in err
