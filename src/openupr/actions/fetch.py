"""Fetch a document of the review from the UN's document service into a file.

Does not: import it; `openupr import FILE` does.
"""

import os
from contextlib import suppress
from pathlib import Path

from openupr.domain.symbols import Symbol
from openupr.imports.ods.fetching import FORMATS, LANGUAGES, NotFetched, Service, fetch
from openupr.settings import document_service
from openupr.store.failures import Refused

__all__ = ["FORMATS", "LANGUAGES", "fetch_to"]


def fetch_to(symbol: str, output: Path | None, language: str, form: str) -> Path:
    """Fetch `symbol` and write it; returns where. Raises Refused."""
    parsed = Symbol.parse(symbol)
    if parsed is None:
        raise Refused(f"A symbol of the review like A/HRC/28/15 was expected, found {symbol!r}.")
    target = output or Path(_name(parsed, form))
    if not target.parent.is_dir():
        raise Refused(f"There is no folder {target.parent}. Make it first.")
    if target.is_dir():
        raise Refused(f"{target} is a folder. Name a file in it: -o {target / _name(parsed, form)}")
    if target.exists():
        raise Refused(f"{target} is there already and was left as it is. Name another file with -o, or move it.")
    try:
        data = fetch(str(parsed), language, form, Service(document_service()))
    except NotFetched as error:
        raise Refused(str(error)) from error
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        draft.write_bytes(data)
        draft.replace(target)
    except OSError as error:
        with suppress(OSError):  # the same that kept it from being written
            draft.unlink(missing_ok=True)
        raise Refused(f"{target} cannot be written: {error.strerror}.") from error
    return target


def _name(symbol: Symbol, form: str) -> str:
    """A/HRC/28/15/Add.1 as the name of a file: A_HRC_28_15_Add.1.pdf."""
    return f"{str(symbol).replace('/', '_')}.{form}"
