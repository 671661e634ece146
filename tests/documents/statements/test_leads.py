import pytest

from openupr.documents.statements.leads import OPENS, after_addressee, is_backward, other_language


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        (" that State A ratify", "ratify"),
        (" State A to ratify", "ratify"),
        (" to State A to: ratify", "ratify"),
        (" that the Government of State A ratify", "ratify"),
        (" the authorities to ratify", "ratify"),
        (", therefore, that state a ratify", "ratify"),
        (" that State AB ratify", "State AB ratify"),
        (" à State A de ratifier", "ratifier"),
        (" a State A que ratifique", "ratifique"),
    ],
)
def test_the_addressee_is_passed_over(said, rest):
    assert said[after_addressee(said, 0, len(said), ("State A",)) :] == rest


def test_a_verb_of_the_past_or_of_somebody_else_is_told_apart():
    for said in ("which recommended", "as recommended", "had recommended", "was invited"):
        assert is_backward(said, said.index(" ") + 1)
    assert not is_backward("we recommend", 3)


@pytest.mark.parametrize(
    ("word", "sure"), [("recommends", True), ("urge", False), ("calls upon", False), ("recommandons", True)]
)
def test_to_recommend_is_sure_and_to_urge_is_not(word, sure):
    assert bool(OPENS.fullmatch(word)["sure"]) is sure


def test_words_of_another_language_are_told():
    assert [other_language(word) for word in ("recommends", "Recommandons", "recomienda")] == ["", "fr", "es"]
