from dataclasses import replace

from openupr.audit.load import statistic
from tests.audit.invented import made, material, told


def test_recommendations_by_session_and_review():
    found = statistic.reckon(material())
    assert told(found, "sessions") == {5: (1520, 20), 15: (1520, 20)}
    assert told(found, "mean")[1][:2] == (20, "too few")  # twenty reviews


def test_gini_of_those_who_made_any_names_nobody():
    uneven = [replace(made("XAA", f"X{n}", True), state=f"Y{n}") for n in range(40)] + [made("XAA", "X0", True)] * 40
    found = told(statistic.reckon(material(uneven)), "made")
    assert found[1][0] == 40
    assert found[1][1] > 40


def test_many_who_made_any_in_few_reviews_are_too_few():
    one_review = [made("XAA", f"X{n}", True) for n in range(40)]
    assert told(statistic.reckon(material(one_review)), "made")[1][:2] == (40, "too few")
