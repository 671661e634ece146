"""The language of a page, for templates: tag and direction, what parts a list, the page in other languages.

Every template has these without loading them.
Does not: choose the language (`openupr.site.language`).
"""

from collections.abc import Iterable
from typing import Any

from django.template import Context, Library

from openupr.languages.tongues import Tongue
from openupr.site import wording
from openupr.site.absolute import absolute
from openupr.site.language import choices, current, without_choice

register = Library()


@register.simple_tag
def tongue() -> Tongue:
    """The language in which the page is made."""
    return current()


@register.filter
def said(text: str | None) -> str:
    """A word or sentence that `wording` declares, in the language of the page."""
    return wording.said(text or "")


@register.simple_tag
def comma() -> str:
    """What stands between the parts of a list: ", ", in Arabic "، ", in Chinese "、"."""
    return current().comma


@register.filter
def listed(values: Iterable[Any] | None) -> str:
    """Values in the page's language where `wording` declares them, with its comma between them; nothing for none."""
    return current().comma.join(wording.said(str(one)) for one in values or ())


@register.inclusion_tag("site/_languages.html", takes_context=True)
def languages(context: Context) -> dict[str, Any]:
    """The switch: every language in its own name; nothing where only one is offered."""
    request = context.get("request")
    return {"choices": choices(request) if request else []}


@register.inclusion_tag("site/_alternates.html", takes_context=True)
def alternates(context: Context) -> dict[str, Any]:
    """For search engines: the addresses of the page in each language, and the one that is for all."""
    request = context.get("request")
    if not request:
        return {"alternates": []}
    found = [(one.tongue.tag, absolute(request, one.address)) for one in choices(request)]
    whole = ("x-default", absolute(request, request.path + without_choice(request)))
    return {"alternates": [*found, whole] if len(found) > 1 else []}
