"""`openupr vocabularies [KEY]`: the vocabularies that ship, with version and source; one with its crosswalk."""

import csv
import json
import sys
from argparse import ArgumentParser, Namespace
from importlib import import_module
from typing import Any

from openupr.command import Command

_COLUMNS = ("notation", "term", "match", "vocabulary", "other_term", "source", "evidence")


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("key", nargs="?", metavar="KEY", help="which one; left out, all are listed")
    parser.add_argument("--format", choices=("text", "json", "csv"), default="text", help="form of what is told (text)")


def _run(arguments: Namespace) -> int:
    action = import_module("openupr.actions.list_vocabularies")
    found = action.whole(arguments.key) if arguments.key else action.listed()
    if arguments.format == "json":
        print(json.dumps(found, ensure_ascii=False, indent=1))
    elif arguments.format == "csv":
        _table(found if arguments.key else None, action)
    else:
        print("\n".join(_terms(found) if arguments.key else _all(found)))
    return 0


def _all(found: list[dict[str, Any]]) -> list[str]:
    lines = []
    for one in found:
        lines.append(f"{one['key']}: {one['label']}, {one['version']}; {one['count']} terms ({one['certainty']})")
        lines += [f"    linked to {other['key']}: {other['met']} of {one['count']}" for other in one["linked"]]
    return lines


def _terms(found: dict[str, Any]) -> list[str]:
    lines = [f"{found['label']}, {found['version']}", f"Source: {found['source']} ({found['certainty']})"]
    for one in found["terms"]:
        lines.append(" ".join(part for part in (one["notation"], one["term"]) if part))
        for link in one["links"]:
            why = f"{link['source']}{': ' if link['evidence'] else ''}{link['evidence']}"
            lines.append(f"    {link['match']:8} {link['term']} [{link['vocabulary']}; {why}]")
    return lines


def _table(found: dict[str, Any] | None, action: Any) -> None:
    """One vocabulary, or all, as rows: a link a row, a term without links one row."""
    wanted = [found] if found else [action.whole(one["key"]) for one in action.listed()]
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(("of", *_COLUMNS))
    for one in wanted:
        for term in one["terms"]:
            for link in term["links"] or [dict.fromkeys(("match", "vocabulary", "term", "source", "evidence"), "")]:
                other = (link["match"], link["vocabulary"], link["term"], link["source"], link["evidence"])
                out.writerow((one["key"], term["notation"], term["term"], *other))


command = Command("list the vocabularies and the crosswalk between them", _configure, _run)
