import pytest

from openupr.store.characters import storable


@pytest.mark.parametrize(
    ("value", "stored", "changed"),
    [
        ("plain é \U0001f30d \u202e", "plain é \U0001f30d \u202e", 0),
        ("a\x00b\x00", "a\ufffdb\ufffd", 2),
        ("half \ud800 a pair", "half \ufffd a pair", 1),
        ({"k\x00": ["a\x00", {"deep": "\x00"}], "n": 1, "no": None},
         {"k\ufffd": ["a\ufffd", {"deep": "\ufffd"}], "n": 1, "no": None}, 3),
        (True, True, 0),
    ],
)  # fmt: skip
def test_each_character_that_postgresql_cannot_hold_is_replaced_by_one(value, stored, changed):
    assert storable(value) == (stored, changed)
