"""`openupr postponements`: requests to postpone with what became of them, and every postponement by date.

Non-participations and outcomes put off among them, each with its source and how sure it is; what is unknown is said to
be unknown. The Council has never declared persistent non-cooperation, and nothing here computes it.
"""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from openupr.command import Command

Plain = dict[str, Any]
_UNKNOWN = "not known here"


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("--requests", action="store_true", help="only the requests, with grant or refusal")
    parser.add_argument("--rehearsal", action="store_true", help="those of a rehearsal too")
    parser.add_argument("--json", action="store_true", help="everything, as JSON")


def _run(arguments: Namespace) -> int:
    told = import_module("openupr.actions.list_moved").listed(arguments.rehearsal)
    if arguments.json:
        print(json.dumps(told, ensure_ascii=False, indent=1))
        return 0
    print("The Council has never declared persistent non-cooperation.\n\nRequests to postpone")
    print("\n".join(line for one in told["requests"] for line in _request(one)))
    if not arguments.requests:
        print("\nEvery postponement and non-participation known here")
        print("\n".join(line for one in told["cases"] for line in _case(one)))
        print("\nOther steps outside the ordinary course")
        print("\n".join(map(_other, told["others"])))
    return 0


def _request(one: Plain) -> Iterator[str]:
    asked, answered = one["asked"], one["answered"]
    yield f"  {_whose(one['reviews'])}: asked {_told(asked)}"
    yield f"    {one['answer']}{', ' + _told(answered) if answered else ''}"
    if answered:
        yield f"    new date: {_new(one['new_date'])}"


def _case(one: Plain) -> Iterator[str]:
    yield f"  {_whose(one['reviews'])}: {one['title']}"
    for name in ("began", "decided", "ended"):
        yield f"    {name:<8} {_told(one[name])}"
    adopted = one["decided"] and one["decided"]["step"] == "outcome_adopted"
    yield f"    new date {'none: the outcome was adopted' if adopted else _new(one['new_date'])}"
    days = [f"{name.replace('_', ' ')} {n}" for name, n in one["days"].items() if n is not None]
    yield f"    days     {'; '.join(days) or _UNKNOWN}"
    marks = "".join("●" if part["steps"] else "–" if part["not_taken"] else "·" for part in one["parts"])
    yield f"    parts    {marks} (1 to 12: ● recorded, – marked as not taken, · not in the record)"


def _other(one: Plain) -> str:
    whose = one["name"] or (f"session {one['session']}" if one["session"] else "State not known here")
    return f"  {whose}, {one['on']}: {one['description']} {_from(one)}"


def _whose(reviews: list[Plain]) -> str:
    first = reviews[0]
    more = f" and {len(reviews) - 1} others of its session" if len(reviews) > 1 else ""
    return f"{first['name']}{more}, cycle {first['cycle']}"


def _told(step: Plain | None) -> str:
    if step is None:
        return _UNKNOWN
    decision = f", {step['decision']}" if step["decision"] else ""
    how = f" ({step['how'].replace('_', ' ')})" if step["how"] else ""
    return f"{step['on'] or 'day not known'}: {step['step'].replace('_', ' ')}{how}{decision} {_from(step)}"


def _from(step: Plain) -> str:
    entry = f"entry {step['entry']}" if step.get("entry") else ""
    return f"({'; '.join(part for part in (step['source'], step['sureness'], entry) if part)})"


def _new(date: Plain | None) -> str:
    if date is None:
        return _UNKNOWN
    told = [
        f"session {date['session']} at the latest" if date["session"] else "",
        f"session {date['council_session']} of the Council" if date["council_session"] else "",
        date["until"] or "",
        f"earlier if {date['earlier_if']}" if date["earlier_if"] else "",
        f"on condition that {date['condition']}" if date["condition"] else "",
    ]
    return ", ".join(part for part in told if part)


command = Command("requests to postpone, and every postponement and non-participation", _configure, _run, True)
