"""Proposed codes with the chance of each and the words that decided, for whoever looks at them before he accepts.

Does not: propose otherwise than `actions.code`, or accept.
"""

import re
from pathlib import Path
from typing import Any

from openupr.classify.coding import codes
from openupr.classify.explained import words_that_decided
from openupr.classify.model import FAST, shipped
from openupr.classify.words import words_of

Plain = dict[str, Any]
# "Women’s rights, and" -> "Women’s", " ", "rights", ", ", "and"
_WORD = re.compile(r"(\w[\w’'-]*)")


def explained(found: list[Plain], model: Path = FAST) -> list[Plain]:
    """Of each of `actions.code.coded`: `chances` of its issues, `action_chance`, `principle` of the manual, `pieces`.

    `pieces`: the text cut into [piece, whether it decided]. Of what is not proposed of its text here, there are no
    chances, and no word decided.
    """
    return [_one(one, model) for one in found]


def _one(one: Plain, model: Path) -> Plain:
    text, proposal = one["text"], one["proposal"]
    if not text or proposal is None or proposal.sure is None:
        return {"chances": {}, "action_chance": None, "principle": None, "pieces": [[text, False]] if text else []}
    used = shipped(model)
    coded = next(codes(used, [text]))
    why = words_that_decided(used, text, coded)
    decided = {word for words in (why["action"]["words"], *why["issues"].values()) for word in words}
    return {
        "chances": {name: coded.scores["issues"].get(name) for name in coded.issues},
        "action_chance": coded.scores["action"][coded.action - 1],
        "principle": why["action"]["principle"],
        "pieces": [[piece, not decided.isdisjoint(words_of(piece))] for piece in _WORD.split(text) if piece],
    }
