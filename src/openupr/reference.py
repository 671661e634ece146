"""Pages of reference made from the program itself: the commands, the rules, the steps of a review, as Markdown.

`./openupr docs` writes them into docs/; a test compares, so that what is printed and what is done cannot part.
Does not: depend on the width of a terminal or the version of Python.
"""

import inspect
import sys
from argparse import SUPPRESS, Action, ArgumentParser
from collections.abc import Iterator, Mapping
from typing import Any

from openupr.command import Command
from openupr.discover import discover
from openupr.domain.drafting.guards import DRAFTING
from openupr.domain.findings import Rule
from openupr.domain.plenary.item import PLENARY
from openupr.domain.procedure.case import PARTS
from openupr.domain.procedure.guides import GUIDES, Guide
from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.machine import Machine
from openupr.domain.procedure.step import Field, Kind
from openupr.domain.speakers.guards import SPEAKERS

_COMMANDS = "openupr.commands"
_RULES = "openupr.rules"


def commands_page() -> str:
    """docs/cli.md: every command, its arguments and what they mean."""
    commands: dict[str, Command] = discover(_COMMANDS, "command")
    head = [
        "# Commands",
        "",
        "Made by `./openupr docs` from the commands themselves; do not edit. Each is started as `./openupr COMMAND`,",
        "and each has `--help`. Standard output carries the result and nothing else. Exit status:",
        "",
        "- 0: done, also where `check` or `import` has warnings and notes;",
        "- 1: done, with something blocking that a person must look at;",
        "- 2: not done, or not done for every file. Each file that was left out has one line on standard error that",
        "  says why and what to do; the others are read, checked or imported all the same (a folder with one scan: 2).",
        "",
    ]
    return "\n".join([*head, *(line for name, command in commands.items() for line in _command(name, command))])


def _command(name: str, command: Command) -> Iterator[str]:
    parser = ArgumentParser(prog=f"openupr {spoken(name)}")
    command.configure(parser)
    yield from (f"## {spoken(name)}", "", _sentence(command.help), "")
    actions = [action for action in parser._actions if action.dest != "help" and action.help != SUPPRESS]
    if actions:
        yield from ("| argument | meaning |", "|---|---|")
        yield from (f"| {_signature(action)} | {_meaning(action)} |" for action in actions)
        yield ""
    if parser.epilog:
        yield from (parser.epilog, "")


def spoken(name: str) -> str:
    """The name of a command as it is typed: of the module `import_`, `import`."""
    return name.replace("_", "-").strip("-")


def _signature(action: Action) -> str:
    value = action.metavar or ("" if action.nargs == 0 else action.dest.upper())
    if action.choices is not None and action.metavar is None:
        value = " or ".join(str(choice) for choice in action.choices)
    if not action.option_strings:
        return f"`{value}`" + (" …" if action.nargs in ("+", "*") else "")
    return "`" + ", ".join(action.option_strings) + (f" {value}`" if value else "`")


def _meaning(action: Action) -> str:
    text = (action.help or "").replace("%(default)s", str(action.default)).replace("%%", "%").replace("|", "\\|")
    return _sentence(text)


def _sentence(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if not text or text.endswith((".", "?")) else text + "."


_HEADER = ("| type | who takes it | fields | paragraph |", "|---|---|---|---|")
_MACHINES: tuple[tuple[str, str, Machine[Any]], ...] = (
    ("A list of speakers", "speakers REVIEW", SPEAKERS),
    ("A draft list of recommendations", "recommendations REVIEW", DRAFTING),
    ("An item of the plenary", "plenary REVIEW", PLENARY),
)


def steps_page() -> str:
    """docs/steps.md: every kind of step of a review, who takes it, its fields, its paragraph; and the twelve parts."""
    head = [
        "# Steps of a review",
        "",
        "Made by `./openupr docs` from the program itself; do not edit. Each step is an entry of the ledger of that",
        "type; its payload holds `review` (SVN/4), `on`, `source`, the fields below, `record` (yes) and `sureness`",
        "where it is entered afterwards, `corrects` where it takes an earlier step's place. Fields in **bold** are",
        "needed. `openupr step` takes one.",
        "",
        *_HEADER,
    ]
    rows = list(map(_kind, KINDS.values()))
    parts = [
        "",
        "## The record of a postponement or non-participation",
        "",
        "Each part is recorded, or marked with `step_not_taken` and a reason, before the record can be closed. The",
        "Council has never declared persistent non-cooperation, and nothing here computes it.",
        "",
    ]
    parts += [f"{number}. {part}" for number, part in enumerate(PARTS, 1)]
    ways = [line for guide in GUIDES.values() for line in _way(guide)]
    machines = [line for title, command, machine in _MACHINES for line in _machine(title, command, machine.kinds)]
    return "\n".join([*head, *rows, *parts, "", *ways, *machines])


def _machine(title: str, command: str, kinds: Mapping[str, Kind]) -> list[str]:
    """The steps of a part of the procedure that has entries of its own."""
    head = [f"## {title}", "", f"`openupr {command}` takes one; `on` and `time` are Geneva's.", ""]
    return [*head, *_HEADER, *map(_kind, kinds.values()), ""]


def _kind(kind: Kind) -> str:
    return f"| `{kind.name}` | {' or '.join(kind.actors)} | {', '.join(map(_field, kind.fields))} | {kind.citation} |"


def _way(guide: Guide) -> list[str]:
    """A guided way as a table: what to do, who acts, what to type, why a part is usually left aside."""
    rows = [
        f"| {one.part} | {one.words} | {one.who} | {'; '.join(f'`{step}`' for step in one.steps)} | {one.aside} |"
        for one in guide.moves
    ]
    head = [f"### {guide.title}", "", f"`openupr step REVIEW --next --way {guide.name}`", ""]
    return [
        *head,
        "| part | what is done | who acts | step | usually not taken where |",
        "|---|---|---|---|---|",
        *rows,
        "",
    ]


def _field(one: Field) -> str:
    name = f"**`{one.name}`**" if one.needed else f"`{one.name}`"
    return f"{name} ({', '.join(one.choices) or one.form})"


def rules_page() -> str:
    """docs/rules.md: every rule with its dates, basis, sureness and citation, and its module's own words."""
    rules: dict[str, Rule] = discover(_RULES, "rule")
    head = [
        "# Modalities and practice",
        "",
        "Made by `./openupr docs` from the rules themselves; do not edit. A check says where a record differs from",
        "the text of a modality; reasons are often not in the document. *Kind*: text (a resolution or its annex),",
        "decision (of the Council, or a statement of its President) or practice. *Sureness*: seen (in the source),",
        "measured (counted over the reports), knowledge (known, the text not seen: paragraph numbers may be off by",
        "one or two) or uncertain. A rule of the last two can be turned off for sessions: a row of `modalities.csv` in",
        "OPENUPR_DATA (the columns of `src/openupr/vocabulary/data/modalities.csv`) with the rule's name and value 0;",
        "rows there also come before our own numbers. `openupr check --record` runs all rules over the record.",
        "“RULES” with a number names a section of the working notes from which the rules were made; they are not",
        "published, and no check cites them: the authority is the UN symbol, or the practice named in words.",
        "",
    ]
    table = ["| rule | what is asked | checks | kind | sureness |", "|---|---|---|---|---|"]
    table += [_row(name, rule) for name, rule in rules.items()]
    return "\n".join([*head, *table, "", *(line for name, rule in rules.items() for line in _rule(name, rule))])


def _row(name: str, rule: Rule) -> str:
    asked = " ".join(_words(name).partition("\n\n")[0].split())
    return f"| [{name}](#{name}) | {asked} | {rule.checks} | {rule.basis} | {rule.sureness} |"


def _words(name: str) -> str:
    """What the module of a rule says of itself."""
    return inspect.cleandoc(sys.modules[f"{_RULES}.{name}"].__doc__ or "")


def _rule(name: str, rule: Rule) -> Iterator[str]:
    until = f" until {rule.until}" if rule.until else ""
    yield from (f"## {rule.name}", "")
    yield f"*{rule.citation}* · kind: {rule.basis} · checks: {rule.checks} · "
    yield f"sureness: {rule.sureness} · since {rule.since}{until}"
    yield from ("", _words(name), "")
