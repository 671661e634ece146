"""A review as a page of plain text: facts, documents, readings by source, recommendations with a margin of sources.

Each source has a number in brackets; a recommendation's margin names its position, that number, and the page of its
text. What was not known yet on the day of the page is left out, and the page says so.
Does not: write a file format (`openupr export` does), or read a terminal's width (`commands.show` does).
"""

from collections import Counter
from itertools import zip_longest
from textwrap import wrap
from typing import Any

from openupr.domain.standing import SHAPE, WORDS, SourceKind, Value
from openupr.exports._page_head import head
from openupr.exports._page_lines import day, hanging, heading, is_later, name, short

DISCLAIMER = (
    "Independent software. Not the United Nations, not OHCHR. "
    "Only documents in the Official Document System are authentic."
)
GIVERS = {
    SourceKind.REPORT: "report",
    SourceKind.PRESIDENT: "President",
    SourceKind.THEMATIC_LIST: "OHCHR's list",
}
_UNDATED = "day of import"  # what the basis of a date begins with that no source gives
_NARROW, _WIDE = 60, 112  # under the first nothing is wrapped further; from the second on the margin stands beside
_MARGIN = 40
_MANY = 5
Plain = dict[str, Any]


def page(review: Plain, width: int, texts: bool = True) -> list[str]:
    """The page as lines of at most `width` characters; `texts` false leaves the recommendations out."""
    width = max(width, _NARROW)
    sources = {(one["entry"], one["kind"]): n for n, one in enumerate(review["sources"], 1)}
    parts = (
        *head(review, width),
        _positions(review, width),
        _sources(review["sources"], width),
        _to_look_at(review, width),
        _recommendations(review, sources, width) if texts else [],
        _pledges(review, width) if texts else [],
        _foot(review, width),
    )
    return [line for part in parts if part for line in (*part, "")][:-1]


def _positions(review: Plain, width: int) -> list[str]:
    tally = review["tally"]
    counts = [(SHAPE[value], tally[value.value if value else "none"], WORDS[value]) for value in (*Value, None)]
    lines = [f"{tally['received']:>5}  recommendations received"]
    lines += [f"{n:>5}  {shape} {words}" for shape, n, words in counts if n]
    for remark in (*_shared(review), *_wordless(review)):
        lines += wrap(f"{remark[0].upper()}{remark[1:]}.", width)
    return [heading(f"Positions on {day(review['on'])}", width), *(wrap(_why_none(review), width) or lines)]


def _shared(review: Plain) -> list[str]:
    """The remarks that many recommendations bear: told once, above all of them."""
    remarks = Counter(one["remark"] for one in review["recommendations"] if one["remark"])
    return [remark for remark, times in remarks.items() if times >= _MANY]


def _wordless(review: Plain) -> list[str]:
    """What to do for the words, where only the facts that ship are here."""
    symbols = dict.fromkeys(one["source"]["symbol"] for one in review["recommendations"] if _lacks_words(one))
    return [
        f"words not imported: number, States and position are as {symbol} printed them. For the words: "
        f"openupr fetch {symbol}, or openupr import FILE"
        for symbol in symbols
    ]


def _lacks_words(one: Plain) -> bool:
    """Whether importing a document gives its words; what only the ledger tells of has none elsewhere."""
    return one["text"] is None and not one.get("entered")


def _why_none(review: Plain) -> str:
    """Why there are no positions to count, if so."""
    if is_later(review, "review_date"):
        return "The review had not been held on this day: nothing had been recommended."
    if is_later(review, "adoption_date"):
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
    return [
        heading("Readings by source (none replaces another)", width),
        *lines,
        *(wrap(note, width) if undated else []),
    ]


def _source_lines(sources: list[Plain], width: int, paragraphs: bool) -> list[str]:
    where = [_where(one, paragraphs) for one in sources]
    lines = []
    for n, (one, place) in enumerate(zip(sources, where, strict=True), 1):
        when = "not dated" if one["basis"].startswith(_UNDATED) else short(one["dated"])
        giver = GIVERS.get(SourceKind(one["kind"]), one["kind"])
        head = f"{f'[{n}]':<4} {when:>11}  {giver:<12} {place:<{max(map(len, where))}} "
        lines += hanging(head, told(one), width)
    return lines


def _where(source: Plain, paragraphs: bool) -> str:
    """Symbol and paragraph; of OHCHR's list, which has no symbol, the entry of its import; of facts that ship, so."""
    if source["entry"] is None:
        return f"{source['symbol']} (by the record)"
    if source["kind"] == SourceKind.THEMATIC_LIST:
        return f"entry {source['entry']}"
    said = source["paragraphs"] if paragraphs else []
    return f"{source['symbol']}, para. {said[0]}" if len(said) == 1 else str(source["symbol"])


def told(source: Plain) -> str:
    """What a source says, in numbers: "all 167 noted"; "58 supported, 157 pending: “will be examined”"."""
    open_ = f"pending: “{source['wording']}”" if source["wording"] else "pending"
    words = {"supported": "supported", "noted": "noted", "partially": "in part", "pending": open_}
    silent = "not addressed" if source["kind"] == SourceKind.ADDENDUM else "without a position"
    words |= {"answered": "answered without a position", "none": silent}
    counts = [(source[key], text) for key, text in words.items() if source.get(key)]
    if len(counts) == 1 and counts[0][0] == source["received"]:
        return f"all {counts[0][0]} {'supported in part' if source['partially'] else counts[0][1]}"
    loose = f"; {source['unlinked']} on numbers of no recommendation here" if source["unlinked"] else ""
    return f"{', '.join(f'{n} {text}' for n, text in counts) or 'no position'}{loose}"


def _to_look_at(review: Plain, width: int) -> list[str]:
    blocking = [one for one in review["findings"] if one["severity"] == "blocking"]
    if not blocking:
        return []
    told_ = (f"{one['document']}{_on_page(one['page'])}: {one['message']}" for one in blocking)
    lines = [line for text in told_ for line in hanging("! ", text, width)]
    return [heading("To be looked at by a person", width), *lines]


def _on_page(number: int | None) -> str:
    return f", page {number}" if number else ""


def _recommendations(review: Plain, sources: dict[tuple[int, str], int], width: int) -> list[str]:
    if not review["recommendations"] or _why_none(review):
        return []
    texts = {one["source"]["symbol"] for one in review["recommendations"]}
    lines = [heading("Recommendations", width)]
    if len(texts) == 1:
        printed = "Texts as" if any(one["text"] for one in review["recommendations"]) else "As"
        paged = any(one["source"]["page"] for one in review["recommendations"])
        lines.append(f"{printed} in {next(iter(texts))}{', on the page given' if paged else ''}.")
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
    wordless = "words not in the ledger" if one.get("entered") else "words not imported"
    said = f"{wordless if one['text'] is None else one['text']} ({by})"
    head = f"{one['number']:<{widest}}  "
    margin = _margin(one, sources, one_text)
    if width < _WIDE:
        return [*hanging(head, said, width), *hanging(" " * len(head), " · ".join(margin), width)]
    column = width - _MARGIN - 3
    beside = [line for text in margin for line in wrap(text, _MARGIN)]
    both = zip_longest(hanging(head, said, column), beside, fillvalue="")
    return [f"{text:<{column}} │ {note}".rstrip() for text, note in both]


def _margin(one: Plain, sources: dict[tuple[int, str], int], one_text: bool) -> list[str]:
    """Position and the source that gives it; page of the text; what else is to be said."""
    given, source = one["standing"], one["source"]
    number = sources.get((given["entry"], given["kind"])) if given else None
    mark = "" if number is None or one["position"] == Value.NOT_GIVEN else f" [{number}]"
    done = ", considered implemented" if one["implemented"] else ""
    page_ = f"page {source['page']}" if source["page"] else ""
    place = page_ if one_text else ", ".join(filter(None, (source["symbol"], page_)))
    return [f"{one['shape']} {one['position_words']}{done}{mark}", *filter(None, (place, one["remark"]))]


def _pledges(review: Plain, width: int) -> list[str]:
    if not review["pledges"] or is_later(review, "review_date"):
        return []
    told_ = (f"{one['text']} ({one['symbol']}, page {one['page']})" for one in review["pledges"])
    lines = [line for text in told_ for line in hanging("– ", text, width)]
    return [heading("Voluntary pledges and commitments", width), *lines]


def _foot(review: Plain, width: int) -> list[str]:
    return ["─" * width, *wrap(DISCLAIMER, width)]
