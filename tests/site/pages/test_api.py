"""The description of the addresses, as the site gives it: valid, whole, and true of what is answered."""

import pytest
from openapi_spec_validator import validate

from openupr.site.declared import IN_PATH
from openupr.site.pages import downloads

OF_THE_LEDGER = ("/drawings/{", "/ledger/")


@pytest.fixture(scope="module")
def described(reader):
    return reader.get("/api/openapi.json").data


def test_it_is_valid_and_says_what_it_is(described):
    validate(described)
    assert described["openapi"].startswith("3.1")
    assert "authentic" in described["info"]["description"]


def test_it_holds_the_contract_s_addresses_and_none_of_the_administrator_s(described):
    addresses = set(described["paths"])
    for one in ("/states/{code}", "/sessions/{number}", "/reviews/{code}/{cycle}", "/documents/{reference}"):
        assert {one, f"{one}.json"} <= addresses
    assert "/reviews/{code}/{cycle}/recommendations/{number}.json" in addresses
    assert not [one for one in addresses if one.startswith(("/import", "/sign"))]
    assert all(list(each) == ["get"] for each in described["paths"].values())


def test_the_administrator_is_told_of_his_own_addresses_too(signed_in):
    described = signed_in.open("/api/openapi.json").data
    validate(described)
    assert {"/import", "/imports/{entry}/undo", "/sign-out"} <= set(described["paths"])
    assert "post" in described["paths"]["/import"]
    assert "post" not in described["paths"]["/import.json"]


def test_each_address_says_what_it_tells(described):
    for address, each in described["paths"].items():
        assert each["get"]["summary"].endswith("."), address


def test_the_examples_are_answered_as_described(described, reader):
    for address, each in described["paths"].items():
        if (
            address.startswith(("/documents/", *OF_THE_LEDGER))
            or "download.{" in address
            or address == "/downloads/{name}"
        ):
            continue  # of what is imported, entered or made; this site may hold nothing
        one = each["get"]
        examples = {part["name"]: part["example"] for part in one["parameters"] if part["in"] == "path"}
        if "sitemap" in address or "session" in address:
            examples["number"] = 20
        asked = "?kind=state&key=SVN" if address.startswith("/report-error") else ""
        answer = reader.get(address.format(**examples) + asked)
        kind = answer.headers["Content-Type"].partition(";")[0]
        assert answer.status == 200, address
        assert kind in one["responses"]["200"]["content"], address


def test_the_examples_of_the_ledger_are_answered_as_described(described, rehearsed):
    for address in (one for one in described["paths"] if one.startswith(OF_THE_LEDGER)):
        one = described["paths"][address]["get"]
        answer = rehearsed.open(address.format(drawing=1, entry=1)) if "sheet" not in address else None
        if answer and (answer.status, address) not in ((404, "/ledger/checkpoint"), (404, "/ledger/keys")):
            assert answer.status == 200, address
            assert answer.headers["Content-Type"].partition(";")[0] in one["responses"]["200"]["content"], address


def test_the_kinds_of_downloads_are_those_of_the_exports():
    made = {module.MIME.partition(";")[0] for module in downloads.formats().values()}
    assert made == set(downloads.KINDS)
    assert list(downloads.formats()) == IN_PATH["suffix"].form["enum"]


def test_the_page_lists_data_and_files_and_leads_to_the_description(reader):
    page = reader.get("/api")
    assert 'href="/api/openapi.json"' in page.text
    assert "/reviews/{code}/{cycle}.json" in page.text
    assert "/reviews/{code}/{cycle}</code>" not in page.text
    assert reader.get("/api.json").data == reader.get("/api/openapi.json").data
    assert reader.get("/api/").status == 200
