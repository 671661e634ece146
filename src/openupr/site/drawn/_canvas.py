"""Where a picture is put together: shapes and words at places, mirrored as a whole for languages from right to left.

Does not: know what it shows.
"""

import textwrap
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

WIDE, NARROW = 760, 350
"""Widths in units of the picture, a unit a pixel at the size for which it is made."""
_FIRST_BROAD, _SQUARE = 0x2E80, 1.9
_FIRST_CYRILLIC, _PAST_CYRILLIC = 0x400, 0x530
_LETTER = 6.6
"""How wide a letter of the smallest type is on the average."""
# The colours of a file by itself; in a page its own style holds. Position: DESIGN 9; the rest in order of need.
_STYLE = (
    "svg{background:#fff}text{font:13px 'Noto Sans','Noto Sans Arabic','Noto Sans CJK SC',sans-serif;fill:#1c1b19}"
    ".small{font-size:11px;fill:#55524c}.title{font-size:17px;font-weight:600}.on{fill:#fff}.over{fill:#1c1b19}"
    ".mark{fill:#8a4b3a}.axis{stroke:#d8d2c6;fill:none}.line{fill:none;stroke-width:2;stroke:#8a4b3a}"
    ".supported{fill:#1f5c3f}.noted{fill:#7a5a00}.partially{fill:#55409a}.pending,.none{fill:#5a6270}"
    ".not_given{fill:#c9c28f}.not_here{fill:#bdbab4}path.line[class]{fill:none}"
    "path.supported{stroke:#1f5c3f}path.noted{stroke:#7a5a00}path.partially{stroke:#55409a}"
    "path.pending,path.none{stroke:#5a6270}path.not_given{stroke:#8d8a4f}path.not_here{stroke:#a9a9a9}"
    ".land,.state{fill:#e6e2da}.state{stroke:#fff;stroke-width:1.2}.tone1{fill:#cfcac0}.tone2{fill:#aba69c}"
    ".tone3{fill:#87837b}.tone4{fill:#605d57}.tone5{fill:#38362f}"
    ".ribbon{fill:#8a4b3a;fill-opacity:.28}.dashed{fill:none;stroke:#55524c;stroke-width:1.5;stroke-dasharray:4 3}"
)


class Canvas:
    """A picture in the making: `width` units wide, `y` where the next thing goes; `alone`: for a file by itself."""

    def __init__(self, width: int, rtl: bool = False, alone: bool = False) -> None:
        self.width = width
        self.rtl = rtl
        self.alone = alone
        self.y = 4.0
        self._linked = False
        self._parts: list[str] = []

    @property
    def narrow(self) -> bool:
        """Whether it is made for a telephone."""
        return self.width < WIDE

    def text(
        self, x: float, y: float, words: object, kind: str = "", anchor: str = "start", upright: bool = False
    ) -> None:
        """Words whose start (or middle, or end) stands at a place; `upright`: written from below to above."""
        turn = f' transform="rotate(-90 {self._x(x):.1f} {y:.1f})"' if upright else ""
        self._parts.append(
            f'<text x="{self._x(x):.1f}" y="{y:.1f}"{_class(kind)}{turn} text-anchor="{anchor}">'
            f"{escape(str(words))}</text>"
        )

    def rect(self, x: float, y: float, wide: float, high: float, kind: str, says: str = "", shade: float = 1) -> None:
        """A rectangle; `says` is read and shown on pointing, `shade` from 0 to 1."""
        at = self._x(x) - (wide if self.rtl else 0)
        opacity = f' fill-opacity="{shade:.2f}"' if shade < 1 else ""
        self._parts.append(
            f'<rect x="{at:.1f}" y="{y:.1f}" width="{max(wide, 0):.1f}" height="{high:.1f}"{_class(kind)}{opacity}>'
            f"<title>{escape(says)}</title></rect>"
        )

    def line(self, points: Iterable[tuple[float, float]], kind: str, says: str = "") -> None:
        """A line through places."""
        path = "L".join(f"{self._x(x):.1f} {y:.1f}" for x, y in points)
        self._parts.append(f'<path d="M{path}"{_class(kind)}><title>{escape(says)}</title></path>')

    def ribbon(self, start: tuple[float, float], end: tuple[float, float], broad: float, kind: str, says: str) -> None:
        """A band as broad as `broad`, from the place of its upper edge to that of its end, level at both."""
        (a, y), (b, z) = (self._x(start[0]), start[1]), (self._x(end[0]), end[1])
        half = (a + b) / 2
        self._parts.append(
            f'<path d="M{a:.1f} {y:.1f}C{half:.1f} {y:.1f} {half:.1f} {z:.1f} {b:.1f} {z:.1f}v{broad:.1f}'
            f'C{half:.1f} {z + broad:.1f} {half:.1f} {y + broad:.1f} {a:.1f} {y + broad:.1f}z"{_class(kind)}>'
            f"<title>{escape(says)}</title></path>"
        )

    def whole(self, parts: Iterable[str], transform: str) -> None:
        """SVG made elsewhere, its words escaped there; not mirrored. Links in it are what a page's picture may hold."""
        joined = "".join(parts)
        self._linked = self._linked or "<a " in joined
        self._parts.append(f'<g transform="{transform}">{joined}</g>')

    def heading(self, words: str) -> None:
        """The title of a picture that stands alone."""
        for line in self.wrapped(words, self.width, 9.2):
            self.y += 20
            self.text(0, self.y, line, "title")
        self.y += 12

    def footing(self, lines: Sequence[str]) -> None:
        """How it was counted, under a picture that stands alone."""
        self.y += 8
        for line in (part for one in lines for part in self.wrapped(one, self.width, 5.9)):
            self.y += 15
            self.text(0, self.y, line, "small")

    def wrapped(self, words: str, wide: float, letter: float = _LETTER, most: int | None = None) -> list[str]:
        """Words in lines of a width; of more than `most` the last ends with a mark."""
        broad = _broad(words)
        letters = max(int(wide / (letter * broad)), 4 if broad >= _SQUARE else 8)
        return textwrap.wrap(words, letters, max_lines=most, placeholder="…") or [""]

    def length(self, words: str, letter: float = _LETTER) -> float:
        """How long words are, about."""
        return len(words) * letter * _broad(words)

    def cut(self, words: str, wide: float, letter: float = _LETTER) -> str:
        """Words cut to a width, with a mark where they are."""
        most = max(int(wide / (letter * _broad(words))), 4)
        return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"

    def svg(self, told: str) -> str:
        """The whole picture. `told`: what it shows, in words."""
        high = f"{self.y + 8:.0f}"
        # Not by the style alone: a picture of points made of it would be transparent
        paper = f'<path class="paper" d="M0 0H{self.width}V{high}H0z" fill="#fff"/>'
        style = f"<style>{_STYLE}</style>{paper}" if self.alone else ""
        kind, way = "chart narrow" if self.narrow else "chart", "rtl" if self.rtl else "ltr"
        size = f'width="{self.width}" height="{high}" ' if self.alone else ""
        role = "group" if self._linked else "img"  # what is an image has no links
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {high}" {size}role="{role}" '
            f'class="{kind}" direction="{way}" '
            f"aria-label={quoteattr(told)}>{style}{''.join(self._parts)}</svg>"
        )

    def _x(self, x: float) -> float:
        return self.width - x if self.rtl else x


def _broad(words: str) -> float:
    """How much wider than Latin letters: Chinese ones fill a square, Cyrillic ones are a little wider."""
    if any(ord(one) >= _FIRST_BROAD for one in words):
        return _SQUARE
    return 1.15 if any(_FIRST_CYRILLIC <= ord(one) < _PAST_CYRILLIC for one in words) else 1


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""
