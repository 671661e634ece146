"""`openupr search QUERY`: search what is imported, in the terminal or as JSON; `openupr index` makes the index anew."""

import json
from argparse import ArgumentParser, Namespace
from importlib import import_module
from typing import Any

from openupr.command import Command, Failure


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "query",
        nargs="+",
        metavar="QUERY",
        help='words, "exact phrases", AND OR NOT with brackets, tortur*, state:SVN by:NOR position:noted cycle:4',
    )
    parser.add_argument("--exact", action="store_true", help="words as they are, without plurals and other forms")
    parser.add_argument("--labels", action="store_true", help="search themes and other labels too")
    parser.add_argument("--once", action="store_true", help="of similar texts the first only")
    parser.add_argument("--sort", choices=("relevance", "date", "state"), default="relevance", help="order of results")
    parser.add_argument("--page", type=int, default=1, metavar="N", help="which page of twenty results, from 1")
    parser.add_argument("--json", action="store_true", help="everything, as JSON")


def _run(arguments: Namespace) -> int:
    action = import_module("openupr.actions.search")
    sort = import_module("openupr.store.search.engine").Sort(arguments.sort)
    asked = action.Asked(
        text=" ".join(arguments.query),
        exact=arguments.exact,
        labels=arguments.labels,
        once=arguments.once,
        sort=sort,
        page=arguments.page,
    )
    try:
        found = action.search(asked)
    except action.Malformed as failure:
        raise Failure(failure.said) from failure
    print(json.dumps(found, ensure_ascii=False, indent=1) if arguments.json else "\n".join(page(found)))
    return 0


def page(found: dict[str, Any]) -> list[str]:
    """The result as lines for a terminal; what matched stands between asterisks."""
    lines = [f"{found['total']:,} found."]
    if found["index"]["old"]:
        lines.append(f"The index is of entry {found['index']['entry']}; a newer one is being made.")
    for one in found["expansions"]:
        lines.append(f"{one['word']} also finds: {_some(one['also'])}.")
    if "small_operators" in found["remarks"]:
        lines.append("“and”, “or”, “not” in small letters are words; write AND, OR, NOT to join others.")
    for one in found["results"]:
        lines += ["", _head(one), "  " + "".join(f"*{text}*" if marked else text for text, marked in one["passage"])]
    if found["facets"]:
        lines.append("")
    for name, values in found["facets"].items():
        told = ", ".join(f"{one.get('name', one['value'])} {one['count']:,}" for one in values[:6])
        lines.append(f"{name}: {told}{', …' if len(values) > 6 else ''}")
    return lines


def _head(one: dict[str, Any]) -> str:
    """ "Slovenia, cycle 3, 140.7, by Norway, ● supported (A/HRC/43/15, page 20)"."""
    by = ", ".join(each["name"] for each in one["by"])
    parts = [one["state_name"], f"cycle {one['cycle']}", one["number"] or one["kind"], f"by {by}" if by else ""]
    if one["kind"] == "recommendation":
        parts.append(f"{one['shape']} {one['position_words']}")
    same = f"; {one['similar']['others']:,} say the same" if one["similar"]["others"] else ""
    return f"{', '.join(part for part in parts if part)} ({one['symbol']}, page {one['page']}{same})"


def _some(words: list[str]) -> str:
    return ", ".join(words[:12]) + (f" and {len(words) - 12:,} more" if len(words) > 12 else "")


command = Command("search recommendations, pledges and paragraphs", _configure, _run, needs_store=True)
