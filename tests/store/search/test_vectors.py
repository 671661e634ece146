"""Vectors are kept by what they are of, and what was killed loses nothing that was kept."""

import numpy as np
import pytest

from openupr.store.search.vectors import SIZE, Vectors, key_of

ONE, TWO, THREE = (key_of("a model", text) for text in ("one", "two", "three"))


def vector(at):
    made = np.zeros((1, SIZE), dtype=np.float32)
    made[0, at] = 1
    return made


@pytest.fixture
def path(tmp_path):
    kept = Vectors(tmp_path / "vectors")
    kept.add([ONE], vector(1))
    kept.add([TWO, THREE], np.concatenate([vector(2), vector(3)]))
    return tmp_path / "vectors"


def test_what_was_added_is_there_when_it_is_opened_again(path):
    kept = Vectors(path)
    assert len(kept) == 3
    assert ONE in kept
    assert key_of("a model", "four") not in kept
    assert (kept.of([THREE, ONE]) == np.concatenate([vector(3), vector(1)])).all()
    assert kept.of([]).shape == (0, SIZE)
    assert path.stat().st_mode & 0o777 == 0o600


def test_of_two_with_one_key_the_last_counts_at_once_and_later(path):
    kept = Vectors(path)
    kept.add([TWO], vector(7))
    kept.add([ONE], 2 * vector(8))  # not of unit length
    for each in (kept, Vectors(path)):
        assert (each.of([TWO, ONE, THREE]) == np.concatenate([vector(7), vector(1), vector(3)])).all()


def test_half_a_record_at_the_end_is_cut_off_and_the_next_stands_whole(path):
    path.write_bytes(path.read_bytes()[:-5])
    kept = Vectors(path)
    assert (ONE in kept, TWO in kept, THREE in kept) == (True, True, False)
    kept.add([THREE], vector(9))
    assert (Vectors(path).of([TWO, THREE]) == np.concatenate([vector(2), vector(9)])).all()


def test_a_record_of_zeros_counts_as_not_there(path):
    raw = path.read_bytes()
    path.write_bytes(raw[:16] + bytes(len(raw) // 3 - 16) + raw[len(raw) // 3 :])
    kept = Vectors(path)
    assert (ONE in kept, len(kept)) == (False, 2)


def test_model_and_use_are_part_of_the_key():
    keys = {key_of(model, "one", asked) for model in ("a model", "another") for asked in (True, False)}
    assert len(keys) == 4


def test_others_go_and_those_kept_stay(path):
    kept = Vectors(path)
    assert kept.keep_only([THREE, ONE, key_of("a model", "four")]) == 1
    assert kept.keep_only([THREE, ONE]) == 0
    again = Vectors(path)
    assert (TWO in again, len(again)) == (False, 2)
    assert (again.of([THREE]) == vector(3)).all()
