"""A sentence apart from the fields that stand with it."""

import pytest

from openupr.domain.search.sentence import apart


@pytest.mark.parametrize(
    ("written", "sentence", "fields"),
    [
        ("schools for nomads", "schools for nomads", {}),
        ("state:SVN schools  for nomads", "schools for nomads", {"state": ("SVN",)}),
        ("schools State:SVN,AUT by:NOR", "schools", {"state": ("SVN", "AUT"), "by": ("NOR",)}),
        ('food theme:"right to food" theme:trade', "food", {"theme": ("right to food", "trade")}),
        ("state:", "state:", {}),
        ("upstate:SVN and https://x", "upstate:SVN and https://x", {}),
        ("women AND girls", "women AND girls", {}),
        ("مياه cycle:3", "مياه", {"cycle": ("3",)}),
    ],
)
def test_fields_are_taken_out_and_the_rest_is_the_sentence(written, sentence, fields):
    assert apart(written) == (sentence, fields)
