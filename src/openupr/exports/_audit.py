"""Figures on equal treatment as text, JSON, CSV or a PDF, of the same plain data; the same data give the same bytes.

Source: DESIGN 7a: each figure carries how it was counted, and that difference is not proof of bias.
Does not: reckon. Pairs of States stand in JSON and CSV only.
"""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from openupr.domain.formulas import safe
from openupr.exports._typeset import pdf_of

Plain = Mapping[str, Any]
NOTICE = "Made with OpenUPR. Not a United Nations document."
UNOFFICIAL = "Independent software. Not the United Nations, not OHCHR."
METHODS = (
    "What counts. A row is a recommendation of one recommending State; what several made together is as many rows. "
    "Groups are those of elections today; a State in none is left out where groups are compared.",
    "Cases. Each figure says of how many cases it is. Fewer than 30, on either side of a comparison: too few, and no "
    "figure is given.",
    "Intervals. 95 %, percentiles of samples of reviews drawn with replacement: recommendations of one review hang "
    "together, so reviews are drawn, not rows. Chance comes from SHAKE-256 of the seed: the same rows give the same "
    "bytes on every machine.",
    "Like with like. Differences between recommendations within one regional group and between groups are taken within "
    "categories of action, issues, or both, and weighted as Mantel and Haenszel do, so that kindness is not confused "
    "with easier topics.",
    "By chance. Regional groups are shuffled among the recommending States; the probability is the share of shuffles "
    "that part the two at least as far.",
    "No ranking. No figure is of a single State, and no table is sorted by its values. Reviews in a funnel have no "
    "names. Pairs of States are only in downloads. Speaking, not speaking, and how many recommendations a State makes "
    "are no statistics about it.",
    "Codes. Categories and issues are people's (UPR Info's), or proposed by a program where that is said. Where rows "
    "have two coders, figures that hang on codes are given by both.",
)
_MISSING = ""


def text(told: Plain) -> bytes:
    """To be read in a terminal."""
    return ("\n".join(_lines(told)) + "\n").encode()


def _lines(told: Plain) -> Iterator[str]:
    yield "Equal treatment in figures"
    yield told["notice"]
    yield f"Of {told['of']}. Codes: {told['codes'] or 'none'}. Seed {told['seed']}, {told['samples']} samples."
    for one in told["statistics"]:
        yield ""
        yield f"{one['id']}  {one['question']}  ({one['cases']} cases)"
        yield f"    {one['definition']}"
        yield f"    Counted: {one['counting']}. {one['limits']}"
        yield from (f"    Not here: {line}" for line in one["missing"])
        for table in one["tables"]:
            yield from _table(table)
        for coder in one["coders"]:
            yield f"  {coder['coder']}:"
            yield from (line for table in coder["tables"][:1] for line in _table(table))
    if told["published"]:
        yield from _beside(told)


def _table(table: Plain) -> Iterator[str]:
    if table["download_only"] or table["name"] == "funnel":
        yield f"  {table['title']}: {len(table['rows'])} rows, in JSON and CSV"
        return
    yield f"  {table['title']}"
    rows = [table["heads"], *([_cell(cell) for cell in row] for row in table["rows"])]
    wide = [max(len(row[n]) for row in rows) for n in range(len(table["heads"]))]
    for row in rows:
        first, *others = (cell.ljust(wide[n]) if n == 0 else cell.rjust(wide[n]) for n, cell in enumerate(row))
        yield "    " + "  ".join([first, *others]).rstrip()


def _beside(told: Plain) -> Iterator[str]:
    yield ""
    yield "What others published, beside the same of these rows"
    for one in told["published"]:
        first, last = one["sessions"]
        ours = "cannot be reckoned" if one["ours"] is None else f"{one['ours']}"
        yield (
            f"  {one['what']} {one['part']}, sessions {first} to {last}: {one['who']} {one['published']:g} "
            f"{one['unit']}; here {ours} ({one['cases']} cases)"
        )
        yield from (f"      {line}" for line in one["differs"])


def _cell(cell: object) -> str:
    return _MISSING if cell is None else str(cell)


def as_json(told: Plain) -> bytes:
    """All of it as one object."""
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def as_csv(told: Plain) -> bytes:
    """A line a cell: statistic, table, row, column, value; then published figures."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(("statistic", "table", "row", "column", "value"))
    for one in told["statistics"]:
        parts = [("", one["tables"]), *((f" {coder['coder']}", coder["tables"]) for coder in one["coders"])]
        for suffix, tables in parts:
            for table in tables:
                writer.writerows(_csv_rows(one["id"], table, suffix))
    for each in told["published"]:
        first, last = each["sessions"]
        row = f"{each['what']} {each['part']} {first}-{last}"
        writer.writerow(("published", each["who"], row, "published", each["published"]))
        writer.writerow(("published", each["who"], row, "ours", _cell(each["ours"])))
    writer.writerows(([], (safe(told["notice"]),), (safe(f"Of {told['of']}"),)))
    return ("\ufeff" + out.getvalue()).encode()


def _csv_rows(id: str, table: Plain, suffix: str) -> Iterator[tuple[object, ...]]:
    keys = 2 if table["download_only"] else 1
    for row in table["rows"]:
        name = " ".join(_cell(cell) for cell in row[:keys])
        for column, cell in zip(table["columns"][keys:], row[keys:], strict=True):
            yield id, f"{table['name']}{suffix}", safe(name), column, cell if cell is not None else _MISSING


def pdf(told: Plain) -> bytes:
    """A report: one page of methods, then every statistic with its tables. Raises NotInstalled."""
    shown = [_for_print(one) for one in told["statistics"]]
    return pdf_of(
        "audit",
        {
            "title": "Equal treatment in figures",
            "notice": NOTICE,
            "unofficial": UNOFFICIAL,
            "caption": told["notice"],
            "of": f"Of {told['of']}. Codes: {told['codes'] or 'none'}. Seed {told['seed']}, {told['samples']} samples.",
            "methods": list(METHODS),
            "statistics": shown,
            "published": [_published(one) for one in told["published"]],
        },
    )


def _for_print(one: Plain) -> dict[str, Any]:
    tables = [table for table in one["tables"] if not table["download_only"]]
    coders = [(f"{table['title']} ({each['coder']})", table) for each in one["coders"] for table in each["tables"][:1]]
    named = [*((table["title"], table) for table in tables), *coders]
    return {
        **{key: one[key] for key in ("id", "question", "definition", "counting", "limits", "source", "missing")},
        "cases": f"{one['cases']} cases",
        "tables": [
            {
                "title": title,
                "heads": table["heads"],
                "rows": [[_cell(cell) for cell in row] for row in table["rows"]],
            }
            for title, table in named
            if table["name"] != "funnel"
        ],
    }


def _published(one: Plain) -> list[str]:
    ours = "–" if one["ours"] is None else str(one["ours"])
    first, last = one["sessions"]
    what = f"{one['what'].replace('_', ' ')}, {one['part']}"
    return [
        what, f"{first}–{last}", one["who"], f"{one['published']:g}", ours, str(one["cases"]), "; ".join(one["differs"])
    ]  # fmt: skip


FORMATS: Mapping[str, Callable[[Plain], bytes]] = {"text": text, "json": as_json, "csv": as_csv, "pdf": pdf}
