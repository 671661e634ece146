"""Similar recommendations as the page of one shows them: in other cycles, and of other States.

Does not: compare (`actions.similar` does); without words or without an index there is nothing to show.
"""

from typing import Any

from openupr.actions import similar
from openupr.store.failures import Refused

Plain = dict[str, Any]
_SHOWN = 6


def near(address: str) -> Plain | None:
    """What asks the same as a recommendation: `before`, `others`, and how many of each are shown first.

    None where its words are not here, or no search engine is.
    """
    try:
        found = similar.similar(address)
    except Refused:
        return None
    told = ("id", "before", "before_all", "others", "others_all", "searched", "from", "across")
    return {name: found[name] for name in told} | {"shown": _SHOWN}
