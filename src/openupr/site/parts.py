"""A part of the procedure (list of speakers, draft list, item of the plenary) as its page shows it.

`Part` is what the page of a part says of it; the form of a step (`part_form`) works for each of them alike.
Source: DESIGN 4; domain/procedure/machine.py.
Does not: know any part's rules, take a step, or know the hour.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _

from openupr.domain.procedure.machine import Machine, Told, allowed
from openupr.domain.procedure.step import Kind, Step
from openupr.domain.rehearsal import INVENTED, is_invented
from openupr.site import entries, facts, naming
from openupr.store.failures import Refused

Plain = dict[str, Any]
_ABOUT = ("review", "on", "source", "record", "corrects", "list")
_NAMED = ("speaker", "with", "first", "state", "author", "speakers", "states")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of one review. `where`: its page below the review's address; `query`: "?list=…" where it has several.

    `make`: the steps that (kind, fields as typed, day, actor, corrected entry) mean; `take`: takes them, if the last
    entry is the one given; `stage_after`: where it would stand. `filled`: fields filled in where left empty; `offered`:
    for a kind of step, what may stand in which of its fields, as {"value", "words"}. `back`: where on the page one
    comes after a step of those kinds, else at the entry.
    """

    review: str
    where: str
    name: str
    machine: Machine[Any]
    told: Told[Any]
    make: Callable[[str, Mapping[str, str], str, str, int], list[Step]]
    take: Callable[[list[Step], int | None], list[int]]
    stage_after: Callable[[list[Step]], str]
    query: str = ""
    filled: Collection[str] = ()
    offered: Callable[[Kind], Mapping[str, list[Plain]]] = lambda kind: {}
    back: Mapping[str, str] = field(default_factory=dict)

    @property
    def address(self) -> str:
        """The address of its page, without the query."""
        return f"/reviews/{self.review}/{self.where}"

    @property
    def last(self) -> int:
        """The number of its last entry, 0 where it has none."""
        return max((step.seq for step in self.told.steps), default=0)


@contextmanager
def review_known() -> Iterator[None]:
    """Within it, the name of a review that is refused is a page that is not there."""
    try:
        yield
    except Refused as error:
        raise Http404(_("No such review is known here. Addresses are like /reviews/SVN/2: State and cycle.")) from error


def whole(part: Part) -> Plain:
    """What the page of every part has: the review, the stage, what may come next, every entry."""
    code, _, cycle = part.review.partition("/")
    return {
        "state": facts.state(code),
        "cycle": int(cycle),
        "address": f"/reviews/{part.review}",
        "part": part.address,
        "query": part.query,
        "mark": INVENTED if is_invented(part.review) else "",
        "stage": part.machine.stage(part.told.state),
        "last": part.last,
        "next": [next_step(one) for one in allowed(part.machine, part.told)],
        "entries": [entry(one, part.machine.kinds[one.type]) for one in part.told.steps],
    }


def next_step(kind: Kind) -> Plain:
    """A kind of step: its name, who takes it, its paragraph."""
    return {"kind": kind.name, "words": kind.words, "actors": list(kind.actors), "citation": kind.citation}


def entry(one: Step, kind: Kind) -> Plain:
    """A step that was taken, as a row of the list of entries."""
    payload = {name: named(value) if name in _NAMED else value for name, value in one.payload.items()}
    return {
        "entry": one.seq or None,
        "type": one.type,
        "words": kind.words,
        "on": one["on"],
        "actor": one.actor,
        "said": entries.said(payload, _ABOUT),
        "source": one["source"] or "",
        "corrects": one["corrects"] or None,
        "citation": kind.citation,
    }


def named(value: Any) -> Any:
    """States by their names, in a list too; what is no State's code stays as it is."""
    if isinstance(value, list | tuple):
        return [named(one) for one in value]
    return name_of(value) if isinstance(value, str) else value


def name_of(code: str) -> str:
    """The name of a State, or of a body as it stands; an invented one without the mark, which the page has."""
    return naming.name_of(code).removesuffix(f" ({INVENTED})")


def minutes(seconds: int) -> str:
    """Seconds as "2:05", below zero "-0:10"."""
    return f"{'-' if seconds < 0 else ''}{abs(seconds) // 60}:{abs(seconds) % 60:02d}"
