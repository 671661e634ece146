"""The form of a step: its fields as a page shows them, and what was typed as words for `take_step`.

Does not: read a field (`domain.procedure.step` does), or take the step.
"""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from openupr.domain.procedure.step import Field, Form, Kind, Step
from openupr.domain.visible import visible

Plain = dict[str, Any]
LONGEST, LONGEST_LIST = 500, 8000
_LONG = (Form.LIST, Form.STATES, Form.PASSAGE)
_SAID = (Form.TEXT, Form.PASSAGE, Form.YES)
_ABOUT = ("on", "source", "sureness", "record")


def fields(kind: Kind, typed: Mapping[str, str], filled: Collection[str] = ()) -> list[Plain]:
    """What the page needs of each field: name, words, how it is typed, choices, and what was typed.

    `filled`: names of fields that are filled in where they are left empty.
    """
    return [
        {
            "name": one.name,
            "words": one.name.replace("_", " "),
            "form": one.form.name.lower(),
            "hint": "" if one.choices or one.form in _SAID else one.form.value,
            "needed": one.needed and one.name not in filled,
            "filled": one.name in filled,
            "choices": [{"value": each, "words": each.replace("_", " ")} for each in one.choices],
            "typed": typed.get(one.name, ""),
            "longest": _longest(one),
        }
        for one in kind.fields
    ]


def typed(kind: Kind, sent: Mapping[str, str]) -> dict[str, str]:
    """The words of the fields of that kind, and of the day, source and sureness; what is empty is left out.

    Raises ValueError with the name of a field that is too long.
    """
    lengths = {**{one.name: _longest(one) for one in kind.fields}, **dict.fromkeys(_ABOUT, LONGEST)}
    passages = {one.name for one in kind.fields if one.form is Form.PASSAGE}
    found: dict[str, str] = {}
    for name, longest in lengths.items():
        raw = str(sent.get(name, "")).strip()
        text = visible(" ".join(raw.split()) if name in passages else raw)
        if len(text) > longest:
            raise ValueError(
                f"{name.replace('_', ' ')}: at most {longest} characters were expected, found {len(text)}."
            )
        found |= {name: text} if text else {}
    return found


def parted(words: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """What was typed in two: the fields of the kind, and what stands beside them (on, source, sureness, record)."""
    about = {name: text for name, text in words.items() if name in _ABOUT}
    return {name: text for name, text in words.items() if name not in _ABOUT}, about


def as_typed(step: Step, today: date | None = None) -> dict[str, str]:
    """The fields of a step as a person would type them: to correct it."""
    words = {name: _words(value) for name, value in step.payload.items() if name != "review"}
    return {"on": today.isoformat() if today else "", **words}


def _words(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _longest(one: Field) -> int:
    return LONGEST_LIST if one.form in _LONG else LONGEST
