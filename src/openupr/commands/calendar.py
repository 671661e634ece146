"""`openupr calendar`: who must do what by when, by State, session and role; as text, JSON, iCalendar or Atom.

`openupr calendar days --session 48`: the daily timetable of a session. `openupr calendar record`: every date of the
record that is not the timetable's, with its explanation. `openupr calendar place UKR --after 2026-11-24`: where a
review that waits can be placed, and why not elsewhere. `openupr calendar next`: the next
cycle in the order that is kept.
"""

import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from openupr.command import Command, Failure

Plain = dict[str, Any]


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "what",
        nargs="?",
        choices=("deadlines", *_OTHERS),
        default="deadlines",
        help="deadlines if left out; days of a session; record: its differences from the timetable; place a review; "
        "next cycle",
    )
    parser.add_argument("states", nargs="*", metavar="STATE", help="of place: States that wait, by code or name")
    parser.add_argument("--after", type=_day, metavar="DATE", help="of place: not before this day; today if left out")
    parser.add_argument(
        "--not-on", type=_day, action="append", default=[], metavar="DATE", help="of place: not on this day; repeatable"
    )
    parser.add_argument("--state", metavar="CODE", help="of one State, alpha-3")
    parser.add_argument("--session", type=int, metavar="N", help="of one session of the Working Group")
    parser.add_argument("--role", metavar="ROLE", help="what one role must do, such as stakeholder")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--ics", action="store_true", help="deadlines as iCalendar, to standard output")
    form.add_argument(
        "--atom",
        type=_address,
        metavar="ADDRESS",
        help="deadlines as a feed; address of the copy, https://…, that it links",
    )
    form.add_argument("--json", action="store_true", help="as JSON")


def _address(text: str) -> str:
    """An address of a copy that a feed may link: by HTTP, nothing that a reader of feeds would run."""
    with suppress(ValueError):
        parts = urlsplit(text)
        if parts.scheme in ("http", "https") and parts.hostname and not set(text) & set('"<>\\^`{|} \n\t\r'):
            return text
    raise ArgumentTypeError(f"an address such as https://upr.example was expected, found {text!r}")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"a day such as 2027-01-25 was expected, found {text!r}") from error


def _run(arguments: Namespace) -> int:
    if arguments.what != "deadlines":
        return _OTHERS[arguments.what](arguments)
    known = import_module("openupr.actions.list_deadlines")
    state = arguments.state.upper() if arguments.state else None
    if state is None and arguments.session is None:
        raise Failure("a State or a session was expected, found neither. Say --state SVN, --session 48, or both.")
    try:
        found = known.deadlines(state, arguments.session, arguments.role, _facts())
    except known.NothingKnown as error:
        raise Failure(str(error)) from error
    print(_written(arguments, found), end="" if arguments.ics else "\n")
    return 0


def _facts() -> Any:
    """The facts of reviews with what the ledger of this copy tells; None without a database, of which none is made."""
    return import_module("openupr.store.record").reviews() if _is_ready() else None


def _is_ready() -> bool:
    """Whether there is a database, ready to be asked. None is made."""
    setup = import_module("openupr.store.setup")
    if setup.is_there():
        setup.ready()
    return bool(setup.is_there())


def _written(arguments: Namespace, found: list[Plain]) -> str:
    """The deadlines in the form asked for."""
    today = datetime.now(UTC).date()
    if arguments.ics:
        file = import_module("openupr.exports._calendar_file")
        return str(file.calendar_file(found, "UPR", datetime.combine(today, time(), UTC)).decode())
    if arguments.atom:
        at = f"{arguments.atom.rstrip('/')}/calendar"
        return str(import_module("openupr.site.atom").feed(found, "UPR", today, at, f"{at}.atom"))
    return _json(found) if arguments.json else _table(found)


def _json(told: Any) -> str:
    return json.dumps(told, ensure_ascii=False, indent=1)


def _table(found: list[Plain]) -> str:
    """A line for each deadline: its days, a question mark where they are uncertain, the review, who, what."""
    lines = [f"{_days(one):25} {one['review']:6} {one['role']:19} {one['what']}" for one in found]
    doubt = "?: the day counted from is not known here, or the row of the table is not certain."
    return "\n".join([*lines, doubt])


def _days(one: Plain) -> str:
    mark = "?" if one["vague"] or one["sureness"] in ("knowledge", "uncertain") else ""
    return (one["first"] if one["first"] == one["last"] else f"{one['first']} – {one['last']}") + mark


def _timetable(arguments: Namespace) -> int:
    """The meetings of a session."""
    _is_ready()
    known = import_module("openupr.actions.list_timetable")
    if arguments.session is None:
        raise Failure("a session was expected, found none. Say --session 48.")
    try:
        found = known.meetings_of(arguments.session)
    except known.NoDays as error:
        raise Failure(str(error)) from error
    lines = [
        f"{one['meeting'] or '–':>3} {one['day']} {_times(one)} {one['use']:8} {_states(one)}{_adopted(one)}".rstrip()
        for one in found
    ]
    print(_json(found) if arguments.json else "\n".join(lines))
    return 0


def _times(one: Plain) -> str:
    return f"{one['opens'][11:16]}–{one['closes'][11:16]}" if one["opens"] else " " * len("09:00–12:30")


def _states(one: Plain) -> str:
    """Who is reviewed at a meeting; a question mark where only the day is known."""
    return "".join(
        f"{each['review']} {each['state_name']}{'' if each['meeting_known'] else '?'}  " for each in one["reviews"]
    )


def _adopted(one: Plain) -> str:
    return f"report adopted {one['adopted_on']}" if one["adopted_on"] else ""


def _record(arguments: Namespace) -> int:
    """The differences of the record from the timetable."""
    told = import_module("openupr.actions.list_timetable").compared()
    if arguments.json:
        print(_json(told))
        return 0
    for one in told["differences"]:
        print(
            f"session {one['session']}, {one['review']} {one['state_name']}: expected {one['expected']}, found "
            f"{one['found']}"
        )
        print(
            f"  {one['reason'] or 'no explanation known'}: {one['explanation'] or 'see the report'} ({one['source']}, "
            f"{one['certainty']})"
        )
    print(
        f"{told['reviews']} reviews and {told['adoptions']} adoptions of reports compared with the timetable; "
        f"{len(told['differences'])} differences; {told['without_first_day']} in sessions without a known first day."
    )
    return 0


def _place(arguments: Namespace) -> int:
    """Proposals for reviews that wait."""
    _is_ready()
    known = import_module("openupr.actions.place_reviews")
    if not arguments.states:
        raise Failure("a State was expected, found none. Say openupr calendar place UKR.")
    after = arguments.after or datetime.now(UTC).date()
    try:
        told = known.proposals(arguments.states, after, frozenset(arguments.not_on))
    except known.NothingToPlace as error:
        raise Failure(str(error)) from error
    print(_json(told) if arguments.json else "\n".join(line for one in told["states"] for line in _proposal(one)))
    return 0


def _proposal(one: Plain) -> Iterator[str]:
    yield f"{one['state_name']}, cycle {one['cycle']}, after {one['after']}: the Council decides; proposed by rule:"
    yield f"  {_where(one['proposed'])}" if one["proposed"] else "  no place of the cycle is possible"
    if latest := one["latest"]:
        clause = f", earlier if: {latest['earlier_if']}" if latest["earlier_if"] else ""
        beyond = f"; {latest['in_next_cycle']}" if latest["in_next_cycle"] else ""
        yield f"  session {latest['session']} at the latest{clause} ({latest['decision'] or 'a decision'}){beyond}"
    yield from (f"  or {_where(other)}" for other in one["others"])
    yield from (f"  not session {no['session']}: {no['why']} ({no['citation']})" for no in one["impossible"])


def _where(place: Plain) -> str:
    """A place in words: session, number, meeting and day as far as they are known, and what it needs."""
    at = f"meeting {place['meeting']} on {place['day']}" if place["day"] else "meeting and day not known here yet"
    if place["place"] is None:
        return f"session {place['session']}, the latest that was set: its days and places are not known here yet"
    needs = "".join(f"; needs {need}" for need in place["needs"])
    return f"session {place['session']} (opens {place['opens']}), place {place['place']}, {at}{needs}"


def _next(arguments: Namespace) -> int:
    """The next cycle by the rule."""
    told = import_module("openupr.actions.propose_cycle").next_cycle()
    state = arguments.state.upper() if arguments.state else None
    told["sessions"] = [
        one
        for one in told["sessions"]
        if arguments.session in (None, one["number"]) and state in (None, *(each["state"] for each in one["states"]))
    ]
    if not told["sessions"]:
        raise Failure(
            f"cycle {told['cycle']} has no such session or State. Leave out --session and --state to see all."
        )
    print(_json(told) if arguments.json else "\n".join(_cycle(told)))
    return 0


def _cycle(told: Plain) -> Iterator[str]:
    yield f"Proposal computed by rule ({told['citation']}); nobody has decided it. Cycle {told['cycle']}, from the"
    yield (
        f"order of cycle {told['computed_from']}; months by practice, after the outcomes of {told['outcomes_until']}. "
        "The order within a session moves."
    )
    for one in told["sessions"]:
        yield f"session {one['number']} ({one['month']}): {', '.join(map(_placed, one['states']))}"


def _placed(one: Plain) -> str:
    kept = one["if_the_place_moved_to_is_kept"]
    other = f" [or session {kept}, if it keeps the place its review was moved to]" if kept else ""
    return f"{one['state_name']}{other}"


_OTHERS: dict[str, Callable[[Namespace], int]] = {"days": _timetable, "record": _record, "place": _place, "next": _next}

command = Command("who must do what by when; the days of a session", _configure, _run)
