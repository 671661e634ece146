"""Fetch a document of the review from the UN's document service into a file.

Does not: import it; `openupr import FILE` does.
"""

import os
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
    target = output or Path(f"{str(parsed).replace('/', '_')}.{form}")
    if not target.parent.is_dir():
        raise Refused(f"There is no folder {target.parent}. Make it first.")
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
        draft.unlink(missing_ok=True)
        raise Refused(f"{target} cannot be written: {error.strerror}.") from error
    return target
