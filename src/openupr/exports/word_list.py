"""A review's recommendations as a Word list in OHCHR's layout: one row a recommendation, under its theme.

Source: RULES 9.6; layouts as `documents.thematic.columns` names them. A list that was imported is written back cell by
cell; else one is made in the layout of the review's cycle.
Does not: carry a masthead or a symbol of its own; it is no document of the United Nations.
"""

from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

from openupr.exports._page_lines import day
from openupr.exports._profiles import name, with_states
from openupr.exports._word_table import word_table

NAME = "word-list"
SUFFIX = ".docx"
MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

# Layout -> texts of the header row, shares of the page in per cent
LAYOUTS: dict[str, tuple[tuple[str, ...], tuple[int, ...]]] = {
    "second_cycle": (
        ("Recommendation", "Position", "Full list of themes", "Assessment/comments on level of implementation"),
        (40, 10, 27, 23),
    ),
    "second_cycle_with_states": (
        ("Recommendation", "Recommending state/s", "Position", "Full list of rights/affected persons"),
        (45, 13, 12, 30),
    ),
    "third_cycle": (
        ("Recommendation", "Position", "Full list of themes", "Assessment/comments on level of implementation"),
        (40, 10, 27, 23),
    ),
    "fourth_cycle": (
        (
            "Recommendation and recommending State",
            "Position of the State under review",
            "Human rights themes and groups of persons",
            "Relevant SDGs",
        ),
        (42, 16, 25, 17),
    ),
}
_BY_CYCLE = {1: "second_cycle", 2: "second_cycle", 3: "third_cycle"}
_POSITIONS = {"supported": "Supported", "noted": "Noted", "partially": "Supported/Noted"}
_AS_IMPORTED = "Positions as the list that was imported gives them, whatever the day"
_NO_THEME = "no theme given"

Plain = dict[str, Any]


def write(review: Plain, out: BinaryIO) -> None:
    """Write `review` (the data of `openupr show --json`): its imported list as it stands, else one made here."""
    listed = next((one for one in reversed(review.get("lists", ())) if one.get("grid")), None)
    if listed:
        above = (_heading(review), _as_imported(listed.get("reference")))
        out.write(written_back(listed.get("layout"), listed["grid"], _title(review), above))
    else:
        layout = _BY_CYCLE.get(review["cycle"], "fourth_cycle")
        above = (_heading(review), f"Positions as of {day(review['on'])}.")
        out.write(word_table(grid_of(review, layout), LAYOUTS[layout][1], _title(review), above))


def written_back(layout: str | None, grid: Sequence[Sequence[str]], title: str, above: Sequence[str] = ()) -> bytes:
    """A list that was read, as DOCX again: every cell's text, in order; `above` it lines of our own."""
    columns = max((len(row) for row in grid), default=1)
    known = LAYOUTS.get(layout or "", ((), ()))[1]
    widths = known if len(known) == columns else (100 // columns,) * columns
    return word_table(grid, widths, title, above)


def grid_of(review: Plain, layout: str) -> list[tuple[str, ...]]:
    """The rows of a list in one of LAYOUTS: header, and under each theme its recommendations."""
    rows: list[tuple[str, ...]] = [LAYOUTS[layout][0]]
    for theme, recommendations in _by_theme(review["recommendations"]):
        if theme is not None:
            rows.append((f"{'Right or area' if layout == 'second_cycle_with_states' else 'Theme'}: {theme}",))
        rows += (_row(one, layout) for one in recommendations)
    return rows


def _by_theme(recommendations: Sequence[Plain]) -> Iterator[tuple[str | None, list[Plain]]]:
    """Themes in the order in which they first occur; one group without a heading where no theme is known at all."""
    groups: dict[str | None, list[Plain]] = {}
    for one in recommendations:
        groups.setdefault(one["theme"], []).append(one)
    if list(groups) == [None]:
        yield None, groups[None]
        return
    for theme, members in sorted(groups.items(), key=lambda pair: pair[0] is None):
        yield theme or _NO_THEME, members


def _row(one: Plain, layout: str) -> tuple[str, ...]:
    source, position = _source(one), str(_POSITIONS.get(one["position"] or "", one["position_words"]))
    text = f"{one['number']} {with_states(one, spread=layout in ('third_cycle', 'fourth_cycle'))}"
    if layout == "fourth_cycle":
        themes = _lines(_bulleted(one["themes"]), _under("Groups of Persons:", one["groups"]))
        return text, _lines(position, source), themes, _bulleted(one["sdgs"])
    if layout == "third_cycle":
        lists = (
            _bulleted(one["themes"]),
            _under("SDGs:", one["sdgs"]),
            _under("Affected persons:", one["groups"]),
        )
        return _lines(text, source), position, _lines(*lists), one["assessment"] or ""
    themes = _lines("\n".join(one["themes"]), _under("Affected persons:", one["groups"]))
    if layout == "second_cycle_with_states":
        return _lines(text, source), "\n".join(map(name, one["states"])), position, themes
    return _lines(text, source), position, themes, one["assessment"] or ""


def _source(one: Plain) -> str:
    given = one["standing"]
    if not given or not given.get("symbol"):
        return ""
    paragraph = f" - Para. {given['paragraph']}" if given.get("paragraph") else ""
    return f"Source of position: {given['symbol']}{paragraph}"


def _bulleted(entries: Sequence[str]) -> str:
    return "\n".join(f"- {entry}" for entry in entries)


def _under(heading: str, entries: Sequence[str]) -> str:
    return f"{heading}\n{_bulleted(entries)}" if entries else ""


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)


def _title(review: Plain) -> str:
    session = f" – {_ordinal(review['session'])} session" if review.get("session") else ""
    cycle = f" ({_ordinal(review['cycle'])} Cycle{session})" if review["cycle"] else ""  # a rehearsal is in none
    return f"UPR of {review['state_name']}{cycle}\tThematic list of recommendations"


def _as_imported(reference: str | None) -> str:
    return f"{_AS_IMPORTED} ({reference})." if reference else f"{_AS_IMPORTED}."


def _heading(review: Plain) -> str:
    """The title as a line of the body."""
    return _title(review).replace("\t", ": ")


def _ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th, 21st."""
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
