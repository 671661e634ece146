"""Days and months as each of the six languages writes them."""

from dataclasses import replace
from datetime import date

import pytest

from openupr.languages.tongues import ORDER, tongue_of, tongues

DAYS = {
    "ar": "12 تشرين الثاني/نوفمبر 2019",
    "zh": "2019年11月12日",
    "en": "12 November 2019",
    "fr": "12 novembre 2019",
    "ru": "12 ноября 2019 года",
    "es": "12 de noviembre de 2019",
}
SPANS = {
    "ar": "30 تشرين الأول/أكتوبر – 10 تشرين الثاني/نوفمبر 2023",
    "zh": "2023年10月30日至11月10日",
    "en": "30 October – 10 November 2023",
    "fr": "30 octobre – 10 novembre 2023",
    "ru": "30 октября – 10 ноября 2023 года",
    "es": "30 de octubre – 10 de noviembre de 2023",
}


@pytest.mark.parametrize("code", ORDER)
def test_a_day_and_a_span_are_written_as_the_language_does(code):
    assert tongues()[code].day(date(2019, 11, 12)) == DAYS[code]
    assert tongues()[code].span(date(2023, 10, 30), date(2023, 11, 10)) == SPANS[code]


def test_the_days_of_one_month_name_it_once_and_those_of_two_years_name_both():
    assert tongues()["es"].span(date(2019, 11, 4), date(2019, 11, 15)) == "4 – 15 de noviembre de 2019"
    assert tongues()["fr"].span(date(2019, 12, 30), date(2020, 1, 3)) == "30 décembre 2019 – 3 janvier 2020"


def test_french_writes_the_first_of_a_month_in_its_own_way():
    assert tongues()["fr"].day(date(2019, 5, 1)) == "1er mai 2019"
    assert tongues()["es"].day(date(2019, 5, 1)) == "1 de mayo de 2019"


def test_russian_writes_a_month_alone_in_the_nominative():
    assert tongues()["ru"].month(date(2019, 11, 1), "alone") == "ноябрь 2019 года"


def test_a_language_is_found_by_the_tag_of_the_web_and_by_the_code_of_the_united_nations():
    assert tongue_of("zh-hans") is tongue_of("zh") is tongues()["zh"]
    assert tongue_of("de") is tongue_of(None) is tongues()["en"]


def test_a_plural_rule_that_does_not_say_how_many_forms_there_are_is_refused():
    with pytest.raises(ValueError, match="nplurals"):
        replace(tongues()["fr"], plural="plural=0;").plural_forms  # noqa: B018
