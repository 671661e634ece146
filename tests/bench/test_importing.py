"""The measurement of importing: the form it sends, and when it says that something was missed.

The run itself is measured with all others in test_every_measurement.py.
"""

from pathlib import Path

import pytest

from openupr.bench import Missed, importing

PAGE = '<input type="hidden" name="csrfmiddlewaretoken" value="abc1">'


class Browser:
    """Answers like the site; `wanting`: the review's page does not show its recommendations."""

    def __init__(self, wanting=False):
        self.asked, self.wanting = [], wanting

    def open(self, path, body=None, kind=""):
        self.asked.append((path, body, kind))
        if path == "/reviews/BOL/2":
            return "" if self.wanting else '<ol class="items">'
        return PAGE if body is None else '<a class="button" href="/reviews/BOL/2">'


@pytest.fixture
def report(tmp_path):
    file = tmp_path / "invented.pdf"
    file.write_bytes(b"%PDF invented")
    return file


def test_it_sends_the_form_of_the_page_and_looks_at_the_review(report):
    browser = Browser()
    assert importing._imported(browser, report) < 1
    (_, body, kind) = browser.asked[1]
    assert [one[0] for one in browser.asked] == ["/import", "/import", "/reviews/BOL/2"]
    assert kind == f"multipart/form-data; boundary={importing._END}"
    assert all(part in body for part in (b"abc1", b'filename="invented.pdf"', b"%PDF invented", b'name="whole"'))


def test_a_review_that_does_not_show_it_is_missed(report):
    with pytest.raises(Missed):
        importing._imported(Browser(wanting=True), report)


def test_more_than_three_seconds_are_missed(monkeypatch):
    monkeypatch.setattr(importing, "served", lambda folder: Nothing())
    monkeypatch.setattr(importing.Browser, "sign_in", lambda self, folder: None)
    monkeypatch.setattr(importing, "_imported", lambda browser, file: 3.1)
    with pytest.raises(Missed) as missed:
        importing.run(Path(), small=False)
    assert missed.value.lines[-1] == "Missed: 3 s"
    assert importing.run(Path(), small=True)[0].startswith("S20-BOL-A_HRC_28_7.pdf: 3.10 s")


class Nothing:
    def __enter__(self):
        return 0

    def __exit__(self, *error):
        return None
