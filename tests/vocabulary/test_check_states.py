from dataclasses import replace

import pytest

from tests.vocabulary.bending import FACTS, found, new, with_review


@pytest.mark.parametrize(
    ("rule", "record"),
    [
        ("facts_troika", with_review("SVN", 20, troika=("BWA", "ITA", "SVN"))),
        ("facts_codes", with_review("SVN", 20, troika=("BWA", "ITA", "XXX"))),
        ("facts_seats", replace(FACTS, terms=FACTS.terms[1:])),
        ("facts_presidents", replace(FACTS, presidents=FACTS.presidents[:3] + FACTS.presidents[4:])),
        ("facts_presidents", replace(FACTS, presidents=(replace(FACTS.presidents[0], state="SVN"),))),
        ("facts_groups", replace(FACTS, groups=FACTS.groups[:-30])),
    ],
)
def test_a_bent_fact_is_found(rule, record):
    assert new(rule, record)


def test_the_two_vacancies_of_the_council_are_explained_by_their_elections():
    vacancies = sorted(found("facts_seats", FACTS))
    assert [message[:24] for message in vacancies] == ["2018-06-20 to 2018-07-12", "2022-04-08 to 2022-05-09"]
    assert ["USA left" in vacancies[0], "RUS left" in vacancies[1]] == [True, True]
