"""A step of a review: what an entry of the ledger says of it; and the kinds of steps, with their fields.

A payload holds `review` ("SVN/4"), `on` (ISO 8601 as exactly as it is known; absent where it is not), `source`, the
fields of its kind; `record` ("yes") where the step is entered afterwards from the record, with `sureness`; `corrects`
(the number of an entry) where it takes the place of an earlier step. Text, numbers and lists of text only.
Source: DESIGN 4; STYLE part 3 (the review).
Does not: say when a step may be taken (`guards` does).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum
from typing import Any

from openupr.domain.ledger import ChainedEntry, payload_of
from openupr.domain.when import When

_FIRST_YEAR, _LAST_YEAR = 2006, 2100
"""The review was founded by A/RES/60/251 of 15 March 2006; what is typed for a later century is a slip."""
_FROM_ONE = ("session", "latest_session", "council_session", "meeting", "part")


class Form(StrEnum):
    """What a field holds, as it is told to people."""

    TEXT = "text"
    PASSAGE = "a text of several lines"
    NUMBER = "a whole number"
    DATE = "a date such as 2025-01-28"
    STATES = "States as alpha-3, with commas"
    LIST = "numbers such as 140.7, with commas"
    YES = "yes"
    TIME = "a time such as 10:05:30"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind of step; `choices` where only some words may stand there.

    `apart`: it is confidential, and stands beside the ledger (`domain.beside`).
    """

    name: str
    form: Form = Form.TEXT
    needed: bool = False
    choices: tuple[str, ...] = ()
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of step: the type of its entry, who takes it (the first by default), its paragraph, its fields."""

    name: str
    actors: tuple[str, ...]
    citation: str
    fields: tuple[Field, ...] = ()

    @property
    def words(self) -> str:
        """The name for people."""
        return self.name.replace("_", " ")


@dataclass(frozen=True, slots=True)
class Step:
    """A step that was taken, or is to be: `seq` is the number of its entry, 0 where it has none yet."""

    type: str
    review: str
    payload: Mapping[str, Any] = field(hash=False)
    actor: str = ""
    seq: int = 0

    def __getitem__(self, name: str) -> Any:
        """A field of the payload, None where it is absent."""
        return self.payload.get(name)

    @property
    def on(self) -> When | None:
        """When, as exactly as it is known; None where it is not told, or in a form that is not taken any more."""
        try:
            return When.parse(str(self.payload["on"]))
        except (KeyError, ValueError):
            return None

    @property
    def from_record(self) -> bool:
        """Whether it was entered afterwards, from the record."""
        return self.payload.get("record") == "yes"

    @classmethod
    def of(cls, entry: ChainedEntry) -> "Step":
        """The step that an entry tells. Raises Altered (`domain.ledger`)."""
        payload = payload_of(entry)
        return cls(entry.type, str(payload.get("review", "")), payload, entry.actor, entry.seq)


class WrongField(ValueError):
    """A field that a step does not have, lacks, or holds something else in: what was expected, what was found."""


def read(kind: Kind, words: Mapping[str, str]) -> dict[str, Any]:
    """The fields of a payload, from words as a person types them. Raises WrongField."""
    known = {one.name: one for one in kind.fields}
    if odd := sorted(set(words) - set(known)):
        raise WrongField(f"{kind.name} has the fields {', '.join(known) or 'none'}, found {odd[0]!r}")
    if lacking := [one.name for one in kind.fields if one.needed and not words.get(one.name)]:
        raise WrongField(f"{kind.name} needs the field {lacking[0]} ({known[lacking[0]].form})")
    return {name: _value(known[name], text) for name, text in words.items()}


def _value(one: Field, text: str) -> Any:
    if one.choices and text not in one.choices:
        raise WrongField(f"{one.name}: one of {', '.join(one.choices)} was expected, found {text!r}")
    if one.name in _FROM_ONE and not text.strip("0"):
        raise WrongField(f"{one.name}: a number from 1 was expected, found {text!r}")
    try:
        return _FORMS[one.form](text)
    except ValueError as error:
        raise WrongField(f"{one.name}: {one.form} was expected, found {text!r}") from error


def day(text: str) -> str:
    """A day, month or year of the review, as a person types it. Raises ValueError, also for a year that is none."""
    when = When.parse(text)
    if not _FIRST_YEAR <= when.year <= _LAST_YEAR:
        raise ValueError(f"expected a year from {_FIRST_YEAR} to {_LAST_YEAR}, found {text!r}")
    return str(when)


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) < 10):
        raise ValueError(text)
    return int(text)


def _list(text: str) -> list[str]:
    found = [one.strip() for one in text.split(",")]
    if not all(found):
        raise ValueError(text)
    return found


def _states(text: str) -> list[str]:
    found = _list(text)
    if not all(len(one) == 3 and one.isascii() and one.isupper() for one in found):
        raise ValueError(text)
    return found


def _yes(text: str) -> str:
    if text != "yes":
        raise ValueError(text)
    return text


def _time(text: str) -> str:
    if not (set(text) <= set("0123456789:.") and text[2:3] == ":" and len(text) <= len("10:05:30.250")):
        raise ValueError(text)
    return time.fromisoformat(text).isoformat()[: len("10:05:30.250")]


_FORMS: dict[Form, Callable[[str], Any]] = {
    Form.TEXT: str,
    Form.PASSAGE: str,
    Form.NUMBER: _number,
    Form.DATE: day,
    Form.STATES: _states,
    Form.LIST: _list,
    Form.YES: _yes,
    Form.TIME: _time,
}
