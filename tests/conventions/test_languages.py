"""What is offered in a language is whole in it; every language's folder is in form."""

import gettext
import os
import re

import pytest

from openupr.languages.tongues import ORDER, SOURCE, tongues, whole

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "openupr.settings")
import django

django.setup()

from openupr.site import catalogs, extracting  # noqa: E402 - a template's tags need Django set up

# "margin-left: 1rem", "float: right", "text-align: left"; not "text-wrap"
_PHYSICAL = re.compile(r"(?<![\w-])(margin|padding|border|inset)?-?(left|right)\b(?!-)")
# "padding: 0 1rem 0 0"
_FOUR_SIDES = re.compile(r"(?:padding|margin|inset|border-width): *([^;\s]+) ([^;\s]+) ([^;\s]+) ([^;\s]+);")


@pytest.fixture(scope="module")
def found():
    return extracting.messages()


@pytest.mark.parametrize("code", ORDER)
def test_a_language_that_is_offered_has_every_message(code, found):
    faults = catalogs.faults(tongues()[code], found) if tongues()[code].whole else []
    assert not faults, "\n".join(["./openupr messages --update, then translate:", *faults[:20]])


def test_english_is_offered_and_every_other_language_has_a_catalog():
    assert SOURCE in {one.code for one in whole()}
    assert all(one.messages.exists() for one in tongues().values() if one.code != SOURCE)


@pytest.mark.parametrize("code", ORDER)
def test_the_plural_rule_of_a_language_gives_as_many_forms_as_it_says(code):
    rule = re.search(r"plural=(.*);", tongues()[code].plural)[1]
    forms = {gettext.c2py(rule)(n) for n in range(1000)}
    assert forms == set(range(tongues()[code].plural_forms))
    assert tongues()[code].plural_forms == {"ar": 6, "zh": 1, "en": 2, "fr": 2, "ru": 3, "es": 2}[code]


@pytest.mark.parametrize("code", ORDER)
def test_a_language_names_twelve_months_of_each_kind_and_its_direction(code):
    one = tongues()[code]
    assert {kind: len(set(names)) for kind, names in one.months.items()} == {"within": 12, "alone": 12, "short": 12}
    assert one.direction == ("rtl" if code == "ar" else "ltr")


def test_no_rule_of_the_style_sheets_names_left_or_right():
    for path in (extracting.PACKAGE / "site" / "static" / "site").glob("*.css"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert not _PHYSICAL.search(line), f"{path.name}: say it with inline and block: {line}"
            for sides in _FOUR_SIDES.findall(line):
                assert sides[1] == sides[3], f"{path.name}: left and right differ; use -inline: {line}"


def test_an_arrow_on_a_page_can_be_turned():
    for path in extracting.TEMPLATES.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not re.search('(?<!class="arrow">)(?<!["←→])[←→](?!")', text), f"{path.name}: <span class=arrow>"
