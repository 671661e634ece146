"""The pages of procedure in a browser: nothing serious for axe, and a step taken, and one refused, by the form."""

import pytest

from tests.browser.test_axe import faults_of_this, look_at_all

PAGES = (
    "/reviews/XAK/0/procedure",
    "/reviews/USA/4/procedure",
    "/modalities",
    "/drawings?rehearsal=yes",
    "/drawings/2",
    "/ledger",
    "/ledger/26",
    "/training",
    "/training/secretariat?chosen=b",
)


def test_no_page_of_procedure_has_a_serious_fault(browse, rehearsed):
    page = browse(rehearsed)
    assert look_at_all(page, PAGES) == []
    assert page.said == []


@pytest.fixture
def secretariat(browse, rehearsed):
    page = browse(rehearsed)
    page.goto(rehearsed.sign_in_link())
    page.get_by_role("button", name="Sign in").click()
    return page


def test_a_step_is_taken_and_one_that_is_not_allowed_says_why(secretariat):
    page = secretariat
    assert look_at_all(page, ("/reviews/XBA/0/procedure/troika_drawn", "/reviews/XBA/0/procedure", "/ledger")) == []
    page.goto("/reviews/XBA/0/procedure/review_scheduled")
    page.get_by_label("Session (needed)").fill("2")
    page.get_by_role("button", name="Take this step").click()
    page.get_by_text("Stage: scheduled").wait_for()
    page.goto("/reviews/XBA/0/procedure/review_opened")
    page.get_by_role("button", name="Take this step").click()
    page.get_by_text("The step was not taken; nothing was changed.").wait_for()
    assert "the compilation issued before it" in page.locator(".refusal").inner_text()
    assert faults_of_this(page) == []
