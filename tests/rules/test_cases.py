"""Every rule by its cases, tests/rules/cases/<rule>.yaml: sentences and records that a diplomat can read.

A case is called `passes`, `differs`, `day before` (the rule came into force on the day after) or `awkward`; it has what
is looked at, what is `given` beside it, and under `expect` a piece of each difference that is to be told, in order.
"""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import ClassVar

import pytest
import yaml

from openupr.actions.check import apply, rules
from openupr.domain.background import Background
from openupr.domain.calendar import Cycle, ReviewFact, Session
from openupr.domain.documents import Document, DocumentKind
from openupr.domain.findings import Subject
from openupr.domain.states import CouncilTerm
from openupr.domain.subjects import TYPES, day
from tests.rules.background import BACKGROUND
from tests.rules.building import CONTENT, SUBJECTS, given, made, subject

CASES = Path(__file__).parent / "cases"
RULES = {rule.name: (rule, check) for rule, check in rules()}
KINDS = ("passes", "differs", "day before", "awkward")


class Words(yaml.SafeLoader):
    """YAML in which "on", "off", "yes" and "no" are words: cases name days `on:` which something was."""

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, form) for tag, form in forms if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
        for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


@cache
def cases(name):
    """The cases of a rule: kind, sentence, and the case."""
    told = yaml.load((CASES / f"{name}.yaml").read_text(encoding="utf-8"), Loader=Words)
    return [(kind, case[kind], case) for case in told for kind in KINDS if kind in case]


EVERY = [
    pytest.param(name, kind, case, id=f"{name}: {sentence}")
    for name in RULES
    if (CASES / f"{name}.yaml").exists()
    for kind, sentence, case in cases(name)
]


@pytest.mark.parametrize("name", RULES)
def test_every_rule_has_cases_of_each_kind(name):
    assert (CASES / f"{name}.yaml").exists(), f"write tests/rules/cases/{name}.yaml: {', '.join(KINDS)}"
    kinds = [kind for kind, _, _ in cases(name)]
    assert [kind for kind in KINDS if kind not in kinds] == [], f"tests/rules/cases/{name}.yaml: a kind is missing"


def test_every_file_of_cases_has_its_rule():
    assert {path.stem for path in CASES.glob("*")} == set(RULES)


@pytest.mark.parametrize(("name", "kind", "case"), EVERY)
def test_a_case_comes_out_as_it_says(name, kind, case):
    rule, check = RULES[name]
    record, beside = subject(case), given(case)
    assert isinstance(record, TYPES[rule.checks]), f"{name} checks a {rule.checks}"
    told = [finding.message for finding in apply(rule, check, record, beside)]
    expected = case.get("expect") or []
    assert len(told) == len(expected), told
    for message, piece in zip(told, expected, strict=True):
        assert piece in message
    if kind == "differs":
        assert told, "a case that differs tells at least one difference"
    if kind == "passes":
        assert not told
    if kind == "day before":
        _only_the_day_keeps_it_quiet(rule, check, record, beside, told)


def _only_the_day_keeps_it_quiet(rule, check, record, beside, told):
    on = day(record, beside)
    assert on is not None
    assert (rule.since - on).days == 1, f"{rule.name} holds since {rule.since}; the case is of {on}"
    assert not told
    assert list(check(record, beside)), "on the day before, give it something that would differ a day later"


@pytest.mark.parametrize("name", RULES)
def test_what_is_told_is_a_difference_and_no_violation(name):
    rule, check = RULES[name]
    for _, _, case in cases(name):
        for finding in apply(rule, check, subject(case), given(case)):
            assert finding.rule == name
            assert finding.citation == rule.citation
            assert not {"violation", "breach", "violated"} & set(finding.message.lower().split())
            assert "expected" in finding.message.lower()


@pytest.mark.parametrize("name", RULES)
def test_a_rule_never_fails_where_nothing_is_known(name):
    rule, check = RULES[name]
    for beside in (BACKGROUND, Background()):
        for record in BARE[rule.checks]:
            told = list(check(record, beside))
            assert told == [] or rule.checks is not Subject.DOCUMENT, "nothing was read, so nothing differs"


@pytest.mark.parametrize("name", RULES)
def test_a_rule_never_fails_where_something_is_not_known(name):
    rule, check = RULES[name]
    for beside in (BACKGROUND, Background(), replace(BACKGROUND, modalities=()), replace(BACKGROUND, sessions={})):
        for record in PARTLY.get(rule.checks, ()):
            list(check(record, beside))


def _partly(known):
    """What is known, all of it, each part alone, and all but each part."""
    yield known
    yield from ({name: value} for name, value in known.items())
    yield from ({name: value for name, value in known.items() if name != left_out} for left_out in known)


REVIEW = {
    **{"reviewed_on": "2012-05-24", "meeting": 7, "report_adopted_on": "2012-05-30", "report": "A/HRC/21/9"},
    **{"council_session": 21, "decision": "A/HRC/DEC/21/101", "decided_on": "2012-09-20"},
    **{"troika": ["XAB", "XAC", "XAD"], "troika_selected_on": "2012-05-03"},
}
INTRODUCTION = {
    **{"review_date": date(2012, 5, 24), "adoption_date": "2012-05-30", "adoption_meeting": 7, "delegations": 1},
    **{"troika": ["XAB", "XAC", "XAD"], "documents": ["A/HRC/WG.6/13/XAA/2", "A/HRC/21"], "speakers": ["XAB", "XAZ"]},
}
REPORT = {"recommendations": [{"number": "60.1", "as_printed": "by the tenth session of the Council"}]}
PARTLY = {
    Subject.REVIEW: [made(ReviewFact, known) for known in _partly(REVIEW)],
    Subject.DOCUMENT: [
        made(Document, {"kind": "working_group_report", "content": {"introduction": known, **REPORT}, **rest})
        for known in _partly(INTRODUCTION)
        for rest in ({}, {"session": None, "cycle": None})
    ],
    Subject.SESSION: [made(Session, one) for one in ({}, {"start": "2012"}, {"end": "2012"}, {"council_session": 99})],
}


def _bare():
    """Records of each subject that hold next to nothing."""
    documents = [made(Document, {"kind": kind, **rest}) for kind in DocumentKind for rest in ({}, UNKNOWN)]
    documents += [made(Document, {"kind": kind, "content": {}, **UNKNOWN}) for kind in CONTENT]
    documents += [made(Document, {"kind": kind, "content": {}, "issued": "2012-03-01"}) for kind in CONTENT]
    nowhere = {"session": 99, "cycle": 9}
    return {
        Subject.DOCUMENT: documents,
        Subject.REVIEW: [made(ReviewFact, {}), made(ReviewFact, nowhere), made(ReviewFact, {"status": "postponed"})],
        Subject.SESSION: [made(Session, {}), made(Session, {"number": 99, "start": "2031-01", "end": "2031"})],
        Subject.CYCLE: [made(Cycle, {}), made(Cycle, {"number": 9, "start": "2031", "end": "2035"})],
        Subject.TERM: [made(CouncilTerm, {})],
    }


UNKNOWN = {"session": None, "cycle": None, "state": None}
BARE = _bare()


def test_each_word_for_a_record_is_one_that_rules_look_at():
    assert {str(word) for word in TYPES} == set(SUBJECTS)
