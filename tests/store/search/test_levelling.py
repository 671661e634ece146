"""Vectors on one level, and the nearest of them."""

from dataclasses import replace

import numpy as np
import pytest

from openupr.store.search.levelling import level, load, nearest

RANDOM = np.random.default_rng(7)
MEANINGS = RANDOM.standard_normal((40, 16)).astype(np.float32)
OFFSETS = {code: 5 * RANDOM.standard_normal(16).astype(np.float32) for code in ("text", "en", "fr")}


def made():
    """Texts and questions of the same meanings, each kind and language with a large part of its own."""
    texts, english, french = (MEANINGS + OFFSETS[code] for code in ("text", "en", "fr"))
    terms = {"en": english[:20], "fr": french[:20]}
    return texts, english, french, level(texts, english, terms, "a model")


def test_a_question_in_another_language_finds_its_meaning_where_raw_vectors_do_not():
    texts, _, french, found = made()
    asked = [nearest(found.of_texts(texts), found.of_question(one), 1)[0][0] for one in french]
    assert asked == list(range(40))
    assert [int((texts @ one).argmax()) for one in french] != asked


def test_what_is_taken_off_a_word_is_what_terms_have_and_off_a_sentence_what_texts_have():
    meaning, long = np.eye(8, dtype=np.float32)[3], np.eye(8, dtype=np.float32)[5]
    asked = np.stack([np.eye(8, dtype=np.float32)[0] + long, np.eye(8, dtype=np.float32)[1] + long])
    terms = {"en": np.zeros((1, 8), dtype=np.float32), "fr": np.full((1, 8), 9, dtype=np.float32)}
    found = level(asked, asked, terms, "a model")
    common = found.questions
    word, sentence = found.of_question(meaning), found.of_question(meaning + common)
    assert word == pytest.approx(meaning, abs=1e-6)
    assert sentence == pytest.approx(meaning, abs=1e-6)
    half = found.of_question(meaning + 0.15 * common)
    assert half @ common < word @ common < (meaning + 0.15 * common) @ common


def test_a_text_in_another_language_is_moved_to_where_it_would_stand_in_english():
    texts, english, french, _ = made()
    french_texts = texts + OFFSETS["fr"] - OFFSETS["en"]
    terms, written = {"en": english[:20], "fr": french[:20]}, {"en": texts[:20], "fr": french_texts[:20]}
    both, codes = np.concatenate([texts, french_texts]), ["en"] * 40 + ["fr"] * 40
    found = level(both, english, terms, "a model", written, codes)
    assert found.texts == pytest.approx(texts.mean(axis=0), abs=1e-4)
    moved = found.of_texts(both, codes)
    assert moved[40:] == pytest.approx(moved[:40], abs=1e-4)
    assert found.of_texts(both)[40:] != pytest.approx(moved[:40], abs=1e-1)


def test_a_language_without_terms_stays_where_it_is():
    texts, english, french, _ = made()
    terms = {"en": english[:20], "fr": french[:20]}
    found = level(texts, english, terms, "a model", terms, ["pt"] * 40)
    assert (found.of_texts(texts, ["pt"] * 40) == found.of_texts(texts)).all()


def test_a_language_is_recognised_by_its_terms():
    _, english, french, found = made()
    assert {found.language(one) for one in english} == {"en"}
    assert {found.language(one) for one in french} == {"fr"}


def test_vectors_have_unit_length_and_one_of_nothing_is_no_failure():
    texts, _, _, found = made()
    assert np.linalg.norm(found.of_texts(texts), axis=1) == pytest.approx(np.ones(40), abs=1e-5)
    assert np.isfinite(found.of_texts(found.texts[None])).all()


def test_a_level_is_read_back_as_it_was_written(tmp_path):
    _, _, french, found = made()
    found.save(tmp_path / "level")
    again = load(tmp_path / "level")
    assert (found.written, again.written) == (None, None)
    replace(found, written=found.languages).save(tmp_path / "more")
    assert (load(tmp_path / "more").written == found.languages).all()
    assert (again.model, again.codes) == ("a model", ("en", "fr"))
    assert (again.of_question(french[0]) == found.of_question(french[0])).all()
    whole = (tmp_path / "level").read_bytes()
    for harmed in (b"none", b"", whole[:200], whole[:-40]):
        (tmp_path / "level").write_bytes(harmed)
        with pytest.raises(ValueError, match=r".+"):
            load(tmp_path / "level")


ROWS = np.array([[1, 0], [0, 1], [0.8, 0.6], [1, 0], [0.6, 0.8]], dtype=np.float32)
QUESTION = np.array([1, 0], dtype=np.float32)


def test_the_nearest_come_first_and_of_equal_ones_the_earlier():
    assert [row for row, _ in nearest(ROWS, QUESTION, 3)] == [0, 3, 2]
    assert nearest(ROWS, QUESTION, 99)[-1] == (1, 0.0)
    assert nearest(ROWS, QUESTION, 0) == []


@pytest.mark.parametrize("among", [[1], [1, 2, 4], [0, 1, 2, 3, 4]])
def test_rows_that_are_not_among_those_asked_for_are_left_out(among):
    found = nearest(ROWS, QUESTION, 9, np.array(among))
    assert sorted(row for row, _ in found) == among
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)
    assert nearest(ROWS, QUESTION, 9, np.array([], dtype=int)) == []
