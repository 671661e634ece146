"""Codes of a recommendation as pages show them: a person's, or proposed, each called what it is.

Does not: propose, or enter (`actions.code` does).
"""

from typing import Any

from openupr.actions import code
from openupr.domain.analysis.table import Kind
from openupr.domain.codes_given import Given, Proposal
from openupr.site.written import word
from openupr.vocabulary.schemes import vocabularies

Plain = dict[str, Any]


def standing(review: str, number: str) -> Plain | None:
    """The codes that stand: a person's, else what the facts that ship propose; None where nobody coded."""
    given, proposal = code.of_number(review, number)
    stands = person(given) or (codes(proposal) if proposal else None)
    return {**stands, "id": f"{review}/{number}"} if stands else None


def person(given: Given | None) -> Plain | None:
    """A person's codes, with the entry and its day."""
    return {**codes(given), "how": given.how, "entry": given.entry, "day": given.at[:10]} if given else None


def codes(of: Given | Proposal, chances: Plain | None = None, action_chance: float | None = None) -> Plain:
    """Issues and action by name; with the chance of each where it is known."""
    names = {int(one.notation): one.name for one in vocabularies()["upr-info-actions-2014"].terms}
    known = chances or {}
    return {
        "issues": [
            {"name": name, "chance": known.get(name), "chance_words": share(known.get(name))} for name in of.issues
        ],
        "action": of.action,
        "action_name": names[of.action],
        "action_chance": action_chance,
        "action_chance_words": share(action_chance),
    }


def share(chance: float | None) -> str:
    """A chance in the page's words; nothing where it is not known."""
    return "" if chance is None else word(Kind.PER_CENT, round(100 * chance))
