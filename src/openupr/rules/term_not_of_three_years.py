"""A member of the Council serves three years.

Source: A/RES/60/251, paragraph 7; RULES 1.3. Two things known from general knowledge are allowed for: the first members
(2006) drew lots for one, two or three years, and A/RES/65/281 stretched terms that ended in June 2012 to 2014 to
31 December. Who fills a seat in a by-election serves the rest of the term.
Does not: say why a term ended early; withdrawal and suspension are differences with an explanation.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from openupr.domain.background import Background
from openupr.domain.findings import Finding, Rule, Severity, Subject, Sureness
from openupr.domain.states import CouncilTerm

rule = Rule(
    name="term_not_of_three_years",
    citation="A/RES/60/251, paragraph 7",
    basis="text",
    sureness=Sureness.SEEN,
    since=date(2006, 6, 19),
    checks=Subject.TERM,
)


_FIRST_MEMBERS = date(2006, 6, 19)
_YEARS = 3
# The Council's year began on 19 June before A/RES/65/281 and begins on 1 January after it
_STRETCHED = range(2009, 2012)


def check(term: CouncilTerm, background: Background) -> Iterator[Finding]:
    """One warning for a term that is longer or shorter than the text allows."""
    lasts = {_years_on(term.start, _YEARS)}
    if term.start == _FIRST_MEMBERS:
        lasts |= {_years_on(term.start, 1), _years_on(term.start, 2)}
    if term.start.year in _STRETCHED and (term.start.month, term.start.day) == (6, 19):
        lasts = {date(term.start.year + _YEARS, 12, 31)}
    if term.elected.endswith("-by"):
        allowed = term.end <= _years_on(term.start, _YEARS)
    else:
        allowed = term.end in lasts
    if not allowed:
        ends = " or ".join(str(day) for day in sorted(lasts))
        yield rule.finding(
            Severity.WARNING,
            f"Expected the term of {term.state} that began on {term.start} to end on {ends}; found {term.end}. "
            "See whether the seat was left, or the date is wrong.",
        )


def _years_on(day: date, years: int) -> date:
    return day.replace(year=day.year + years) - timedelta(days=1)
