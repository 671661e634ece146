"""A draft list of recommendations as its entries make it: every reading of each, who made it, what was merged, numbers.

The text that counts is the last edited one, else as handed in, else as spoken; the others are kept beside it.
Source: RULES 5.8 (as read or as handed in the same day; where the two differ, the spoken one goes into a footnote), 6.3
(a number is a label), 6.4 (each listed once), 6.11.
Does not: refuse (`guards` does), or know positions: these are steps of the review.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from openupr.domain.drafting import kinds as k
from openupr.domain.procedure.step import Step
from openupr.domain.report import Recommendation


@dataclass(frozen=True, slots=True)
class TextRead:
    """One reading of a text: its form, who is its author (alpha-3 or a role), the day, where it stands."""

    form: str
    text: str
    author: str
    on: str = ""
    quote: str = ""
    file: str = ""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Drafted:
    """One recommendation. `states`: who made it, alone. `into`: the id of the one it was merged into."""

    id: str
    states: tuple[str, ...]
    readings: tuple[TextRead, ...] = ()
    withdrawn: bool = False
    into: str = ""

    @property
    def counts(self) -> TextRead | None:
        """The reading that counts."""
        for form in reversed(k.FORMS):
            if found := [one for one in self.readings if one.form == form]:
                return found[-1]
        return None

    @property
    def text(self) -> str:
        """The text that counts; "" where there is none."""
        return self.counts.text if self.counts else ""

    @property
    def as_read(self) -> str | None:
        """The text as spoken, where another one counts."""
        spoken = [one.text for one in self.readings if one.form == k.SPOKEN]
        return spoken[-1] if spoken and spoken[-1] != self.text else None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal to merge: the ids, the first of which stays; the text, if another than its; who agreed so far."""

    ids: tuple[str, ...]
    text: str = ""
    agreed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftList:
    """The list of one review. `proposals` by the first id of each; `numbers` by id: chapeau, point, place."""

    review: str
    items: Mapping[str, Drafted] = field(default_factory=dict)
    proposals: Mapping[str, Proposal] = field(default_factory=dict)
    numbers: Mapping[str, str] = field(default_factory=dict)

    @property
    def listed(self) -> tuple[Drafted, ...]:
        """Those that stand on the list, each once: by their numbers, those without one last, as they came."""
        standing = [one for one in self.items.values() if not (one.into or one.withdrawn)]
        places = {id: place for place, id in enumerate(self.numbers)}
        return tuple(sorted(standing, key=lambda one: places.get(one.id, len(places))))

    def states_of(self, *ids: str) -> tuple[str, ...]:
        """Every State that made one of those, with those merged into them, each once."""
        made = (one for one in self.items.values() if one.id in ids or one.into in ids)
        return tuple(dict.fromkeys(state for one in made for state in one.states))

    @property
    def stage(self) -> str:
        """Where the list stands, in words."""
        if self.numbers:
            return "numbers assigned"
        if self.proposals:
            return "merging proposed"
        return "draft list" if self.items else "no draft list"


def recommendations(found: DraftList) -> tuple[Recommendation, ...]:
    """The list in the shape of a report: numbered ones only, without positions. No page: nothing is printed yet."""
    return tuple(
        Recommendation(
            number=found.numbers[one.id], chapeau=found.numbers[one.id].partition(".")[0], text=one.text,
            states=found.states_of(one.id), position=None, page=0, span=(0, 0), as_read=one.as_read,
        )
        for one in found.listed if one.id in found.numbers
    )  # fmt: skip


def fold(found: DraftList, step: Step) -> DraftList:
    """The list after one entry more."""
    return _FOLDS[step.type](found, step)


def _read(found: DraftList, step: Step) -> DraftList:
    one = found.items.get(step["id"]) or Drafted(step["id"], tuple(step["states"] or ()))
    reading = TextRead(
        step["form"],
        step["text"] or "",  # erased since: a reading without words
        step["author"],
        step["on"] or "",
        step["quote"] or "",
        step["file"] or "",
        step["page"],
    )
    return _put(found, replace(one, readings=(*one.readings, reading)))


def _withdrawn(found: DraftList, step: Step) -> DraftList:
    """Withdrawn by a State: it stands without that State, and falls away with the last."""
    one = found.items.get(step["id"]) or Drafted(step["id"], ())
    left = tuple(state for state in one.states if state != step["state"])
    return _put(found, replace(one, withdrawn=not left, states=left or one.states))


def _proposed(found: DraftList, step: Step) -> DraftList:
    ids = tuple(step["ids"] or ())
    return replace(found, proposals={**found.proposals, ids[0]: Proposal(ids, step["text"] or "")}) if ids else found


def _agreed(found: DraftList, step: Step) -> DraftList:
    one = found.proposals.get(step["id"])
    if one is None:
        return found
    one = replace(one, agreed=(*one.agreed, step["state"]))
    if set(found.states_of(*one.ids)) - set(one.agreed):
        return replace(found, proposals={**found.proposals, step["id"]: one})
    return _merged(found, one, step["on"] or "")


def _merged(found: DraftList, one: Proposal, on: str) -> DraftList:
    head, *others = one.ids
    items = {**found.items, **{id: replace(found.items[id], into=head) for id in others if id in found.items}}
    if one.text and head in items:
        reading = TextRead(k.EDITED, one.text, ", ".join(one.agreed), on)
        items[head] = replace(items[head], readings=(*items[head].readings, reading))
    proposals = {first: each for first, each in found.proposals.items() if first != head}
    return replace(found, items=items, proposals=proposals)


def _declined(found: DraftList, step: Step) -> DraftList:
    """What the State made stays by itself; the others may still be merged, if two or more are left."""
    others = {first: one for first, one in found.proposals.items() if first != step["id"]}
    one = found.proposals.get(step["id"])
    ids = tuple(id for id in one.ids if step["state"] not in found.states_of(id)) if one else ()
    if one is None or len(ids) < 2:
        return replace(found, proposals=others)
    left = replace(one, ids=ids)
    if not set(found.states_of(*ids)) - set(left.agreed):
        return _merged(replace(found, proposals=others), left, step["on"] or "")
    return replace(found, proposals={**others, ids[0]: left})


def _numbered(found: DraftList, step: Step) -> DraftList:
    chapeau = step["chapeau"]
    return replace(found, numbers={id: f"{chapeau}.{place}" for place, id in enumerate(step["ids"] or (), 1)})


def _put(found: DraftList, one: Drafted) -> DraftList:
    return replace(found, items={**found.items, one.id: one})


_FOLDS: dict[str, Callable[[DraftList, Step], DraftList]] = {
    k.READ: _read,
    k.WITHDRAWN: _withdrawn,
    k.MERGING_PROPOSED: _proposed,
    k.MERGING_AGREED: _agreed,
    k.MERGING_DECLINED: _declined,
    k.NUMBERED: _numbered,
}
