"""What a careful model is taught from: a model of ours, or a public one in its folder, read as the same arrays."""

import json

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from openupr.classify import beginning, weights
from tests.classify.invented_slow import HEADS, ISSUES, LAYERS, PIECES, tiny


@pytest.fixture
def public(tmp_path):
    """The tiny model as others publish theirs, with more places than are looked at, and its arrays as we have them."""
    ours = weights.widened(tiny()[1])
    chance = np.random.default_rng(3)
    places, kinds = (chance.normal(size=(rows, 16)).astype(np.float32) for rows in (beginning.LONGEST + 9, 2))
    theirs = {
        "bert.embeddings.word_embeddings.weight": ours["words_weights"],
        "bert.embeddings.position_embeddings.weight": places,
        "bert.embeddings.token_type_embeddings.weight": kinds,
        "bert.embeddings.LayerNorm.weight": ours["begin_norm"],
        "bert.embeddings.LayerNorm.bias": ours["begin_shift"],
        "bert.pooler.dense.bias": ours["begin_shift"],
    }
    for at in range(LAYERS):
        layer = f"bert.encoder.layer.{at}."
        for name, said in beginning._MATRICES.items():
            theirs[f"{layer}{said}.weight"] = ours[f"{name}{at}_weights"]
            theirs[f"{layer}{said}.bias"] = ours[f"{name}{at}_bias"]
        for name, said in beginning._NORMS.items():
            theirs[f"{layer}{said}.weight"] = ours[f"{name}{at}_norm"]
            theirs[f"{layer}{said}.bias"] = ours[f"{name}{at}_shift"]
    folder = tmp_path / "public"
    folder.mkdir()
    save_file(theirs, folder / "model.safetensors")
    (folder / "vocab.txt").write_text("\n".join(PIECES) + "\n", encoding="utf-8")
    config = {"model_type": "bert", "hidden_act": "gelu", "num_hidden_layers": LAYERS, "num_attention_heads": HEADS}
    (folder / "config.json").write_text(json.dumps(config))
    return folder, {**ours, "places": places[: beginning.LONGEST] + kinds[0]}


def test_a_public_model_is_read_under_our_names_and_knows_no_issue(public):
    folder, ours = public
    found = beginning.base_of(folder)
    assert (found.pieces, found.heads, found.issues) == (tuple(PIECES), HEADS, ())
    assert set(found.arrays) == {name for name in ours if not name.startswith("last")}
    for name, one in found.arrays.items():
        assert np.array_equal(one, ours[name]), name


def test_a_model_of_ours_brings_its_issues_and_its_last_layer(tmp_path):
    (tmp_path / "slow.gz").write_bytes(weights.pack(*tiny()))
    found = beginning.base_of(tmp_path / "slow.gz")
    assert (found.heads, found.issues) == (HEADS, tuple(ISSUES))
    assert found.arrays["last_weights"].shape == (len(ISSUES) + 5, 32)


@pytest.mark.parametrize(
    ("name", "bytes_", "told"),
    [
        ("config.json", None, "config.json cannot be read"),
        ("config.json", b"{", "lacks something or does not fit together"),
        ("config.json", b'{"model_type": "gpt2", "hidden_act": "gelu"}', "a BERT model with gelu was expected"),
        ("vocab.txt", b"one\ntwo\n", "are not of one model"),
        ("model.safetensors", None, "cannot be read as safetensors"),
        ("model.safetensors", b"none", "cannot be read as safetensors"),
    ],
    ids=["no config", "no JSON", "another kind", "other pieces", "no weights", "broken weights"],
)
def test_a_folder_that_holds_no_such_model_is_told_in_one_line(public, name, bytes_, told):
    file = public[0] / name
    file.unlink()
    if bytes_ is not None:
        file.write_bytes(bytes_)
    with pytest.raises(weights.Damaged, match=told) as error:
        beginning.base_of(public[0])
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("heads", [7, 0, -4, "12"])
def test_heads_that_do_not_fit_are_told(public, heads):
    config = {"model_type": "bert", "hidden_act": "gelu", "num_hidden_layers": LAYERS, "num_attention_heads": heads}
    (public[0] / "config.json").write_text(json.dumps(config))
    with pytest.raises(weights.Damaged, match="heads that divide the width 16 were expected"):
        beginning.base_of(public[0])


def test_a_folder_without_the_pieces_of_every_text_or_with_no_numbers_is_told(public):
    folder = public[0]
    (folder / "vocab.txt").write_text("\n".join(PIECES).replace("[UNK]", "[ODD]") + "\n", encoding="utf-8")
    with pytest.raises(weights.Damaged, match=r"vocab\.txt lacks \[UNK\]"):
        beginning.base_of(folder)
    (folder / "vocab.txt").write_text("\n".join(PIECES) + "\n", encoding="utf-8")
    whole = load_file(folder / "model.safetensors")
    whole["bert.embeddings.LayerNorm.bias"] = np.full(16, np.nan, np.float32)
    save_file(whole, folder / "model.safetensors")
    with pytest.raises(weights.Damaged, match="holds what is no number"):
        beginning.base_of(folder)


def test_a_file_that_is_none_is_told(tmp_path):
    with pytest.raises(weights.Damaged, match=r"none\.gz cannot be read"):
        beginning.base_of(tmp_path / "none.gz")
