"""A Document as JSON and back, whole and in its own shape, to hand a reading from one process to another.

Unlike a pickle, the text can become nothing but records of `domain`: each value is checked by the type of its field.
Does not: serve other programs; for these there is `contract`.
"""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from openupr.domain import papers, report
from openupr.domain.documents import Document

_CONTENTS: dict[str, Any] = {
    name: value for module in (report, papers) for name, value in vars(module).items() if is_dataclass(value)
}


class NotARecord(ValueError):
    """Text that is not a Document written by `to_json`."""


def to_json(document: Document) -> str:
    """The document as one line of JSON, with the name of its content's type."""
    kind = None if document.content is None else type(document.content).__name__
    return json.dumps({"content_type": kind, "document": document}, default=_plain)


def from_json(text: str | bytes) -> Document:
    """The document that `to_json` wrote. Raises NotARecord."""
    try:
        return from_plain(json.loads(text))
    except ValueError as error:
        raise NotARecord(str(error)) from error


def from_plain(whole: Any) -> Document:
    """The document, from the parsed JSON of `to_json`. Raises NotARecord."""
    try:
        document: Document = _reader(Document)(whole["document"])
        name = whole["content_type"]
        return document if name is None else replace(document, content=_reader(_CONTENTS[name])(document.content))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise NotARecord(f"{type(error).__name__}: {error}") from error


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"a record holds a {type(value).__name__}, which has no form in JSON")


@cache
def _reader(wanted: Any) -> Callable[[Any], Any]:
    """A function that turns parsed JSON into a value of the type `wanted`, or raises."""
    if wanted is Any:
        return lambda value: value
    if get_origin(wanted) in (Union, UnionType):
        return _optional(wanted)
    if get_origin(wanted) is tuple:
        return _tuple(get_args(wanted))
    if is_dataclass(wanted):
        return _record(cast("type[Any]", wanted))
    if issubclass(wanted, Enum):
        return cast("Callable[[Any], Any]", wanted)
    return date.fromisoformat if wanted is date else _exactly(wanted)


def _optional(wanted: Any) -> Callable[[Any], Any]:
    read = _reader(next(one for one in get_args(wanted) if one is not NoneType))
    return lambda value: None if value is None else read(value)


def _tuple(kinds: tuple[Any, ...]) -> Callable[[Any], Any]:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        one = _reader(kinds[0])
        return lambda value: tuple([one(item) for item in _list(value)])
    readers = [_reader(kind) for kind in kinds]
    return lambda value: tuple([read(item) for read, item in zip(readers, _list(value), strict=True)])


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(f"expected a list, found {type(value).__name__}")
    return value


def _record(wanted: type[Any]) -> Callable[[Any], Any]:
    hints = get_type_hints(wanted)
    readers = [(field.name, _reader(hints[field.name])) for field in fields(wanted)]
    return lambda value: wanted(**{name: read(value[name]) for name, read in readers})


def _exactly(wanted: type[Any]) -> Callable[[Any], Any]:
    def check(value: Any) -> Any:
        if type(value) is wanted or (wanted is float and type(value) is int):
            return value
        raise TypeError(f"expected {wanted.__name__}, found {type(value).__name__}")

    return check
