"""Withhold names in what is shown: every occurrence in every text becomes a mark, whatever its letters' case or blanks.

Source: DESIGN 7a (names can put people at risk; what is hidden is hidden everywhere).
Does not: find other spellings of a name, or its parts alone; each is withheld when it is named.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

MARK = "[name withheld]"


def pattern_of(names: Iterable[str]) -> re.Pattern[str] | None:
    """What finds the names, as whole words: "JOHN  Doe" for "John Doe"; None where there are none."""
    forms = {unicodedata.normalize(form, name) for name in names for form in ("NFC", "NFD")}
    # longest first, so that "Anna Maria" is withheld whole where "Anna" is withheld too
    parts = [r"\s+".join(map(re.escape, form.split())) for form in sorted(forms, key=lambda one: (-len(one), one))]
    parts = [part for part in parts if part]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE) if parts else None


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
