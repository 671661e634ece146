from dataclasses import replace
from datetime import date

import pytest

from tests.vocabulary.bending import FACTS, new, with_review


@pytest.mark.parametrize(
    ("rule", "record"),
    [
        ("facts_decisions", with_review("SVN", 20, decided_on=date(2015, 3, 20))),
        ("facts_decisions", with_review("SVN", 20, decision="A/HRC/DEC/28/199")),
        ("facts_council_sessions", with_review("SVN", 20, council_session=29)),
        ("facts_council_sessions", with_review("SVN", 20, report="A/HRC/29/15")),
        ("facts_council_sessions", with_review("SVN", 20, decided_on=date(2015, 5, 1))),
        ("facts_tallies", with_review("SVN", 20, council_session=29)),
        ("facts_outcomes", with_review("SVN", 20, decision=None)),
        ("facts_numbers", replace(FACTS, decisions=FACTS.decisions[1:])),
        ("facts_decisions", replace(FACTS, cases=(replace(FACTS.cases[3], state="SDN"),))),
        ("facts_tallies", replace(FACTS, tallies=(replace(FACTS.tallies[0], noted=99),))),
    ],
)
def test_a_bent_fact_is_found(rule, record):
    assert new(rule, record)


def test_an_outcome_in_a_later_session_is_explained_by_its_case():
    later = replace(FACTS, cases=tuple(case for case in FACTS.cases if case.state != "LBY"))
    assert {message.split(":")[0] for message in new("facts_council_sessions", later)} == {"LBY, session 9"}
