from openupr.audit.load import statistic
from tests.audit.invented import made, material, told


def test_recommendations_by_session_and_review():
    found = statistic.reckon(material())
    assert told(found, "sessions") == {5: (1520, 20), 15: (1520, 20)}
    assert told(found, "mean")[1][:2] == (20, "too few")  # twenty reviews


def test_gini_of_those_who_made_any_names_nobody():
    uneven = [made("XAA", f"X{n}", True) for n in range(40)] + [made("XAA", "X0", True)] * 40
    found = told(statistic.reckon(material(uneven)), "made")
    assert found[1][0] == 40
    assert found[1][1] > 40
