"""Text of others on one line of a terminal: names of files, values that were typed, words of a document.

A control character may move the cursor, colour the screen or begin a new line; an override of direction makes
"\\u202efdp.exe" look like "exe.pdf". They are written as Python would write them, so that they can be seen.
Source: Unicode Standard Annex 9, 2 (directional formatting characters).
Does not: change letters, marks or the joiners that scripts and emoji need.
"""

import unicodedata

_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# Controls, lines, paragraphs; halves of a character: bytes of a file's name that are no UTF-8
_ESCAPED = frozenset({"Cc", "Zl", "Zp", "Cs"})


def visible(text: str) -> str:
    """The text with controls, line ends and changes of direction written as escapes: "a\\nb" becomes "a\\\\nb"."""
    return "".join(_escape(one) if _is_unseen(one) else one for one in text)


def _is_unseen(one: str) -> bool:
    return one in _DIRECTION or unicodedata.category(one) in _ESCAPED


def _escape(one: str) -> str:
    if "\udc80" <= one <= "\udcff":  # a byte of a file's name, as Python keeps it
        return f"\\x{ord(one) - 0xDC00:02x}"
    return one.encode("unicode_escape").decode("ascii")
