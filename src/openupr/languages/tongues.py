"""The languages that the pages may speak: name, direction, plural rule, and how each writes days and months.

Source: the folders beside this module; month names and forms of dates as the UN's documents in that language have them
(Arabic with both names of a month and with the digits 0-9; French "1er"; Russian "года").
Does not: know a message, or which language a reader wants.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
ORDER = ("ar", "zh", "en", "fr", "ru", "es")
"""Codes as the UN uses them, in its order: Arabic, Chinese, English, French, Russian, Spanish."""
SOURCE = "en"
"""The language of the source code: it needs no messages."""
# "nplurals=6; plural=…"
_FORMS = re.compile(r"nplurals=(\d+);")


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language as its `meta.toml` tells it; `code` is the UN's ("zh"), `tag` that of BCP 47 ("zh-Hans")."""

    code: str
    tag: str
    name: str
    direction: str
    plural: str
    whole: bool
    comma: str
    months: Mapping[str, tuple[str, ...]]
    dates: Mapping[str, str]

    @property
    def plural_forms(self) -> int:
        """How many forms a message with a number has. Raises ValueError where the plural rule does not say."""
        found = _FORMS.match(self.plural)
        if not found:
            place = f"languages/{self.code}/meta.toml"
            raise ValueError(f"{place}: plural must begin with nplurals=N; found {self.plural!r}.")
        return int(found[1])

    @property
    def messages(self) -> Path:
        """The file of its messages; that of English does not exist."""
        return FOLDER / self.code / "messages.po"

    def day(self, one: date) -> str:
        """A day in full: "12 November 2019", "1er novembre 2019"."""
        return self.dates["day"].format(day=self._day(one), month=self._month(one, "within"), year=one.year)

    def month(self, one: date, kind: str = "short") -> str:
        """A month in short, "Nov 2019", or as it stands "alone": "November 2019"."""
        return self.dates["month"].format(month=self._month(one, kind), year=one.year)

    def span(self, start: date, end: date) -> str:
        """Days from one to another: "4 – 15 November 2019", "30 October – 10 November 2023"."""
        if start.year != end.year:
            return self.dates["years"].format(start=self.day(start), end=self.day(end))
        form = self.dates["days" if start.month == end.month else "months"]
        return form.format(
            day=self._day(start),
            month=self._month(start, "within"),
            last=self._day(end),
            last_month=self._month(end, "within"),
            year=end.year,
        )

    def _day(self, one: date) -> str:
        return (self.dates["first"] if one.day == 1 else "") or str(one.day)

    def _month(self, one: date, kind: str) -> str:
        return self.months[kind][one.month - 1]


@cache
def tongues() -> dict[str, Tongue]:
    """Every language by its code, in ORDER."""
    return {code: _read(code) for code in ORDER}


def whole() -> list[Tongue]:
    """The languages that are offered to readers: those whose `meta.toml` says that all messages are there."""
    return [one for one in tongues().values() if one.whole]


def tongue_of(tag: str | None) -> Tongue:
    """The language of a tag or code such as "zh-hans", "zh", "fr"; English for one that is none of the six."""
    code = (tag or "").partition("-")[0].lower()
    return tongues().get(code) or tongues()[SOURCE]


def _read(code: str) -> Tongue:
    told = tomllib.loads((FOLDER / code / "meta.toml").read_text(encoding="utf-8"))
    months = {kind: tuple(names) for kind, names in told["months"].items()}
    return Tongue(
        code,
        told["tag"],
        told["name"],
        told["direction"],
        told["plural"],
        told["whole"],
        told.get("comma", ", "),
        months,
        told["dates"],
    )
