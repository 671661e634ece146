"""Pieces of a query."""

import pytest

from openupr.domain.search.lexing import LONGEST_QUERY, Malformed, Sign, pieces


def test_each_piece_has_its_sign_and_its_place_from_one():
    found = [(one.sign, one.text, one.place) for one in pieces("(a OR “b c”) NOT state:SVN")]
    assert found == [
        (Sign.OPEN, "(", 1),
        (Sign.WORD, "a", 2),
        (Sign.OR, "OR", 4),
        (Sign.PHRASE, "b c", 7),
        (Sign.CLOSE, ")", 12),
        (Sign.NOT, "NOT", 14),
        (Sign.FIELD, "SVN", 18),
    ]


@pytest.mark.parametrize("text", ['"a b"', "“a b”", "„a b“", "«a b»", '“a b"'])
def test_quotation_marks_of_several_languages_hold_a_phrase(text):
    (one,) = pieces(text)
    assert (one.sign, one.text, one.quoted) == (Sign.PHRASE, "a b", True)


def test_a_star_after_a_word_or_a_phrase_makes_a_beginning():
    assert [one.begun for one in pieces('tortur* "gender equal*" "gender equal"* x')] == [True, False, True, False]


def test_marks_at_the_end_of_a_word_and_signs_alone_are_left_out():
    assert [one.text for one in pieces("women, — men; & rights?")] == ["women", "men", "rights"]


def test_and_in_small_letters_is_a_word():
    assert [one.sign for one in pieces("a and b")] == [Sign.WORD] * 3


@pytest.mark.parametrize(
    ("text", "said", "place"),
    [
        ('a "b c', "quotation mark at character 3 is not closed", 3),
        ("a»", "closes at character 2, and none was opened", 2),
        ('a ""', "Words were expected in the quotation marks at character 3", 3),
        ('"—"', "Words were expected", 1),
        ("a -b", "write NOT b", 3),
        ("+b", "write AND b", 1),
        ("to*re", "end of a word only", 1),
        ("a *", "before the * at character 3", 3),
        ("stat:SVN", "Did you mean state:", 1),
        ("http://x", "is no field", 1),
        ("state: SVN", "right after “state:”", 1),
        ("x state:—", "A value was expected after “state:” at character 3", 3),
        ("x" * (LONGEST_QUERY + 1), "at most 2,000 characters", 1),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(text, said, place):
    with pytest.raises(Malformed) as failure:
        list(pieces(text))
    assert said in failure.value.said
    assert failure.value.place == place
    assert "\n" not in failure.value.said
