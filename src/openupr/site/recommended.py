"""Who recommended most often to a State, and to whom it recommended: from what is imported, else what ships.

Counting rule: by number; a text that several States made together counts once for each of them.
Does not: hold words, or judge what a number means.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from openupr.site import facts
from openupr.store import makers
from openupr.vocabulary import record

Plain = dict[str, Any]
Made = tuple[tuple[str, ...], ...]
"""For each recommendation of a review the States that made it."""
Imported = Mapping[tuple[str, int], Made]
SHOWN = 10


def imported() -> Imported:
    """The reviews that count as imported: those with their report; of a list alone, those that do not ship."""
    reports = makers.with_report()
    return {key: made for key, made in makers.makers().items() if key in reports or key not in record.record()}


def number_received(code: str, cycle: int, here: Imported) -> int | None:
    """How many recommendations a review received; None where neither an import nor what ships tells it."""
    if made := here.get((code, cycle)):
        return len(made)
    fact = record.of_review(f"{code}/{cycle}")
    return len(fact.recommendations) if fact else None


def received(code: str, here: Imported) -> Plain:
    """The States that recommended to `code`, the most frequent first.

    `total`, `states`, `first`, `rest`; `cycles` that are counted, and those `left_out`: held, but not in this copy.
    """
    of = {cycle: made for (state, cycle), made in here.items() if state == code}
    shipped = {one.report.cycle: tuple(each.states for each in one.recommendations) for one in record.received_by(code)}
    of = dict(sorted({**shipped, **of}.items()))
    pairs = [(state, (code, n)) for n, made in of.items() for states in made for state in dict.fromkeys(states)]
    held = [one["cycle"] for one in facts.of_state(code) if one["held"]]
    left_out = [cycle for cycle in held if cycle not in of]
    total = sum(len(made) for made in of.values())
    return {"total": total, "cycles": list(of), "left_out": left_out, **_counted(pairs)}


def made(code: str, here: Imported) -> Plain:
    """The States that `code` recommended to, the most frequent first; the same shape.

    `imported`: of how many reviews outside the facts that ship the recommendations are counted here.
    """
    pairs = [(state, (state, cycle)) for (state, cycle), of in here.items() for states in of if code in states]
    for share in record.made_by(code):
        if (key := (share.report.state, share.report.cycle)) not in here:
            pairs += [(key[0], key)] * len(share.recommendations)
    beyond = len({key for _, key in pairs} - set(record.record()))
    return {"total": len(pairs), "imported": beyond, **_counted(pairs)}


def _counted(pairs: Iterable[tuple[str, tuple[str, int]]]) -> Plain:
    times: Counter[str] = Counter()
    reviews: dict[str, Counter[tuple[str, int]]] = {}
    for state, review in pairs:
        times[state] += 1
        reviews.setdefault(state, Counter())[review] += 1
    most = max(times.values(), default=1)
    rows = [
        {
            **facts.state(state),
            "times": n,
            "share": round(100 * n / most),
            "reviews": [{"of": of, "cycle": cycle, "times": k} for (of, cycle), k in sorted(reviews[state].items())],
        }
        for state, n in sorted(times.items(), key=lambda one: (-one[1], one[0]))
    ]
    return {"states": len(rows), "first": rows[:SHOWN], "rest": rows[SHOWN:]}
