"""`openupr calendar`: who must do what by when, by State, session and role; as text, JSON or iCalendar."""

import json
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime, time
from importlib import import_module
from typing import Any

from openupr.command import Command, Failure

Plain = dict[str, Any]


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("--state", metavar="CODE", help="of one State, alpha-3")
    parser.add_argument("--session", type=int, metavar="N", help="of one session of the Working Group")
    parser.add_argument("--role", metavar="ROLE", help="what one role must do, such as stakeholder")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--ics", action="store_true", help="as iCalendar, to standard output")
    form.add_argument("--json", action="store_true", help="as JSON")


def _run(arguments: Namespace) -> int:
    known = import_module("openupr.actions.list_deadlines")
    state = arguments.state.upper() if arguments.state else None
    if state is None and arguments.session is None:
        raise Failure("a State or a session was expected, found neither. Say --state SVN, --session 48, or both.")
    try:
        found = known.deadlines(state, arguments.session, arguments.role)
    except known.NothingKnown as error:
        raise Failure(str(error)) from error
    if arguments.ics:
        midnight = datetime.combine(datetime.now(UTC).date(), time(), UTC)
        file = import_module("openupr.exports._calendar_file")
        print(file.calendar_file(found, "UPR", midnight).decode(), end="")
    else:
        print(json.dumps(found, ensure_ascii=False, indent=1) if arguments.json else _table(found))
    return 0


def _table(found: list[Plain]) -> str:
    """A line for each deadline: its days, a question mark where they are uncertain, the review, who, what."""
    lines = [f"{_days(one):25} {one['review']:6} {one['role']:19} {one['what']}" for one in found]
    doubt = "?: the day counted from is not known here, or the row of the table is not certain."
    return "\n".join([*lines, doubt])


def _days(one: Plain) -> str:
    mark = "?" if one["vague"] or one["sureness"] in ("knowledge", "uncertain") else ""
    return (one["first"] if one["first"] == one["last"] else f"{one['first']} – {one['last']}") + mark


command = Command("who must do what by when, of a State or a session", _configure, _run)
