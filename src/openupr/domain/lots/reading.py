"""A manifest from its JSON object, every field looked at: what is missing, unknown or of another form is named.

Does not: open a file, or compare with the facts of membership.
"""

import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from openupr.domain.ledger import canonical
from openupr.domain.lots.beacons import QUICKNET, Chain, told
from openupr.domain.lots.lot import BY_HAND, RULE, CannotDraw
from openupr.domain.lots.manifest import (
    EXCUSED,
    NO_LONGER_MEMBER,
    NOT_REQUESTED,
    PRESIDENT,
    REQUESTED,
    STATE,
    SUBSTITUTION,
    TROIKA_CONSTRAINTS,
    Beacon,
    Hall,
    Manifest,
    Part,
    Purpose,
)

_FIELDS = {"id", "rule", "purpose", "legal_basis", "number", "labels", "listed", "parts", "sources", "groups", "served"}
_FIELDS |= {"constraints", "again", "program", "time", "note"}
_PART_FIELDS = {
    "about",
    "labels",
    "listed",
    "state",
    "group",
    "day",
    "own_group",
    "excused",
    "left",
    "kept",
    "reason",
    "drawn_by",
}
MOST_NUMBERS = 100
"""How many numbers can be drawn by hand in a hall."""
# "SVN", "XAA", "state-1"
_LABEL = re.compile(r"[A-Za-z0-9._-]{1,40}")
# "WG48-first-speakers"; no slash, which divides the id from what a part is about
_ID = re.compile(r"[A-Za-z0-9._-]{1,80}")
# "SVN/4", "HRC59"
_ABOUT = re.compile(r"[A-Za-z0-9._/-]{1,80}")


def read(plain: Any) -> Manifest:
    """The manifest. Raises CannotDraw with one line where it is not one."""
    fields = _object(plain, "the manifest")
    try:
        canonical(fields)
    except ValueError as error:
        raise CannotDraw(f"The manifest cannot be written in canonical form: {error}.") from error
    _known(fields, _FIELDS, "the manifest")
    purpose = _one_of(fields, "purpose", [str(one) for one in Purpose])
    again = _object(fields.get("again", {}), "again")
    manifest = Manifest(
        id=_matching(fields, "id", _ID),
        rule=_one_of(fields, "rule", [RULE, BY_HAND]),
        purpose=Purpose(purpose),
        legal_basis=_text(fields, "legal_basis"),
        number=_number(fields, "number"),
        parts=_parts(fields),
        beacon=_beacon(fields),
        hall=_hall(fields),
        groups={one: str(group) for one, group in _object(fields.get("groups", {}), "groups").items()},
        served={
            one: _whole(seats, f"served, {one}") for one, seats in _object(fields.get("served", {}), "served").items()
        },
        again_of=_text(again, "of") if again else "",
        again_why=_text(again, "why") if again else "",
        plain=fields,
    )
    _agrees(manifest)
    return manifest


def _parts(fields: Mapping[str, Any]) -> tuple[Part, ...]:
    if "parts" not in fields:
        return (_part({"about": "", "labels": fields.get("labels"), "listed": fields.get("listed", [])}, None),)
    given = fields["parts"]
    if not isinstance(given, list) or not given:
        raise CannotDraw("The manifest's parts must be a list of at least one object, found none.")
    parts = tuple(_part(_object(one, "a part"), fields.get("labels")) for one in given)
    abouts = [part.about for part in parts]
    if len(set(abouts)) < len(abouts) or "" in abouts:
        raise CannotDraw(f"Each part must be about something of its own, found {', '.join(map(repr, abouts))}.")
    return parts


def _part(fields: Mapping[str, Any], labels: Any) -> Part:
    _known(fields, _PART_FIELDS, "a part")
    state = str(fields.get("state", ""))
    own = fields.get("labels", labels)
    about = _matching(fields, "about", _ABOUT) if fields.get("about") else ""
    pool = tuple(one for one in _labels(own, about) if one != state)
    return Part(
        about=about,
        labels=pool,
        listed=_labels(fields["listed"], about, ordered=False) if fields.get("listed") else (),
        state=state,
        group=str(fields.get("group", "")),
        day=str(fields.get("day", "")),
        own_group=_one_of(fields, "own_group", [REQUESTED, NOT_REQUESTED]) if "own_group" in fields else NOT_REQUESTED,
        excused=_labels(fields["excused"], about) if fields.get("excused") else (),
        left=str(fields.get("left", "")),
        kept=_labels(fields["kept"], about, ordered=False) if fields.get("kept") else (),
        reason=_one_of(fields, "reason", [SUBSTITUTION, EXCUSED, NO_LONGER_MEMBER]) if "reason" in fields else "",
        drawn_by=_one_of(fields, "drawn_by", [STATE, PRESIDENT]) if "drawn_by" in fields else "",
    )


def _labels(given: Any, about: str, ordered: bool = True) -> tuple[str, ...]:
    where = f" of {about}" if about else ""
    if not isinstance(given, list) or not given:
        raise CannotDraw(f'The labels{where} must be a list of at least one, such as ["AGO", "ALB"].')
    wrong = next((one for one in given if not isinstance(one, str) or not _LABEL.fullmatch(one)), None)
    if wrong is not None:
        raise CannotDraw(f"The labels{where} must be codes of letters and digits such as AGO, found {wrong!r}.")
    twice = next((one for one, times in Counter(given).items() if times > 1), None)
    if twice:
        raise CannotDraw(f"Each label{where} must stand once, found {twice} twice.")
    if ordered and given != sorted(given):
        first = next(b for a, b in pairwise(given) if a > b)
        raise CannotDraw(f"The labels{where} must be sorted by code, found {first} out of order.")
    return tuple(given)


def _beacon(fields: Mapping[str, Any]) -> Beacon | None:
    sources = _object(fields.get("sources", {}), "sources")
    _known(sources, {"beacon", "hall"}, "sources")
    if "beacon" not in sources:
        return None
    given = _object(sources["beacon"], "sources, beacon")
    _known(given, {"name", "chain", "public_key", "genesis", "period", "round", "fallback"}, "sources, beacon")
    if given.get("chain") == QUICKNET.hash:
        chain = QUICKNET
    else:
        chain = Chain(
            name=_text(given, "name"),
            hash=_matching(given, "chain", re.compile("[0-9a-f]{64}")),
            public_key=_matching(given, "public_key", re.compile("[0-9a-f]{192}")),
            genesis=_number(given, "genesis"),
            period=_number(given, "period"),
        )
    fallback = _one_of(given, "fallback", ["next round"]) if "fallback" in given else ""
    return Beacon(chain, _round(chain, _number(given, "round")), fallback)


def _round(chain: Chain, number: int) -> int:
    """The number of a round that comes on a day that calendars have."""
    try:
        told(chain.known_at(number + 1))
    except (OverflowError, ValueError, OSError) as error:
        raise CannotDraw(f"A round before the year 9999 was expected under `round`, found {number}.") from error
    return number


def _hall(fields: Mapping[str, Any]) -> Hall | None:
    sources = _object(fields.get("sources", {}), "sources")
    if "hall" not in sources:
        return None
    given = _object(sources["hall"], "sources, hall")
    numbers = _number(given, "numbers")
    if numbers > MOST_NUMBERS:
        raise CannotDraw(f"At most {MOST_NUMBERS} numbers of the hall were expected, found {numbers}.")
    return Hall(numbers, _text(given, "place"))


def _agrees(manifest: Manifest) -> None:
    if manifest.rule == RULE and not (manifest.beacon or manifest.hall):
        raise CannotDraw("A drawing by UPR-DRAW-v1 needs sources: a beacon's round, numbers of the hall, or both.")
    if manifest.rule == BY_HAND and (manifest.beacon or manifest.hall):
        raise CannotDraw("A drawing by hand has no sources: take them out, or name the rule UPR-DRAW-v1.")
    if manifest.purpose is Purpose.PLENARY_LIST and any(len(part.labels) <= manifest.number for part in manifest.parts):
        raise CannotDraw("No more are inscribed than may speak: no lot is needed. The order of inscription stands.")
    for part in manifest.parts:
        if manifest.purpose is Purpose.TROIKAS:
            _agrees_troika(manifest, part)
        elif manifest.number > len(part.labels):
            raise CannotDraw(
                f"{manifest.number} cannot be drawn from {len(part.labels)}{_of(part)}. Name a smaller number."
            )
        if manifest.purpose is Purpose.FIRST_SPEAKER and (sorted(part.listed) != list(part.labels)):
            raise CannotDraw(
                f"The list of speakers{_of(part)} must hold its labels in English alphabetical order under `listed`."
            )
    if manifest.purpose is Purpose.FIRST_SPEAKER and manifest.number != 1:
        raise CannotDraw(f"One State speaks first: number 1 was expected, found {manifest.number}.")


def _agrees_troika(manifest: Manifest, part: Part) -> None:
    if manifest.number != 3:
        raise CannotDraw(f"A troika has three members: number 3 was expected, found {manifest.number}.")
    if manifest.plain.get("constraints") != list(TROIKA_CONSTRAINTS):
        raise CannotDraw(f"A drawing of troikas must print its constraints, in order: {'; '.join(TROIKA_CONSTRAINTS)}.")
    if not part.state:
        raise CannotDraw(f"The State under review is missing{_of(part)}: name it under `state`.")
    if part.left or part.kept or part.reason:
        _agrees_seat(part)
    without = [one for one in (*part.labels, *part.kept) if not manifest.groups.get(one)]
    if without:
        raise CannotDraw(f"The regional group of {', '.join(without)} is missing under `groups`.")
    if part.own_group == REQUESTED and not part.group:
        raise CannotDraw(f"{part.state} cannot ask for one of its own group{_of(part)}: its `group` is not given.")


def _agrees_seat(part: Part) -> None:
    if not (part.left and part.reason) or len(part.kept) != 2:
        raise CannotDraw(f"One seat drawn again{_of(part)} needs `left`, the two of `kept`, and `reason`.")
    still = [one for one in (part.left, *part.kept) if one in part.labels]
    if still:
        raise CannotDraw(f"Who leaves or stays{_of(part)} cannot be drawn: take {', '.join(still)} out of its labels.")


def _of(part: Part) -> str:
    return f" of {part.about}" if part.about else ""


def _object(given: Any, what: str) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise CannotDraw(f"An object {{…}} was expected for {what}, found {type(given).__name__}.")
    return given


def _known(fields: Mapping[str, Any], known: set[str], what: str) -> None:
    unknown = sorted(set(fields) - known)
    if unknown:
        raise CannotDraw(f"In {what} the fields {', '.join(sorted(known))} are known, found {', '.join(unknown)}.")


def _text(fields: Mapping[str, Any], name: str) -> str:
    given = fields.get(name)
    if not isinstance(given, str) or not given.strip():
        raise CannotDraw(f"A text was expected under `{name}`, found {given!r}.")
    return given


def _matching(fields: Mapping[str, Any], name: str, form: re.Pattern[str]) -> str:
    given = _text(fields, name)
    if not form.fullmatch(given):
        raise CannotDraw(f"Under `{name}` the form {form.pattern} was expected, found {given[:100]!r}.")
    return given


def _one_of(fields: Mapping[str, Any], name: str, allowed: list[str]) -> str:
    given = fields.get(name)
    if given not in allowed:
        raise CannotDraw(f"Under `{name}` one of {', '.join(allowed)} was expected, found {given!r}.")
    return str(given)


def _number(fields: Mapping[str, Any], name: str) -> int:
    given = _whole(fields.get(name), name)
    if given < 1:
        raise CannotDraw(f"A whole number of 1 or more was expected under `{name}`, found {given}.")
    return given


def _whole(given: Any, name: str) -> int:
    if not isinstance(given, int) or isinstance(given, bool) or given < 0:
        raise CannotDraw(f"A whole number was expected under `{name}`, found {given!r}.")
    return given
