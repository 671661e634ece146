"""Who can be drawn for a troika on a day: members of the Council, not suspended, but for the State under review.

Source: A/HRC/RES/5/1, annex, paragraph 18 (d); A/RES/60/251, paragraph 8 (suspension); RULES 4.8.
Does not: decide: facts of this copy may be incomplete (an election that is missing), so differences are notes.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from openupr.domain.lots.manifest import Manifest, Part, Purpose
from openupr.domain.rehearsal import is_invented
from openupr.domain.states import CouncilTerm, State


def pool_on(terms: Iterable[CouncilTerm], day: date, state: str = "") -> dict[str, str]:
    """Code and regional group of each member that can be drawn for the review of `state` on `day`, sorted by code."""
    able = {
        term.state: str(term.group)
        for term in terms
        if term.member_on(day) and not term.suspended_on(day) and term.state != state
    }
    return dict(sorted(able.items()))


def pool_differences(manifest: Manifest, terms: Iterable[CouncilTerm]) -> Iterator[str]:
    """Where the pools of a drawing of troikas differ from the facts of membership on the day of each review."""
    if manifest.purpose is not Purpose.TROIKAS:
        return
    terms = tuple(terms)
    for part in manifest.parts:
        if is_invented(part.about):
            continue  # so is its pool
        try:
            day = date.fromisoformat(part.day)
        except ValueError:
            yield f"{part.about}: the day of the review is not given, so its pool could not be compared"
            continue
        yield from _of_part(part, pool_on(terms, day, part.state), manifest)


def _of_part(part: Part, facts: dict[str, str], manifest: Manifest) -> Iterator[str]:
    strangers = [one for one in part.labels if one not in facts]
    missing = [one for one in facts if one not in (*part.labels, *part.kept, part.left)]
    if strangers:
        yield f"{part.about}: cannot be drawn on {part.day} by the facts of this copy: {', '.join(strangers)}"
    if missing:
        yield f"{part.about}: member on {part.day} by the facts of this copy, not in the pool: {', '.join(missing)}"
    other = [one for one in part.labels if one in facts and facts[one] != manifest.groups[one]]
    if other:
        yield f"{part.about}: in another group by the facts of this copy: {', '.join(other)}"


def list_differences(manifest: Manifest, states: dict[str, State], day: date) -> Iterator[str]:
    """Where lists of speakers are not in English alphabetical order of the names of `day`."""
    for part in manifest.parts:
        known = [one for one in part.listed if one in states]
        expected = sorted(known, key=lambda one: states[one].sort_key_on(day))
        for found, right in zip(known, expected, strict=True):
            if found != right:
                yield f"{part.about}: English alphabetical order asks for {right} where {found} stands"
                break
