"""What the search page writes often: values of fields as links with their counts, passages with what matched marked.

Written here and not in a template, where two hundred of them would take most of the time of a page.
Does not: know what was asked; each value brings the query that chooses it.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.template import Library
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from openupr.domain.auditing.words import ACTIONS
from openupr.domain.search.fields import CODED
from openupr.site.naming import label_of
from openupr.site.templatetags.keyed import spaced
from openupr.site.templatetags.printed import kind
from openupr.site.wording import group_name, said

register = Library()
# "5": "5 specific action"
_ACTIONS = {each[0]: each for each in ACTIONS if each[0].isdigit()}


@register.simple_tag
def value_of(name: str, one: Mapping[str, Any]) -> str:
    """A value of a field in the words of the page."""
    if "shape" in one:
        return f"{one['shape']} {gettext(one['name'])}"
    if "name" in one:
        return str(one["name"])
    if name == "document":
        return kind(one["value"])
    if name in ("group", "bygroup"):
        return group_name(one["value"])
    if name in CODED:
        return _code(name, str(one["value"]))
    return said(one["value"]) if name == "kind" else str(one["value"])


def _code(name: str, value: str) -> str:
    """A theme, issue, goal or group of persons in the language of the page; of a category of action its name too."""
    if name == "action" and value in _ACTIONS:
        return said(_ACTIONS[value])
    return label_of(value)


@register.simple_tag
def choices(name: str, values: Iterable[Mapping[str, Any]], page: str = "/search") -> SafeString:
    """Values as items of a list: a link that chooses or drops the value, and how many there are."""
    return mark_safe("".join(_choice(name, one, page) for one in values))  # noqa: S308 - each part is escaped


def _choice(name: str, one: Mapping[str, Any], page: str) -> str:
    address = f"{page}?{one['query']}" if one["query"] else page
    chosen, sign = (' aria-current="true"', ' <span aria-hidden="true">×</span>') if one["chosen"] else ("", "")
    shown = value_of(name, one)
    english = f' title="{escape(one["value"])}"' if name in CODED and shown != one["value"] else ""
    link = f'<a href="{escape(address)}"{chosen}{english}>{escape(shown)}{sign}</a>'
    return f"<li>{link} <span>{spaced(one['count'])}</span></li>"


@register.filter
def marked(passage: Iterable[tuple[str, bool]]) -> SafeString:
    """The pieces of a passage, those that matched as <mark>."""
    pieces = (f"<mark>{escape(text)}</mark>" if matched else str(escape(text)) for text, matched in passage)
    return mark_safe("".join(pieces))  # noqa: S308 - each part is escaped
