import csv
import http.client
import io
import json
import zipfile

import pytest

from openupr.site.pages import downloads
from tests.conventions.source import ROOT
from tests.site.conftest import Administrator, served

ADDRESS = "/reviews/XAA/0/download"


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A site of its own, with the invented documents of examples/ imported."""
    folder = tmp_path_factory.mktemp("filled")
    Administrator.run(folder, "import", *map(str, sorted((ROOT / "examples").glob("*.docx"))))
    with served(folder) as site:
        yield site


def fetched(reader, path):
    connection = http.client.HTTPConnection(reader.base.removeprefix("http://"), timeout=20)
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.headers, answer.read()


@pytest.mark.parametrize(
    ("suffix", "kind"),
    [("csv", "text/csv"), ("json", "application/json"), ("xlsx", "openxmlformats"), ("docx", "openxmlformats")],
)
def test_each_format_is_a_file_with_a_name_that_says_what_it_is(filled, suffix, kind):
    status, headers, body = fetched(filled, f"{ADDRESS}.{suffix}?on=2026-06-30")
    assert (status, len(body) > 500) == (200, True)
    assert kind in headers["Content-Type"]
    assert headers["Content-Disposition"] == f'attachment; filename="openupr-XAA-cycle-0-positions-2026-06-30.{suffix}"'
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "Set-Cookie" not in headers


def test_every_format_of_another_system_is_led_to_and_had(filled):
    page = filled.get("/reviews/XAA/0?on=2026-06-30").text
    for suffix in downloads.formats():
        assert f'/download.{suffix}?on=2026-06-30"' in page
        status, headers, body = fetched(filled, f"{ADDRESS}.{suffix}?on=2026-06-30")
        assert (status, headers["Content-Disposition"][-len(suffix) - 1 :]) == (200, f'{suffix}"')
        assert len(body) > 500


def test_the_formats_hold_the_same_recommendations(filled):
    whole = json.loads(fetched(filled, f"{ADDRESS}.json")[2])
    numbers = [one["number"] for one in whole["recommendations"]]
    rows = list(csv.DictReader(io.StringIO(fetched(filled, f"{ADDRESS}.csv")[2].decode("utf-8-sig"))))
    assert len(numbers) > 5
    assert [row["number"].lstrip("'") for row in rows] == numbers
    assert zipfile.ZipFile(io.BytesIO(fetched(filled, f"{ADDRESS}.docx")[2])).testzip() is None


def test_no_download_holds_a_name_of_the_delegation(filled):
    whole = json.loads(fetched(filled, f"{ADDRESS}.json")[2])
    assert not {"delegation_members", "head_of_delegation", "submitters"} & set(whole)


def test_the_day_in_the_address_decides_the_positions(filled):
    def tally(day):
        return json.loads(fetched(filled, f"{ADDRESS}.json?on={day}")[2])["tally"]

    assert tally("2000-01-01") != tally("2026-11-24")


def test_a_review_that_is_not_imported_says_how_to_import_it(reader):
    page = reader.get("/reviews/SVN/3/download.csv")
    assert page.status == 404
    assert "Slovenia, cycle 3" in page.text
    assert "./openupr import" in page.text
    assert reader.get("/reviews/SVN/3/download.json").data["error"].startswith("No document of Slovenia")


def test_a_review_or_a_format_that_is_none_is_not_found(reader):
    assert (
        "akn.xml, csv, docx, impact-oss.csv, json, uhri.json, uhri.xlsx, upr-info.csv, xlsx"
        in reader.get("/reviews/SVN/3/download.exe").text
    )
    for path in ("/reviews/ZZZ/3/download.csv", "/reviews/SVN/9/download.csv", "/reviews/%00/1/download.csv"):
        assert reader.get(path).status == 404
