"""The plain scan that says what queries mean."""

from random import Random

import pytest

from openupr.bench._scan import BY_HAND, Row, finds, generated, scanned, written

ROW = Row(scanned("Plant trees, for Women’s sake; 批准公约"), {"state": ["SVN"]})


def test_words_are_cut_case_and_accents_aside_and_chinese_character_by_character():
    assert scanned("Türkiye COTE\u0301 2015年") == ("turkiye", "cote", "2015", "年")
    assert ROW.words == ("plant", "trees", "for", "women", "s", "sake", "批", "准", "公", "约")


@pytest.mark.parametrize(
    ("meant", "found"),
    [
        (("word", "trees"), True),
        (("word", "tree"), False),
        (("phrase", "trees", "for"), True),
        (("phrase", "for", "trees"), False),
        (("phrase", "公约"), True),
        (("begins", "wom"), True),
        (("field", "state", "AUT", "SVN"), True),
        (("field", "by", "NOR"), False),
        (("and", ("word", "trees"), ("not", ("word", "women"))), False),
        (("or", ("word", "x"), ("not", ("word", "y"))), True),
    ],
)
def test_a_query_finds_what_it_means(meant, found):
    assert finds(meant, ROW) is found


def test_a_query_is_written_as_a_person_types_it():
    meant = ("or", ("and", ("word", "a"), ("not", ("phrase", "b", "c"))), ("field", "by", "NOR", "FRA"))
    assert written(meant) == '((a) AND (NOT ("b c"))) OR (by:NOR,FRA)'


def test_thirty_stand_there_by_hand_and_the_generated_ones_are_the_same_every_time():
    assert len(BY_HAND) == 30
    first, second = ([generated([ROW], Random(n), {"state": ["SVN"]}) for n in range(50)] for _ in range(2))
    assert first == second
    assert {one[0] for one in first} >= {"and", "or", "word", "phrase"}
