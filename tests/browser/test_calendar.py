"""The pages of the calendar in a browser: nothing serious for axe at either width, nothing wider than the screen."""

import pytest

from tests.browser.conftest import WIDTHS
from tests.browser.test_axe import look_at_all

PAGES = ("/calendar", "/calendar?session=48", "/calendar?state=SVN&who=troika", "/calendar/next")


@pytest.mark.parametrize("size", list(WIDTHS))
def test_no_page_of_the_calendar_has_a_serious_fault_or_is_wider_than_the_screen(browse, site, size):
    page = browse(site, size)
    assert look_at_all(page, PAGES) == []
    page.goto("/calendar?session=48")
    page.locator("details.timetable summary").click()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
