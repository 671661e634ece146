"""`openupr read FILE…`: what documents say, to standard output. No database.

Exit status, of several files the highest: 0 read, 1 read with blocking findings, 2 not readable.
"""

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from openupr.command import Command
from openupr.documents.contract import as_contract
from openupr.documents.pipeline import document_of
from openupr.documents.source import Unreadable
from openupr.domain.findings import Severity


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--format", choices=("json", "jsonl"), default="json")


def _run(arguments: Namespace) -> int:
    status, objects = 0, []
    for path in arguments.files:
        try:
            document = document_of(path)
        except Unreadable as error:
            print(f"{path}: {error}", file=sys.stderr)
            status, one = 2, {"file": path.name, "error": str(error)}
        else:
            blocking = any(f.severity is Severity.BLOCKING for f in document.findings)
            status, one = max(status, int(blocking)), as_contract(document)
        if arguments.format == "jsonl":
            print(json.dumps(one, ensure_ascii=False), flush=True)
        else:
            objects.append(one)
    if arguments.format == "json":
        print(json.dumps(objects[0] if len(objects) == 1 else objects, ensure_ascii=False, indent=1))
    return status


command = Command("what documents say, to standard output", _configure, _run)
