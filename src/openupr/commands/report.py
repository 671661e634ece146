"""`openupr report STATE CYCLE -o FILE`: the draft report of the Working Group, put together from the record.

From the documents that are imported; where they have no recommendation, from the ledger: its steps, list of speakers
and draft list. FILE ends with .docx; or with .pdf, tagged, where LibreOffice is on the machine. What is not known is a
blank. `--against EARLIER` tells instead what differs from an earlier version (Word or PDF, as sent out or come back):
as text, or with -o FILE.docx as tracked changes. `--later FILE` compares that file instead of today's draft.
"""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from openupr.command import Command, Failure
from openupr.domain.drafting.report import Block, Facts, renumbered, report
from openupr.domain.printed import day
from openupr.domain.when import When
from openupr.store.ordinary import small

TITLE = "Report of the Working Group on the Universal Periodic Review"


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"a day such as 2014-11-06 was expected, found {text!r}") from error


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("state", metavar="STATE", help="alpha-3, such as SVN")
    parser.add_argument("cycle", type=int, metavar="CYCLE", help="from 1; 0 is a rehearsal")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="FILE.docx or FILE.pdf")
    parser.add_argument(
        "--on",
        type=_day,
        metavar="DATE",
        help="positions as of this day; else of the day on which the Working Group adopted the report, or today",
    )
    parser.add_argument(
        "--proceedings",
        type=Path,
        metavar="FILE",
        help='summary of the dialogue: paragraphs; a line "B." parts A and B',
    )
    parser.add_argument(
        "--against", type=Path, metavar="EARLIER", help="tell what differs from this version, a Word file or PDF"
    )
    parser.add_argument("--later", type=Path, metavar="FILE", help="with --against: the later version, not a new draft")
    parser.add_argument("--force", action="store_true", help="replace FILE where it is there already")


def _run(arguments: Namespace) -> int:
    if arguments.against:
        return _against(arguments)
    output: Path | None = arguments.output
    if output is None:
        raise Failure("A report is no text for a terminal. Name a file: -o draft.docx")
    if output.suffix not in (".docx", ".pdf"):
        raise Failure(f"A name that ends with .docx or .pdf was expected, found {output.name}.")
    proceedings = _text(arguments.proceedings)
    with import_module("openupr.actions.save_file").saved(output, arguments.force) as out:
        facts, blocks = _drafted(arguments, proceedings)
        made = import_module("openupr.exports._word_report").word_report(blocks, TITLE, facts.state, facts.symbol)
        out.write(_pdf(made) if output.suffix == ".pdf" else made)
    blanks = sum(block.text.count("[to be filled in:") for block in blocks)
    print(f"{output}: {facts.symbol}, {len(facts.recommendations)} recommendations. To be filled in: {blanks} blanks.")
    print(f"Positions as of {_on(arguments)[1]}.")
    _tell_numbers(blocks)
    return 0


def _tell_numbers(blocks: tuple[Block, ...]) -> None:
    """Which numbers of the list in the ledger are others in the report."""
    if changed := renumbered(blocks):
        line = import_module("openupr.exports._differences").renumbered_line
        runs = import_module("openupr.domain.drafting.differences").runs(changed)
        print("Numbers of the list in the ledger that are others here:", *map(line, runs), sep="\n  ")


def _on(arguments: Namespace) -> tuple[date, str]:
    """The day of the positions, and in words which day that is."""
    today = datetime.now(UTC).date()
    find = import_module("openupr.actions.reported_review").adopted_on
    adopted = None if arguments.on else find(arguments.state.upper(), arguments.cycle, today)
    on: date = arguments.on or adopted or today
    why = "" if arguments.on else ", when the Working Group adopted the report" if adopted else ", today"
    return on, f"{day(When.parse(on.isoformat()))}{why}"


def _drafted(arguments: Namespace, proceedings: str) -> tuple[Facts, tuple[Block, ...]]:
    state, (on, _) = arguments.state.upper(), _on(arguments)
    drafting = import_module("openupr.actions.draft_report")
    review = import_module("openupr.actions.reported_review").review_on(state, arguments.cycle, on)
    if review is None:
        raise Failure(
            f"Nothing of {state}/{arguments.cycle} is imported or in the ledger here. Import its documents first."
        )
    name = import_module("openupr.vocabulary.names").shown_name
    facts: Facts = drafting.facts_of(review, name, drafting.proceedings_of(proceedings))
    return facts, report(facts)


def _against(arguments: Namespace) -> int:
    """What differs from the earlier version, on standard output or as a Word file."""
    output: Path | None = arguments.output
    if output is not None and output.suffix != ".docx":
        raise Failure(f"Differences are text, or a Word file: a name that ends with .docx was expected, {output.name}.")
    differences = import_module("openupr.domain.drafting.differences")
    with import_module("openupr.documents.worker").Reader() as reader:
        earlier = _version_of_state(arguments.against, reader, arguments.state.upper())
        if arguments.later:
            later = _version_of_state(arguments.later, reader, arguments.state.upper())
        else:
            later = _version_drafted(arguments, reader)
    lines = differences.compared(earlier, later)
    told: list[str] = import_module("openupr.exports._differences").differences(lines, earlier.called, later.called)
    if output is None:
        print("\n".join(told))
        return 0
    symbol = import_module("openupr.domain.drafting.report").symbol_of(arguments.state.upper(), arguments.cycle)
    made = import_module("openupr.exports._word_differences").word_differences
    with import_module("openupr.actions.save_file").saved(output, arguments.force) as out:
        out.write(made(lines, earlier.called, later.called, f"{symbol}/differences"))
    print(f"{output}: {told[0]}")
    return 0


def _version(path: Path, reader: Any, called: str = "") -> Any:
    unreadable = import_module("openupr.documents.source").Unreadable
    try:
        return import_module("openupr.documents.report_version").version_of(path, reader, called)
    except unreadable as error:
        raise Failure(f"{path}: {error}") from error


def _version_of_state(path: Path, reader: Any, state: str) -> Any:
    found = _version(path, reader)
    if found.state not in (None, state):
        raise Failure(f"{path}: a report on {state} was expected, found one on {found.state}.")
    return found


def _version_drafted(arguments: Namespace, reader: Any) -> Any:
    """The draft as it would be written now, read in the same way as the earlier version."""
    facts, blocks = _drafted(arguments, _text(arguments.proceedings))
    made = import_module("openupr.exports._word_report").word_report(blocks, TITLE, facts.state, facts.symbol)
    with TemporaryDirectory() as folder:
        path = Path(folder, "draft.docx")
        path.write_bytes(made)
        return _version(path, reader, f"{facts.symbol} as of {_on(arguments)[1]}")


def _pdf(word: bytes) -> bytes:
    office = import_module("openupr.exports._office")
    try:
        made: bytes = office.as_pdf(word)
    except office.NoOffice as error:
        raise Failure(f"{error} Or name a file that ends with .docx.") from error
    return made


def _text(path: Path | None) -> str:
    try:
        return small(path).decode("utf-8") if path else ""
    except (OSError, UnicodeDecodeError) as error:
        raise Failure(f"{path} is no text in UTF-8 that can be read. Save it as plain text.") from error


command = Command("the draft report of the Working Group, as Word or PDF", _configure, _run, needs_store=True)
