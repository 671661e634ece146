"""The State's own comments under numbers are no recommendations. All texts are invented."""

import pytest

from openupr.documents.items.comments import is_comment

NOTED = "The recommendations below did not enjoy the support of Tonga:"
REPLIES = "With regard to the other recommendations, Tonga offers the following comments:"


@pytest.mark.parametrize(
    "text",
    [
        "Tonga explained that grass was sown in every garden.",
        "Tonga also stated that it had sown grass.",
        "The delegation of Tonga wished to clarify that grass grows (section 3).",
        "In this regard, the Kingdom of Tonga stressed that grass grows.",
        "The Government indicated that grass had been sown.",
        "The State under review is of the view that grass grows.",
        "Tonga considers that the request of Chile (Chile) had been met long ago.",
        "Tonga cannot accept the use of the word grass.",
        "The recommendation in paragraph 12 was met in 2007.",
        "With regard to recommendations concerning grass, the seed was bought.",
    ],
)
def test_what_the_state_under_review_says_is_a_comment(text):
    assert is_comment(text, NOTED, "TON")


@pytest.mark.parametrize(
    "text",
    [
        "Sow grass in every garden",
        "Tonga is commended for its grass and is encouraged to sow more",
        "Tonga considers sowing grass",
        "Tonga could consider sowing grass (Chile);",
        "Tonga stated in 2007 that grass would be sown: sow it (Chile);",
        "The Government of Peru explained how to sow: follow it",
        "Chile explained that grass should be sown",
        "The Government continue to sow grass",
    ],
)
def test_a_recommendation_is_none_also_where_its_bracket_is_missing(text):
    assert not is_comment(text, NOTED, "TON")


def test_under_a_sentence_that_announces_comments_only_what_a_state_made_is_a_recommendation():
    assert is_comment("Grass is sown by law.", REPLIES, "TON")
    assert not is_comment("Sow grass (Chile).", REPLIES, "TON")
    assert not is_comment("Grass is sown by law.", NOTED, "TON")


def test_where_the_state_under_review_is_not_known_no_name_makes_a_comment():
    assert not is_comment("Tonga explained that grass grows.", NOTED, None)
