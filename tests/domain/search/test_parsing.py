"""The query language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openupr.domain.search.parsing import DEEPEST, MOST_PIECES, Malformed, parse
from openupr.domain.search.tree import And, Everything, Field, Not, Or, Phrase, Prefix, Word

A, B, C = Word("a"), Word("b"), Word("c")


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", Everything()),
        ("Women", Word("women")),
        ('"Women"', Phrase(("women",))),
        ('"gender equality"', Phrase(("gender", "equality"))),
        ('"gender equal"*', Phrase(("gender", "equal"), True)),
        ("tortur*", Prefix("tortur")),
        ("non-refoulement", Phrase(("non", "refoulement"))),
        ("a b", And((A, B))),
        ("a AND b", And((A, B))),
        ("a OR b c", Or((A, And((B, C))))),
        ("a AND b OR c", Or((And((A, B)), C))),
        ("(a OR b) c", And((Or((A, B)), C))),
        ("NOT a", Not(A)),
        ("NOT a b", And((Not(A), B))),
        ("a NOT (b OR c)", And((A, Not(Or((B, C)))))),
        ("NOT NOT a", Not(Not(A))),
        ("a AND NOT b", And((A, Not(B)))),
        ("a OR NOT b", Or((A, Not(B)))),
        ("state:SVN,AUT", Field("state", ("SVN", "AUT"))),
        ('theme:"Food, water"', Field("theme", ("Food, water",))),
        ("symbol:A/HRC/59/15", Field("symbol", ("A/HRC/59/15",))),
        ("NOT state:SVN", Not(Field("state", ("SVN",)))),
        ("公约", Word("公约")),
        ("公约法", Phrase(("公约", "约法"))),
        ("公", Prefix("公")),
        ('"公约 women"', Phrase(("公约", "约", "women"))),
        ('"公 约"', Phrase(("公约",))),
        ('"公, 公"', Phrase(("公", "公"), True)),
        ('"women 公"', Phrase(("women", "公"), True)),
    ],
)
def test_a_query_is_read_as_its_tree(text, query):
    assert parse(text) == query


@pytest.mark.parametrize(
    ("text", "said", "place"),
    [
        ("a AND", "after AND at character 3, found the end", 3),
        ("a OR OR b", "after OR at character 3, found “OR” at character 6", 3),
        ("(a OR) b", "after OR at character 4, found “)” at character 6", 4),
        ("AND a", "before AND at character 1", 1),
        ("a NOT", "after NOT at character 3, found the end", 3),
        ("NOT OR a", "after NOT", 1),
        ("(a", "The bracket ( at character 1 is not closed", 1),
        ("a (", "The bracket ( at character 3 is not closed", 3),
        ("a)", "The bracket ) at character 2 closes what was not opened", 2),
        (")", "closes what was not opened", 1),
        ("a ()", "Words were expected in the brackets at character 3", 3),
        ("a*", "At least 2 letters", 1),
        ("—", "Letters or digits were expected", 1),
        ("a " * (MOST_PIECES + 1), f"At most {MOST_PIECES}", 1),
        ("(" * (DEEPEST + 1) + "a" + ")" * (DEEPEST + 1), f"{DEEPEST} deep", DEEPEST + 1),
    ],
)
def test_a_malformed_query_is_told_with_its_place(text, said, place):
    with pytest.raises(Malformed) as failure:
        parse(text)
    assert said in failure.value.said
    assert failure.value.place == place


SIGNS = ["a", "b*", '"', "(", ")", "AND", "OR", "NOT", "state:", "by:NOR", "-x", "*", "公约", "—", '"c d"', "\x00"]


@given(st.lists(st.sampled_from(SIGNS), max_size=12).map(" ".join) | st.text(max_size=40))
def test_any_text_is_a_tree_or_one_clear_line(text):
    failure = None
    try:
        parse(text)
    except Malformed as found:
        failure = found
    assert failure is None or failure.said.endswith(".")
    assert failure is None or 1 <= failure.place <= len(text) + 1
