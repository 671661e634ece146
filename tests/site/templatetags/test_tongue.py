"""The switch of languages and the alternates of a page, as templates write them."""

import pytest
from django.template import Context, Engine
from django.test import RequestFactory, override_settings
from django.utils.translation import override

from openupr.site.extracting import PACKAGE
from openupr.site.templatetags.tongue import listed


@pytest.fixture
def render():
    tags = {"i18n": "django.templatetags.i18n", "tongue": "openupr.site.templatetags.tongue"}
    engine = Engine(dirs=[PACKAGE / "site" / "templates"], libraries=tags)

    def write(source, **context):
        return engine.from_string("{% load tongue %}" + source).render(Context(context))

    return write


def request():
    return RequestFactory().get("/sessions/48?page=2")


def test_each_language_is_linked_in_its_own_name_and_direction(render):
    with override_settings(LANGUAGES=[("ar", ""), ("en", "")]):
        text = render("{% languages %}", request=request())
    assert '<li lang="ar" dir="rtl"><a href="/sessions/48?page=2&amp;lang=ar" hreflang="ar">العربية</a></li>' in text
    assert '<li lang="en" dir="ltr"><b aria-current="true">English</b></li>' in text


def test_nothing_is_offered_where_there_is_one_language_or_no_request(render):
    with override_settings(LANGUAGES=[("en", "")]):
        assert render("{% languages %}{% alternates %}", request=request()).strip() == ""
    with override_settings(LANGUAGES=[("ar", ""), ("en", "")]):
        assert render("{% languages %}{% alternates %}").strip() == ""


def test_alternates_are_whole_addresses_and_one_is_for_all(render):
    with override_settings(LANGUAGES=[("zh-hans", ""), ("en", "")], SESSION_COOKIE_SECURE=True):
        text = render("{% alternates %}", request=request())
    assert 'hreflang="zh-Hans" href="https://testserver/sessions/48?page=2&amp;lang=zh"' in text
    assert 'hreflang="x-default" href="https://testserver/sessions/48?page=2"' in text


def test_the_parts_of_a_list_are_parted_as_the_language_does():
    found = []
    for code in ("en", "ar", "zh-hans"):
        with override(code):
            found.append(listed(["a", 1]))
    assert found == ["a, 1", "a، 1", "a、1"]
    assert listed(None) == ""
