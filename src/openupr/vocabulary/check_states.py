"""Checks of States, seats, troikas and Presidents against each other.

Source: A/RES/60/251, paragraph 7 (seats); A/HRC/RES/5/1, annex, paragraph 18 (d) (troika); RULES 1.2, 1.11, 4.1.
"""

import itertools
from collections.abc import Iterator
from datetime import date, timedelta

from openupr.domain.findings import Finding, Severity
from openupr.domain.states import RegionalGroup, SeatGap, members_on, seat_gaps
from openupr.domain.troikas import troika_differences
from openupr.vocabulary.facts import Facts

FIRST_DAY = date(2006, 6, 19)
# The last day that the terms reach: the election of October 2026 is not in the data
LAST_DAY = date(2026, 12, 31)
_SEATS = "A/RES/60/251, paragraph 7"
_TROIKA = "A/HRC/RES/5/1, annex, paragraph 18 (d)"
# Counts for elections: RULES 1.11
_ELECTORAL = dict(zip(RegionalGroup, (54, 54, 23, 33, 29), strict=True))


def seats(facts: Facts) -> Iterator[Finding]:
    """Every stretch of days on which a group has not its seats; a seat left and filled again is a note."""
    for gap in seat_gaps(facts.terms, FIRST_DAY, LAST_DAY):
        reason = _vacancy(facts, gap)
        yield Finding(
            "facts_seats",
            Severity.NOTE if reason else Severity.WARNING,
            f"{gap.first} to {gap.last}, {gap.group}: expected {gap.expected} seats, found {gap.found} in "
            f"council_terms.csv. {reason or 'Look for a term that is missing or too long.'}",
            citation=_SEATS,
        )


def _vacancy(facts: Facts, gap: SeatGap) -> str | None:
    """Who left the seat and who filled it, where a by-election ended the gap."""
    filled = [t for t in facts.terms if t.group is gap.group and t.start == gap.last + timedelta(days=1)]
    left = [t for t in facts.terms if t.group is gap.group and t.end == gap.first - timedelta(days=1)]
    by_election = next((t for t in filled if t.elected.endswith("-by")), None)
    if by_election is None or not left:
        return None
    return (
        f"Explained: {left[0].state} left ({left[0].note}), {by_election.state} filled the seat ({by_election.note})."
    )


def troikas(facts: Facts) -> Iterator[Finding]:
    """Every troika that is not three members of three groups on the day of the review."""
    for review in facts.reviews:
        if not review.troika or not review.reviewed_on:
            continue
        for kind, words in troika_differences(review.troika, review.state, review.reviewed_on, facts.terms):
            yield Finding(
                "facts_troika",
                Severity.WARNING,
                f"{review.state}, session {review.session}: {words} "
                f"(reviews.csv: {review.source}; council_terms.csv). Check the {kind} in the report.",
                citation=_TROIKA,
            )


def electoral_groups(facts: Facts) -> Iterator[Finding]:
    """Every group whose number of Member States is not the one of the UN's list, and every State in none."""
    counted = [m for m in facts.groups if m.kind == "electoral" and m.until is None]
    for group, expected in _ELECTORAL.items():
        found = sum(1 for m in counted if m.group is group)
        if found != expected:
            yield Finding(
                "facts_groups",
                Severity.WARNING,
                f"{group}: expected {expected} States, found {found} in groups.csv.",
            )
    for code in sorted({s.iso3 for s in facts.states.values() if s.member} - {m.state for m in counted}):
        yield Finding("facts_groups", Severity.WARNING, f"{code}: in states.csv a member, in groups.csv in no group.")


def codes(facts: Facts) -> Iterator[Finding]:
    """Every code of a State in any table that states.csv does not hold."""
    used = [("council_terms.csv", term.state) for term in facts.terms]
    used += [("groups.csv", membership.state) for membership in facts.groups]
    used += [("reviews.csv", code) for review in facts.reviews for code in (review.state, *review.troika)]
    used += [("decisions.csv", d.state) for d in facts.decisions if d.state]
    used += [("special_cases.csv", c.state) for c in facts.cases if c.state]
    used += [("presidents.csv", p.state) for p in facts.presidents]
    used += [("plenary_tallies.csv", t.state) for t in facts.tallies]
    for table, code in sorted(set(used)):
        if code not in facts.states:
            yield Finding("facts_codes", Severity.WARNING, f"{table}: {code} is no code of states.csv. Correct one.")


def presidents(facts: Facts) -> Iterator[Finding]:
    """Every President whose State had no seat when the term began, and every day without a President."""
    for one in facts.presidents:
        if one.state not in members_on(facts.terms, one.start):
            yield Finding(
                "facts_presidents",
                Severity.WARNING,
                f"{one.start}: presidents.csv has {one.state} preside ({one.source}), council_terms.csv no seat.",
            )
    ordered = sorted(facts.presidents, key=lambda p: p.start)
    for before, after in itertools.pairwise(ordered):
        if after.start != before.end + timedelta(days=1):
            yield Finding(
                "facts_presidents",
                Severity.WARNING,
                f"presidents.csv: {before.name} ends on {before.end}, {after.name} begins on {after.start}.",
            )
