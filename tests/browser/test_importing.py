"""What the page says while files are sent, and once all of them are."""

from playwright.sync_api import expect

from tests.browser.test_journey import sign_in
from tests.browser.test_keyboard import REPORT


def test_a_file_that_could_not_be_imported_is_counted_and_the_last_imports_are_those_of_now(
    browse, empty, files, tmp_path
):
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 no document")
    page = browse(empty)
    sign_in(page, empty)
    expect(page.locator("#last")).to_contain_text("None yet")
    good = files / REPORT
    page.get_by_label("Documents", exact=True).set_input_files([good, tmp_path / "broken.pdf"])
    page.get_by_role("button", name="Import", exact=True).click()
    said = "1 of 2 imported · 1 could not be imported: its line below says why"
    expect(page.locator("#count")).to_have_text(said, timeout=60_000)
    expect(page.locator("#meanwhile")).to_be_hidden()
    expect(page.locator("#last")).to_contain_text(good.name)
    page.get_by_role("link", name="What was found").click()
    expect(page.get_by_text("There was nothing to compare")).to_be_visible()
    expect(page.get_by_text("No difference was found")).to_have_count(0)
