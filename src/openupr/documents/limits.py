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


class WrongLimit(ValueError):
    """A limit that is not a number; the message is one line that says how to write it."""


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
            given[field.name] = amount(name, environment[name], field.type is float)
    return Limits(**given)  # type: ignore[arg-type]


def amount(name: str, text: str, fraction: bool = False) -> int | float:
    """The number that the setting `name` says as `text`: "500", "50MB". Raises WrongLimit."""
    match = _AMOUNT.fullmatch(text)
    if match is None or float(match[1]) <= 0:
        raise WrongLimit(f'{name} is "{text}"; expected a number above 0, such as 500 or 50MB.')
    found = float(match[1]) * _UNITS[match[2].lower()]
    return found if fraction else int(found)
