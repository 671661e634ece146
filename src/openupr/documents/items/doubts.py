"""Sentences of a report that give a position and have words of waiting, each as one finding on all that it governs.

Source: RULES 7.1 to 7.3; `documents.waiting`.
Does not: decide on a position; `positions` does.
"""

from collections.abc import Sequence

from openupr.documents.waiting import finding_on
from openupr.domain.findings import Finding, Place
from openupr.domain.report import Recommendation


def doubts(recommendations: Sequence[Recommendation]) -> list[Finding]:
    """One finding for each such sentence; none for those that are pending."""
    governed: dict[str, list[Recommendation]] = {}
    for one in recommendations:
        if one.as_printed:
            governed.setdefault(one.as_printed, []).append(one)
    found = []
    for sentence, own in governed.items():
        numbers = own[0].number if len(own) == 1 else f"{own[0].number} to {own[-1].number}"
        place = Place(own[0].page, own[0].number, own[0].span)
        found.append(finding_on(numbers, sentence, own[0].position, place))
    return [one for one in found if one]
