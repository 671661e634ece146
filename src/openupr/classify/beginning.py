"""The transformer that a careful model is taught from: a careful model, or a folder with a public one.

The folder is as such models are published: model.safetensors, vocab.txt and config.json of an uncased BERT, such as
all-MiniLM-L6-v2.
Does not: fetch it, or run anything from it: it is read as numbers and lines.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load_file

from openupr.classify import weights
from openupr.classify.careful import parts_of
from openupr.classify.transformer import HEADS, layers_of

LONGEST = 80  # pieces of a text; the longest recommendations have some more
_MATRICES = {
    "ask": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "joined": "attention.output.dense",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
}
_NORMS = {"met": "attention.output.LayerNorm", "done": "output.LayerNorm"}


@dataclass(frozen=True)
class Base:
    """Pieces by number, heads of a layer, the arrays, wide; and the issues it knows: none where it is a public one."""

    pieces: tuple[str, ...]
    heads: int
    arrays: weights.Arrays
    issues: tuple[str, ...]


def base_of(path: Path) -> Base:
    """The transformer of a file or a folder. Raises weights.Damaged, with its name."""
    try:
        return _of_folder(path) if path.is_dir() else _of_file(path)
    except (KeyError, ValueError, IndexError, TypeError, AttributeError) as error:
        if isinstance(error, weights.Damaged):
            raise
        raise weights.Damaged(f"{path.name} lacks something or does not fit together ({error})") from error


def _of_file(path: Path) -> Base:
    head, arrays = parts_of(path)[1]
    given = weights.widened(arrays)
    return Base(tuple(head["pieces"]), int(head.get("heads", HEADS)), given, tuple(head["labels"]["issues"]))


def _of_folder(path: Path) -> Base:
    config = json.loads(_text(path / "config.json"))
    if (config["model_type"], config["hidden_act"]) != ("bert", "gelu"):
        raise weights.Damaged(f"{path.name}: a BERT model with gelu was expected, found {config['model_type']!r}")
    pieces = tuple(_text(path / "vocab.txt").removesuffix("\n").split("\n"))
    given = _ours(_tensors(path / "model.safetensors"))
    if len(given["words_weights"]) != len(pieces) or layers_of(given) != config["num_hidden_layers"]:
        raise weights.Damaged(f"{path.name}: model.safetensors, vocab.txt and config.json are not of one model")
    if wrong := _wrong(config["num_attention_heads"], pieces, given):
        raise weights.Damaged(f"{path.name}: {wrong}")
    return Base(pieces, config["num_attention_heads"], given, ())


def _wrong(heads: Any, pieces: tuple[str, ...], given: weights.Arrays) -> str:
    """What would end the training, or make a model of it that answers nothing."""
    width = given["begin_norm"].shape[0]
    if type(heads) is not int or heads < 1 or width % heads:
        return f"heads that divide the width {width} were expected, found {heads!r:.20}"
    if missing := {"[UNK]", "[CLS]", "[SEP]"}.difference(pieces):
        return f"vocab.txt lacks {', '.join(sorted(missing))}"
    return "" if all(np.isfinite(one).all() for one in given.values()) else "model.safetensors holds what is no number"


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise weights.Damaged(f"{path} cannot be read: {error.strerror or error}") from error


def _tensors(path: Path) -> dict[str, Any]:
    try:
        return {name.removeprefix("bert."): one for name, one in load_file(path).items()}
    except (OSError, SafetensorError) as error:
        raise weights.Damaged(f"{path} cannot be read as safetensors ({error})") from error


def _ours(theirs: dict[str, Any]) -> weights.Arrays:
    """The same arrays under our names; what is no part of the encoder is left."""

    def took(name: str) -> Any:
        return np.asarray(theirs[name], np.float32)

    begin = "embeddings."
    kinds = took(f"{begin}token_type_embeddings.weight")[0]
    given = {
        "words_weights": took(f"{begin}word_embeddings.weight"),
        "places": took(f"{begin}position_embeddings.weight")[:LONGEST] + kinds,
        "begin_norm": took(f"{begin}LayerNorm.weight"),
        "begin_shift": took(f"{begin}LayerNorm.bias"),
    }
    layer = 0
    while f"encoder.layer.{layer}.output.dense.bias" in theirs:
        of_layer = f"encoder.layer.{layer}."
        for ours, name in _MATRICES.items():
            given[f"{ours}{layer}_weights"] = took(f"{of_layer}{name}.weight")
            given[f"{ours}{layer}_bias"] = took(f"{of_layer}{name}.bias")
        for ours, name in _NORMS.items():
            given[f"{ours}{layer}_norm"] = took(f"{of_layer}{name}.weight")
            given[f"{ours}{layer}_shift"] = took(f"{of_layer}{name}.bias")
        layer += 1
    return given
