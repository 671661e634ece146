"""`openupr search QUERY`: search what is imported, in the terminal or as JSON; `openupr index` makes the index anew.

`--meaning` and `--like` ask the search by meaning instead; the two are never mixed.
"""

import json
from argparse import ArgumentParser, Namespace
from importlib import import_module
from typing import Any

from openupr.command import Command, Failure


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "query",
        nargs="*",
        metavar="QUERY",
        help='words, "exact phrases", AND OR NOT with brackets, tortur*, state:SVN by:NOR position:noted cycle:4',
    )
    parser.add_argument(
        "--meaning", action="store_true", help="QUERY is a sentence in any of the six languages: texts near in meaning"
    )
    parser.add_argument("--like", default="", metavar="SVN/4/140.7", help="texts near in meaning to this one")
    parser.add_argument("--exact", action="store_true", help="words as they are, without plurals and other forms")
    parser.add_argument("--labels", action="store_true", help="search themes and other labels too")
    parser.add_argument("--once", action="store_true", help="of similar texts the first only")
    parser.add_argument("--sort", choices=("relevance", "date", "state"), default="relevance", help="order of results")
    parser.add_argument("--page", type=int, default=1, metavar="N", help="which page of twenty results, from 1")
    parser.add_argument("--json", action="store_true", help="everything, as JSON")


def _run(arguments: Namespace) -> int:
    if not arguments.query and not arguments.like:
        raise Failure("What to search was expected: words, or with --like a recommendation such as SVN/4/140.7.")
    if arguments.meaning or arguments.like:
        return _near(arguments)
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


def _near(arguments: Namespace) -> int:
    """Texts near in meaning; what only the exact search has is not asked beside it."""
    action = import_module("openupr.actions.meaning")
    if arguments.exact or arguments.labels or arguments.once or arguments.sort != "relevance":
        raise Failure("--exact, --labels, --once and --sort are of the exact search: leave them out, or --meaning.")
    try:
        found = action.search(action.Asked(" ".join(arguments.query), arguments.like, page=arguments.page))
    except action.Malformed as failure:
        raise Failure(failure.said) from failure
    except action.Unavailable as failure:
        raise Failure(f"Search by meaning cannot be had here: {failure}.") from failure
    print(json.dumps(found, ensure_ascii=False, indent=1) if arguments.json else "\n".join(near(found)))
    return 0


def near(found: dict[str, Any]) -> list[str]:
    """What is near in meaning as lines for a terminal, with the cosine before each."""
    lines = [f"Proposed by a program ({found['proposed_by']}): the nearest of {found['among']:,} different texts."]
    if found["unread"]:
        lines.append(f"{found['unread']:,} more were not read yet; openupr index --meaning reads them.")
    for one in found["results"]:
        text = "".join(text for text, _ in one["passage"])
        lines += ["", f"{one['score']:.2f}  {_head(one)}", f"  {text}"]
    return lines


def page(found: dict[str, Any]) -> list[str]:
    """The result as lines for a terminal; what matched stands between asterisks."""
    lines = [f"{found['total']:,} found."]
    if found["index"]["old"]:
        lines.append(f"The index is of entry {found['index']['entry']}; a newer one is being made.")
    for one in found["expansions"]:
        lines.append(f"{one['word']} also finds: {_some(one['also'])}.")
    if "small_operators" in found["remarks"]:
        lines.append("“and”, “or”, “not” in small letters are words; write AND, OR, NOT to join others.")
    if found["uncoded"]:
        lines.append(f"No text indexed here carries codes of: {', '.join(found['uncoded'])}. Import lists that do.")
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
