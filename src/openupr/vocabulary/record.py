"""The facts of reports that ship with the package, to be asked: by review, by who received, by who made.

    of_review("SVN/2").troika                       # ("...", "...", "...")
    [(one.report.address, one.by_position) for one in received_by("SVN")]
    sum(len(one.recommendations) for one in made_by("SVN"))

Loaded when first asked (about 0.1 s for 244 reports with 27,862 recommendations, some 10 MB) and kept. Positions are
those that the reports print, on the day of adoption in the Working Group: later documents may differ.
Source: the reports themselves, read by `documents`; each fact has its page (`vocabulary.report_facts`).
Does not: hold a word of a document; importing the real one fills the words in.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from openupr.domain.positions import Position
from openupr.vocabulary.record_file import unpack
from openupr.vocabulary.report_facts import RecommendationFact, ReportFact

NO_POSITION = "none"


@dataclass(frozen=True, slots=True)
class Share:
    """Recommendations of one report: all of them, or those that one State made. In the report's order."""

    report: ReportFact
    recommendations: tuple[RecommendationFact, ...]

    @property
    def by_position(self) -> dict[str, int]:
        """How many stand how: supported, noted, partially, pending, none (no position printed), each of them there.

        One text that several States made together counts once here, and once in the share of each of them.
        """
        counted = Counter(one.position or NO_POSITION for one in self.recommendations)
        return {name: counted[name] for name in (*(one.value for one in Position), NO_POSITION)}


@cache
def record() -> Mapping[tuple[str, int], ReportFact]:
    """All facts by State and cycle, in the order of sessions and States; empty where no data file ships.

    Raises ValueError, in one line, where the file is damaged.
    """
    try:
        data = files("openupr.vocabulary").joinpath("data", "record.json.gz").read_bytes()
    except FileNotFoundError:
        return MappingProxyType({})
    return MappingProxyType({(one.state, one.cycle): one for one in unpack(data)})


def of_review(address: str) -> ReportFact | None:
    """The facts of the report on a review named like "SVN/2"; None where none ship, or it is no such name."""
    state, _, cycle = address.partition("/")
    return record().get((state, int(cycle))) if cycle.isascii() and cycle.isdecimal() else None


@cache
def received_by(state: str) -> tuple[Share, ...]:
    """What a State (alpha-3) received: a share a review, by cycle; empty where no report on it ships."""
    own = sorted((one for one in record().values() if one.state == state), key=lambda one: one.cycle)
    return tuple(Share(one, one.recommendations) for one in own)


def made_by(state: str) -> tuple[Share, ...]:
    """What a State (alpha-3) recommended, alone or with others: a share a report, by session and State under review."""
    return _makers().get(state, ())


@cache
def _makers() -> Mapping[str, tuple[Share, ...]]:
    shares: defaultdict[str, list[Share]] = defaultdict(list)
    for report in record().values():
        made: defaultdict[str, list[RecommendationFact]] = defaultdict(list)
        for one in report.recommendations:
            for state in dict.fromkeys(one.states):  # a State printed twice made it once
                made[state].append(one)
        for state, recommendations in made.items():
            shares[state].append(Share(report, tuple(recommendations)))
    return {state: tuple(own) for state, own in shares.items()}
