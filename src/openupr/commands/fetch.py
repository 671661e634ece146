"""`openupr fetch SYMBOL [-o FILE] [--language en]`: a document from the UN's document service, over the network."""

from argparse import ArgumentParser, Namespace
from importlib import import_module
from pathlib import Path

from openupr.command import Command
from openupr.domain.visible import visible


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("symbol", metavar="SYMBOL", help="A/HRC/28/15, A/HRC/28/15/Add.1, A/HRC/WG.6/20/SVN/1 …")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="default: A_HRC_28_15.pdf")
    parser.add_argument(
        "--language",
        choices=("ar", "zh", "en", "fr", "ru", "es"),
        default="en",
        help="of the document (%(default)s if left out)",
    )
    parser.add_argument(
        "--format", choices=("pdf", "docx", "doc"), default="pdf", help="of the file (%(default)s if left out)"
    )


def _run(arguments: Namespace) -> int:
    action = import_module("openupr.actions.fetch")
    target = action.fetch_to(arguments.symbol, arguments.output, arguments.language, arguments.format)
    name = visible(str(target))
    print(f"{name}: {target.stat().st_size} bytes. Import it: openupr import {name}")
    return 0


command = Command("a document from the UN's document service, by its symbol", _configure, _run)
