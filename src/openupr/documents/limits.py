"""How much a file may ask of the machine before it is refused: settings, with defaults that fit real documents.

Each is an environment variable: OPENUPR_LIMIT_SIZE, _PAGES, _UNPACKED, _SECONDS, _MEMORY. Sizes in bytes, or with
kB, MB, GB.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields

_UNITS = {"": 1, "kb": 1_000, "mb": 1_000_000, "gb": 1_000_000_000}
# "50000000", "50 MB", "1.5GB"
_AMOUNT = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(kb|mb|gb|)\s*", re.I)


class WrongSetting(ValueError):
    """A setting that cannot be used: one line that says which, why and what to do."""


class WrongLimit(WrongSetting):
    """A limit that is not a number, or of no use; the message is one line that says how to write it."""


@dataclass(frozen=True, slots=True)
class _Range:
    """From where to where a limit makes sense, and how that is written."""

    least: float
    most: float
    written: str
    whole: bool = True


# Below 10MB of memory and 0.1 s no file can be read; above a terabyte and a day the system's own bounds end.
_RANGES = {
    "size": _Range(1, 1e12, "a size up to 1000GB, such as 50MB"),
    "pages": _Range(1, 1_000_000, "a whole number up to 1000000, such as 500"),
    "unpacked": _Range(100_000, 1e12, "a size from 100kB to 1000GB, such as 200MB"),
    "seconds": _Range(0.1, 86_400, "a number from 0.1 to 86400, such as 60", whole=False),
    "memory": _Range(10_000_000, 1e12, "a size from 10MB to 1000GB, such as 400MB"),
}


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a file may be: bytes, pages, bytes unpacked (Word), seconds; `memory` in bytes above the start."""

    size: int = 50_000_000
    pages: int = 500
    unpacked: int = 200_000_000
    seconds: float = 60.0
    memory: int = 400_000_000


def limits_from(environment: Mapping[str, str]) -> Limits:
    """The limits as the environment sets them; defaults for what it leaves out. Raises WrongLimit."""
    given = {}
    for field in fields(Limits):
        name = f"OPENUPR_LIMIT_{field.name.upper()}"
        if name in environment:
            given[field.name] = _within(name, environment[name], _RANGES[field.name])
    return Limits(**given)  # type: ignore[arg-type]


def _within(name: str, text: str, bounds: _Range) -> int | float:
    found = _number(name, text)
    if not bounds.least <= found <= bounds.most or (bounds.whole and found != int(found)):
        raise WrongLimit(f'{name} is "{text[:40]}"; expected {bounds.written}.')
    return int(found) if bounds.whole else found


def amount(name: str, text: str) -> int:
    """The number that the setting `name` says as `text`: "500", "50MB". Raises WrongLimit."""
    return int(_number(name, text))


def _number(name: str, text: str) -> float:
    match = _AMOUNT.fullmatch(text)
    found = float(match[1]) * _UNITS[match[2].lower()] if match else 0.0
    if not 0 < found < float("inf"):
        raise WrongLimit(f'{name} is "{text[:40]}"; expected a number above 0, such as 500 or 50MB.')
    return found
