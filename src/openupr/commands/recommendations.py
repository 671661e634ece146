"""`openupr recommendations REVIEW`: its draft list. `openupr recommendations REVIEW STEP FIELD=VALUE…`: a step of it.

A text is kept as spoken, as submitted and as edited, each with its author; the last that counts is shown. Merging is
proposed, and takes place when every State concerned agreed. Numbers are labels: assigned in the order of the list of
speakers (`recommendations_numbered chapeau=6`), and again when the paragraphs move. `-o FILE` writes the list as .docx
or .xlsx with a column for supported, noted, later. Exit status: 0 taken, 2 refused; then nothing was changed.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from openupr.command import Command, Failure, fields_of
from openupr.domain.drafting.draft_list import DraftList
from openupr.domain.drafting.guards import DRAFTING
from openupr.domain.drafting.rows import rows_of_list
from openupr.domain.procedure.machine import Told, allowed, notes
from openupr.domain.rehearsal import marked


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("review", metavar="REVIEW", help="State and cycle, such as SVN/4")
    parser.add_argument("step", nargs="?", metavar="STEP", help="the step; left out, the list is told")
    parser.add_argument("fields", nargs="*", metavar="FIELD=VALUE", help="such as id=XAB-1 state=XAB")
    parser.add_argument("--on", default="", metavar="DATE", help="day of the step")
    parser.add_argument("--actor", default="", metavar="ROLE", help="who takes it; the usual role if left out")
    parser.add_argument("--record", action="store_true", help="enter it afterwards, from the record: never refused")
    parser.add_argument("--source", default="", help="of --record: symbol, or words that name where it stands")
    parser.add_argument("--corrects", type=int, default=0, metavar="ENTRY", help="takes the place of that entry's step")
    parser.add_argument("--dry-run", action="store_true", help="say whether it may be taken; write nothing")
    parser.add_argument(
        "--circulate", action="store_true", help="take the review's steps that follow from the numbers; needs --on"
    )
    parser.add_argument("--symbol", default="", help="symbol of the list that is circulated")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write the list, as .docx or .xlsx")
    parser.add_argument("--force", action="store_true", help="replace FILE where it is there already")


def _run(arguments: Namespace) -> int:
    action = import_module("openupr.actions.draft_list")
    drafts = import_module("openupr.store.floors").DRAFTS
    review = arguments.review
    import_module("openupr.actions.take_step").check_review(review)
    if arguments.step is not None:
        words = fields_of(arguments.fields, "id=XAB-1")
        part = import_module("openupr.actions.take_part")
        more = part.of_record(arguments.source) if arguments.record else {}
        new = action.made(review, arguments.step, words, arguments.on, arguments.actor, arguments.corrects, **more)
        if arguments.dry_run:
            stage = action.tried(review, new).state.stage
            print(f"{marked(review)}: {new[0].type.replace('_', ' ')} may be taken; it would then be: {stage}.")
            return 0
        numbers = action.taken(review, new)
        stage = drafts.of(review).state.stage
        print(f"{marked(review)}: {new[0].type.replace('_', ' ')}, entry {numbers[0]}. {stage}.")
        for note in part.notes_on(DRAFTING, drafts, review, numbers):
            print(f"Note: {note}.")
        return 0
    told = drafts.of(review)
    if arguments.circulate:
        numbers = action.circulated(review, arguments.on, arguments.symbol)
        print(
            f"{marked(review)}: {len(told.state.listed)} recommendations listed, entries {numbers[0]} to {numbers[-1]}."
        )
        return 0
    if arguments.output is not None:
        _write(told.state, arguments.output, arguments.force)
    else:
        print("\n".join(_lines(told)))
    return 0


def _write(found: DraftList, output: Path, force: bool) -> None:
    modules = {".docx": ("_draft_list", "word"), ".xlsx": ("_draft_workbook", "workbook")}
    if output.suffix.lower() not in modules:
        raise Failure(f"A file .docx or .xlsx was expected (-o), found {output.name}.")
    module, name = modules[output.suffix.lower()]
    make = getattr(import_module(f"openupr.exports.{module}"), name)
    with import_module("openupr.actions.save_file").saved(output, force) as out:
        out.write(make(rows_of_list(found), f"{marked(found.review)}: list of recommendations"))
    print(f"{output}: {len(found.listed)} recommendations.")


def _lines(told: Told[DraftList]) -> Iterator[str]:
    found = told.state
    yield f"{marked(found.review)}: {found.stage}, {len(found.listed)} recommendations"
    for row in rows_of_list(found):
        yield f"  {row.label} {row.text} ({') ('.join(row.states)})" + (f"  [{row.look}]" if row.look else "")
    yield from (f"Check: {note}" for note in notes(DRAFTING, told))
    yield "May come next:"
    for kind in allowed(DRAFTING, told):
        fields = " ".join(f"{one.name}={'…' if one.needed else '[…]'}" for one in kind.fields)
        yield f"  {kind.name} {fields}    {kind.actors[0]}; {kind.citation}"


command = Command(
    "A review's draft list: readings of each text, merging, numbers, the list as Word.",
    _configure,
    _run,
    needs_store=True,
)
