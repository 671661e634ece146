"""What there is to translate, in templates and in Python."""

import pytest

from openupr.site.catalogs import Key
from openupr.site.extracting import messages, of_python, of_template

LOADED = "{% load i18n %}"


def test_a_template_gives_its_messages_as_they_are_looked_up():
    source = """{% translate "States" %}{% if x %}{% translate "May" context "month" %}{% endif %}{% translate "5 %" %}
        {% blocktranslate with a=x %}on {{ a }}{% endblocktranslate %}{% translate "Later" as later %}"""
    assert list(of_template(LOADED + source)) == [
        Key("States"),
        Key("May", "", "month"),
        Key("5 %%"),
        Key("on %(a)s"),
        Key("Later"),
    ]


def test_a_plural_of_a_template_is_found_and_a_trimmed_block_is_trimmed():
    source = """{% blocktranslate trimmed count n=x %}
        {{ n }} State
        {% plural %}
        {{ n }} States
        {% endblocktranslate %}"""
    assert list(of_template(LOADED + source)) == [Key("%(n)s State", "%(n)s States")]


def test_a_message_that_django_would_translate_once_for_all_readers_is_refused():
    with pytest.raises(ValueError, match="translate"):
        list(of_template(LOADED + '{{ one|default:_("none") }}'))


def test_python_gives_what_its_calls_of_gettext_hold():
    source = """
a = _("Privacy" " of readers")
b = ngettext("%(n)s State", "%(n)s States", n)
c = pgettext("month", "May")
d = gettext_noop("held")
e = gettext(words[1])
"""
    assert set(of_python(source)) == {
        Key("Privacy of readers"),
        Key("%(n)s State", "%(n)s States"),
        Key("May", "", "month"),
        Key("held"),
    }


def test_every_template_of_the_site_can_be_searched():
    found = {one.key.message: one.places for one in messages()}
    assert "site/templates/site/base.html" in found["Skip to the content"]
    assert "site/failures.py" in found["There is no such page"]
