"""The fixed phrases of documents in a language, as patterns: `phrases.toml` of its folder.

In a file a blank stands for blanks and line breaks of any number; {date}, {meeting} and {months} for what they name.
Does not: read a document.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from openupr.languages.tongues import FOLDER, Tongue, tongues


@dataclass(frozen=True, slots=True)
class Phrases:
    """Patterns by name, and by position those of the sentence that governs it, in the order in which they count."""

    tongue: Tongue
    patterns: Mapping[str, re.Pattern[str]]
    positions: Mapping[str, re.Pattern[str]]

    def day(self, match: re.Match[str]) -> date | None:
        """The day that a match of {date} prints; None where it cannot be one."""
        months = [name.casefold() for name in self.tongue.months["within"]]
        try:
            return date(int(match["year"]), months.index(match["month"].casefold()) + 1, int(match["day"]))
        except ValueError:
            return None


@cache
def phrases() -> dict[str, Phrases]:
    """The phrases of every language that has them, by its code."""
    return {code: _read(tongue) for code, tongue in tongues().items() if (FOLDER / code / "phrases.toml").exists()}


def _read(tongue: Tongue) -> Phrases:
    told = tomllib.loads((FOLDER / tongue.code / "phrases.toml").read_text(encoding="utf-8"))
    positions = told.pop("positions")
    inside = {"{months}": "|".join(map(re.escape, tongue.months["within"]))}
    inside |= {"{date}": told["date"].replace("{months}", inside["{months}"]), "{meeting}": told["meeting"]}

    def pattern(text: str) -> re.Pattern[str]:
        for name, words in inside.items():
            text = text.replace(name, words)
        return re.compile(text.replace(" ", r"\s+").replace(r"\s+?", r"\s*"), re.IGNORECASE)

    return Phrases(
        tongue,
        {name: pattern(text) for name, text in told.items()},
        {name: pattern(text) for name, text in positions.items()},
    )
