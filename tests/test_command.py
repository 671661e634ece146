"""Words such as session=48, as several commands take them."""

import pytest

from openupr.command import Failure, fields_of


def test_fields_are_told_by_name_and_a_value_may_hold_the_sign():
    assert fields_of(["session=48", "why=a=b"], "session=48") == {"session": "48", "why": "a=b"}


def test_a_field_given_twice_is_told():
    with pytest.raises(Failure, match="Each field once was expected, found session twice"):
        fields_of(["session=48", "date=2025-01-20", "session=49"], "session=48")


@pytest.mark.parametrize("word", ["session", "session="])
def test_a_word_that_is_no_field_is_one_line_with_an_example(word):
    with pytest.raises(Failure, match=f"such as time=10:05, were expected, found '{word}'"):
        fields_of([word], "time=10:05")
