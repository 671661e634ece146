"""Lists of speakers as the record has them, against the order that we make: every State out of the order by name.

From session 13 on, by the facts that ship, and one report of session 42 from the shared documents. Each list must come
out as in the record but for the displacements named: made from the speakers in the alphabet of the day and the State
that begins, with those displaced put at their places.
Source: RULES 5.5, 5.6. Reports list speakers by paragraph, which may differ from the order in the room.
Does not: say why a State stands elsewhere.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from openupr.bench import Missed
from openupr.documents.pipeline import document_of
from openupr.domain.report import WorkingGroupReport
from openupr.domain.speakers.order import Compared, compared
from openupr.vocabulary.record import record
from openupr.vocabulary.states import states

_SINCE, _SMALL = 13, 20
_SESSION_42 = "corpus/others/S42-KOR-A_HRC_53_11.pdf"
_IN_ORDER_MUST = 0.95
"""Share of speakers who stand in the order: far below, our names or keys would be wrong rather than States swap."""


@dataclass(frozen=True, slots=True)
class List:
    """One list as its report has it. `unknown`: States without a key here."""

    session: int
    address: str
    speakers: tuple[str, ...]
    on: date


def run(shared: Path, small: bool) -> list[str]:
    """A line for each displaced State, and the figures."""
    lists = [*_shipped(), *_of_session_42(shared)]
    lists = lists[-_SMALL:] if small else lists
    lines: list[str] = []
    begins: Counter[str] = Counter()
    heard = out = whole = alone = wrong = 0
    for one in lists:
        told = compared(one.speakers, _keys(one))
        begins[told.first] += 1
        heard, out = heard + len(one.speakers), out + len(told.displaced)
        whole += not told.displaced
        alone += sum(not each.with_whom for each in told.displaced)
        wrong += _rebuilt(told, one.speakers) != one.speakers
        lines += [f"session {one.session}, {one.address}: {each}" for each in told.displaced]
    lines.append(
        f"{len(lists)} lists of {heard} speakers: {heard - out} in order, {out} displaced ({alone} alone, "
        f"{out - alone} exchanged), {whole} lists without a displacement, begun at {len(begins)} different States"
    )
    lines.append(f"lists that do not come out as in the record: {wrong} (must: 0)")
    if wrong or heard - out < _IN_ORDER_MUST * heard:
        raise Missed([*lines, f"must: {_IN_ORDER_MUST:.0%} of speakers in order"])
    return lines


def _rebuilt(told: Compared, found: tuple[str, ...]) -> tuple[str, ...]:
    """The list made anew: the order without those displaced, and each of these put at its place."""
    displaced = {one.speaker: one.place for one in told.displaced}
    made = [one for one in told.expected if one not in displaced]
    for speaker, place in sorted(displaced.items(), key=lambda pair: pair[1]):
        made.insert(place - 1, speaker)
    return tuple(made)


def _shipped() -> Iterator[List]:
    for one in record().values():
        if one.session >= _SINCE and one.speakers and one.review_date:
            yield List(one.session, one.address, _once(one.speakers), date.fromisoformat(one.review_date))


def _of_session_42(shared: Path) -> Iterator[List]:
    if not (shared / _SESSION_42).exists():
        return
    content = document_of(shared / _SESSION_42).content
    if isinstance(content, WorkingGroupReport) and content.introduction.review_date:
        said = content.introduction
        yield List(42, "KOR/4", _once(said.speakers), said.review_date or date.max)


def _once(speakers: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in speakers if one in states()))


def _keys(one: List) -> dict[str, str]:
    return {code: states()[code].sort_key_on(one.on) for code in one.speakers}
