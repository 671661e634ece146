"""Who recommended most often to a State, and to whom it recommended, from the facts that ship.

Counting rule: by number; a text that several States made together counts once for each of them.
Does not: hold words, or judge what a number means.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any

from openupr.site import facts
from openupr.vocabulary import record
from openupr.vocabulary.report_facts import ReportFact

Plain = dict[str, Any]
SHOWN = 10


@cache
def received(code: str) -> Plain:
    """The States that recommended to `code`, the most frequent first: `total`, `reviews`, `first`, `rest`."""
    pairs = [
        (state, share.report)
        for share in record.received_by(code)
        for one in share.recommendations
        for state in dict.fromkeys(one.states)
    ]
    total = sum(len(share.recommendations) for share in record.received_by(code))
    return {"total": total, **_counted(pairs)}


@cache
def made(code: str) -> Plain:
    """The States that `code` recommended to, the most frequent first; the same shape."""
    pairs = [(share.report.state, share.report) for share in record.made_by(code) for _ in share.recommendations]
    return {"total": len(pairs), **_counted(pairs)}


def _counted(pairs: Iterable[tuple[str, ReportFact]]) -> Plain:
    times: Counter[str] = Counter()
    reports: dict[str, dict[tuple[str, int], int]] = {}
    for state, report in pairs:
        times[state] += 1
        counts = reports.setdefault(state, {})
        counts[report.state, report.cycle] = counts.get((report.state, report.cycle), 0) + 1
    most = max(times.values(), default=1)
    rows = [
        {
            **facts.state(state),
            "times": n,
            "share": round(100 * n / most),
            "reviews": [{"of": of, "cycle": cycle, "times": k} for (of, cycle), k in sorted(reports[state].items())],
        }
        for state, n in sorted(times.items(), key=lambda one: (-one[1], one[0]))
    ]
    return {"states": len(rows), "first": rows[:SHOWN], "rest": rows[SHOWN:]}
