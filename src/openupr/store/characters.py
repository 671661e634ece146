"""Characters that PostgreSQL cannot hold: NUL, and halves of a UTF-16 pair. SQLite holds the first everywhere.

Each is replaced by U+FFFD, one for one, so that spans stay where they are.
Does not: decide when; `tables.load` does, and `restore` says how many.
"""

import re
from typing import Any

# "a\x00b", "\ud800"
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(value: Any) -> tuple[Any, int]:
    """A value of JSON that PostgreSQL can hold, and how many characters were replaced."""
    if isinstance(value, str):
        return _UNSTORABLE.subn("\ufffd", value) if _UNSTORABLE.search(value) else (value, 0)
    if isinstance(value, list):
        pairs = [storable(one) for one in value]
        return [one for one, _ in pairs], sum(changed for _, changed in pairs)
    if isinstance(value, dict):
        made = [(storable(key), storable(one)) for key, one in value.items()]
        return {key: one for (key, _), (one, _) in made}, sum(a + b for (_, a), (_, b) in made)
    return value, 0
