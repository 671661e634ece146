"""`openupr messages`: how much of the pages is translated, and what keeps a language from being whole.

Exit status 1 where a language that is offered to readers is not whole.
"""

import os
from argparse import ArgumentParser, Namespace
from importlib import import_module
from typing import Any

from openupr.command import Command, Failure
from openupr.languages.tongues import ORDER, SOURCE, tongues

_CODES = tuple(code for code in ORDER if code != SOURCE)


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("language", nargs="?", choices=_CODES, help="list what is missing or wrong in this one")
    parser.add_argument(
        "--update", action="store_true", help="first bring the catalog (all of them without LANGUAGE) up to date"
    )


def _run(arguments: Namespace) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "openupr.site.settings")
    import_module("openupr.store.setup").set_up_django()
    catalogs = import_module("openupr.site.catalogs")
    found = import_module("openupr.site.extracting").messages()
    broken = 0
    try:
        for code in [arguments.language] if arguments.language else _CODES:
            if arguments.update:
                catalogs.update(tongues()[code], found)
            faults = catalogs.faults(tongues()[code], found)
            print("\n".join(_lines(code, faults, len(found), arguments.language is not None)))
            broken += bool(faults) and tongues()[code].whole
    except OSError as error:
        raise Failure(f"A catalog cannot be read or written: {error}.") from error
    return 1 if broken else 0


def _lines(code: str, faults: list[str], messages: int, each: bool) -> list[Any]:
    tongue = tongues()[code]
    state = "offered to readers" if tongue.whole else "not offered yet (whole = false in its meta.toml)"
    head = f"{code}  {messages} messages, {len(faults)} missing or wrong; {state}"
    return [head, *(f"  {fault}" for fault in faults)] if each else [head]


command = Command("how much of the pages is translated into each language, and what is missing", _configure, _run)
