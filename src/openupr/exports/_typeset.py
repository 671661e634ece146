"""A PDF from a typst template of this folder's `data` and an object of texts. The only module that imports typst.

typst is an extra (`openupr[lots]`, 84 MB): without it there is one line that says how to get it.
Does not: fetch packages or fonts; what the library brings is all that is used.
"""

import json
from collections.abc import Mapping
from importlib import import_module
from importlib.resources import as_file, files
from typing import Any

from openupr.extras import how_to_add


class NotInstalled(Exception):
    """The library typst is not there: one line that says how to get it."""


def check() -> None:
    """Raises NotInstalled where no PDF can be made: for who must know before something else is done."""
    _library()


def pdf_of(template: str, told: Mapping[str, Any]) -> bytes:
    """The PDF of `data/<template>.typ` filled with `told`. Raises NotInstalled."""
    typst = _library()
    with as_file(files("openupr.exports").joinpath("data", f"{template}.typ")) as path:
        made = typst.compile(str(path), sys_inputs={"told": json.dumps(told, ensure_ascii=False)})
    return bytes(made)


def _library() -> Any:
    try:
        return import_module("typst")
    except ImportError as error:
        raise NotInstalled(
            f"The library typst, which makes the PDF, is not installed (84 MB). Install it: {how_to_add('typst')}"
        ) from error
