"""The pairs by which search by meaning is measured, and how ranks are found."""

from collections import Counter

import numpy as np

from openupr.bench import _meaning as meaning
from openupr.domain.search.words import words_of


def test_there_are_two_hundred_pairs_forty_a_language_none_twice():
    pairs = meaning.pairs()
    assert Counter(one.language for one in pairs) == dict.fromkeys(("ar", "zh", "es", "fr", "ru"), 40)
    for part in ("question", "in_english", "text"):
        assert len({getattr(one, part) for one in pairs}) == 200


def test_few_questions_in_english_share_most_of_their_words_with_the_answer():
    """A pair is no translation: it would be found by words."""
    shares = []
    for one in meaning.pairs():
        words = set(words_of(one.in_english))
        shares.append(len(words & set(words_of(one.text))) / len(words))
    assert sum(share > 0.6 for share in shares) < 20


def test_a_rank_is_how_many_texts_are_nearer_than_the_own():
    texts = np.array([[1.0, 0.0], [0.8, 0.6], [0.0, 1.0]])
    assert meaning.ranks(texts, np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])) == [0, 1, 0]


def test_words_of_another_language_find_nothing_and_the_same_words_do():
    pairs = [
        meaning.Pair("fr", "eau potable", "drinking water", "Dig wells."),
        meaning.Pair("es", "dig wells", "dig wells", "Dig wells."),
    ]
    assert meaning.by_words(pairs, ["Dig wells.", "Dig wells.", "Plant trees."]) == [3, 1]


def test_the_real_texts_are_the_same_every_time(shared):
    few = meaning.others(shared, 5)
    assert few == meaning.others(shared, 5)
    assert len(set(few)) == 5


def test_each_topic_is_there_in_six_languages():
    topics = meaning.topics()
    assert Counter(one.language for one in topics) == dict.fromkeys(("ar", "zh", "fr", "ru", "es", "en"), 13)


def test_precision_is_the_share_of_the_nearest_that_have_the_issue():
    texts = np.eye(20)
    asked = np.stack([np.linspace(1, 0, 20), np.linspace(0, 1, 20)])
    topics = [meaning.Topic("Trees", "en", "trees"), meaning.Topic("Trees", "en", "trees")]
    assert meaning.precision(texts, asked, topics, [{"Trees"}] * 10 + [{"Bridges"}] * 10) == 0.5
    assert meaning.precision(texts, asked[:1], topics[:1], [{"Trees"}] * 5 + [{"Bridges"}] * 15) == 0.5


def test_coders_issues_are_known_for_each_text(shared):
    known = meaning.issues(shared)
    assert {one.issue for one in meaning.topics()} <= set().union(*known.values())
