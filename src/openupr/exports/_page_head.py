"""The head of a review's page of plain text: its title, its dates, troika and speakers, its documents.

A fact that no imported document states, but the record that ships does, names its source in brackets.
Does not: count positions (`_page` does).
"""

from textwrap import wrap
from typing import Any

from openupr.domain.documents import DocumentKind
from openupr.exports._page_lines import day, hanging, heading, is_later, name, short

KINDS = {
    DocumentKind.WORKING_GROUP_REPORT: "report of the Working Group",
    DocumentKind.COUNCIL_SESSION_REPORT: "report of the Council",
    DocumentKind.THEMATIC_LIST: "OHCHR's thematic list",
}
_LATER = "later than this day"
Plain = dict[str, Any]


def head(review: Plain, width: int) -> tuple[list[str], ...]:
    """Title, facts, documents: the lines of each."""
    return _title(review, width), _facts(review, width), _documents(review, width)


def _title(review: Plain, width: int) -> list[str]:
    if review.get("invented"):
        when = "in no cycle and no session"  # its name bears the mark
    else:
        when = f"cycle {review['cycle']}, session {review['session'] or 'not known'}"
    return [*wrap(f"{review['state_name']}, {when}  {review['address']}", width), "═" * width]


def _facts(review: Plain, width: int) -> list[str]:
    held = not is_later(review, "review_date")
    rows = (
        ("Review", _event(review, "review_date", "review_meeting"), "review_date"),
        ("Adoption in the Working Group", _event(review, "adoption_date", "adoption_meeting"), "adoption_date"),
        ("Adoption of the outcome", _event(review, "outcome_date", "decision"), "outcome_date"),
        ("Troika", _troika(review), "troika"),
        ("Took the floor", _floor(review) if held else "", "delegations" if review["delegations"] else "speakers"),
    )
    shown = [row for row in rows if row[1] or held]
    return [
        line
        for what, value, field in shown
        for line in hanging(f"{what:<31}", f"{value or 'no source here'}{_record(review, field, value)}", width)
    ]


def _record(review: Plain, field: str, value: str) -> str:
    """The source of a fact that no imported document states, but the ledger or the record that ships does."""
    source = review.get("from_the_record", {}).get(field)
    if not source or value in ("", _LATER):
        return ""
    return f" ({source})" if "ledger" in source else f" (by the record: {source})"


def _floor(review: Plain) -> str:
    """The number that the report states, else how many were read in it."""
    if review["delegations"]:
        return f"{review['delegations']} delegations"
    return f"{len(review['speakers'])} read (no number was found stated)" if review["speakers"] else ""


def _troika(review: Plain) -> str:
    if not review["troika"] or is_later(review, "troika_selected_on"):
        return _LATER if review["troika"] else ""
    drawn = f" (drawn on {day(review['troika_selected_on'])})" if review["troika_selected_on"] else ""
    return f"{', '.join(name(code) for code in review['troika'])}{drawn}"


def _event(review: Plain, field: str, detail: str) -> str:
    if is_later(review, field):
        return _LATER
    more = review[detail]
    more = f"meeting {more}" if isinstance(more, int) else more
    return ", ".join(filter(None, (day(review[field]), more)))


def _documents(review: Plain, width: int) -> list[str]:
    shown = [one for one in review["documents"] if not one["later"]]
    left = len(review["documents"]) - len(shown)
    called = [f"{_called(one)}{_languages(one)}" for one in shown]
    widest = min(max(map(len, called), default=0), width - 54)
    lines = [heading("Documents", width)]
    for one, symbol in zip(shown, called, strict=True):
        what = KINDS.get(one["kind"]) or one["kind"].replace("_", " ")
        early = bool(one["issued"] and one["issued"] > review["on"])
        dated = one["tells_of"] if early else one["issued"] or one["sent_on"]
        head = f"{short(dated) or 'no date':>11}  {what:<27}  "
        why = f"; tells of {day(one['tells_of'])}; issued {day(one['issued'])}" if early else ""
        mark = " !" if one["blocking"] else ""
        lines += hanging(head, f"{symbol:<{widest}}  entry {one['entry']}{mark}{why}", width)
    return [*lines, f"({left} more here, {_LATER})"] if left else lines


def _called(one: Plain) -> str:
    """The symbol; of a communication what it is; of a paper without a symbol its file."""
    if one["symbol"]:
        return str(one["symbol"])
    return f"{one['title']} ({one['file']})" if one["kind"] == DocumentKind.COMMUNICATION else str(one["file"])


def _languages(one: Plain) -> str:
    return f" ({one['language']})" if one["language"] not in (None, "en") else ""
