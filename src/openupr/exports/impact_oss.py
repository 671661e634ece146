"""A review's recommendations as IMPACT OSS takes them in: CSV, one row a recommendation.

`reference` is unique among all reviews of a State ("UPR-2014-115.1"); `support_level` is 0 (noted), 1 (supported in
part) or 2 (supported), and empty where there is no position; `description` and `response` are Markdown. The relation
column names categories by their short title: those of the States must be there, or that program skips them.
Source: IMPACT OSS (attributes of a recommendation; columns of its import), its manual on references.
Does not: name a framework, actions or indicators, which are the State's own.
"""

import csv
import io
import re
from typing import Any, BinaryIO

from openupr.domain.formulas import safe
from openupr.exports import _profiles as profiles

NAME = "impact-oss"
SUFFIX = ".impact-oss.csv"
MIME = "text/csv; charset=utf-8"

HEADER = (
    "reference", "title", "description", "support_level", "response", "categories [rel:category-short-title]",
)  # fmt: skip
_LEVELS = {"noted": "0", "not_given": "0", "partially": "1", "supported": "2"}
LONGEST_TITLE = 255
# What Markdown would take for a sign of its own: "*", "_", "[", "`", "<"
_MARKDOWN = re.compile(r"([\\`*_\[\]<>])")

Plain = dict[str, Any]


def write(review: Plain, out: BinaryIO) -> None:
    """Write `review` (the data of `openupr show --json`) as UTF-8."""
    text = io.TextIOWrapper(out, encoding="utf-8", newline="")
    writer = csv.writer(text)
    writer.writerow(HEADER)
    writer.writerows([safe(cell) for cell in _row(one, review)] for one in review["recommendations"])
    text.flush()
    text.detach()


def _row(one: Plain, review: Plain) -> tuple[str, ...]:
    words = profiles.text_of(one)
    return (
        reference(one["number"], review),
        words if len(words) <= LONGEST_TITLE else f"{words[: LONGEST_TITLE - 1].rstrip()}…",
        f"{_plain(words)}\n\n{_source(one)}",
        _LEVELS.get(one["position"] or "", ""),
        _plain((one["standing"] or {}).get("comment") or ""),
        ",".join(profiles.name(code) for code in one["states"]),
    )


def reference(number: str, review: Plain) -> str:
    """ "UPR-2014-115.1" by the year of the review; by its cycle ("UPR-C2-115.1") where the year is not known."""
    year = str(review.get("review_date") or "")[:4]
    return f"UPR-{year or 'C' + str(review['cycle'])}-{number}"


def _source(one: Plain) -> str:
    given = one["standing"] or {}
    position = f"; position given in {given['symbol']}" if given.get("symbol") else ""
    return _plain(f"{one['source']['symbol']}, paragraph {one['number']}{position}")


def _plain(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)
