"""How values are printed: days in the reader's language, kinds of documents, symbols with their official address.

Does not: guess. What is no full date is printed as it stands.
"""

import re
from datetime import date
from typing import Any

from django.template import Library
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from openupr.domain.standing import SHAPE, WORDS, Value
from openupr.domain.symbols import OFFICIAL, Symbol
from openupr.languages.labels import label_in
from openupr.languages.tongues import SOURCE, Tongue, tongues
from openupr.site import documents
from openupr.site.language import current
from openupr.site.naming import whose_translation
from openupr.site.wording import group_name, said, said_of_a_day
from openupr.store.dating import IMPORTED

register = Library()
register.simple_tag(whose_translation)
# "2019-11-12"
_ISO = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
# "ledger entry 12"
_ENTRY = re.compile(r"ledger entry (\d+)")


@register.filter
def day(value: str | None) -> str:
    """ "2019-11-12" as "12 November 2019", as the reader's language has it; else as it stands; nothing as a dash."""
    if not value:
        return "–"
    return _day_in(current(), value)


def _day_in(tongue: Tongue, value: str) -> str:
    try:
        return tongue.day(date.fromisoformat(value))
    except ValueError:
        return value


@register.filter
def days(sentence: str) -> str:
    """A sentence with each of its full dates in the reader's form: "adopted on 12 November 2019; no source"."""
    found = _ISO.findall(sentence)
    if len(found) == 1:
        return said_of_a_day(sentence, found[0], day(found[0]))
    return _ISO.sub(lambda one: day(one[0]), sentence)


@register.filter
def month(value: str) -> str:
    """ "2019-11-12" or "2019-11" as "Nov 2019"; a year as it stands."""
    try:
        return current().month(date.fromisoformat(f"{value[:7]}-01"))
    except ValueError:
        return value


@register.filter
def span(one: dict[str, str]) -> str:
    """The days of a session: "4 – 15 November 2019", "30 October – 10 November 2023"; else months."""
    try:
        return current().span(date.fromisoformat(one["start"]), date.fromisoformat(one["end"]))
    except ValueError:
        ends = dict.fromkeys((month(one["start"]), month(one["end"])))
        return " – ".join(ends)


@register.filter
def undated(basis: str | None) -> bool:
    """Whether the day of a reading is only that of its import: such a day must not look like one of the document."""
    return basis == IMPORTED


@register.filter
def kind(value: str) -> str:
    """ "working_group_report" as "report of the Working Group", in the language of the page."""
    if value == "working_group_report":
        return gettext("report of the Working Group")
    return said(value.replace("_", " "))


@register.filter
def group(value: str | None) -> str:
    """A regional group by its name: "Asia-Pacific" as "Asia-Pacific States"; nothing for none."""
    return group_name(value or "")


@register.filter
def dates_in_english(sentence: str) -> str:
    """An English sentence with its full dates in the English form, whatever the language of the page."""
    return _ISO.sub(lambda found: _day_in(tongues()[SOURCE], found[0]), sentence)


@register.filter
def english(text: str | None) -> SafeString:
    """A text that is English whatever the language of the page (a source, what a check says), and marked as such."""
    return format_html('<span lang="en" dir="ltr">{}</span>' if current().code != "en" else "{}", text or "")


@register.filter
def label(name: str | None) -> SafeString:
    """A theme, issue, action, group of persons or goal in the language of the page, its English name at hand.

    One that has no name in that language is English, and marked so.
    """
    found = label_in(name or "", current().code)
    if found is None or current().code == SOURCE:
        return english(name)
    return format_html('<span title="{}">{}</span>', name, found)


@register.filter
def shape(value: str | None) -> str:
    """The shape of a position, so that colour alone never tells: "supported" as "●"."""
    return SHAPE[Value(value) if value and value != "none" else None]


@register.filter
def counts(tallies: dict[str, Any]) -> SafeString:
    """Counts by position, those that are there: "● 20 supported, ○ 147 noted", with the comma of the page."""
    kept = [(name, n) for name, n in tallies.items() if n and name in (*Value, "none")]
    form = '<span class="position {}">{} {} {}</span>'
    return format_html_join(current().comma, form, ((name, shape(name), n, _words(name)) for name, n in kept))


def _words(name: str) -> str:
    """A source that says nothing of a recommendation does not say that there is no position yet."""
    return str(gettext("without a position here") if name == "none" else gettext(WORDS[Value(name)]))


@register.filter
def official(symbol: str | None) -> SafeString:
    """A symbol with a link to the authentic document; other references without a link."""
    if symbol and Symbol.parse(symbol):
        form = '<a rel="external noreferrer" href="{}{}"><bdi class="symbol">{}</bdi></a>'
        return format_html(form, OFFICIAL, symbol, symbol)
    return format_html('<bdi class="symbol">{}</bdi>', symbol or "–")


@register.filter
def document(reference: str | None) -> SafeString:
    """A symbol or reference with a link to its page here where it is imported, else to the authentic document.

    "ledger entry 12", which gives what no document here does, leads to that entry.
    """
    if reference and reference in documents.imported():
        form = '<a href="{}"><bdi class="symbol">{}</bdi></a>'
        return format_html(form, documents.address_of(reference), reference)
    if reference and (entry := _ENTRY.fullmatch(reference)):
        return format_html('<a href="/ledger/{}">{}</a>', entry[1], reference)
    return official(reference)
