"""`openupr scenario REVIEW -o FILE.docx`: notes for who chairs the review of a State, as Word.

The run of the meeting: what to check before, plain words to open and close it, the State's minutes, every speaker of
the list with its time, what comes after, the adoption ad referendum. All of it comes from the ledger, the documents
imported and the record that ships; what is not known is a blank. The same facts give the same bytes.
"""

from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from openupr.command import Command, Failure
from openupr.domain.drafting.report import symbol_of
from openupr.domain.speakers.scenario import blanks, scenario


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("review", metavar="REVIEW", help="State and cycle, such as SVN/4")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="FILE.docx")
    parser.add_argument("--force", action="store_true", help="replace FILE where it is there already")


def _run(arguments: Namespace) -> int:
    output, review = arguments.output, arguments.review.upper()
    if output.suffix != ".docx":
        raise Failure(f"A name that ends with .docx was expected, found {output.name}.")
    with import_module("openupr.actions.save_file").saved(output, arguments.force) as out:
        setting = import_module("openupr.actions.meeting_scenario").setting_of(review, datetime.now(UTC).date())
        sections = scenario(setting)
        state, _, cycle = review.partition("/")
        symbol = f"{symbol_of(state, int(cycle))}/scenario"
        out.write(import_module("openupr.exports._word_scenario").word_scenario(sections, setting.state, symbol))
    speakers = len(setting.floor.order or setting.floor.registered)
    print(f"{output}: {symbol}, {speakers} speakers. To be filled in: {blanks(sections)} blanks.")
    return 0


command = Command("notes for the chair of a review: order, words, speakers, times", _configure, _run, needs_store=True)
