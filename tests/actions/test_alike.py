"""A recommendation and a word on a pair as lists show them. Documents are invented."""

import pytest

from openupr.actions.alike import known, language_of, named, word
from openupr.domain.similar.judged import Judgement
from openupr.store.failures import Refused
from tests.store import builders as b
from tests.store.keeping import BIH, keep


@pytest.mark.parametrize("engine", ["sqlite"])
def test_a_recommendation_comes_with_its_words_and_their_language(store):
    keep(b.report((b.NOTED,) * 6, language="fr"), BIH)
    one = known("BIH/2/115.2")
    assert (one["text"], one["language"], one["position"]) == (b.TEXTS[1], "fr", "noted")
    with pytest.raises(Refused, match="not here"):
        known("BIH/2/999.1")


def test_without_a_language_told_a_text_counts_as_english():
    assert [language_of({"language": code}) for code in (None, "fr")] == ["en", "fr"]


def test_one_is_named_by_state_cycle_and_number_with_the_shape_of_its_position():
    one = named("SVN", 4, "140.7", "supported")
    assert (one["id"], one["address"]) == ("SVN/4/140.7", "/reviews/SVN/4/recommendations/140.7")
    assert (one["state_name"], one["shape"]) == ("Slovenia", "●")
    assert named("SVN", 4, "140.7", None)["position_words"]


def test_a_pair_is_proposed_until_somebody_has_said_something():
    assert word(None) == {"verdict": "proposed", "entry": None}
    assert word(Judgement("refused", 7, "")) == {"verdict": "refused", "entry": 7}
