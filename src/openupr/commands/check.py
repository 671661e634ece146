"""`openupr check FILE|REVIEW`: where documents differ from the modalities; `--facts`: where our own facts disagree;
`--record`: where the reviews, sessions, cycles and terms of the record differ, each with its explanation.

A check says where a record differs from the text of a modality; reasons are often not in the document.
Exit status: 0 nothing blocking, 1 something blocking (of the record: not explained), 2 a file that cannot be read.
"""

import json
import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any

from openupr.actions.check import differences
from openupr.actions.check_record import explaining_nothing, not_explained, record_differences
from openupr.command import Command, Failure
from openupr.documents.source import Unreadable
from openupr.documents.worker import Reader
from openupr.domain.findings import Finding, Severity

# "SVN/3", "Slovenia 3"
_REVIEW = re.compile(r"[^\d/.]+[/ ]\d")
_ENDING = {"note": "s", "warning": "s", "blocking": ""}
_NOTE = "A check: differs from the text of the modality; reasons are often not in the document."


def _configure(parser: ArgumentParser) -> None:
    parser.add_argument("what", nargs="*", metavar="FILE|REVIEW", help="files, or imported reviews such as SVN/3")
    parser.add_argument(
        "--facts", action="store_true", help="list the disagreements within the facts that ship instead"
    )
    parser.add_argument(
        "--record",
        action="store_true",
        help="run the rules over the reviews, sessions, cycles and terms in the Council that ship, and explain each "
        "difference",
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="lines to read, or json (%(default)s if left out)"
    )


def _run(arguments: Namespace) -> int:
    if bool(arguments.what) + arguments.facts + arguments.record != 1:
        raise Failure("name files or reviews to check, or --facts, or --record: one of them. See openupr check --help.")
    if arguments.record:
        return _tell_record(arguments.format)
    if arguments.facts:
        found = import_module("openupr.vocabulary.checks").disagreements()
        return _tell([("facts", tuple(found))], arguments.format)
    unreadable: list[str] = []
    status = _tell(_checked(_files(arguments.what), unreadable), arguments.format)
    return 2 if unreadable else status


def _files(words: list[str]) -> Iterator[tuple[str, Path]]:
    """Name and path of every file that the words mean; a word that is no file is an imported review."""
    for word in words:
        path = Path(word)
        if path.exists() or not _REVIEW.fullmatch(word):
            yield path.name, path
        else:
            import_module("openupr.store.setup").ready()
            yield from import_module("openupr.actions.check_review").files_of(word)


def _checked(files: Iterable[tuple[str, Path]], unreadable: list[str]) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    with Reader() as reader:
        for name, path in files:
            try:
                document = reader.document(path)
            except Unreadable as error:
                print(f"{name}: {error}", file=sys.stderr, flush=True)
                unreadable.append(name)
            else:
                yield name, document.findings + differences(document)


def _tell(told: Iterable[tuple[str, tuple[Finding, ...]]], form: str) -> int:
    """Print the findings of each; 1 where one is blocking, else 0."""
    blocking, any_at_all, rows = False, False, []
    for name, findings in told:
        blocking |= any(finding.severity is Severity.BLOCKING for finding in findings)
        any_at_all |= bool(findings)
        if form == "json":
            rows += [{"file": name, **_plain(finding)} for finding in findings]
            continue
        for finding in findings:
            print(f"{name}: {_line(finding)}", flush=True)
        print(f"{name}: {_count(findings)}", flush=True)
    if form == "json":
        print(json.dumps(rows, ensure_ascii=False, indent=1))
    elif any_at_all:
        print(_NOTE)
    return int(blocking)


def _tell_record(form: str) -> int:
    """Print the differences of the record with their explanations; 1 where one has none."""
    found = record_differences()
    missing = not_explained(found)
    if form == "json":
        rows = [
            {"subject": one.subject, **_plain(one.finding), "explanation": asdict(one.explanation)}
            if one.explanation
            else {"subject": one.subject, **_plain(one.finding), "explanation": None}
            for one in found
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return int(bool(missing))
    for one in found:
        print(f"{one.subject}: {_line(one.finding)}")
        why = one.explanation
        print(
            f"    {why.kind}: {why.text} ({why.source})" if why else "    not explained: add a row to explanations.csv"
        )
    for stale in explaining_nothing(found):
        print(
            f"{stale.subject}: {stale.rule}: explained in explanations.csv, but there is no difference", file=sys.stderr
        )
    rules = len({one.finding.rule for one in found})
    print(f"record: {len(found)} differences by {rules} rules, {len(missing)} not explained")
    if found:
        print(_NOTE)
    return int(bool(missing))


def _count(findings: tuple[Finding, ...]) -> str:
    counts = [(sum(one.severity is severity for one in findings), severity.value) for severity in reversed(Severity)]
    told = [f"{count} {word}{_ENDING[word] if count > 1 else ''}" for count, word in counts if count]
    return ", ".join(told) or "no differences"


def _line(finding: Finding) -> str:
    place = finding.place
    where = f" (page {place.page}{f', {place.paragraph}' if place.paragraph else ''})" if place and place.page else ""
    citation = f" [{finding.citation}]" if finding.citation else ""
    return f"{finding.severity}: {finding.rule}: {finding.message}{where}{citation}"


def _plain(finding: Finding) -> dict[str, Any]:
    place = finding.place
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "place": {"page": place.page, "paragraph": place.paragraph, "span": place.span} if place else None,
        "citation": finding.citation,
    }


command = Command("where documents differ from the modalities, with citations", _configure, _run)
