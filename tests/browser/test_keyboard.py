"""With a keyboard alone: find a State, and import a document. What has the focus can always be seen."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.documents import REPORT

MOST = 60  # strokes of Tab; what needs more is out of reach


def tab_to(page, what):
    """Press Tab until the focus is on the element; it must be seen and its focus must be marked."""
    wanted = what.element_handle()
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if page.evaluate("one => document.activeElement === one", wanted):
            marked = page.evaluate("one => getComputedStyle(one).outlineStyle !== 'none'", wanted)
            assert marked, "the focus cannot be seen"
            assert what.is_visible()
            return
    raise AssertionError(f"{MOST} strokes of Tab do not lead there")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_state_is_found_and_its_review_opened(browse, site, scripts):
    page = browse(site, java_script_enabled=scripts)
    page.goto("/")
    if scripts:  # what has the focus cannot be asked of a page without scripts: there the order is the same
        tab_to(page, page.get_by_label("Name of a State"))
    else:
        page.get_by_label("Name of a State").focus()
    page.keyboard.type("Slovenia")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/states/SVN$"))
    if scripts:
        tab_to(page, page.get_by_role("link", name="Cycle 2", exact=True))
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile("/reviews/SVN/2$"))


def test_the_first_stroke_offers_to_skip_to_the_content(browse, site):
    page = browse(site)
    page.goto("/reviews/XAA/0")
    tab_to(page, page.get_by_role("link", name="Skip to the content"))
    box = page.get_by_role("link", name="Skip to the content").bounding_box()
    assert box["x"] >= 0
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


def test_a_document_is_imported_and_its_import_undone(browse, empty, files):
    page = browse(empty)
    chosen = []

    def choose(one):
        chosen.append(one)

    page.on("filechooser", choose)  # long before: who asks late is told too late
    page.goto(empty.sign_in_link())
    tab_to(page, page.get_by_role("button", name="Sign in"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Import documents")
    tab_to(page, page.get_by_label("Documents", exact=True))
    page.keyboard.press("Enter")
    for _ in range(100):
        if chosen:
            break
        page.wait_for_timeout(50)
    chosen[0].set_files(files / REPORT)
    tab_to(page, page.get_by_role("button", name="Import", exact=True))
    page.keyboard.press("Enter")
    found = page.get_by_role("link", name="What was found")
    found.wait_for(timeout=30_000)
    tab_to(page, found)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/imports/\d+$"))
    tab_to(page, page.get_by_role("link", name="Undo this import"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/undo$"))
    tab_to(page, page.get_by_role("button", name="Undo this import"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("This import is undone")
