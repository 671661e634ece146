"""An item's own words."""

import pytest

from openupr.documents.papers.items import own_position, without_recommendation
from openupr.domain.positions import Position

S, N, P, W = Position.SUPPORTED, Position.NOTED, Position.PARTIALLY, Position.PENDING


@pytest.mark.parametrize(
    ("text", "position", "strict"),
    [
        ("Tuvalu accepts this recommendation. A law exists.", S, True),
        ("Tuvalu accepts the spirit of this recommendation.", P, False),
        ("Tuvalu accepts the recommendation on courts. It cannot accept the recommendation on prisons.", P, True),
        ("Not supported. The law suffices.", N, True),
        ("Position: noted. The law suffices.", None, False),
        ("Position: Noted. The law suffices.", N, True),
        ("Accepted in principle.", S, True),
        ("Supported with reservations. The law suffices.", S, True),
        ("Tuvalu accepts this recommendation, to the extent possible.", S, True),
        ("Tuvalu cannot make a definitive statement at this time.", W, False),
        ("The law was accepted by Parliament.", None, False),
        ("", None, False),
    ],
)
def test_position_and_strictness(text: str, position: Position | None, strict: bool) -> None:
    own = own_position(text)
    assert (own.position, own.strict) == (position, strict)


def test_the_comment_is_what_follows_the_position() -> None:
    assert own_position("Tuvalu accepts this recommendation. A law exists.").comment == "A law exists."
    assert own_position("Tuvalu accepts this recommendation.").comment is None


def test_the_repeated_recommendation_is_left_out() -> None:
    text = "Implement the recommendations accepted before (Chile, Cuba). Noted"
    assert without_recommendation(text) == "Noted"
    assert without_recommendation("Tuvalu accepts it (Chile) fully") == "Tuvalu accepts it (Chile) fully"
