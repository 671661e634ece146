"""What a State recommended to another in earlier cycles, and which States ask the same of it.

Others ask the same where they made the recommendation together, or one whose text asks the same (`domain.similar`, a
machine's proposal: it is shown as such).
Does not: know what was said in a dialogue without becoming a recommendation, or compare texts that are not here.
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from openupr.actions.known_recommendations import known_recommendations
from openupr.domain.similar.asked import Asked, asked
from openupr.domain.similar.matching import SAME, score
from openupr.store.failures import Refused
from openupr.vocabulary.asking import asking

Plain = dict[str, Any]


def earlier(state: str, cycle: int, maker: str, on: date) -> tuple[list[Plain], list[str]]:
    """The recommendations of `maker` to a State in the cycles before, the newest first; and reviews that none is known
    of.

    Each has what `known_recommendations` gives, with its cycle; `with_it`: States that made it too; `alike`: others
    that ask the same, each with its States and id.
    """
    every: list[Plain] = []
    unknown: list[str] = []
    for before in range(cycle - 1, 0, -1):
        try:
            _, found = known_recommendations(f"{state}/{before}", on)
        except Refused:
            unknown.append(f"{state}/{before}")
            continue
        every += [{**one, "cycle": before} for one in found]
    return [_with_others(one, every, maker) for one in every if maker in one["states"]], unknown


def _with_others(one: Plain, every: Sequence[Plain], maker: str) -> Plain:
    alike = [
        {"id": other["id"], "number": other["number"], "cycle": other["cycle"], "states": others}
        for other in every
        if other is not one and (others := [code for code in other["states"] if code != maker]) and _same(one, other)
    ]
    return {**one, "with_it": [code for code in one["states"] if code != maker], "alike": alike}


def _same(one: Plain, other: Plain) -> bool:
    if not one["text"] or not other["text"]:
        return False
    return score(_asked(one["text"]), _asked(other["text"])) >= SAME


@lru_cache(maxsize=10_000)
def _asked(text: str) -> Asked:
    return asked(text, asking())
