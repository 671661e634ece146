"""`openupr rules`: the modalities and practice that are checked, each with its dates, kind, citation and sureness."""

import json
from argparse import ArgumentParser, Namespace

from openupr.actions.list_rules import Plain, listed_rules
from openupr.command import Command


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="text to read or json (%(default)s if left out)"
    )


def _run(arguments: Namespace) -> int:
    if arguments.format == "json":
        told = [{name: value for name, value in rule.items() if name != "description"} for rule in listed_rules()]
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        print("\n".join(line for rule in listed_rules() for line in _lines(rule)))
    return 0


def _lines(rule: Plain) -> tuple[str, ...]:
    until = f" until {rule['until']}" if rule["until"] else ""
    return (
        f"{rule['name']}",
        f"  {rule['title']}",
        f"  {rule['citation']}",
        f"  checks a {rule['checks']}; {rule['kind']}, {rule['sureness']}, since {rule['since']}{until}",
    )


command = Command("modalities and practice that are checked, with dates and citations", _configure, _run)
