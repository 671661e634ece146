import pytest

from openupr.actions.fetch import fetch_to
from openupr.store.failures import Refused


def test_a_file_that_is_there_is_never_overwritten(tmp_path, monkeypatch):
    monkeypatch.setattr("openupr.actions.fetch.fetch", lambda *_: b"%PDF-new")
    kept = tmp_path / "report.pdf"
    kept.write_bytes(b"kept")
    with pytest.raises(Refused, match="there already"):
        fetch_to("A/HRC/28/15", kept, "en", "pdf")
    assert kept.read_bytes() == b"kept"
    assert fetch_to("A/HRC/28/15", tmp_path / "new.pdf", "en", "pdf").read_bytes() == b"%PDF-new"


def test_what_is_no_symbol_is_refused(tmp_path):
    with pytest.raises(Refused, match="A symbol of the review"):
        fetch_to("nonsense", tmp_path / "x.pdf", "en", "pdf")
