"""The file of a model: the same bytes for the same numbers; a broken one gives one clear line."""

import gzip

import numpy as np
import pytest

from openupr.classify import weights

ARRAYS = {
    "a": np.arange(6, dtype=np.float32).reshape(2, 3),
    "b": np.array([1, -2], np.int8),
    "c": np.zeros(0, np.uint32),
}
HEAD = {"labels": {"issues": ["Birds"]}}


def test_what_was_packed_is_unpacked():
    head, arrays = weights.unpack(weights.pack(HEAD, ARRAYS))
    assert head["labels"] == HEAD["labels"]
    for name, one in ARRAYS.items():
        assert arrays[name].dtype == one.dtype
        assert arrays[name].tolist() == one.tolist()


def test_the_same_numbers_give_the_same_bytes_in_whatever_order():
    assert weights.pack(HEAD, ARRAYS) == weights.pack(HEAD, dict(reversed(ARRAYS.items())))


WHOLE = weights.pack(HEAD, ARRAYS)
DAMAGED = {
    "empty": b"",
    "no gzip": b"a text",
    "cut": WHOLE[:40],
    "no JSON": gzip.compress(b"words\n"),
    "a list": gzip.compress(b"[1]\n"),
    "no arrays": gzip.compress(b'{"format": 1}\n'),
    "too short": gzip.compress(gzip.decompress(WHOLE)[:-1]),
    "too long": gzip.compress(gzip.decompress(WHOLE) + b"1"),
    "unknown kind": gzip.compress(gzip.decompress(WHOLE).replace(b'"i1"', b'"x9"')),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_file_is_told_in_one_line(name):
    with pytest.raises(weights.Damaged) as told:
        weights.unpack(DAMAGED[name])
    assert "\n" not in str(told.value)
    assert "openupr train" in str(told.value)


def test_another_format_says_which():
    with pytest.raises(weights.Damaged, match="format 2"):
        weights.unpack(gzip.compress(b'{"format": 2}\n'))


def test_a_file_is_named(tmp_path):
    with pytest.raises(weights.Damaged, match=r"none\.gz cannot be read"):
        weights.read(tmp_path / "none.gz")
    (tmp_path / "bad.gz").write_bytes(b"x")
    with pytest.raises(weights.Damaged, match=r"^bad\.gz: a file made by"):
        weights.read(tmp_path / "bad.gz")


def test_a_matrix_is_narrowed_to_small_integers_and_comes_back_within_half_a_step():
    given = np.array([[1.0, -0.5, 0.25], [0, 0, 0], [200, 3, -127]], np.float32)
    kept = {**weights.narrowed("one", given), "one_bias": np.ones(3, np.float32)}
    assert kept["one_weights"].dtype == np.int8
    back = weights.widened(kept)
    assert set(back) == {"one_weights", "one_bias"}
    assert np.all(np.abs(back["one_weights"] - given).max(axis=1) <= np.abs(given).max(axis=1) / 254 + 1e-6)
