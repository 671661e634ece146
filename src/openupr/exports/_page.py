"""A review as a page of plain text: facts, documents, readings by source, recommendations with a margin of sources.

Each source has a number in brackets; a recommendation's margin names its position, that number, and the page of its
text. What was not known yet on the day of the page is left out, and the page says so.
Does not: write a file format (`openupr export` does), or read a terminal's width (`commands.show` does).
"""

from collections import Counter
from datetime import date
from itertools import zip_longest
from textwrap import wrap
from typing import Any

from openupr.domain.documents import DocumentKind
from openupr.domain.standing import SHAPE, WORDS, SourceKind, Value
from openupr.vocabulary.names import resolver

DISCLAIMER = (
    "Independent software. Not the United Nations, not OHCHR. "
    "Only documents in the Official Document System are authentic."
)
KINDS = {
    DocumentKind.WORKING_GROUP_REPORT: "report of the Working Group",
    DocumentKind.COUNCIL_SESSION_REPORT: "report of the Council",
    DocumentKind.THEMATIC_LIST: "OHCHR's thematic list",
}
GIVERS = {
    SourceKind.REPORT: "report",
    SourceKind.PRESIDENT: "President",
    SourceKind.THEMATIC_LIST: "OHCHR's list",
}
_UNDATED = "day of import"  # what the basis of a date begins with that no source gives
_NARROW, _WIDE = 60, 112  # under the first nothing is wrapped further; from the second on the margin stands beside
_MARGIN = 40
_MANY = 5
_LATER = "later than this day"
Plain = dict[str, Any]


def page(review: Plain, width: int, texts: bool = True) -> list[str]:
    """The page as lines of at most `width` characters; `texts` false leaves the recommendations out."""
    width = max(width, _NARROW)
    sources = {(one["entry"], one["kind"]): n for n, one in enumerate(review["sources"], 1)}
    parts = (
        _title(review, width),
        _facts(review, width),
        _documents(review, width),
        _positions(review, width),
        _sources(review["sources"], width),
        _to_look_at(review, width),
        _recommendations(review, sources, width) if texts else [],
        _pledges(review, width) if texts else [],
        _foot(review, width),
    )
    return [line for part in parts if part for line in (*part, "")][:-1]


def day(text: str | None) -> str:
    """ "2015-03-20" as "20 March 2015"; nothing stays nothing."""
    if not text:
        return ""
    one = date.fromisoformat(text)
    return f"{one.day} {one:%B} {one.year}"


def short(text: str | None) -> str:
    """ "2015-03-20" as "20 Mar 2015"."""
    return f"{date.fromisoformat(text).day} {date.fromisoformat(text):%b %Y}" if text else ""


def name(code: str) -> str:
    """The State's official short name; a code that is none stays as it is."""
    try:
        return resolver().english(code)
    except KeyError:
        return code


def _title(review: Plain, width: int) -> list[str]:
    if review.get("invented"):
        when = "in no cycle and no session"  # its name bears the mark
    else:
        when = f"cycle {review['cycle']}, session {review['session'] or 'not known'}"
    return [*wrap(f"{review['state_name']}, {when}  {review['address']}", width), "═" * width]


def _facts(review: Plain, width: int) -> list[str]:
    held = not _is_later(review, "review_date")
    rows = (
        ("Review", _event(review, "review_date", "review_meeting")),
        ("Adoption in the Working Group", _event(review, "adoption_date", "adoption_meeting")),
        ("Adoption of the outcome", _event(review, "outcome_date", "decision")),
        ("Troika", _troika(review)),
        ("Took the floor", f"{review['delegations']} delegations" if review["delegations"] and held else ""),
    )
    shown = [row for row in rows if row[1] or held]
    return [line for what, value in shown for line in _hanging(f"{what:<31}", value or "no source here", width)]


def _troika(review: Plain) -> str:
    if not review["troika"] or _is_later(review, "troika_selected_on"):
        return _LATER if review["troika"] else ""
    drawn = f" (drawn on {day(review['troika_selected_on'])})" if review["troika_selected_on"] else ""
    return f"{', '.join(name(code) for code in review['troika'])}{drawn}"


def _is_later(review: Plain, field: str) -> bool:
    return bool(review[field] and review[field] > review["on"])


def _event(review: Plain, field: str, detail: str) -> str:
    if _is_later(review, field):
        return _LATER
    more = review[detail]
    more = f"meeting {more}" if isinstance(more, int) else more
    return ", ".join(filter(None, (day(review[field]), more)))


def _documents(review: Plain, width: int) -> list[str]:
    shown = [one for one in review["documents"] if not one["later"]]
    left = len(review["documents"]) - len(shown)
    called = [f"{_called(one)}{_languages(one)}" for one in shown]
    widest = min(max(map(len, called), default=0), width - 54)
    lines = [_head("Documents", width)]
    for one, symbol in zip(shown, called, strict=True):
        what = KINDS.get(one["kind"]) or one["kind"].replace("_", " ")
        head = f"{short(one['issued'] or one['sent_on']) or 'no date':>11}  {what:<27}  "
        mark = " !" if one["blocking"] else ""
        lines += _hanging(head, f"{symbol:<{widest}}  entry {one['entry']}{mark}", width)
    return [*lines, f"({left} more here, {_LATER})"] if left else lines


def _called(one: Plain) -> str:
    """The symbol; of a communication what it is; of a paper without a symbol its file."""
    if one["symbol"]:
        return str(one["symbol"])
    return f"{one['title']} ({one['file']})" if one["kind"] == DocumentKind.COMMUNICATION else str(one["file"])


def _languages(one: Plain) -> str:
    return f" ({one['language']})" if one["language"] not in (None, "en") else ""


def _positions(review: Plain, width: int) -> list[str]:
    tally = review["tally"]
    counts = [(SHAPE[value], tally[value.value if value else "none"], WORDS[value]) for value in (*Value, None)]
    lines = [f"{tally['received']:>5}  recommendations received"]
    lines += [f"{n:>5}  {shape} {words}" for shape, n, words in counts if n]
    for remark in _shared(review):
        lines += wrap(f"{remark[0].upper()}{remark[1:]}.", width)
    return [_head(f"Positions on {day(review['on'])}", width), *(wrap(_why_none(review), width) or lines)]


def _shared(review: Plain) -> list[str]:
    """The remarks that many recommendations bear: told once, above all of them."""
    remarks = Counter(one["remark"] for one in review["recommendations"] if one["remark"])
    return [remark for remark, times in remarks.items() if times >= _MANY]


def _why_none(review: Plain) -> str:
    """Why there are no positions to count, if so."""
    if _is_later(review, "review_date"):
        return "The review had not been held on this day: nothing had been recommended."
    if _is_later(review, "adoption_date"):
        return "The report had not been adopted in the Working Group on this day."
    if review["tally"]["received"]:
        return ""
    return "Neither the report of the Working Group nor OHCHR's list is imported: no recommendation is known here."


def _sources(sources: list[Plain], width: int) -> list[str]:
    if not sources:
        return []
    fits = [_source_lines(sources, width, paragraphs) for paragraphs in (True, False)]
    lines = fits[0] if len(fits[0]) == len(sources) else fits[1]
    note = "not dated: no source here gives its date; it counts from the day of its import"
    undated = any(one["basis"].startswith(_UNDATED) for one in sources)
    return [_head("Readings by source (none replaces another)", width), *lines, *(wrap(note, width) if undated else [])]


def _source_lines(sources: list[Plain], width: int, paragraphs: bool) -> list[str]:
    where = [_where(one, paragraphs) for one in sources]
    lines = []
    for n, (one, place) in enumerate(zip(sources, where, strict=True), 1):
        when = "not dated" if one["basis"].startswith(_UNDATED) else short(one["dated"])
        giver = GIVERS.get(SourceKind(one["kind"]), one["kind"])
        head = f"{f'[{n}]':<4} {when:>11}  {giver:<12} {place:<{max(map(len, where))}} "
        lines += _hanging(head, told(one), width)
    return lines


def _where(source: Plain, paragraphs: bool) -> str:
    """Symbol and paragraph; of OHCHR's list, which has no symbol, the entry of its import."""
    if source["kind"] == SourceKind.THEMATIC_LIST:
        return f"entry {source['entry']}"
    said = source["paragraphs"] if paragraphs else []
    return f"{source['symbol']}, para. {said[0]}" if len(said) == 1 else str(source["symbol"])


def told(source: Plain) -> str:
    """What a source says, in numbers: "all 167 noted"; "58 supported, 157 pending: “will be examined”"."""
    open_ = f"pending: “{source['wording']}”" if source["wording"] else "pending"
    words = {"supported": "supported", "noted": "noted", "partially": "in part", "pending": open_}
    silent = "not addressed" if source["kind"] == SourceKind.ADDENDUM else "without a position"
    counts = [(source[key], text) for key, text in {**words, "none": silent}.items() if source[key]]
    if len(counts) == 1 and counts[0][0] == source["received"]:
        return f"all {counts[0][0]} {'supported in part' if source['partially'] else counts[0][1]}"
    loose = f"; {source['unlinked']} on numbers of no recommendation here" if source["unlinked"] else ""
    return f"{', '.join(f'{n} {text}' for n, text in counts) or 'no position'}{loose}"


def _to_look_at(review: Plain, width: int) -> list[str]:
    blocking = [one for one in review["findings"] if one["severity"] == "blocking"]
    if not blocking:
        return []
    told_ = (f"{one['document']}{_on_page(one['page'])}: {one['message']}" for one in blocking)
    lines = [line for text in told_ for line in _hanging("! ", text, width)]
    return [_head("To be looked at by a person", width), *lines]


def _on_page(number: int | None) -> str:
    return f", page {number}" if number else ""


def _recommendations(review: Plain, sources: dict[tuple[int, str], int], width: int) -> list[str]:
    if not review["recommendations"] or _why_none(review):
        return []
    texts = {one["source"]["symbol"] for one in review["recommendations"]}
    lines = [_head("Recommendations", width)]
    if len(texts) == 1:
        lines.append(f"Texts as in {next(iter(texts))}, on the page given.")
    widest = max(len(one["number"]) for one in review["recommendations"])
    told_above = _shared(review)
    for one in review["recommendations"]:
        if one["remark"] in told_above:
            one = {**one, "remark": None}
        lines += _recommendation(one, sources, width, widest, len(texts) == 1)
    return lines


def _recommendation(
    one: Plain, sources: dict[tuple[int, str], int], width: int, widest: int, one_text: bool
) -> list[str]:
    by = ", ".join(name(code) for code in one["states"]) or "no State recognised"
    said = f"{one['text']} ({by})"
    head = f"{one['number']:<{widest}}  "
    margin = _margin(one, sources, one_text)
    if width < _WIDE:
        return [*_hanging(head, said, width), *_hanging(" " * len(head), " · ".join(margin), width)]
    column = width - _MARGIN - 3
    beside = [line for text in margin for line in wrap(text, _MARGIN)]
    both = zip_longest(_hanging(head, said, column), beside, fillvalue="")
    return [f"{text:<{column}} │ {note}".rstrip() for text, note in both]


def _margin(one: Plain, sources: dict[tuple[int, str], int], one_text: bool) -> list[str]:
    """Position and the source that gives it; page of the text; what else is to be said."""
    given, source = one["standing"], one["source"]
    number = sources.get((given["entry"], given["kind"])) if given else None
    mark = "" if number is None or one["position"] == Value.NOT_GIVEN else f" [{number}]"
    done = ", considered implemented" if one["implemented"] else ""
    page_ = f"page {source['page']}" if one_text else f"{source['symbol']}, page {source['page']}"
    return [f"{one['shape']} {one['position_words']}{done}{mark}", page_, *filter(None, [one["remark"]])]


def _pledges(review: Plain, width: int) -> list[str]:
    if not review["pledges"] or _is_later(review, "review_date"):
        return []
    told_ = (f"{one['text']} ({one['symbol']}, page {one['page']})" for one in review["pledges"])
    lines = [line for text in told_ for line in _hanging("– ", text, width)]
    return [_head("Voluntary pledges and commitments", width), *lines]


def _foot(review: Plain, width: int) -> list[str]:
    return ["─" * width, *wrap(DISCLAIMER, width)]


def _head(text: str, width: int) -> str:
    return f"{text} {'─' * (width - len(text) - 1)}"


def _hanging(head: str, text: str, width: int) -> list[str]:
    """The text behind its head, further lines under its first; a word longer than the line stays whole."""
    options = {"initial_indent": head, "subsequent_indent": " " * len(head)}
    return wrap(text, width, break_long_words=False, break_on_hyphens=False, **options) or [head.rstrip()]  # type: ignore[arg-type]
