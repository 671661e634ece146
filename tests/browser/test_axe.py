"""Every kind of page, wide and narrow, light and dark: nothing serious for axe, and no page scrolls sideways.

Colours in the dark are looked at in one width: they are the same names of colours in both. In Arabic every page is
looked at too, without its colours, which no language changes.

axe-core is Deque's (MPL 2.0), from the package axe-playwright-python; a tool of the tests, not part of the program.
"""

import os
import re
import subprocess
import sys

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.conftest import WIDTHS
from tests.browser.kinds import FAILURES, OTHERS, of_the_sitemap
from tests.site.sending import unplaced

SERIOUS = {"moderate", "serious", "critical"}
_RUN = """options => axe.run(document, options).then(found => found.violations.map(one =>
  [one.impact, one.id, one.nodes.map(node => node.target.join(" ")).slice(0, 3).join(", ")]))"""
_SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
_NARROWEST = (320, 640)  # WCAG 1.4.10
_OURS = ("color-contrast-enhanced", "target-size")  # off unless asked for: 7 to 1 (DESIGN 9), 24 px (WCAG 2.2)
_WHOLE = {"resultTypes": ["violations"], "rules": {one: {"enabled": True} for one in _OURS}}
_OF_COLOUR = ("color-contrast", "color-contrast-enhanced", "link-in-text-block")
_COLOURS = {"resultTypes": ["violations"], "runOnly": list(_OF_COLOUR)}
_BUT_COLOURS = {
    "resultTypes": ["violations"],
    "rules": {"target-size": {"enabled": True}, **{one: {"enabled": False} for one in _OF_COLOUR}},
}
_LOOKS = (("telephone", "light", _WHOLE), ("desk", "light", _WHOLE), ("desk", "dark", _COLOURS))
_LOOKS_IN_ARABIC = (("telephone", "light", _BUT_COLOURS),)
_FIVE_HUNDRED = """
import os, sys, django
os.environ["DJANGO_SETTINGS_MODULE"] = "openupr.site.settings"
django.setup()
from django.test import RequestFactory
from openupr.site.failures import page
sys.stdout.write(page(RequestFactory().get("/"), 500).content.decode())
"""


def look(page, address, status=200, looks=_LOOKS):
    """What is wrong with the page at an address, one line for each fault."""
    answer = page.goto(address)
    found = [] if answer.status == status else [f"answers {answer.status}, not {status}"]
    page.evaluate(AXE_SCRIPT)
    for width, scheme, options in looks:
        page.set_viewport_size(_size(*WIDTHS[width]))
        page.emulate_media(color_scheme=scheme)
        found += [
            f"{width}, {scheme}: {impact} {rule} at {places}"
            for impact, rule, places in page.evaluate(_RUN, options)
            if impact in SERIOUS
        ]
    for wide in (*WIDTHS.values(), _NARROWEST):
        page.set_viewport_size(_size(*wide))
        if page.evaluate(_SIDEWAYS):
            found.append(f"{wide[0]} px wide: scrolls sideways")
    return [f"{address}: {one}" for one in found]


def _size(wide, high):
    return {"width": wide, "height": high}


def look_at_all(page, addresses, status=200):
    return [line for one in addresses for line in look(page, one, status)]


def test_no_kind_of_page_has_a_serious_fault(browse, site, reader):
    page = browse(site)
    assert look_at_all(page, of_the_sitemap(reader)) == []
    assert page.said == []


def test_no_page_of_documents_lists_and_questions_has_a_serious_fault(browse, site):
    page = browse(site)
    found = [line for one in OTHERS for line in look(page, one, _status(one))]
    assert found == []


def test_no_page_in_arabic_has_a_serious_fault(browse, site, reader):
    page = browse(site)
    assert look(page, "/?lang=ar", looks=_LOOKS_IN_ARABIC) == []  # the choice of a language is a cookie
    for one in (*of_the_sitemap(reader), *OTHERS):
        assert look(page, one, _status(one), _LOOKS_IN_ARABIC) == []
        assert page.evaluate("document.documentElement.dir") == "rtl"


def _status(address):
    return 404 if address.startswith("/states?") else 200


def test_no_page_of_a_failure_has_a_serious_fault(browse, site):
    page = browse(site)
    found = [line for status in (400, 403, 404) for line in look(page, FAILURES[status], status)]
    note = site.folder / "maintenance"
    note.write_text("Back at 14:00 UTC")
    try:
        found += look(page, FAILURES[503], 503)
    finally:
        note.unlink()
    environment = {**os.environ, "OPENUPR_DATA": str(site.folder)}
    made = subprocess.run(
        [sys.executable, "-c", _FIVE_HUNDRED], env=environment, capture_output=True, text=True, check=True
    )
    page.route("**/failing", lambda route: route.fulfill(status=500, content_type="text/html", body=made.stdout))
    assert found + look(page, "/failing", 500) == []


@pytest.fixture
def signed_in(browse, site):
    page = browse(site)
    link = site.sign_in_link()
    assert look(page, link) == []
    page.get_by_role("button", name="Sign in").click()
    return page


def test_no_page_of_the_administrator_has_a_serious_fault(signed_in, files, tmp_path):
    asking = tmp_path / "palau.txt"
    asking.write_bytes(unplaced("the browser"))
    signed_in.get_by_label("Documents", exact=True).set_input_files([asking, files / "report.docx"])
    signed_in.get_by_role("button", name="Import", exact=True).click()
    signed_in.get_by_role("link", name="Say which review it belongs to").wait_for()
    outcome = signed_in.get_by_role("link", name="Say which review it belongs to").get_attribute("href")
    signed_in.get_by_role("link", name="What was found").first.wait_for()
    assert faults_of_this(signed_in) == []  # the page with what the script has written into it
    entry = re.search(r"/imports/\d+", signed_in.locator("ol.sent").inner_html())[0]
    assert (
        look_at_all(
            signed_in,
            ("/import", outcome, entry, f"{entry}/undo", "/reviews/XAA/0", "/similar?one=XAA/0/14.1&other=XAA/0/14.2"),
        )
        == []
    )


def faults_of_this(page):
    page.evaluate(AXE_SCRIPT)
    return [one for one in page.evaluate(_RUN, _WHOLE) if one[0] in SERIOUS]
