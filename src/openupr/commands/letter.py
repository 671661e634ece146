"""`openupr letter KIND STATE CYCLE -o FILE`: a letter or draft decision on a postponement or an absence, as Word.

Facts come from the review's steps in the ledger, else from the record; what is unknown is a blank, `--set NAME=VALUE`
fills it. The mark DRAFT (REHEARSAL for an invented State) stands on every page. The same facts give the same bytes.
`openupr letter` alone lists the kinds; `--template FILE` takes a text of your own.
"""

import sys
from argparse import ArgumentParser, Namespace
from importlib import import_module
from pathlib import Path

from openupr.command import Command, Failure, fields_of
from openupr.domain.printed import day
from openupr.domain.procedure.letter_facts import NAMES
from openupr.domain.rehearsal import is_invented
from openupr.domain.when import When
from openupr.exports._letter import Template, filled, read_template, templates
from openupr.store.ordinary import small


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", metavar="KIND STATE CYCLE", help="such as note-verbale USA 4, or USA/4")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to write, such as letter.docx")
    parser.add_argument("--force", action="store_true", help="replace FILE where it is there already")
    parser.add_argument(
        "--template", type=Path, metavar="FILE", help="a text of your own in the form of ours; KIND names it"
    )
    parser.add_argument("--on", default="", metavar="DATE", help="date of the letter; left out, a blank")
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help=f"fill or replace a fact: {', '.join(NAMES)}"
    )


def _run(arguments: Namespace) -> int:
    known = templates()
    if not arguments.words:
        print("\n".join(f"{name:<28} {one.title}. {', '.join(one.ways)}" for name, one in known.items()))
        return 0
    template = _own(arguments) if arguments.template else _kind(arguments.words[0], known)
    if len(arguments.words) == 1:
        raise Failure(f"A State and a cycle were expected. For example: openupr letter {template.name} USA 4 -o FILE.")
    action = import_module("openupr.actions.moved_reviews")
    address = action.address_of(" ".join(arguments.words[1:]))
    if arguments.output is None:
        raise Failure(f"A Word file is no text for a terminal. Name a file: -o {template.name}.docx")
    on = _date(arguments.on)
    given = fields_of(arguments.set, "--set clause='the State is ready'")
    with import_module("openupr.actions.save_file").saved(arguments.output, arguments.force) as out:
        told = action.facts_for_letter(address, template.ways[0], given)
        letter = filled(template, told.facts, told.lists)
        mark = f"{'REHEARSAL' if is_invented(address) else 'DRAFT'}/{address}/{template.name}"
        out.write(import_module("openupr.exports._word_letter").word_letter(letter, mark, on, told.sources))
    if told.way not in template.ways:
        print(
            f"note: this letter belongs to {', '.join(template.ways)}; what is known of {address} is on {told.way}.",
            file=sys.stderr,
        )
    blanks = (*(() if on else ("date of the letter",)), *letter.blanks)
    print(f"{arguments.output}: {letter.title}, {mark}. To be filled in: {', '.join(blanks) or 'nothing'}.")
    return 0


def _kind(word: str, known: dict[str, Template]) -> Template:
    if word not in known:
        raise Failure(f"A kind of letter was expected ({', '.join(known)}), found {word!r}.")
    return known[word]


def _own(arguments: Namespace) -> Template:
    """The template that a person wrote."""
    try:
        text = small(arguments.template).decode("utf-8")
        return read_template(arguments.words[0], text)
    except ValueError as error:  # UnicodeDecodeError is one
        raise Failure(f"{arguments.template}: {error}. Ours are in exports/data/letter-*.txt.") from error


def _date(text: str) -> str:
    try:
        return day(When.parse(text)) if text else ""
    except ValueError as error:
        raise Failure(f"--on: {error}.") from error


command = Command("a letter or draft decision on a postponement, as Word", _configure, _run, needs_store=True)
