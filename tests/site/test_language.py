"""Which language a page speaks: address, cookie, browser; and what a shared cache may keep."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory, override_settings
from django.utils import translation

from openupr.site.language import choices, current, is_file, speak, without_choice

OFFERED = [("ar", "العربية"), ("zh-hans", "中文"), ("en", "English"), ("fr", "Français")]


@pytest.fixture(autouse=True)
def offered():
    with override_settings(LANGUAGES=OFFERED, LANGUAGE_COOKIE_NAME="language", LANGUAGE_COOKIE_AGE=60):
        yield


def ask(path, browser="", cookie=""):
    """The code of the language that the page is made in, and the response."""
    request = RequestFactory().get(path, headers={"Accept-Language": browser} if browser else {})
    if cookie:
        request.COOKIES["language"] = cookie
    spoken = []

    def page(_request):
        spoken.append(current().code)
        return HttpResponse("x")

    response = speak(page)(request)
    return spoken[0], response


@pytest.mark.parametrize(
    ("path", "browser", "cookie", "spoken"),
    [
        ("/", "", "", "en"),
        ("/", "ar,en;q=0.5", "", "ar"),
        ("/", "zh-CN", "", "zh"),
        ("/", "zh-TW", "", "zh"),
        ("/", "de,it", "", "en"),
        ("/", "ar", "fr", "fr"),
        ("/?lang=zh", "ar", "fr", "zh"),
        ("/?lang=zh-Hans", "", "", "zh"),
        ("/?lang=es", "ar", "", "ar"),  # not offered here
        ("/?lang=%00", "", "", "en"),
        ("/states/SVN.json?lang=fr", "fr", "fr", "en"),
        ("/calendar.ics", "fr", "", "en"),
        ("/api/states", "fr", "", "en"),
        ("/reviews/SVN/4/recommendations/140.7", "fr", "", "fr"),
    ],
)
def test_the_address_comes_before_the_cookie_and_the_cookie_before_the_browser(path, browser, cookie, spoken):
    assert ask(path, browser, cookie)[0] == spoken


def test_a_page_says_what_it_varies_by_and_data_does_not():
    response = ask("/sessions", "fr")[1]
    assert response["Content-Language"] == "fr"
    assert {"Accept-Language", "Cookie"} <= set(response["Vary"].split(", "))
    assert "Vary" not in ask("/sessions.json", "fr")[1]


def test_a_cookie_is_set_only_for_a_choice_that_the_browser_does_not_make():
    assert not ask("/", "fr")[1].cookies
    assert not ask("/?lang=fr", "fr")[1].cookies
    kept = ask("/?lang=fr", "ar")[1].cookies["language"]
    assert (kept.value, kept["httponly"], kept["samesite"]) == ("fr", True, "Lax")


def test_choosing_the_language_of_the_browser_again_takes_the_cookie_away():
    assert ask("/?lang=ar", "ar", "fr")[1].cookies["language"]["max-age"] == 0


def test_the_language_of_one_page_does_not_stay_for_the_next():
    ask("/?lang=ar")
    assert translation.get_language() in (None, "en")


def test_the_switch_names_each_language_in_itself_and_keeps_what_else_is_asked():
    request = RequestFactory().get("/search?q=a+b&lang=fr&state=SVN&state=FRA")
    kept = []
    speak(lambda asked: kept.append((choices(asked), without_choice(asked), dict(asked.GET))) or HttpResponse())(
        request
    )
    found, without, asked = kept[0]
    assert asked == {"q": ["a b"], "state": ["SVN", "FRA"]}  # a page that reads every part of its query sees no lang
    assert [(one.tongue.name, one.chosen) for one in found] == [
        ("العربية", False),
        ("中文", False),
        ("English", False),
        ("Français", True),
    ]
    assert found[1].address == "/search?q=a+b&state=SVN&state=FRA&lang=zh"
    assert without == "?q=a+b&state=SVN&state=FRA"


def test_a_number_at_the_end_of_an_address_makes_no_file_of_it():
    assert not is_file("/documents/A/HRC/59/15/Add.1")
    assert is_file("/reviews/SVN/4/download.xlsx")
