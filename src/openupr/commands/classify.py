"""`openupr classify < TEXTS > CODES`: one JSON object for every line read, blank ones too, in their order.

`issues` and `action` (1 to 5, always) in UPR Info's terms, `sdg_targets`, `groups`, `unsure`, and `scores`: the chance
of each. All are proposals of a program; not OHCHR's or UPR Info's coding. `--explain` adds the words that decided.
What is not UTF-8, or too long, is coded as far as it can be read, with a line on standard error.
"""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from openupr.command import Command, Failure

_LONGEST = 20_000  # characters of a line that are looked at
_CHUNK = 1 << 20


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="texts, one a line; standard input if left out"
    )
    parser.add_argument(
        "--model", type=Path, metavar="FILE", help="a model of openupr train; the one that ships if left out"
    )
    parser.add_argument("--best", action="store_true", help="the careful model: better, some forty times slower")
    parser.add_argument("--explain", action="store_true", help="add the words that decided, and the manual's principle")


def _run(arguments: Namespace) -> int:
    weights = import_module("openupr.classify.weights")
    try:
        model = _model(arguments)
    except weights.Damaged as error:
        raise Failure(f"{error}. Nothing was coded.") from error
    if arguments.file is None:
        _write(model, sys.stdin.buffer, arguments.explain)
    else:
        with arguments.file.open("rb") as file:
            _write(model, file, arguments.explain)
    return 0


def _model(arguments: Namespace) -> object:
    given = filter(None, [arguments.model])
    if arguments.best:
        return import_module("openupr.classify.careful").careful(*given)
    return import_module("openupr.classify.model").shipped(*given)


def _write(model: object, file: BinaryIO, explain: bool) -> None:
    coding = import_module("openupr.classify.coding")
    explained = import_module("openupr.classify.explained")
    texts: list[str] = []

    def kept() -> Iterator[str]:
        for text in lines(file):
            if explain:
                texts.append(text)
            yield text

    for at, one in enumerate(coding.codes(model, kept())):
        plain = asdict(one)
        if explain:
            plain["decided_by"] = explained.words_that_decided(model, texts[at], one)
            texts[at] = ""
        sys.stdout.write(json.dumps(plain, ensure_ascii=False) + "\n")


def lines(file: BinaryIO) -> Iterator[str]:
    """The lines of a file in UTF-8, without their ends; a line on standard error for each that is not as expected."""
    for at, (line, cut) in enumerate(_pieces(file), 1):
        text = line.decode("utf-8", "replace")
        if "\ufffd" in text and not cut:
            print(f"openupr: line {at}: UTF-8 was expected; signs that are not were passed over.", file=sys.stderr)
        if cut or len(text) > _LONGEST:
            print(f"openupr: line {at}: only its first {_LONGEST} characters were looked at.", file=sys.stderr)
        yield text[:_LONGEST].rstrip("\r\n")


def _pieces(file: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    """Each line, at most a megabyte of it, and whether more was passed over: a line never fills the memory."""
    while line := file.readline(_CHUNK):
        cut = len(line) == _CHUNK and not line.endswith(b"\n")
        if cut:
            while (more := file.readline(_CHUNK)) and not more.endswith(b"\n"):
                pass
        yield line, cut


command = Command("propose issues, action category, SDG targets and groups for texts, one a line", _configure, _run)
