"""What pages say of themselves in the words of schema.org."""

import json
import re

import pytest
from django.test import RequestFactory

from openupr.site import linked

STATE = {"code": "SVN", "name": "Slowenien", "address": "/states/SVN"}
MAKER = {"code": "NOR", "name": "Norwegen", "address": "/states/NOR"}


@pytest.fixture
def request_(settings):
    settings.ALLOWED_HOSTS = ["localhost"]
    return RequestFactory().get("/", headers={"host": "localhost"})


def test_a_recommendation_is_a_part_of_its_report_by_its_states_in_english(request_):
    one = {"number": "115.1", "text": None, "by": [MAKER], "source": {"symbol": "A/HRC/28/15"}}
    found = linked.recommendation(request_, one, STATE, "/reviews/SVN/2")
    assert (found["@context"], found["@type"], found["name"]) == (
        "https://schema.org", "CreativeWork", "Recommendation 115.1 to Slovenia",
    )  # fmt: skip
    assert found["url"] == "http://localhost/reviews/SVN/2/recommendations/115.1"
    assert [each["name"] for each in found["author"]] == ["Norway"]
    assert found["isPartOf"]["sameAs"] == "https://docs.un.org/en/A/HRC/28/15"
    assert "text" not in found


def test_a_paper_without_a_symbol_is_the_same_as_nothing_official(request_):
    one = {"reference": "list.docx", "title": None, "language": "en", "issued": None, "pages": 4}
    found = linked.document(request_, one)
    assert (found["name"], found["numberOfPages"], "sameAs" in found) == ("list.docx", 4, False)


def test_a_dataset_names_its_files_with_their_sums(request_):
    file = {"name": "a.csv", "kind": "text/csv", "size": 7, "sha256": "ab"}
    made = {"version": "7-ab", "on": "2026-11-24", "terms": "Terms.", "files": [file]}
    found = linked.dataset(request_, made)
    assert (found["@type"], found["version"], found["temporalCoverage"]) == ("Dataset", "7-ab", "2008/2026-11-24")
    assert found["distribution"][0]["contentUrl"] == "http://localhost/downloads/a.csv"
    assert found["distribution"][0]["sha256"] == "ab"
    assert linked.dataset(request_, None) is None


@pytest.mark.parametrize(
    ("page", "kind"),
    [("/reviews/SVN/2", "Event"), ("/reviews/SVN/2/recommendations/115.1", "CreativeWork"), ("/states/SVN", None),
     ("/downloads", None)],
)  # fmt: skip
def test_a_page_holds_what_it_is_about_as_data(reader, page, kind):
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', reader.get(page).text, re.S)
    assert [json.loads(each)["@type"] for each in found] == ([kind] if kind else [])
