"""Pairs of common words."""

import random

from openupr.store.search.pairs import BETWEEN, Pairs, common_words

PAIRS = Pairs(["of", "the", "right"])


def stand(words, phrase):
    return any(words[n : n + len(phrase)] == phrase for n in range(len(words) - len(phrase) + 1))


def test_pairs_are_those_of_common_words_side_by_side():
    text = ["one", "of", "the", "rights", "of", "the", "right", "to"]
    assert PAIRS.of_text(text) == ["of_the", "of_the", "the_right"]
    assert PAIRS.of_text(["the", "state", "of", "it"]) == []


def test_a_gap_stands_where_pairs_seem_to_go_on():
    assert PAIRS.of_text(["of", "the", "very", "the", "right"]) == ["of_the", BETWEEN, "the_right"]


def test_a_phrase_with_a_word_that_is_not_common_is_none_of_pairs():
    assert PAIRS.of_phrase(["of", "the", "right"]) == ["of_the", "the_right"]
    assert PAIRS.of_phrase(["of", "women"]) is None
    assert PAIRS.of_phrase(["of"]) is None


def test_a_phrase_stands_in_the_pairs_exactly_where_it_stands_in_the_text():
    chance = random.Random(3)
    for _ in range(3000):
        text = [chance.choice(["of", "the", "right", "x", "y"]) for _ in range(chance.randrange(12))]
        phrase = [chance.choice(["of", "the", "right"]) for _ in range(chance.randrange(2, 5))]
        assert stand(PAIRS.of_text(text), PAIRS.of_phrase(phrase)) == stand(text, phrase), (text, phrase)


def test_common_are_words_of_many_texts_not_those_often_in_one():
    texts = [["the", "tree", str(n)] for n in range(100)] + [["rare"] * 300]
    assert common_words(texts) == ["the", "tree"]
    assert common_words([]) == []
