"""Withhold names in what is shown: every occurrence in every text becomes a mark, whatever its letters' case or blanks.

What a reader cannot tell apart is the same: signs without width, kinds of hyphens and apostrophes, letters with and
without accents, a word divided at the end of a line. The plural of a name is withheld with it.
Source: DESIGN 7a (names can put people at risk; what is hidden is hidden everywhere).
Does not: find other spellings of a name, or its parts alone; each is withheld when it is named.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

MARK = "[name withheld]"
_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff"
_HYPHENS = "-\u00ad\u2010-\u2015\u2212\ufe63\uff0d"
_APOSTROPHES = "'`\u00b4\u02b9\u02bc\u2018\u2019\u201b\u2032\uff07"
# Between two letters: accents that stand alone, signs without width, "Fernan-" at the end of a line
_BETWEEN = rf"(?:[\u0300-\u036f{_UNSEEN}]|[-\u2010]\s*\n\s*)*"
_SIGNS_UNSEEN = re.compile(f"[{_UNSEEN}]")


def pattern_of(names: Iterable[str]) -> re.Pattern[str] | None:
    """What finds the names, as whole words: "JOHN  Doe" for "John Doe"; None where there are none."""
    forms = {unicodedata.normalize("NFC", name) for name in names}
    # longest first, so that "Anna Maria" is withheld whole where "Anna" is withheld too
    whole = [_form(form) for form in sorted(forms, key=lambda one: (-len(one), one))]
    parts = [part for part in whole if part]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})s?(?!\w)", re.IGNORECASE) if parts else None


def _form(name: str) -> str:
    words = _SIGNS_UNSEEN.sub("", name).split()
    return rf"[\s{_UNSEEN}]+".join(_BETWEEN.join(map(_sign, word)) + _BETWEEN for word in words)


def _sign(sign: str) -> str:
    """What a sign of a name may look like in a text."""
    if re.match(f"[{_HYPHENS}]", sign):
        return rf"[{_HYPHENS}]\s*"
    if re.match(f"[{_APOSTROPHES}]", sign):
        return f"[{_APOSTROPHES}]"
    alike = _alike().get(_bare(sign))
    return f"[{alike}]" if alike else re.escape(sign)


@cache
def _alike() -> dict[str, str]:
    """Of each Latin letter without accent, that letter and those that bear one."""
    found: dict[str, str] = defaultdict(str)
    for code in (*range(0x61, 0x7B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        if chr(code).isalpha() and _bare(chr(code)).isascii():
            found[_bare(chr(code))] += chr(code)
    return dict(found)


def _bare(sign: str) -> str:
    return unicodedata.normalize("NFD", sign)[0].casefold()[0]


def withheld(plain: Any, pattern: re.Pattern[str] | None) -> Any:
    """The same JSON value with the names withheld in its texts; keys stay as they are."""
    if pattern is None:
        return plain
    if isinstance(plain, str):
        return pattern.sub(MARK, plain)
    if isinstance(plain, dict):
        return {key: withheld(value, pattern) for key, value in plain.items()}
    if isinstance(plain, list | tuple):
        return [withheld(value, pattern) for value in plain]
    return plain
