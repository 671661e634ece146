"""Numbers that a sentence names."""

import pytest

from openupr.documents.items.numbers import named_in, numbers_named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Recommendations Nos. 2, 7 and 10-12 above enjoy its support.", ["98.2", "98.7", "98.10", "98.11", "98.12"]),
        ("Recommendation 3 above is noted.", ["98.3"]),
        ("It accepts recommendations 93.2 to 93.4.", ["93.2", "93.3", "93.4"]),
        ("Recommendations 93.2, 94.1 and 93.2", ["93.2", "94.1"]),
        ("Recommendations 93.2, 93. 24, 93 .30 and 93. 40.", ["93.2", "93.24", "93.30", "93.40"]),
        ("Recommendations 93. 24 to 93. 26", ["93.24", "93.25", "93.26"]),
        ("Recommendations 93.2, 5, 94.1 and 4", ["93.2", "93.5", "94.1", "94.4"]),
        ("The recommendation in paragraph 103, No. 7, is noted.", ["103.7"]),
        ("The recommendations in paragraphs 103.6 and 7", ["103.6", "103.7"]),
        ("The recommendations contained in paragraphs 35 (b) and 68 (a, c)", []),
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


def test_a_bare_number_after_the_word_paragraph_is_a_paragraph():
    told = named_in("The recommendations contained in paragraph 103 above", 98)
    assert (told.numbers, told.paragraphs) == ((), (103,))


def test_numbers_printed_without_their_paragraph_are_told_but_not_the_inside_of_a_range():
    told = named_in("Recommendations 93.24, 93 and 30-32", 93)
    assert told.numbers == ("93.24", "93.93", "93.30", "93.31", "93.32")
    assert told.bare == {"93.93", "93.30", "93.32"}
