"""`openupr show REVIEW`: a review in the terminal: dates, documents, positions as of a day, recommendations."""

import json
from argparse import ArgumentParser, Namespace
from datetime import UTC, date, datetime
from importlib import import_module
from typing import Any

from openupr.command import Command, Failure

DISCLAIMER = (
    "Independent software. Not the United Nations, not OHCHR. "
    "Only documents in the Official Document System are authentic."
)


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("review", nargs="+", metavar="REVIEW", help="a State and a cycle: SVN/3 or Slovenia 3")
    parser.add_argument("--on", type=date.fromisoformat, metavar="DATE", help="positions as of a day (2015-03-20)")
    parser.add_argument("--json", action="store_true", help="everything, as JSON")


def _run(arguments: Namespace) -> int:
    today = datetime.now(UTC).date()
    review = import_module("openupr.actions.open_review").open_review(" ".join(arguments.review), arguments.on or today)
    if review is None:
        raise Failure(
            f"No document of {' '.join(arguments.review)} is imported. Import its report: openupr import FILE."
        )
    print(json.dumps(review, ensure_ascii=False, indent=1) if arguments.json else "\n".join(page(review)))
    return 0


def page(review: dict[str, Any]) -> list[str]:
    """The review as lines for a terminal."""
    return [
        f"{review['state_name']}, {_when(review)}  {review['address']}",
        *_facts(review),
        "",
        "Documents",
        *(f"  {_document(one)}" for one in review["documents"]),
        "",
        f"Positions on {review['on']}",
        *_tally(review),
        "",
        "Recommendations",
        *(line for one in review["recommendations"] for line in _recommendation(one)),
        *_pledges(review),
        "",
        DISCLAIMER,
    ]


def _when(review: dict[str, Any]) -> str:
    if review["invented"]:
        return "in no cycle and no session"
    return f"cycle {review['cycle']}, session {review['session'] or 'not known'}"


def _facts(review: dict[str, Any]) -> list[str]:
    rows = (
        ("Review", _on(review["review_date"], review["review_meeting"])),
        ("Adoption in the Working Group", _on(review["adoption_date"], review["adoption_meeting"])),
        ("Adoption of the outcome", " ".join(filter(None, (review["outcome_date"], review["decision"])))),
        ("Troika", " ".join(review["troika"])),
        ("Delegations that took the floor", str(review["delegations"] or "")),
    )
    return [f"  {name + ':':32} {value or 'no source here'}" for name, value in rows]


def _on(day: str | None, meeting: int | None) -> str:
    return f"{day or ''}{f', meeting {meeting}' if meeting else ''}"


def _document(one: dict[str, Any]) -> str:
    mark = "  ! to be looked at" if one["blocking"] else ""
    return (
        f"{one['reference']:28} {one['kind'].replace('_', ' '):22} {one['issued'] or '':10}  entry {one['entry']}{mark}"
    )


def _tally(review: dict[str, Any]) -> list[str]:
    tally = review["tally"]
    names = (
        ("supported", "● supported"),
        ("noted", "○ noted"),
        ("partially", "◐ supported in part, noted in part"),
        ("pending", "… pending"),
        ("not_given", "◌ no position given, counted as noted"),
        ("none", "· no position yet"),
    )
    lines = [f"  {tally[key]:>5}  {words}" for key, words in names if tally[key]]
    said = [f"  President ({one['symbol']}, paragraph {one['paragraph']}): {_said(one)}" for one in review["plenary"]]
    return [f"  {tally['received']:>5}  received", *lines, *said]


def _said(plenary: dict[str, Any]) -> str:
    names = ("received", "supported", "noted", "partially")
    return ", ".join(f"{plenary[name]} {name}" for name in names if plenary[name] is not None) or "no numbers"


def _recommendation(one: dict[str, Any]) -> list[str]:
    source = one["source"]
    done = ", considered implemented" if one["implemented"] else ""
    states = ", ".join(one["states"])
    lines = [
        f"  {one['shape']} {one['number']}  {one['text']} ({states})",
        f"      {one['position_words']}{done}{_given(one)}; text: {source['symbol']}, page {source['page']}",
    ]
    return [*lines, f"      {one['remark']}"] if one["remark"] else lines


def _given(one: dict[str, Any]) -> str:
    given = one["standing"]
    if not given:
        return ""
    paragraph = f", paragraph {given['paragraph']}" if given["paragraph"] else ""
    return f": {given['symbol']}{paragraph}, page {given['page']}, {given['dated']} ({given['basis']})"


def _pledges(review: dict[str, Any]) -> list[str]:
    if not review["pledges"]:
        return []
    told = (f"  – {one['text']} ({one['symbol']}, page {one['page']})" for one in review["pledges"])
    return ["", "Voluntary pledges and commitments", *told]


command = Command("a review in the terminal, with positions as of a day", _configure, _run, needs_store=True)
