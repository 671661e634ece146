"""A letter from one of our templates (`data/letter-NAME.txt`), filled with facts; what is unknown is a visible blank.

A template has a head (title, from, to, way), "---", the paragraphs, and after another "---" the sources of formulae.
"[name] …" stands only where the fact or list is known, "[!name] …" only where it is not; "* {list}" is a line for each;
"# " is a heading, "> " a numbered operative paragraph.
Source: the wording is ours; formulae of courtesy stand in each template with where they come from.
Does not: know Word (`_word_letter` does), or invent a fact.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

from openupr.domain.procedure.letter_facts import LISTS, NAMES

# "{decided_on}"
_NAMED = re.compile(r"\{(\w+)\}")
# "* {acts}", and where a list stands within a sentence: "… {acts} …"
_LISTED = re.compile(rf"^\* |\{{(?:{'|'.join(LISTS)})\}}")
# "[decision] The decision …", "[!reason] So that …"
_ONLY = re.compile(r"\[(!?)(\w+)\] ")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `kind`: text, heading, item, operative."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A filled letter. `blanks`: the words of each blank in it, once; `formulae`: where its formulae come from."""

    title: str
    sender: str
    addressee: str
    paragraphs: tuple[Paragraph, ...]
    blanks: tuple[str, ...]
    formulae: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """A template as it is written: `ways` are the names of the guided ways that it belongs to."""

    name: str
    title: str
    sender: str
    addressee: str
    ways: tuple[str, ...]
    paragraphs: tuple[str, ...]
    formulae: tuple[str, ...]

    @property
    def names(self) -> frozenset[str]:
        """The facts and lists that it names."""
        texts = (self.sender, self.addressee, *self.paragraphs)
        named = {name for text in texts for name in _NAMED.findall(text)}
        return frozenset(named | {match[2] for text in texts if (match := _ONLY.match(text))})


class WrongTemplate(ValueError):
    """A template that cannot be used: what was expected, what was found."""


def templates() -> dict[str, Template]:
    """Every template of the package by its name, such as "note-verbale"."""
    found = sorted(one.name for one in files("openupr.exports").joinpath("data").iterdir())
    names = [one.removeprefix("letter-").removesuffix(".txt") for one in found if one.startswith("letter-")]
    return {name: _template(name) for name in names}


def filled(template: Template, facts: Mapping[str, str], lists: Mapping[str, Sequence[str]]) -> Letter:
    """The letter with the facts in it."""
    paragraphs = tuple(one for text in template.paragraphs for one in _paragraphs(text, facts, lists))
    sender, addressee = _fill(template.sender, facts), _fill(template.addressee, facts)
    texts = (sender, addressee, *(one.text for one in paragraphs))
    blanks = [words for name, words in NAMES.items() if any(_blank(name) in text for text in texts)]
    return Letter(template.title, sender, addressee, paragraphs, tuple(blanks), template.formulae)


def _template(name: str) -> Template:
    text = files("openupr.exports").joinpath("data", f"letter-{name}.txt").read_text(encoding="utf-8")
    return read_template(name, text)


def read_template(name: str, text: str) -> Template:
    """The template of a text. Raises WrongTemplate."""
    template = _parsed(name, text.replace("\r\n", "\n"))
    if odd := sorted(template.names - {*NAMES, *LISTS}):
        raise WrongTemplate(f"a fact was expected ({', '.join((*NAMES, *LISTS))}), found {odd[0]!r}")
    bodies = [_ONLY.sub("", one, count=1) for one in template.paragraphs]
    lists = [one for one in bodies if _LISTED.search(one) and one[2:].strip("{}") not in LISTS]
    if lists:
        raise WrongTemplate(f'a list stands alone in its line, such as "* {{acts}}"; found {lists[0]!r}')
    return template


def _parsed(name: str, text: str) -> Template:
    head, *rest = text.split("\n---\n")
    told = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    if lacking := [one for one in ("title", "from", "to", "way") if not told.get(one)] or ([] if rest else ["---"]):
        raise WrongTemplate(f'a head with title, from, to and way, then a line "---", was expected; {lacking[0]} lacks')
    body, *rest = rest
    formulae = tuple(line for line in "".join(rest).splitlines() if line)
    paragraphs = tuple(one.strip() for one in body.split("\n\n") if one.strip())
    return Template(name, told["title"], told["from"], told["to"], tuple(told["way"].split(", ")), paragraphs, formulae)


def _paragraphs(text: str, facts: Mapping[str, str], lists: Mapping[str, Sequence[str]]) -> Iterator[Paragraph]:
    if match := _ONLY.match(text):
        known = bool(facts.get(match[2]) or lists.get(match[2]))
        if known == bool(match[1]):
            return
        text = text[match.end() :]
    if text.startswith("* "):
        name = _NAMED.fullmatch(text[2:])
        lines = lists.get(name[1], ()) if name else ()
        yield from (
            Paragraph("item", line) for line in lines or (f"No {LISTS[name[1]] if name else ''} in the record.",)
        )
        return
    kinds = {"# ": "heading", "> ": "operative"}
    kind = kinds.get(text[:2], "text")
    yield Paragraph(kind, _fill(text if kind == "text" else text[2:], facts))


def _fill(text: str, facts: Mapping[str, str]) -> str:
    return _NAMED.sub(lambda match: facts.get(match[1]) or _blank(match[1]), text)


def _blank(name: str) -> str:
    return f"[to be filled in: {NAMES[name]}]"
