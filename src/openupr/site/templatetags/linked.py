"""JSON-LD within a page: data, which no browser runs, and which no text can end.

Does not: decide what is said (`site.linked` does).
"""

import json
from typing import Any

from django.template import Library
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = Library()
# A text that holds "</script>" or "<!--" must not end the element; JSON may write any sign by its number.
_ESCAPED = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&\u2028\u2029"}


@register.filter
def linked_data(value: dict[str, Any]) -> SafeString:
    """The element that holds `value` as JSON-LD."""
    text = json.dumps(value, ensure_ascii=False).translate(_ESCAPED)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308 - escaped above
