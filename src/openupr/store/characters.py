"""Characters that a database cannot hold: NUL (PostgreSQL), and halves of a UTF-16 pair (both engines, as text).

A damaged document can hold them, and so can the name of a file that is not UTF-8. Each is replaced by U+FFFD, one
for one, so that spans stay where they are.
Does not: decide when. `keep` does for what is imported, `tables.load` for what is restored.
"""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

Record = TypeVar("Record")

# "a\x00b", "\ud800"
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def cleaned(record: Record) -> Record:
    """A frozen record (or tuple, mapping, text) with every such character replaced, at any depth."""
    return _cleaned(record)  # type: ignore[no-any-return]


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        # An enumeration's member is a str too, and holds no such character.
        return _UNSTORABLE.sub("\ufffd", value) if _UNSTORABLE.search(value) else value
    if is_dataclass(value) and not isinstance(value, type):
        pairs = {one.name: (getattr(value, one.name), _cleaned(getattr(value, one.name))) for one in fields(value)}
        changes = {name: new for name, (old, new) in pairs.items() if new is not old}
        return replace(value, **changes) if changes else value
    if isinstance(value, (tuple, list)):
        made = type(value)([_cleaned(one) for one in value])
        return made if any(new is not old for new, old in zip(made, value, strict=True)) else value
    if isinstance(value, dict):
        new = {_cleaned(key): _cleaned(one) for key, one in value.items()}
        return new if new != value else value
    return value


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
