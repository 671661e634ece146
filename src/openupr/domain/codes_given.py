"""Codes that people gave recommendations: issues and action category, accepted as proposed or corrected.

The later word on a recommendation stands; none is erased, one may be taken back.
Source: DESIGN 3, invariant 6: what a machine proposes is a proposal until a person accepts it; that is an entry.
Does not: hold words of a recommendation, know who the person is (the ledger names roles), or a store.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

TYPE = "codes_given"
ACCEPTED, CORRECTED, WITHDRAWN = "accepted", "corrected", "withdrawn"
ACTIONS = (1, 2, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a program proposes for a recommendation: UPR Info's issues, its action (1 to 5), by which model.

    `sure`: the lesser of the F1 to be expected of the issues and the chance of the action, 0 to 1; None: not known.
    """

    issues: tuple[str, ...]
    action: int
    by: str
    sure: float | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """A person's codes of a recommendation: issues, action, accepted or corrected, in which entry, when."""

    issues: tuple[str, ...]
    action: int
    how: str
    entry: int
    at: str


def how(issues: Collection[str], action: int, proposal: Proposal | None) -> str:
    """Whether codes are the proposal's, in whatever order, or a correction of it."""
    same = proposal is not None and set(issues) == set(proposal.issues) and action == proposal.action
    return ACCEPTED if same else CORRECTED


def payload(address: str, issues: Iterable[str], action: int, proposal: Proposal | None) -> dict[str, Any]:
    """What the ledger keeps of a recommendation ("SVN/4/140.7"): the codes, and what was proposed, by which model."""
    issues = list(issues)
    kept: dict[str, Any] = {"of": address, "issues": issues, "action": action, "how": how(issues, action, proposal)}
    if proposal is not None:
        proposed = {"issues": list(proposal.issues), "action": proposal.action, "by": proposal.by}
        # canonical JSON has no fractions and no null
        sure = {} if proposal.sure is None else {"sure_of_1000": round(proposal.sure * 1000)}
        kept["proposed"] = {**proposed, **sure}
    return kept


def taken_back(address: str, entry: int) -> dict[str, Any]:
    """What the ledger keeps where a person takes back the codes that `entry` gave: from then on none stands."""
    return {"of": address, "how": WITHDRAWN, "corrects": entry}


def given(entries: Iterable[tuple[int, str, dict[str, Any]]]) -> dict[str, Given]:
    """The codes that stand, by address, of entries (number, moment, payload) in order."""
    found: dict[str, Given] = {}
    for seq, at, one in entries:
        if one["how"] == WITHDRAWN:
            found.pop(one["of"], None)
        else:
            found[one["of"]] = Given(tuple(one["issues"]), one["action"], one["how"], seq, at)
    return found
