"""The whole way, with and without scripts: find a State, import, see positions change by date, take, undo."""

import csv
import re
import zipfile
from collections import Counter

import pytest
from playwright.sync_api import expect

from tests.browser.documents import ADDENDUM, LIST, REPORT

INVENTED = {
    "files": (REPORT, ADDENDUM, LIST),
    "review": "/reviews/XAA/0",
    "before": ("2024-09-01", {"supported": 3, "noted": 2, "pending": 2}),
    "after": ("2024-12-31", {"supported": 4, "noted": 3}),
    "answer": "REHEARSAL/1/XAA/Add.1",
}
REAL = {
    "files": ("A_HRC_28_15.pdf", "A_HRC_28_15_Add.1.pdf", "thematic-list-S20.docx"),
    "review": "/reviews/SVN/2",
    "before": ("2015-01-31", None),
    "after": ("2015-12-31", None),
    "answer": "A/HRC/28/15/Add.1",
}


@pytest.fixture(params=["with scripts", "without scripts"])
def page(request, browse, empty):
    page = browse(empty, java_script_enabled=request.param == "with scripts")
    page.scripts = request.param == "with scripts"
    yield page
    assert [one for one in page.asked if not one.startswith((empty.base, "data:", "blob:"))] == []
    assert page.said == []


def test_from_a_name_that_is_typed_to_an_import_that_is_undone(page, empty, files):
    find_a_state(page)
    whole_way(page, empty, [files / name for name in INVENTED["files"]], INVENTED)


def test_the_same_with_the_documents_of_slovenia_s_second_review(page, empty, corpus):
    whole_way(page, empty, [corpus / "slovenia" / name for name in REAL["files"]], REAL)


def find_a_state(page):
    page.goto("/")
    page.get_by_label("Name of a State").fill("Slovenia")
    page.get_by_role("button", name="Show its reviews").click()
    expect(page).to_have_url(re.compile("/states/SVN$"))
    page.get_by_role("link", name="Cycle 2", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Slovenia, cycle 2")


def whole_way(page, site, files, wanted):
    sign_in(page, site)
    send(page, files)
    page.goto(wanted["review"])
    before, after = (counted_on(page, *wanted[when]) for when in ("before", "after"))
    assert before != after
    assert before["pending"] > after.get("pending", 0)
    take(page, after)
    undo(page, wanted)
    sign_out(page)


def sign_in(page, site):
    page.goto(site.sign_in_link())
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Import documents")


def send(page, files):
    page.get_by_label("Documents", exact=True).set_input_files(files)
    page.get_by_role("button", name="Import", exact=True).click()
    if page.scripts:
        expect(page.locator("#count")).to_have_text("3 of 3 imported", timeout=60_000)
    else:
        expect(page.get_by_text("3 of 3 files are imported")).to_be_visible(timeout=60_000)


def counted_on(page, day, counts):
    """What the review's figures say of each position on a day; each leads to a list of as many."""
    page.get_by_label("As of").fill(day)
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page).to_have_url(re.compile(f"on={day}"))
    figures = {one.get_attribute("class"): int(one.locator("b").inner_text()) for one in items(page)}
    assert counts in (None, figures)
    return figures


def items(page):
    return page.locator("ul.legend").first.locator("li").all()


def take(page, figures):
    with page.expect_download() as comma_separated:
        page.get_by_role("link", name="CSV", exact=True).click()
    with comma_separated.value.path().open(encoding="utf-8-sig", newline="") as file:
        assert Counter(row["position"] for row in csv.DictReader(file)) == figures
    with page.expect_download() as word:
        page.get_by_role("link", name="Word", exact=True).click()
    assert word.value.suggested_filename.endswith(".docx")
    assert "word/document.xml" in zipfile.ZipFile(word.value.path()).namelist()


def undo(page, wanted):
    assert page.locator("table", has_text="Documents imported").get_by_text(wanted["answer"], exact=True).count() >= 1
    page.goto("/import")
    page.locator("tr", has_text="addendum").get_by_role("link").first.click()
    page.get_by_role("link", name="Undo this import").click()
    page.get_by_role("button", name="Undo this import").click()
    expect(page.get_by_role("status")).to_contain_text("This import is undone")
    page.goto(wanted["review"])
    assert page.locator("tr", has_text="addendum").count() == 0


def sign_out(page):
    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_url(re.compile("/$"))
    assert page.goto("/import").status == 403
    page.said.clear()  # chromium reports the 403 that was to come
