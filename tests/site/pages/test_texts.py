import time

import pytest

from openupr.site import settings

OHCHR = (
    "Nothing you send here reaches OHCHR. Use OHCHR&#x27;s own channel; if you may face reprisals, talk to it first."
)
UNOFFICIAL = "Independent software. Not the United Nations, not OHCHR."


@pytest.mark.parametrize("path", ["/about", "/privacy", "/accessibility"])
def test_each_page_is_there_and_says_who_speaks(reader, path):
    page = reader.get(path)
    assert page.status == 200
    assert UNOFFICIAL in page.text
    assert "Set-Cookie" not in page.headers
    assert reader.get(f"{path}.json").status == 200


@pytest.mark.parametrize("path", ["/", "/nothing", "/known"])
def test_every_page_leads_to_them(reader, path):
    for link in ("/about", "/privacy", "/accessibility", "/known", "/7-november-2025"):
        assert f'<a href="{link}"' in reader.get(path).text


def test_where_someone_could_type_towards_us_ohchr_s_own_channel_is_named(reader):
    for path in ("/about", "/privacy", "/report-error?kind=session&key=34"):
        assert OHCHR.replace("&#x27;", "'") in reader.get(path).text.replace("&#x27;", "'")


def test_what_the_page_says_of_cookies_is_so(reader, administrator):
    text = reader.get("/privacy").text
    assert "No cookie is set" in text
    assert "one cookie marks the sitting, and a second one protects the forms" in text
    assert "after eight hours" in text
    administrator.sign_in()
    administrator.open("/")
    assert {one.name for one in administrator.jar} == {"sessionid", "csrftoken"}
    assert all(one.has_nonstandard_attr("HttpOnly") for one in administrator.jar)
    session = next(one for one in administrator.jar if one.name == "sessionid")
    assert session.expires - time.time() == pytest.approx(8 * 3600, abs=60)


def test_nothing_of_a_request_is_logged():
    assert settings.LOGGING["root"]["level"] == "CRITICAL"
    assert settings.LOGGING["disable_existing_loggers"]
