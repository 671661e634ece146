"""The page that runs a drawing again in a browser, offline: one HTML file with the account already in it.

Source: peers/assembly 6.3, 6 (a static page whose script re-runs the draw).
Does not: check the beacon's signature, which no browser can without a library.
"""

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

_PLACE = '<script id="given" type="application/json"></script>'


def page_of(account: Mapping[str, Any] | None = None) -> str:
    """The page, with an account to run again at once, or empty to paste one."""
    empty = files("openupr.exports").joinpath("data", "run-draw-again.html").read_text(encoding="utf-8")
    if account is None:
        return empty
    # "</script>" in a text of the account must not end the script that holds it.
    told = json.dumps(account, ensure_ascii=False, indent=1).replace("<", "\\u003c")
    return empty.replace(_PLACE, _PLACE.replace("></", f">\n{told}\n</", 1), 1)
