"""Recommendations in other languages that ask the same, by meaning and not by words: a program's proposal.

They come from the index of search by meaning (an extra); without it nothing is proposed, and `missing` says what to do.
Does not: compare words (`similar` does), read a text, or make an index while a reader waits.
"""

from collections.abc import Mapping
from typing import Any

from openupr.actions.alike import known, language_of, named, word
from openupr.domain.search.tree import Field
from openupr.domain.similar.judged import ACCEPTED, REFUSED, Judgement, pair
from openupr.store.failures import Refused
from openupr.store.search import across as standing
from openupr.store.search import keeping, meaning_keeping
from openupr.store.search.embedding import why_not
from openupr.store.search.meaning import Meaning

Plain = dict[str, Any]
Said = Mapping[tuple[str, str], Judgement]
MOST = 20
NOTHING_ELSE = "no recommendation in another language is imported here"
TOO_FEW = f"fewer than {standing.LEAST} recommendations in other languages were read"
NOT_READ = "this text was not read by the program yet. `openupr index --meaning` reads what is missing"
READ_BEFORE = "the texts were read before languages were told apart. `openupr index --meaning` mends it"


def found(one: Plain, said: Said) -> Plain:
    """Of a known recommendation: `results`, at most MOST, what a person confirmed first, then what stands out most.

    `all`: how many were found; `languages`: others than its own that are here; `from`: the standing from which a pair
    is proposed; `missing`: why nothing is proposed, without a full stop, else None.
    """
    index, languages = _index(), _languages(one)
    missing = NOTHING_ELSE if not languages else _missing(index, one)
    results = [] if missing or index is None else _proposed(index, one, said)
    results = [*_accepted(one, {each["id"] for each in results}, said), *results]
    results.sort(key=lambda each: (each["verdict"] != ACCEPTED, -(each["score"] or 0)))
    return {
        "results": results[:MOST],
        "all": len(results),
        "languages": languages,
        "from": standing.FROM,
        "missing": missing,
    }


def score(one: Plain, other: Plain) -> float | None:
    """The standing of two recommendations in two languages; None where that cannot be told here."""
    index = _index()
    numbers = [_number(index, each) for each in (one, other)] if index else [None]
    if index is None or index.level.written is None or None in numbers:
        return None
    ends = [(int(number or 0), language_of(each)) for number, each in zip(numbers, (one, other), strict=True)]
    made = standing.standing_of(index, ends[0], ends[1])
    return None if made is None else round(made, 1)


def _index() -> Meaning | None:
    about = keeping.engine().about()
    return meaning_keeping.at_hand(about) if about else None


def _languages(one: Plain) -> list[str]:
    """The other languages of what is indexed."""
    about = keeping.engine().about()
    return [code for code in (about.values.get("language", []) if about else []) if code != language_of(one)]


def _missing(index: Meaning | None, one: Plain) -> str | None:
    if index is None:
        return why_not() or meaning_keeping.NOT_READ
    if index.level.written is None:
        return READ_BEFORE
    if len(standing.others(index, language_of(one))) < standing.LEAST:
        return TOO_FEW
    return None if _number(index, one) is not None else NOT_READ


def _number(index: Meaning, one: Plain) -> int | None:
    values = {"kind": "recommendation", **{name: str(one[name]) for name in ("state", "cycle", "number")}}
    return index.number_of([Field(name, (value,)) for name, value in values.items()])


def _proposed(index: Meaning, one: Plain, said: Said) -> list[Plain]:
    """What stands out and nobody refused, of other reviews."""
    told = []
    for near in standing.across(index, int(_number(index, one) or 0), language_of(one)):
        for row in near.rows:
            each = named(row["state"], row["cycle"], row["number"], row["position"])
            judgement = said.get(pair(one["id"], each["id"]))
            own_review = (each["state"], each["cycle"]) == (one["state"], one["cycle"])
            if own_review or (judgement and judgement.verdict == REFUSED):
                continue
            text = {"text": row["text"], "language": row.get("language") or "en"}
            more = {"score": round(near.standing, 1), "nearness": round(near.nearness, 2), "by": "meaning"}
            told.append({**each, **text, **more, **word(judgement)})
    return told


def _accepted(one: Plain, there: set[str], said: Said) -> list[Plain]:
    """What a person confirmed in another language and is not proposed, with its words here."""
    more = []
    for ends, judgement in said.items():
        other = ends[1] if ends[0] == one["id"] else ends[0]
        if one["id"] not in ends or other in there or judgement.verdict != ACCEPTED:
            continue
        try:
            whole = known(other)
        except Refused:  # its report is not here any more
            continue
        if language_of(whole) != language_of(one):
            told = {"score": score(one, whole), "nearness": None, "by": "meaning"}
            more.append({**whole, **told, **word(judgement)})
    return more
