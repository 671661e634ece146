"""The facts of a review with the ledger's steps over them: session, days, troika, symbols, each with its entry.

Precedence, the same everywhere: what an imported document states of itself; then the ledger's steps; then the facts
that ship. A step that says no more than the facts that ship leaves them their own source.
Source: DESIGN 4 (the ledger is the record of the procedure) and 7a (a date that failed stays, beside the new one).
Does not: read the ledger or the tables (`store.record` puts them together), or undo that a review was held.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from openupr.domain.calendar import ReviewFact, ReviewStatus, Session
from openupr.domain.procedure import kinds as k
from openupr.domain.procedure.review import ReviewState
from openupr.domain.procedure.step import Step
from openupr.domain.when import When

_FAILS = {
    k.POSTPONED: ReviewStatus.POSTPONED,
    k.ABSENCE: ReviewStatus.STATE_ABSENT,
    k.NOT_HELD: ReviewStatus.STATE_ABSENT,
}
_Given = dict[str, tuple[Any, Step]]


@dataclass(frozen=True, slots=True)
class EnteredFacts:
    """The rows of one review (dates that failed among them), and of each field that a step gives its entry's number."""

    rows: tuple[ReviewFact, ...]
    origins: Mapping[str, int]


@dataclass(slots=True)
class _Fold:
    """What is folded so far. `now`: the row that stands, None between a date that failed and a new one."""

    review: str
    known: tuple[ReviewFact, ...]
    sessions: Mapping[int, Session]
    now: ReviewFact | None
    failed: dict[int, ReviewFact]
    given: _Given = field(default_factory=dict)

    def row(self, session: int) -> ReviewFact:
        """The row of a session as it ships, else one without days."""
        found = next((one for one in self.known if one.session == session), None)
        if found:
            return replace(found, status=ReviewStatus.SCHEDULED) if found.status.failed else found
        state, _, cycle = self.review.partition("/")
        one = self.sessions.get(session)
        council = one.council_session if one else None
        return ReviewFact(state, int(cycle), session, ReviewStatus.SCHEDULED, council_session=council)

    def put(self, step: Step, **values: Any) -> None:
        """Values that the step gives; what it leaves out stays as it was."""
        told = {name: value for name, value in values.items() if value not in (None, ())}
        self.given |= {name: (value, step) for name, value in told.items()}


def with_steps(review: str, known: Iterable[ReviewFact], state: ReviewState, sessions: Mapping[int, Session]) -> (
    EnteredFacts
):  # fmt: skip
    """The facts of a review ("SVN/4"): those `known`, with every step of `state` over them."""
    rows = tuple(known)
    failed = {one.session: one for one in rows if one.status.failed}
    fold = _Fold(review, rows, sessions, next((one for one in rows if not one.status.failed), None), failed)
    for step in state.steps:
        _FOLDS.get(step.type, _nothing)(fold, step)
    return _ended(fold)


def _nothing(fold: _Fold, step: Step) -> None:
    """A step that tells none of these facts."""


def _scheduled(fold: _Fold, step: Step) -> None:
    session = int(step["session"] or 0)
    if not session:
        return
    if fold.now is None or fold.now.session != session:
        fold.now = fold.row(session)
        fold.given = {name: told for name, told in fold.given.items() if name not in ("reviewed_on", "meeting")}
    fold.put(step, session=session, order=step["order"])
    day = _exact(step["date"])
    if day and day != fold.now.reviewed_on:
        fold.given.pop("meeting", None)
        fold.now = replace(fold.now, meeting=None)  # that of another day
    fold.put(step, reviewed_on=day, meeting=step["meeting"])


def _failed(fold: _Fold, step: Step) -> None:
    row = fold.now
    if row is None:
        if step.type != k.POSTPONED and fold.failed:  # a decision on what failed already
            session = max(fold.failed)
            fold.failed[session] = replace(fold.failed[session], status=_FAILS[step.type])
        return
    told = {name: value for name, (value, _) in fold.given.items() if name in ("reviewed_on", "meeting")}
    sure = _sureness(step)
    more: dict[str, Any] = {"source": _entries([step], row.source), "certainty": sure} if step.seq else {}
    fold.failed[row.session] = replace(row, status=_FAILS[step.type], **told, **more)
    fold.now = None
    fold.given = {name: one for name, one in fold.given.items() if name.startswith("troika")}


def _drawn(fold: _Fold, step: Step) -> None:
    fold.put(step, troika=tuple(step["members"] or ()), troika_selected_on=step.on.exact if step.on else None)


def _changed(fold: _Fold, step: Step) -> None:
    shown = fold.now or (fold.failed[max(fold.failed)] if fold.failed else None)
    before = fold.given["troika"][0] if "troika" in fold.given else shown.troika if shown else ()
    fold.put(step, troika=(*(one for one in before if one not in step["out"]), *step["into"]))


def _opened(fold: _Fold, step: Step) -> None:
    session = int(step["session"] or 0) or (fold.now.session if fold.now else max(fold.failed, default=0))
    if session and (fold.now is None or fold.now.session != session):
        fold.now = fold.row(session)
    if fold.now:
        fold.now = replace(fold.now, status=ReviewStatus.HELD)
        fold.put(step, status=ReviewStatus.HELD, reviewed_on=step.on.exact if step.on else None)
        fold.put(step, meeting=step["meeting"])


def _closed(fold: _Fold, step: Step) -> None:
    fold.put(step, delegations=step["delegations"])


def _adopted(fold: _Fold, step: Step) -> None:
    fold.put(step, report_adopted_on=step.on.exact if step.on else None)


def _issued(fold: _Fold, step: Step) -> None:
    fold.put(step, report=step["symbol"])


def _outcome(fold: _Fold, step: Step) -> None:
    day = step.on.exact if step.on else None
    fold.put(step, decided_on=day, decision=step["decision"], council_session=step["council_session"])


def _ended(fold: _Fold) -> EnteredFacts:
    """The rows: dates that failed, then the one that stands; what was held by the record stays held."""
    held = next((one for one in fold.known if one.status is ReviewStatus.HELD), None)
    shown = fold.now or held or (fold.failed.pop(max(fold.failed)) if fold.failed else None)
    if shown is None:
        return EnteredFacts((), {})
    shipped = next((one for one in fold.known if one.session == shown.session and not one.status.failed), None)
    new = {name: told for name, told in fold.given.items() if shipped is None or told[0] != getattr(shipped, name)}
    new = {name: (value, step) for name, (value, step) in new.items() if step.seq}
    values = {name: value for name, (value, _) in fold.given.items()}
    if new:
        dated = new.get("reviewed_on") or new.get("session")
        sure = _sureness(dated[1]) if dated else shown.certainty or "high"
        values |= {"source": _entries((step for _, step in new.values()), shown.source), "certainty": sure}
    failed = [one for session, one in sorted(fold.failed.items()) if session != shown.session]
    return EnteredFacts((*failed, replace(shown, **values)), {name: step.seq for name, (_, step) in new.items()})


def _entries(steps: Iterable[Step], source: str) -> str:
    numbers = sorted({step.seq for step in steps})
    told = f"ledger {'entry' if len(numbers) == 1 else 'entries'} {', '.join(map(str, numbers))}"
    return f"{told}; {source}" if source else told


def _sureness(step: Step) -> str:
    return str(step["sureness"] or "") or ("unknown" if step.from_record else "high")


def _exact(text: str | None) -> date | None:
    return When.parse(text).exact if text else None


_FOLDS = {
    k.SCHEDULED: _scheduled,
    **dict.fromkeys(_FAILS, _failed),
    k.TROIKA_DRAWN: _drawn,
    k.TROIKA_CHANGED: _changed,
    k.OPENED: _opened,
    k.DIALOGUE_CLOSED: _closed,
    k.REPORT_ADOPTED: _adopted,
    k.REPORT_ISSUED: _issued,
    k.OUTCOME: _outcome,
}
