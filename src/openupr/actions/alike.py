"""A recommendation, and a word on a pair, as everything that lists similar recommendations shows them.

Does not: find or compare.
"""

from datetime import UTC, date, datetime
from typing import Any

from openupr.domain.similar.judged import Judgement, parted
from openupr.domain.standing import shape_and_words
from openupr.store.described import described
from openupr.store.failures import Refused
from openupr.vocabulary.names import shown_name

Plain = dict[str, Any]


def known(address: str) -> Plain:
    """A recommendation ("SVN/4/140.7") with its words and their language. Raises Refused where they are not here."""
    found = parted(address)
    if found is None:
        raise Refused(f"A recommendation like SVN/4/140.7 was expected, found {address[:40]!r}.")
    state, cycle, number = found
    whole = described(state, cycle, today())
    one = next((one for one in (whole or {}).get("recommendations", ()) if one["number"] == number), None)
    if whole is None or one is None or not one["text"]:
        raise Refused(f"The words of {address[:40]} are not here. Import the report: openupr import FILE…")
    languages = {each["sha256"]: each.get("language") for each in whole["documents"] if "sha256" in each}
    language = languages.get(one["source"].get("sha256"))
    return {**named(state, cycle, number, one["position"]), "text": one["text"], "language": language}


def named(state: str, cycle: int, number: str, position: str | None) -> Plain:
    """A recommendation without its words."""
    shape, words = shape_and_words(position)
    return {
        "id": f"{state}/{cycle}/{number}",
        "state": state,
        "state_name": shown_name(state),
        "cycle": cycle,
        "number": number,
        "address": f"/reviews/{state}/{cycle}/recommendations/{number}",
        "position": position,
        "position_words": words,
        "shape": shape,
    }


def language_of(one: Plain) -> str:
    """The language of a recommendation's words; English where the document does not tell."""
    return str(one["language"] or "en")


def word(judgement: Judgement | None) -> Plain:
    """A pair as a person left it: `proposed` where nobody has said anything."""
    if judgement is None:
        return {"verdict": "proposed", "entry": None}
    return {"verdict": judgement.verdict, "entry": judgement.entry}


def today() -> date:
    """The day of whoever asks."""
    return datetime.now(UTC).date()
