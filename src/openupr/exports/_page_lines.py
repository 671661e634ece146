"""What the parts of a page of plain text have in common: days, names of States, headings, hanging lines."""

from datetime import date
from textwrap import wrap
from typing import Any

from openupr.vocabulary.names import resolver

Plain = dict[str, Any]


def day(text: str | None) -> str:
    """ "2015-03-20" as "20 March 2015"; nothing stays nothing."""
    if not text:
        return ""
    one = date.fromisoformat(text)
    return f"{one.day} {one:%B} {one.year}"


def short(text: str | None) -> str:
    """ "2015-03-20" as "20 Mar 2015"."""
    return f"{date.fromisoformat(text).day} {date.fromisoformat(text):%b %Y}" if text else ""


def name(code: str) -> str:
    """The State's official short name; a code that is none stays as it is."""
    try:
        return resolver().english(code)
    except KeyError:
        return code


def is_later(review: Plain, field: str) -> bool:
    """Whether the day of a field comes after the day of the page."""
    return bool(review[field] and review[field] > review["on"])


def heading(text: str, width: int) -> str:
    """A heading with a line to the right margin."""
    return f"{text} {'─' * (width - len(text) - 1)}"


def hanging(head: str, text: str, width: int) -> list[str]:
    """The text behind its head, further lines under its first; a word longer than the line stays whole."""
    options = {"initial_indent": head, "subsequent_indent": " " * len(head)}
    return wrap(text, width, break_long_words=False, break_on_hyphens=False, **options) or [head.rstrip()]  # type: ignore[arg-type]
