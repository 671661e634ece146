"""What others published, beside the same reckoned from these rows; and what differs where the two do not agree.

Source: the table of published figures, each with who published it, of which sessions.
Does not: correct either side. A figure that cannot be reached says which sessions are missing.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from openupr.domain.auditing.estimate import FEWEST
from openupr.domain.auditing.rows import Made, Material
from openupr.domain.calendar import ReviewStatus
from openupr.domain.states import RegionalGroup

_SOUTHERN = (RegionalGroup.AFRICAN, RegionalGroup.ASIA_PACIFIC, RegionalGroup.LATIN_AMERICAN_CARIBBEAN)
_BLOCS = {
    "southern": _SOUTHERN,
    "eastern": (RegionalGroup.EASTERN_EUROPEAN,),
    "western": (RegionalGroup.WESTERN_EUROPEAN_OTHER,),
}
_PART, _LASTS = "a part of the first cycle", (3, 6, 9)


@dataclass(frozen=True, slots=True)
class Figure:
    """A published figure: of which sessions (both included), by whom; `part` of what is parted (a category)."""

    what: str
    part: str
    first: int
    last: int
    value: float
    unit: str
    who: str
    source: str
    certainty: str
    note: str


@dataclass(frozen=True, slots=True)
class Beside:
    """A published figure with ours: None where it cannot be reckoned; `differs` says what is not the same."""

    published: Figure
    ours: float | None
    cases: int
    differs: tuple[str, ...]


def beside(of: Material, figures: Iterable[Figure]) -> tuple[Beside, ...]:
    """Each figure with the same of these rows, in their order."""
    return tuple(_beside(of, one) for one in figures)


def _beside(of: Material, one: Figure) -> Beside:
    if one.what == "delegations":
        told = [each.delegations for each in of.reviews if each.delegations and one.first <= each.session <= one.last]
        held = [each for each in of.reviews if _held(each.session, one) and each.status is ReviewStatus.HELD]
        ours = round(sum(told) / len(told), 1) if told else None
        return Beside(one, ours, len(told), tuple(_of_reviews(len(told), len(held), one)))
    rows = [each for each in of.rows if one.first <= each.session <= one.last]
    ours, cases = _RECKONED[one.what](rows, one.part)
    return Beside(one, ours, cases, tuple(_of_rows(rows, of, one)))


def _held(session: int, one: Figure) -> bool:
    return one.first <= session <= one.last


def _of_reviews(told: int, held: int, one: Figure) -> Iterator[str]:
    if told < held:
        yield f"{told} of {held} reviews of sessions {one.first} to {one.last} tell their delegations here"
    if one.note:
        yield one.note


def _of_rows(rows: list[Made], of: Material, one: Figure) -> Iterator[str]:
    here = {each.session for each in rows}
    missing = [n for n in range(one.first, one.last + 1) if n not in here]
    if missing:
        yield f"sessions not in these rows: {_ranges(missing)}"
    open_ = sum(each.supported is None for each in rows)
    if one.what.startswith("supported") and open_:
        yield f"{open_} of {len(rows)} answers are not in these rows, so that what was answered at once weighs more"
    if one.what in ("supported_by_action", "specific_share"):
        coded = any(each.action for each in rows)
        yield f"categories of action here: {of.codes}" if coded else "these rows have no category of action"
    reviews = [each for each in of.reviews if each.session in here and each.status is ReviewStatus.HELD]
    held = {(each.state, each.cycle) for each in reviews}
    lacking = held - {each.review for each in rows}
    if lacking:
        yield f"of the sessions that are here, {len(lacking)} of {len(held)} reviews are not in these rows"
    if one.note:
        yield one.note
    if _PART in one.note:
        yield from _of_parts(rows, one)


def _of_parts(rows: list[Made], one: Figure) -> Iterator[str]:
    """What the same is of the first sessions alone, where it is not known of which a figure is."""
    found = [(last, _RECKONED[one.what]([each for each in rows if each.session <= last], one.part)) for last in _LASTS]
    told = [f"{ours} of sessions 1 to {last}" for last, (ours, _) in found if ours is not None]
    if told:
        yield f"here {', '.join(told)}"


def _ranges(numbers: list[int]) -> str:
    """ "4, 11, 16" and "21 to 33"."""
    parts: list[list[int]] = []
    for n in numbers:
        if parts and n == parts[-1][-1] + 1:
            parts[-1].append(n)
        else:
            parts.append([n])
    return ", ".join(f"{p[0]}" if len(p) == 1 else f"{p[0]} to {p[-1]}" for p in parts)


def _share(found: list[Made]) -> tuple[float | None, int]:
    answered = [one for one in found if one.supported is not None]
    if len(answered) < FEWEST:
        return None, len(answered)
    return round(100 * sum(bool(one.supported) for one in answered) / len(answered), 1), len(answered)


def _by_action(rows: list[Made], part: str) -> tuple[float | None, int]:
    return _share([one for one in rows if one.action == int(part)])


def _of_group(group: RegionalGroup) -> Callable[[list[Made], str], tuple[float | None, int]]:
    """Recommendations that States of the group made, accepted by a bloc."""

    def reckoned(rows: list[Made], part: str) -> tuple[float | None, int]:
        return _share([one for one in rows if one.maker_group is group and one.group in _BLOCS[part]])

    return reckoned


def _specific(rows: list[Made], _part: str) -> tuple[float | None, int]:
    coded = [one for one in rows if one.action]
    if len(coded) < FEWEST:
        return None, len(coded)
    return round(100 * sum(one.action == 5 for one in coded) / len(coded), 1), len(coded)


def _in_session(rows: list[Made], _part: str) -> tuple[float | None, int]:
    sessions = {one.session for one in rows}
    return (round(len(rows) / len(sessions), 1), len(rows)) if sessions else (None, 0)


def _all(rows: list[Made], _part: str) -> tuple[float | None, int]:
    return _share(rows)


_RECKONED: dict[str, Callable[[list[Made], str], tuple[float | None, int]]] = {
    "supported_by_action": _by_action,
    "supported_of_african": _of_group(RegionalGroup.AFRICAN),
    "supported_of_asian": _of_group(RegionalGroup.ASIA_PACIFIC),
    "specific_share": _specific,
    "recommendations_in_session": _in_session,
    "supported": _all,
}
KINDS = (*_RECKONED, "delegations")
