"""The browser of the measurements, on a real site."""

import pytest

from openupr.bench import Missed
from openupr.bench._browser import Browser, token
from openupr.bench._serving import served


def test_it_signs_in_and_stays_so_and_misses_what_is_not_there(tmp_path):
    with served(str(tmp_path)) as port:
        browser = Browser(port)
        with pytest.raises(Missed, match="/import answers 403"):
            browser.open("/import")
        browser.sign_in(str(tmp_path))
        assert "Import documents" in browser.open("/import")
        assert set(browser.cookies) == {"sessionid", "csrftoken"}
        with pytest.raises(Missed, match="404"):
            browser.open("/nothing-here")


def test_a_page_without_a_form_is_missed():
    assert token('<input name="csrfmiddlewaretoken" value="abc1">') == "abc1"
    with pytest.raises(Missed, match="form"):
        token("<p>nothing</p>")
