"""Texts that people coded, as a table: the columns text, session, action, issues, groups, sdg_targets.

Source: the forms in which UPR Info and the Danish Institute for Human Rights give theirs: issues parted by ",", targets
by ", ", groups written together.
Does not: keep what it reads.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

_NEEDED = ("text", "action", "issues")
_SEVERAL = ", "
# The groups of the Danish Institute, longest name first where one begins another.
GROUPS = (
    "Women and girls", "Children", "Youth", "Older persons", "Persons with disabilities", "Members of minorities",
    "Indigenous peoples", "Migrants", "Refugees and asylum-seekers", "Internally displaced persons", "LGBTI",
    "Human rights defenders",
)  # fmt: skip
# "17"; not "²" or a number of thousands of digits
_SESSION = re.compile(r"[0-9]{1,3}")
_GROUP = re.compile("|".join(map(re.escape, GROUPS)))
FEWEST = 100  # texts that a target needs before a model is asked for it


class Misread(ValueError):
    """A table of codes cannot be used: one line that says what was expected and found."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text and what people coded. `groups` and `targets` are None where nobody coded them."""

    text: str
    session: int
    action: int
    issues: tuple[str, ...]
    groups: tuple[str, ...] | None
    targets: tuple[str, ...] | None


def read_labelled(path: Path) -> list[Labelled]:
    """The rows of a CSV file. Raises Misread with the line."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            table = csv.DictReader(file)
            if missing := [name for name in _NEEDED if name not in (table.fieldnames or ())]:
                raise Misread(f"{path.name}: columns {', '.join(_NEEDED)} were expected, {missing[0]} is missing")
            rows = [_labelled(row, path.name, at) for at, row in enumerate(table, 2)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise Misread(f"{path.name}: a CSV file in UTF-8 was expected; it cannot be read ({error})") from error
    if not rows:
        raise Misread(f"{path.name}: texts with their codes were expected, found none")
    return rows


def _labelled(row: dict[str, str | None], name: str, at: int) -> Labelled:
    said = {key: (value or "").strip() for key, value in row.items() if isinstance(value, str) or value is None}
    if said["action"] not in {"1", "2", "3", "4", "5"}:
        raise Misread(f"{name}, row {at}: an action from 1 to 5 was expected, found {said['action'][:20]!r}")
    coded = bool(said.get("number") or said.get("sdg_targets") or said.get("groups"))
    return Labelled(
        said["text"],
        int(session) if _SESSION.fullmatch(session := said.get("session", "")) else 0,
        int(said["action"]),
        tuple(filter(None, said["issues"].split(","))),
        tuple(_GROUP.findall(said.get("groups", ""))) if coded else None,
        tuple(filter(None, said.get("sdg_targets", "").split(_SEVERAL))) if coded else None,
    )


def labels_of(rows: Sequence[Labelled]) -> dict[str, list[str]]:
    """The names that are learnt, by kind, each in its order: issues all, groups and targets that are frequent."""
    issues = sorted({issue for one in rows for issue in one.issues})
    groups, targets = (_frequent(getattr(one, kind) or () for one in rows) for kind in ("groups", "targets"))
    return {"issues": issues, "groups": sorted(groups), "targets": sorted(targets, key=_by_number)}


def _frequent(found: Iterable[tuple[str, ...]]) -> list[str]:
    counts = Counter(name for one in found for name in one)
    return [name for name, count in counts.items() if count >= FEWEST]


def _by_number(target: str) -> tuple[int, bool, str]:
    """ "4.7" before "10.2", "16.a" after "16.10"."""
    goal, _, rest = target.partition(".")
    return int(goal) if goal.isdigit() else 99, not rest.isdigit(), rest.zfill(3)


def alike(text: str) -> str:
    """What is the same for texts that differ in capitals, blanks or signs only."""
    return "".join(sign for sign in text.lower() if sign.isalnum())


def once_each(rows: Sequence[Labelled]) -> list[Labelled]:
    """Each text once, the first of those alike in letters and digits; codes known of another are taken over."""
    kept: dict[str, Labelled] = {}
    for one in rows:
        key = alike(one.text)
        first = kept.setdefault(key, one)
        if first.groups is None and one.groups is not None:
            kept[key] = replace(first, groups=one.groups, targets=one.targets)
    return list(kept.values())
