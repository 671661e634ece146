"""`openupr manifest PURPOSE --id ID …`: a manifest for a drawing of lots, made from the facts of this copy.

It is printed, to be looked at, corrected and kept as a file; `openupr draw FILE` announces it.
"""

import json
import sys
from argparse import ArgumentParser, Namespace
from importlib import import_module

from openupr.actions.new_manifest import Asked, new_manifest
from openupr.command import Command, Failure
from openupr.domain.lots.lot import CannotDraw
from openupr.domain.lots.manifest import Purpose
from openupr.domain.lots.reading import read


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("purpose", choices=[str(one) for one in Purpose], help="what is drawn")
    parser.add_argument("--id", required=True, help="a name of the drawing that no other has, such as WG48-troikas")
    parser.add_argument("--basis", default="", metavar="TEXT", help="legal basis, instead of the usual one")
    parser.add_argument(
        "--at", default="", metavar="TIME", help="when the beacon's round is known: 2027-01-12T10:00:00Z"
    )
    parser.add_argument("--hall", type=int, default=0, metavar="N", help="how many numbers are drawn in the hall")
    parser.add_argument("--place", default="", help="where they are drawn")
    parser.add_argument("--session", type=int, default=0, help="of troikas: the session of the Working Group")
    parser.add_argument(
        "--own-group", default="", metavar="CODE,CODE", help="States that ask for one of their own group"
    )
    parser.add_argument(
        "--president-for",
        default="",
        metavar="CODE,CODE",
        help="States that take no part: the President draws for them",
    )
    parser.add_argument("--excused", action="append", metavar="STATE=CODE,CODE", help="members excused from a review")
    parser.add_argument(
        "--among", action="append", metavar="[ABOUT=]CODE,CODE", help="among whom, but for troikas; once for each list"
    )
    parser.add_argument("--number", type=int, default=0, metavar="N", help="how many are drawn (plenary_list: 13)")


def _run(arguments: Namespace) -> int:
    setup = import_module("openupr.store.setup")
    if setup.is_there():  # else what ships is asked alone, and no database is made
        setup.ready()
    asked = Asked(
        id=arguments.id,
        purpose=Purpose(arguments.purpose),
        basis=arguments.basis,
        at=arguments.at,
        hall=arguments.hall,
        place=arguments.place,
        session=arguments.session,
        own_group=_codes(arguments.own_group),
        president_for=_codes(arguments.president_for),
        excused=_by_name(arguments.excused),
        among=_by_name(arguments.among),
        number=arguments.number,
    )
    made, notes = new_manifest(asked)
    for note in notes:
        print(f"note: {note}", file=sys.stderr)
    try:
        read(made)
    except CannotDraw as error:
        raise Failure(str(error)) from error
    print(json.dumps(made, ensure_ascii=False, indent=1))
    return 0


def _codes(text: str) -> list[str]:
    return [code for code in text.replace(",", " ").split() if code]


def _by_name(given: list[str] | None) -> dict[str, list[str]]:
    """Of ["SVN=ITA,FRA"] {"SVN": ["ITA", "FRA"]}; of ["ITA,FRA"] {"": ["ITA", "FRA"]}."""
    parted = [one.rpartition("=") for one in given or ()]
    return {name: _codes(codes) for name, _, codes in parted}


command = Command("a manifest for a drawing of lots, from the facts of this copy", _configure, _run)
