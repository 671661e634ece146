"""The file of a trained model: one line that says what it holds, then arrays of numbers, compressed.

{"format", "made", "labels", "arrays": [[name, dtype, shape], …]} in JSON, a line end, the arrays' bytes one after the
other, all in gzip without a time, so that the same training gives the same bytes.
Does not: run anything from the file, or hold a word of a text: features are numbers.
"""

import gzip
import io
import json
import math
import zlib
from pathlib import Path
from typing import Any

import numpy as np

FORMAT = 1
_KINDS = {"i1": np.int8, "u4": np.uint32, "f2": np.float16, "f4": np.float32}
_ASKED = "a file made by `openupr train` was expected"
Arrays = dict[str, np.ndarray[Any, Any]]


class Damaged(ValueError):
    """A file of weights cannot be used: one line that says why."""


def pack(head: dict[str, Any], arrays: Arrays) -> bytes:
    """The bytes of a model file. Arrays of int8, uint32, float16 or float32."""
    kinds = {np.dtype(kind).str: name for name, kind in _KINDS.items()}
    listed = [(name, kinds[one.dtype.str], list(one.shape)) for name, one in sorted(arrays.items())]
    out = io.BytesIO()
    with gzip.GzipFile("", "wb", 9, out, mtime=0) as file:
        line = json.dumps({**head, "format": FORMAT, "arrays": listed}, sort_keys=True, separators=(",", ":"))
        file.write(line.encode("ascii") + b"\n")
        for name, _, _ in listed:
            file.write(np.ascontiguousarray(arrays[name]).tobytes())
    return out.getvalue()


def unpack(data: bytes) -> tuple[dict[str, Any], Arrays]:
    """What a model file says of itself, and its arrays. Raises Damaged."""
    try:
        line, _, rest = gzip.decompress(data).partition(b"\n")
        head = json.loads(line)
        if head.get("format") != FORMAT:
            raise Damaged(f"{_ASKED}, of format {FORMAT}; found format {head.get('format')!r}: train it again")
        return head, _arrays(head["arrays"], rest)
    except Damaged:
        raise
    except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Damaged(f"{_ASKED}; this is none or damaged ({type(error).__name__})") from error


def narrowed(name: str, values: Any) -> Arrays:
    """A matrix as small integers with a scale a row, named NAME_weights and NAME_scales."""
    scales = np.maximum(np.abs(values).max(axis=1), 1e-9) / 127
    small = np.rint(values / scales[:, None]).astype(np.int8)
    return {f"{name}_weights": small, f"{name}_scales": scales.astype(np.float32)}


def widened(arrays: Arrays) -> Arrays:
    """The same the other way: small integers times the scale of their row; what has no scale as it is."""
    scales = {name.removesuffix("_scales"): one for name, one in arrays.items() if name.endswith("_scales")}
    kept = {name: one for name, one in arrays.items() if not name.endswith("_scales")}
    return kept | {f"{name}_weights": kept[f"{name}_weights"] * one[:, None] for name, one in scales.items()}


def read(path: Path) -> tuple[dict[str, Any], Arrays]:
    """The same from a file. Raises Damaged, with the file's name."""
    try:
        return unpack(path.read_bytes())
    except OSError as error:
        raise Damaged(f"{path.name} cannot be read: {error.strerror or error}") from error
    except Damaged as error:
        raise Damaged(f"{path.name}: {error}") from error


def _arrays(listed: list[tuple[str, str, list[int]]], rest: bytes) -> Arrays:
    arrays, at = {}, 0
    for name, kind, shape in listed:
        count = math.prod(shape)
        arrays[name] = np.frombuffer(rest, _KINDS[kind], count, at).reshape(shape)
        at += arrays[name].nbytes
    if at != len(rest):
        raise Damaged(f"{_ASKED}; this one is longer or shorter than it says")
    return arrays
