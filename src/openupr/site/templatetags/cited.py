"""Sources as readers meet them: symbols within a source lead to the authentic document; how sure stands in words.

Days known only as a month or a year are printed as that.

Does not: link what is no symbol of the United Nations.
"""

import re
from typing import Any
from urllib.parse import quote

from django.template import Library
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from openupr.domain.symbols import OFFICIAL
from openupr.domain.when import When
from openupr.site import known
from openupr.site.language import current
from openupr.site.naming import name_of
from openupr.site.templatetags.printed import days
from openupr.site.templatetags.printed import english as as_english

register = Library()
# "2019-11", "2019-11-12"; not "2019", which may be any number
_WHEN = re.compile(r"\d{4}-\d{2}(-\d{2})?")
_OF_STATES = ("troika",)
"""The columns whose cells are codes of States."""

# "A/HRC/25/15", "A/HRC/OM/7/1", "A/HRC/RES/S-13/1", "A/HRC/WG.6/50/USA/2", "A/RES/ES-11/3"
_SYMBOL = re.compile(r"\bA/(?:HRC/|RES/)[A-Z0-9][A-Za-z0-9./-]*[A-Za-z0-9]")
_HOW_SURE = {
    "high": gettext_lazy("sure"),
    "medium-high": gettext_lazy("fairly sure"),
    "medium": gettext_lazy("one indirect source"),
    "low": gettext_lazy("assumed"),
    "unknown": gettext_lazy("not known"),
}


@register.filter
def cited(source: str | None) -> SafeString:
    """The source, each symbol in it a link to the official document system; English words are marked as such."""
    text, pieces, end = source or "–", [], 0
    for match in _SYMBOL.finditer(text):
        pieces.append(conditional_escape(text[end : match.start()]))
        pieces.append(_link(match[0]))
        end = match.end()
    whole = format_html_join("", "{}", ((piece,) for piece in [*pieces, text[end:]]))
    return as_english(whole) if re.search("[a-z]{2}", _SYMBOL.sub("", text)) else whole


@register.filter
def cell(text: str, column: str) -> SafeString:
    """A cell of the record for a reader: State names for the codes of a troika, days and symbols as everywhere.

    A word of the tables ("state_absent") has blanks for its underscores.
    """
    if column in _OF_STATES:
        return format_html_join(current().comma, '<a href="/states/{}">{}</a>', ((c, name_of(c)) for c in text.split()))
    return dated(text.replace("_", " "))


@register.filter
def dated(text: str | None) -> SafeString:
    """A sentence with its full dates in the reader's form and its symbols as links: "13 June 2010, A/HRC/14/15"."""
    return cited(days(text)) if text and not _WHEN.fullmatch(text) else cited(when(text))


@register.filter
def when(value: str | None) -> str:
    """ "2019-11-12" as "12 November 2019", "2019-11" as "November 2019", "2019" as it stands; nothing as a dash."""
    try:
        one = When.parse(value or "")
    except ValueError:
        return value or "–"
    if one.day:
        return current().day(one.first)
    return current().month(one.first, "alone") if one.month else str(one.first.year)


@register.filter
def how_sure(certainty: str | None) -> str:
    """The certainty of a fact in words: "high" is "sure"; a word that is not known here stays as it is."""
    return str(_HOW_SURE.get(certainty or "", certainty or _("not known")))


@register.filter
def doubt(certainty: str | None) -> str:
    """The class of a fact that must look uncertain: "uncertain", or nothing where it is sure."""
    return "" if certainty == "high" else "uncertain"


@register.simple_tag
def report_error(kind: str, key: Any) -> SafeString:
    """The link "Report an error in this fact": {% report_error "state" "SVN" %}, "session" 34, "review" "SVN/3"."""
    form = '<a class="report" rel="nofollow" href="/report-error?kind={}&amp;key={}">{}{}</a>'
    of = format_html('<span class="unseen">: {}</span>', known.title_of(str(kind), str(key)))
    return format_html(form, quote(str(kind), safe=""), quote(str(key), safe=""), _("Report an error in this fact"), of)


def _link(symbol: str) -> SafeString:
    form = '<a rel="external noreferrer" href="{}{}"><bdi class="symbol">{}</bdi></a>'
    return format_html(form, OFFICIAL, quote(symbol), symbol)
