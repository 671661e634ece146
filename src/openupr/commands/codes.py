"""`openupr codes REVIEW`: issues and action that a program proposes for each number; a person accepts or corrects them.

Accepted one by one (`SVN/4/140.7 --accept`), corrected (`--issues "Justice,Detention" --action 4`), or in bulk
(`SVN/4 --accept-above 0.9`), taken back (`--take-back`): each is an entry in the ledger, without the text. `--export
FILE.csv` writes the codes that people gave with the texts that are here, as `openupr train` reads them.
"""

import json
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any

from openupr.actions.save_file import saved
from openupr.command import Command, Failure


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("of", nargs="?", metavar="REVIEW", help="a review, SVN/4, or one recommendation, SVN/4/140.7")
    parser.add_argument("--accept", action="store_true", help="make what is proposed for the recommendation its codes")
    parser.add_argument("--issues", metavar="NAMES", help='correct: issues of UPR Info, such as "Justice,Detention"')
    parser.add_argument("--action", metavar="N", help="correct: UPR Info's category of action, 1 to 5")
    parser.add_argument("--accept-above", metavar="SURE", help="accept all of the review that are surer, such as 0.9")
    parser.add_argument("--take-back", action="store_true", help="withdraw codes that a person gave, of one or of all")
    parser.add_argument("--export", type=Path, metavar="FILE.csv", help="write the codes that people gave, to train")
    parser.add_argument("--model", type=Path, metavar="FILE", help="a model of openupr train; the fast one if left out")
    parser.add_argument("--json", action="store_true", help="the list as JSON")
    parser.add_argument("--force", action="store_true", help="replace FILE.csv where it is there already")


def _run(arguments: Namespace) -> int:
    corrects = arguments.issues is not None or arguments.action is not None
    above, export = arguments.accept_above is not None, arguments.export is not None
    if sum([arguments.accept, corrects, above, export, arguments.take_back]) > 1:
        raise Failure("One of --accept, --issues with --action, --accept-above, --take-back and --export was expected.")
    if (arguments.export is None) == (arguments.of is None):
        raise Failure("A review like SVN/4, one recommendation like SVN/4/140.7, or --export FILE.csv was expected.")
    if arguments.export is not None:
        return _export(arguments.export, arguments.force)
    damaged = import_module("openupr.classify.weights").Damaged
    try:
        return _told(arguments, corrects)
    except damaged as error:
        raise Failure(f"{error}. Nothing was entered.") from error


def _told(arguments: Namespace, corrects: bool) -> int:
    code = import_module("openupr.actions.code")
    of, model = arguments.of, arguments.model or code.FAST
    if arguments.accept:
        print(f"Entered, entry {code.accept(of, model).seq}.")
    elif corrects:
        print(f"Entered, entry {code.correct(of, arguments.issues, arguments.action, model).seq}.")
    elif arguments.take_back:
        print(f"{len(code.take_back(of))} taken back.")
    elif arguments.accept_above is not None:
        made, left = code.accept_above(of, arguments.accept_above, model)
        where = f", entries {made[0].seq} to {made[-1].seq}" if made else ""
        print(f"{len(made)} accepted{where}; {left} left to a person.")
    else:
        _list(code.of_one_or_all(of, model), arguments.json)
    return 0


def _export(path: Path, force: bool) -> int:
    text, rows, left = import_module("openupr.actions.code").table()
    if not rows:
        raise Failure("Codes that people gave to texts that are here were expected, found none. Nothing was written.")
    with saved(path, force) as out:
        out.write(text.encode())
    print(f"{path}: {rows} texts with their codes; {left} left out, whose texts are not here.")
    return 0


def _list(found: list[dict[str, Any]], as_json: bool) -> None:
    if as_json:
        plain = [{**one, **{key: one[key] and asdict(one[key]) for key in ("proposal", "given")}} for one in found]
        print(json.dumps(plain, ensure_ascii=False, indent=1))
    else:
        print("\n".join(lines(found)))


def lines(found: list[dict[str, Any]]) -> list[str]:
    """The list for a terminal: the codes that stand, the text below them where it is here."""
    told = []
    for one in found:
        told.append(f"{one['id']}  {_codes(one)}")
        told += [f"    {one['text']}"] if one["text"] else []
    given = sum(one["given"] is not None for one in found)
    return [
        *told,
        "",
        f"{given} of {len(found)} with codes of a person. The others' are proposed by a program; not OHCHR's or "
        "UPR Info's coding.",
    ]


def _codes(one: dict[str, Any]) -> str:
    stands = one["given"] or one["proposal"]
    if stands is None:
        return "nothing proposed"
    codes = f"{', '.join(stands.issues)}; action {stands.action}"
    if one["given"]:
        return f"{codes}  ({stands.how} in entry {stands.entry})"
    sure = "how sure is not known" if stands.sure is None else f"{stands.sure:.0%} sure"
    return f"{codes}  (proposed, {sure})"


command = Command("list proposed codes of recommendations; accept or correct them", _configure, _run, needs_store=True)
