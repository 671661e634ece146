"""The ways to spoil a file do spoil it, and each the same way for the same chance."""

from random import Random

import pytest

from openupr.bench._damage import DAMAGES

WHOLE = b"%PDF-1.4\n" + bytes(range(256)) * 40 + b"trailer<</Root 1 0 R>>"


@pytest.mark.parametrize("name", sorted(set(DAMAGES) - {"zip bomb", "pdf bomb"}))
def test_the_bytes_or_the_suffix_change(name):
    assert DAMAGES[name](WHOLE, ".pdf", Random(1)) != (".pdf", WHOLE)


@pytest.mark.parametrize("name", sorted(set(DAMAGES) - {"zip bomb", "pdf bomb"}))
def test_the_same_chance_gives_the_same_damage(name):
    assert DAMAGES[name](WHOLE, ".pdf", Random(7)) == DAMAGES[name](WHOLE, ".pdf", Random(7))
