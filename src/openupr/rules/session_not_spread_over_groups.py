"""In the first cycle each session has States of all five groups, in the numbers measured over its twelve sessions.

Source: A/HRC/RES/5/1, annex, paragraphs 6 to 12 (equitable geographic distribution); the numbers are measured (RULES
2.4) and stand as rows in the modalities.
Does not: look at later cycles, which keep the order of the first with other sizes of sessions.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.calendar import Session
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness
from openupr.domain.states import RegionalGroup

rule = Rule(
    name="session_not_spread_over_groups",
    citation="practice of cycle 1; equitable distribution, A/HRC/RES/5/1, annex, paragraphs 6 to 12",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2008, 4, 7),
    until=date(2011, 10, 17),
    checks=Subject.SESSION,
)


_NAMES = {
    RegionalGroup.AFRICAN: "african",
    RegionalGroup.ASIA_PACIFIC: "asia_pacific",
    RegionalGroup.EASTERN_EUROPEAN: "eastern_european",
    RegionalGroup.LATIN_AMERICAN_CARIBBEAN: "latin_american_caribbean",
    RegionalGroup.WESTERN_EUROPEAN_OTHER: "western_european_other",
}


def check(session: Session, background: Background) -> Iterator[Finding]:
    """One note for each group with fewer or more States than in any session measured."""
    reviews = background.reviews_in(session.number)
    counted = Counter(background.groups.get(review.state) for review in reviews)
    for group, name in _NAMES.items():
        least = background.number(f"{name}_least", session.number)
        most = background.number(f"{name}_most", session.number)
        if reviews and least and most and not least.value <= counted[group] <= most.value:
            yield rule.finding(
                Severity.NOTE,
                f"Expected {least.value} to {most.value} States of the group {group} in session {session.number}; "
                f"found {counted[group]}. See whether reviews were moved.",
            )
