"""A tiny transformer is taught by invented texts: it learns, answers in numpy as in JAX, and is the same each time."""

import jax
import numpy as np

from openupr.classify import weights
from openupr.classify.beginning import Base
from openupr.classify.fine_tuning import _dropping, _last, _narrow, fine_tuned
from openupr.classify.labelled import labels_of
from openupr.classify.pieces import Pieces
from openupr.classify.transformer import forward, padded
from tests.classify.invented import ROWS
from tests.classify.invented_slow import HEADS, ISSUES, LONGEST, PIECES, QUICK, TAUGHT, taught, tiny

LABELS = labels_of(ROWS)


def answered(*texts, by=forward):
    given = weights.widened(taught()[1])
    return np.asarray(by(given, HEADS, *padded([Pieces(PIECES, LONGEST).of(text) for text in texts], LONGEST)))


def test_what_was_taught_is_known_of_texts_that_were_not_seen():
    rows = [one for one in ROWS if one not in TAUGHT]
    margins = answered(*(one.text for one in rows))
    issues = np.array([[name in one.issues for name in ISSUES] for one in rows])
    assert len(rows) > 60
    assert ((margins[:, :3] > 0) == issues).mean() > 0.95
    assert (margins[:, 3:].argmax(axis=1) + 1 == [one.action for one in rows]).mean() > 0.95


def test_the_loss_falls_and_each_step_is_told():
    told = taught()[2]
    assert [step for _, step, _, _ in told] == list(range(1, len(told) + 1))
    assert {steps for _, _, steps, _ in told} == {len(told)}
    assert told[-1][0] == QUICK.passes
    assert told[-1][3] < told[0][3] / 2


def test_numpy_answers_as_jax_does():
    texts = ("Continue plan two for rivers and birds", "stars")
    assert np.allclose(answered(*texts), answered(*texts, by=jax.jit(forward, static_argnums=1)), atol=1e-3)


def test_the_same_texts_give_the_same_bytes():
    head, arrays, _ = taught()
    base = Base(tuple(PIECES), HEADS, weights.widened(tiny()[1]), ())
    again = fine_tuned(base, TAUGHT, LABELS, lambda *said: None, QUICK)
    assert weights.pack(*again) == weights.pack(head, arrays)


def test_pieces_that_no_text_holds_stay_as_they_were():
    before, after = (weights.widened(one)["words_weights"] for one in (tiny()[1], taught()[1]))
    never, plan = PIECES.index("never"), PIECES.index("plan")
    assert np.allclose(before[never], after[never], atol=1e-2)
    assert not np.allclose(before[plan], after[plan], atol=1e-2)


def test_the_file_holds_issues_and_actions_and_says_what_taught_it():
    head, arrays, _ = taught()
    assert head["labels"] == {"issues": ISSUES}
    assert head["made"] == {"texts": len(TAUGHT), "sessions": list(range(1, 7))}
    assert {one.dtype.str for one in arrays.values()} == {"|i1", "<f4"}
    assert {name: one.shape for name, one in arrays.items()} == {name: one.shape for name, one in tiny()[1].items()}


def test_issues_that_the_base_knows_keep_their_rows_and_new_ones_begin_as_seldom():
    arrays = weights.widened(tiny()[1])
    base = Base(tuple(PIECES), HEADS, {**arrays, "last_bias": np.arange(8, dtype=np.float32)}, tuple(ISSUES))
    made = _last(base, {"issues": ["Moons", "Stars"], "groups": ["Children"], "targets": []}, 0)
    assert np.array_equal(made["last_weights"][1], arrays["last_weights"][2])
    assert np.array_equal(made["last_weights"][-5:], arrays["last_weights"][-5:])
    assert made["last_bias"].tolist() == [-3, 2, -3, 3, 4, 5, 6, 7]
    kept = _narrow({**arrays, **made}, 2)
    assert kept["last_bias"].tolist() == [-3, 2, 3, 4, 5, 6, 7]


def test_what_is_left_out_by_chance_is_another_each_time_and_made_up_for():
    drop = _dropping(jax.random.key(0), 0.25)
    first, second = np.asarray(drop(np.ones((100, 100), np.float32))), np.asarray(drop(np.ones((100, 100), np.float32)))
    assert set(np.unique(first.round(4))) == {0, np.float32(1.3333)}
    assert abs(first.mean() - 1) < 0.03
    assert not np.array_equal(first, second)
