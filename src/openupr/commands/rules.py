"""`openupr rules`: the modalities and practice that are checked, each with its dates, basis and citation."""

import json
from argparse import ArgumentParser, Namespace

from openupr.actions.check import rules
from openupr.command import Command
from openupr.domain.findings import Rule


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="text to read or json (%(default)s if left out)"
    )


def _run(arguments: Namespace) -> int:
    every = [rule for rule, _ in rules()]
    if arguments.format == "json":
        print(json.dumps([_plain(rule) for rule in every], ensure_ascii=False, indent=1))
    else:
        print("\n".join(line for rule in every for line in _lines(rule)))
    return 0


def _plain(rule: Rule) -> dict[str, str | None]:
    return {
        "name": rule.name,
        "since": rule.since.isoformat(),
        "until": rule.until.isoformat() if rule.until else None,
        "citation": rule.citation,
        "basis": rule.basis,
        "sureness": rule.sureness.value,
    }


def _lines(rule: Rule) -> tuple[str, str]:
    until = f" until {rule.until}" if rule.until else ""
    return rule.name, f"  {rule.citation}\n  {rule.basis}, {rule.sureness}, since {rule.since}{until}"


command = Command("modalities and practice that are checked, with dates and citations", _configure, _run)
