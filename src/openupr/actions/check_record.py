"""Run every rule over the whole record: reports as known here, reviews, sessions, cycles, terms in the Council.

Each difference comes with its explanation, where data/explanations.csv has one; a test asserts that none is missing.
History is never refused: what a review that was held does not keep is a difference that names it, never more.
Does not: change the record, or say that an explained difference is none.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from openupr.actions.check import apply, background, rules_of
from openupr.domain.background import Background
from openupr.domain.findings import Finding, Subject
from openupr.domain.subjects import TYPES, Record, address
from openupr.vocabulary.explanations import Explanation, explanations
from openupr.vocabulary.record import record
from openupr.vocabulary.report_documents import report_documents


@dataclass(frozen=True, slots=True)
class Difference:
    """What a rule says of a row of the record, named by its address ("SVN/3", "session 35"), and why it differs."""

    subject: str
    finding: Finding
    explanation: Explanation | None


def record_background() -> Background:
    """The facts that ship, with how many recommendations each report that was read lists."""
    return replace(background(), listed={review: len(read.recommendations) for review, read in record().items()})


def record_differences(
    beside: Background | None = None, explained: Iterable[Explanation] | None = None
) -> tuple[Difference, ...]:
    """Every difference of the record, in the order of the rules' names within each kind of subject."""
    facts = beside or record_background()
    known = _known(explanations() if explained is None else explained)
    return tuple(chain.from_iterable(_of(one, facts, known, tuple(_records(one, facts))) for one in Subject))


def review_differences(state: str, cycle: int) -> tuple[Difference, ...]:
    """The differences of one review: of its report as known here, of the review and of a date of it that failed."""
    facts = record_background()
    reviews = [one for one in facts.reviews if (one.state, one.cycle) == (state, cycle)]
    own: list[Record] = [*report_documents(reviews), *reviews]
    known = _known(explanations())
    found = (_of(subject, facts, known, [one for one in own if isinstance(one, TYPES[subject])]) for subject in Subject)
    return tuple(chain.from_iterable(found))


def not_explained(differences: Iterable[Difference]) -> tuple[Difference, ...]:
    """The differences for which no explanation stands in the file."""
    return tuple(one for one in differences if one.explanation is None)


def explaining_nothing(differences: Iterable[Difference]) -> tuple[Explanation, ...]:
    """The explanations whose difference the record no longer shows."""
    shown = {(one.finding.rule, one.subject) for one in differences}
    return tuple(one for one in explanations() if (one.rule, one.subject) not in shown)


def _known(explained: Iterable[Explanation]) -> Mapping[tuple[str, str], Explanation]:
    return {(one.rule, one.subject): one for one in explained}


def _of(
    subject: Subject, facts: Background, known: Mapping[tuple[str, str], Explanation], records: Sequence[Record]
) -> Iterator[Difference]:
    for rule, check in rules_of(subject):
        for one in records:
            for finding in apply(rule, check, one, facts):
                name = address(one)
                yield Difference(name, finding, known.get((rule.name, name)))


def _records(subject: Subject, facts: Background) -> Iterable[Record]:
    match subject:
        case Subject.DOCUMENT:
            return report_documents(facts.reviews)
        case Subject.REVIEW:
            return facts.reviews
        case Subject.SESSION:
            return facts.sessions.values()
        case Subject.CYCLE:
            return facts.cycles.values()
        case Subject.TERM:
            return facts.terms
