"""Chances and deciding words beside proposals. Texts are invented."""

from openupr.actions.codes_explained import explained
from openupr.domain.codes_given import Proposal

TEXT = "Abolish the death penalty in every invented province, women’s prisons included"


def of(text, sure):
    (one,) = explained([{"text": text, "proposal": Proposal(("Death penalty",), 5, "fast", sure)}])
    return one


def test_each_issue_has_its_chance_and_the_text_stays_whole_with_the_deciding_words_marked():
    one = of(TEXT, 0.9)
    assert one["chances"]["Death penalty"] > 0.8
    assert 0.5 < one["action_chance"] <= 1
    assert one["principle"] == "one verb: 5"
    assert "".join(piece for piece, _decided in one["pieces"]) == TEXT
    assert {"death", "penalty"} <= {piece for piece, decided in one["pieces"] if decided}
    assert "province" not in {piece for piece, decided in one["pieces"] if decided}


def test_where_nothing_was_proposed_of_the_words_none_decided():
    assert of(TEXT, None)["pieces"] == [[TEXT, False]]
    assert of(None, None) == {"chances": {}, "action_chance": None, "principle": None, "pieces": []}
