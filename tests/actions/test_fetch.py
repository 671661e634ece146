"""A fetched document is written whole or not at all, and never over another file."""

import pytest

from openupr.store.failures import Refused
from tests.imports.ods.service import PAGE, PDF, answering, queries


@pytest.fixture
def fetch_to(tmp_path, monkeypatch):
    """The function under test, in a folder of its own."""
    from openupr.actions.fetch import fetch_to  # noqa: PLC0415

    monkeypatch.chdir(tmp_path)
    return fetch_to


@pytest.fixture
def service(monkeypatch):
    """A service that has the document; its queries."""
    with answering() as (address, asked):
        monkeypatch.setenv("OPENUPR_DOCUMENT_SERVICE", address)
        yield asked


def test_the_file_is_named_after_the_symbol(fetch_to, service, tmp_path):
    target = fetch_to(" A/HRC/ 28/15/ADD.1", None, "en", "pdf")
    assert str(target) == "A_HRC_28_15_Add.1.pdf"
    assert [one.name for one in tmp_path.iterdir()] == [target.name]
    assert target.read_bytes() == PDF
    assert queries(service) == [{"s": "A/HRC/28/15/Add.1", "l": "en", "t": "pdf"}]


@pytest.mark.parametrize(
    "symbol", ["", "nonsense", "A/HRC/", "S/RES/1325 (2000)", "../../etc/passwd", "A/HRC/28/15/../x"]
)
def test_what_is_no_symbol_of_the_review_is_refused_unasked(fetch_to, service, symbol):
    with pytest.raises(Refused, match="symbol of the review like A/HRC/28/15 was expected"):
        fetch_to(symbol, None, "en", "pdf")
    assert service == []


def test_a_file_that_is_there_is_never_overwritten(fetch_to, service, tmp_path):
    kept = tmp_path / "mine.pdf"
    kept.write_bytes(b"mine")
    with pytest.raises(Refused, match=r"mine\.pdf is there already and was left as it is"):
        fetch_to("A/HRC/28/15", kept, "en", "pdf")
    assert (kept.read_bytes(), service) == (b"mine", [])


def test_a_folder_is_no_file(fetch_to, service, tmp_path):
    with pytest.raises(Refused, match=r"is a folder\. Name a file in it: -o .*/A_HRC_28_15\.pdf"):
        fetch_to("A/HRC/28/15", tmp_path, "en", "pdf")
    with pytest.raises(Refused, match="There is no folder"):
        fetch_to("A/HRC/28/15", tmp_path / "none" / "x.pdf", "en", "pdf")
    assert service == []


def test_nothing_is_written_where_nothing_came(fetch_to, tmp_path, monkeypatch):
    with answering(kind="text/html", body=PAGE) as (address, _):
        monkeypatch.setenv("OPENUPR_DOCUMENT_SERVICE", address)
        with pytest.raises(Refused, match="it sent a page"):
            fetch_to("A/HRC/28/15", tmp_path / "new.pdf", "en", "pdf")
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_no_file_can_have_is_one_line_and_leaves_nothing(fetch_to, service, tmp_path):
    with pytest.raises(Refused, match="cannot be written: File name too long"):
        fetch_to("A/HRC/28/15", tmp_path / ("x" * 250), "en", "pdf")
    assert list(tmp_path.iterdir()) == []
