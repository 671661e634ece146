"""Numbers that a sentence names."""

import pytest

from openupr.documents.items.numbers import numbers_named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Recommendations Nos. 2, 7 and 10-12 above enjoy its support.", ["98.2", "98.7", "98.10", "98.11", "98.12"]),
        ("Recommendation 3 above is noted.", ["98.3"]),
        ("It accepts recommendations 93.2 to 93.4.", ["93.2", "93.3", "93.4"]),
        ("Recommendations 93.2, 94.1 and 93.2", ["93.2", "94.1"]),
        ("The recommendations listed below enjoy its support.", []),
        ("In 2008, State A took part in 3 sessions.", []),
    ],
)
def test_lists_and_ranges_are_read_bare_numbers_count_under_the_chapeau(sentence, named):
    assert numbers_named(sentence, 98) == named


def test_a_range_over_two_chapeaux_or_backwards_is_its_two_ends():
    assert numbers_named("recommendations 93.2 to 94.3", 98) == ["93.2", "94.3"]
    assert numbers_named("recommendations 93.9 to 93.2", 98) == ["93.9", "93.2"]


def test_a_range_without_reason_does_not_fill_the_memory():
    assert len(numbers_named("recommendations 1 to 999999", 98)) == 2
