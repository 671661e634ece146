"""The page of the whole database: what was made, of which version; files that the manifest names, and no other."""

from datetime import date

import pytest
from django.http import Http404
from django.test import RequestFactory

from openupr.exports import _everything as everything
from openupr.site.pages import datasets
from openupr.store import ledger


def get(name):
    return datasets.file(RequestFactory().get("/"), name)


@pytest.fixture
def made(store, monkeypatch):
    monkeypatch.setattr(everything._published, "review_keys", lambda: [("SVN", 2)])
    folder = store / everything.FOLDER
    folder.mkdir()
    return everything.write(folder, date(2016, 6, 1), lambda line: None)


def test_before_anything_is_made_the_page_says_how_and_what_there_will_be(reader):
    page = reader.get("/downloads")
    assert "./openupr export all" in page.text
    assert "position_symbol" in page.text
    assert reader.get("/downloads.json").data["made"] is None
    assert reader.get("/downloads/manifest.json").status == 404


@pytest.mark.parametrize("engine", ["sqlite"])
def test_the_page_names_version_files_and_how_far_they_are_behind(made):
    data = datasets.whole(RequestFactory().get("/")).data
    assert (data["made"]["version"], data["behind"]) == ("0", 0)
    recommendations = next(one for one in data["tables"] if one["name"] == "recommendations")
    assert recommendations["rows"] == 163
    assert {file["address"] for file in recommendations["files"]} == {
        f"/downloads/recommendations.{suffix}" for suffix in ("csv", "jsonl", "parquet")
    }
    ledger.append("opened", {"test": "later"})
    assert datasets.whole(RequestFactory().get("/")).data["behind"] == 1


@pytest.mark.parametrize("engine", ["sqlite"])
def test_a_file_comes_as_it_was_made_with_its_sum_as_etag(made, store):
    one = next(file for file in made["files"] if file["name"] == "reviews.parquet")
    answer = get("reviews.parquet")
    assert b"".join(answer.streaming_content) == (store / everything.FOLDER / "reviews.parquet").read_bytes()
    assert answer["ETag"] == f'"{one["sha256"]}"'
    assert answer["Content-Disposition"] == 'attachment; filename="reviews.parquet"'
    assert get("SHA256SUMS").status_code == get("manifest.json").status_code == 200


@pytest.mark.parametrize("engine", ["sqlite"])
def test_what_the_manifest_does_not_name_is_not_served(made, store):
    (store / everything.FOLDER / "none.csv").write_text("left here by hand")
    for name in ("../secret-key", "..", "", "openupr.sqlite3", "none.csv"):
        with pytest.raises(Http404):
            get(name)
