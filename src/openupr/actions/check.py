"""Run the rules on a record, be it a document or a row of the record; each only where it holds on the record's day.

A rule that is not surely known (sureness "knowledge" or "uncertain") is turned off for sessions by a row of the
modalities under the rule's name with value 0: `OPENUPR_DATA/modalities.csv`, the operator's own, comes before ours.
Does not: read documents or keep findings; those who call do.
"""

from functools import cache

from openupr.discover import discover
from openupr.domain.background import Background, Check
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Rule, Subject
from openupr.domain.modalities import Modality
from openupr.domain.subjects import Record, day, session_of
from openupr.settings import data_folder
from openupr.store.failures import Refused
from openupr.vocabulary.calendar import council_sessions, cycles, decisions, reviews, sessions, special_cases, tallies
from openupr.vocabulary.modalities import modalities, modalities_in
from openupr.vocabulary.states import council_terms, electoral_group, states

_RULES = "openupr.rules"


@cache
def background() -> Background:
    """The facts that ship with the package, as rules want them; modalities of the operator's own come first.

    Raises Refused, in one line, where the operator's own table cannot be read.
    """
    return Background(
        states=states(),
        terms=council_terms(),
        sessions=sessions(),
        reviews=reviews(),
        modalities=(*_own_modalities(), *modalities()),
        cycles=cycles(),
        council_sessions=council_sessions(),
        decisions=decisions(),
        cases=special_cases(),
        tallies=tallies(),
        groups={code: group for code in states() if (group := electoral_group(code))},
    )


def _own_modalities() -> tuple[Modality, ...]:
    own = data_folder() / "modalities.csv"
    if not own.is_file():
        return ()
    try:
        return modalities_in(own.read_text(encoding="utf-8-sig"))
    except ValueError as error:
        raise Refused(f"{own} cannot be used: {error}") from error


@cache
def rules() -> tuple[tuple[Rule, Check], ...]:
    """Every rule with its check, by name."""
    found: dict[str, Rule] = discover(_RULES, "rule")
    checks: dict[str, Check] = discover(_RULES, "check")
    return tuple((rule, checks[name]) for name, rule in found.items())


def rules_of(subject: Subject) -> tuple[tuple[Rule, Check], ...]:
    """Every rule that looks at such a subject, by name."""
    return tuple((rule, check) for rule, check in rules() if rule.checks is subject)


def differences(document: Document, beside: Background | None = None) -> tuple[Finding, ...]:
    """What the rules say of a document, in the order of their names; facts are ours unless given."""
    facts = beside or background()
    return tuple(
        finding for rule, check in rules_of(Subject.DOCUMENT) for finding in apply(rule, check, document, facts)
    )


def apply(rule: Rule, check: Check, subject: Record, beside: Background) -> tuple[Finding, ...]:
    """What one rule says; nothing where it does not hold on the day. A subject without a day is checked."""
    on = day(subject, beside)
    if on is not None and not rule.holds_on(on):
        return ()
    if rule.configurable and (row := beside.number(rule.name, session_of(subject))) and row.value == 0:
        return ()
    return tuple(check(subject, beside))
