"""What another index's word for a position means here."""

import pytest

from openupr.domain.indexed import position_of
from openupr.domain.positions import Position


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Accepted", Position.SUPPORTED), (" supported ", Position.SUPPORTED), ("Rejected", Position.NOTED),
        ("Not  supported", Position.NOTED), ("Noted/Supported", Position.PARTIALLY), ("Pending", Position.PENDING),
        ("General response", None), ("", None), (None, None), ("Supported/Supported", None),
    ],
)  # fmt: skip
def test_only_words_that_are_known_have_a_meaning(said, meant):
    assert position_of(said) is meant
