"""How values are printed: days in the reader's language, kinds of documents, symbols with their official address.

Does not: guess. What is no full date is printed as it stands.
"""

from datetime import date

from django.template import Library
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from openupr.domain.symbols import Symbol

register = Library()
OFFICIAL = "https://docs.un.org/en/"


@register.filter
def day(value: str | None) -> str:
    """ "2019-11-12" as "12 November 2019"; a month or year as it stands; nothing as a dash."""
    if not value:
        return "–"
    try:
        return str(date_format(date.fromisoformat(value), "j F Y"))
    except ValueError:
        return value


@register.filter
def kind(value: str) -> str:
    """ "working_group_report" as "report of the Working Group"."""
    return {"working_group_report": "report of the Working Group"}.get(value, value.replace("_", " "))


@register.filter
def official(symbol: str | None) -> SafeString:
    """A symbol with a link to the authentic document; other references without a link."""
    if symbol and Symbol.parse(symbol):
        form = '<a rel="external noreferrer" href="{}{}"><bdi class="symbol">{}</bdi></a>'
        return format_html(form, OFFICIAL, symbol, symbol)
    return format_html('<bdi class="symbol">{}</bdi>', symbol or "–")
