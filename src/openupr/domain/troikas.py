"""What must hold of a troika: three rapporteurs, members of the Council on the day, of three different groups.

Source: A/HRC/RES/5/1, annex, paragraph 18 (d); RULES 1.12 and 4.1 (303 of 303 troikas of sessions 1 to 20).
Does not: draw lots, or judge who was drawn.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from openupr.domain.states import CouncilTerm

SIZE = 3


def troika_differences(
    troika: tuple[str, ...], state: str, day: date, terms: Iterable[CouncilTerm]
) -> Iterator[tuple[str, str]]:
    """What is not as it must be of the troika of `state` on `day`: a kind and the words for it.

    Kinds: "size" (not three), "own" (the State under review itself), "member" (no seat in the Council on the
    day), "groups" (two seats of one group; looked at only where all are members).
    """
    sitting = {term.state: term.group for term in terms if term.member_on(day)}
    if len(troika) != SIZE or len(set(troika)) != SIZE:
        yield "size", f"expected three different States, found {' '.join(troika) or 'none'}"
    if state in troika:
        yield "own", f"{state} is the State under review"
    strangers = [one for one in troika if one not in sitting]
    if strangers:
        yield "member", f"no member of the Council on {day}: {' '.join(strangers)}"
    elif len({sitting[one] for one in troika}) != len(troika):
        yield "groups", "two of one group: " + ", ".join(f"{one} ({sitting[one]})" for one in troika)
