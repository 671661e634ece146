"""A plain scan of texts that shares no code with search: what a query must find, said a second time.

A text is a list of letters-and-digits words, each Chinese character a word of its own; a query is a nested tuple:
("word", w), ("phrase", w, w …), ("begins", w), ("field", name, value …), ("and", q …), ("or", q …), ("not", q).
Does not: import anything of `domain.search` or `store.search`; nor is it quick.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

Meant = tuple[Any, ...]


@dataclass(frozen=True)
class Row:
    """A text cut by the scan itself, with its fields."""

    words: tuple[str, ...]
    fields: Mapping[str, Sequence[str]]


def scanned(text: str) -> tuple[str, ...]:
    """The words of a text, case, accents and marks aside, character by character."""
    words, word = [], ""
    for sign in unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold()) + " ":
        if unicodedata.category(sign) in ("Mn", "Cf"):
            continue
        han = "CJK UNIFIED" in unicodedata.name(sign, "")
        if sign.isalnum() and not han:
            word += sign
            continue
        words += [word] if word else []
        words += [sign] if han else []
        word = ""
    return tuple(words)


def finds(meant: Meant, row: Row) -> bool:
    """Whether a text is found."""
    kind, *parts = meant
    if kind == "and":
        return all(finds(part, row) for part in parts)
    if kind == "or":
        return any(finds(part, row) for part in parts)
    if kind == "not":
        return not finds(parts[0], row)
    if kind == "field":
        return any(value in row.fields.get(parts[0], ()) for value in parts[1:])
    if kind == "begins":
        return any(word.startswith(parts[0]) for word in row.words)
    wanted = tuple(word for part in parts for word in scanned(part))
    return any(row.words[n : n + len(wanted)] == wanted for n in range(len(row.words)))


def written(meant: Meant) -> str:
    """The query as a person types it."""
    kind, *parts = meant
    if kind == "word":
        return str(parts[0])
    if kind == "phrase":
        return f'"{" ".join(parts)}"'
    if kind == "begins":
        return f"{parts[0]}*"
    if kind == "field":
        return f"{parts[0]}:{','.join(parts[1:])}"
    if kind == "not":
        return f"NOT ({written(parts[0])})"
    return f" {kind.upper()} ".join(f"({written(part)})" for part in parts)


def generated(rows: Sequence[Row], chance: Random, fields: Mapping[str, Sequence[str]]) -> Meant:
    """One query: words, beginnings and phrases that stand in texts or nearly do, fields, joined up to three deep."""
    return _joined(rows, chance, fields, chance.choice((0, 1, 1, 2, 2, 3)))


def _joined(rows: Sequence[Row], chance: Random, fields: Mapping[str, Sequence[str]], deep: int) -> Meant:
    if deep == 0:
        return _leaf(rows, chance, fields)
    parts = [_joined(rows, chance, fields, deep - 1) for _ in range(chance.choice((2, 2, 3)))]
    parts = [("not", part) if chance.random() < 0.3 else part for part in parts]
    return (chance.choice(("and", "and", "or")), *parts)


def _leaf(rows: Sequence[Row], chance: Random, fields: Mapping[str, Sequence[str]]) -> Meant:
    words = chance.choice(rows).words or ("nothing",)
    at = chance.randrange(len(words))
    kind = chance.choice(("word", "word", "phrase", "phrase", "other phrase", "begins", "field"))
    if kind == "field" and fields:
        name = chance.choice(sorted(fields))
        return ("field", name, *chance.sample(list(fields[name]), min(len(fields[name]), chance.choice((1, 1, 2)))))
    if kind == "phrase":
        return ("phrase", *words[at : at + chance.choice((1, 2, 3, 4))])
    if kind == "other phrase":  # words of two texts: mostly found nowhere
        return ("phrase", words[at], chance.choice(chance.choice(rows).words or ("nothing",)))
    if kind == "begins" and len(words[at]) > 2:
        return ("begins", words[at][: chance.randrange(2, len(words[at]))])
    return ("word", words[at])


_W, _V = ("word", "women"), ("word", "violence")
BY_HAND: tuple[tuple[str, Meant], ...] = (
    ("women", _W),
    ("WOMEN", _W),
    ('"women"', _W),
    ('"human rights"', ("phrase", "human", "rights")),
    ('"rights human"', ("phrase", "rights", "human")),
    ('"the rule of law"', ("phrase", "the", "rule", "of", "law")),
    ("women violence", ("and", _W, _V)),
    ("women AND violence", ("and", _W, _V)),
    ("women OR violence", ("or", _W, _V)),
    ("NOT women", ("not", _W)),
    ("women NOT violence", ("and", _W, ("not", _V))),
    ("NOT women NOT violence", ("and", ("not", _W), ("not", _V))),
    ("NOT (women OR violence)", ("not", ("or", _W, _V))),
    ("NOT (women AND violence)", ("not", ("and", _W, _V))),
    ("NOT NOT women", _W),
    ("women OR NOT violence", ("or", _W, ("not", _V))),
    ("women violence OR children", ("or", ("and", _W, _V), ("word", "children"))),
    ("women (violence OR children)", ("and", _W, ("or", _V, ("word", "children")))),
    ('women NOT "violence against women"', ("and", _W, ("not", ("phrase", "violence", "against", "women")))),
    ("tortur*", ("begins", "tortur")),
    ("tortur* NOT torture", ("and", ("begins", "tortur"), ("not", ("word", "torture")))),
    ("non-discrimination", ("phrase", "non", "discrimination")),
    ('"children, and women"', ("phrase", "children", "and", "women")),
    ("state:SVN", ("field", "state", "SVN")),
    ("NOT state:SVN women", ("and", ("not", ("field", "state", "SVN")), _W)),
    ("state:SVN,BIH by:NOR", ("and", ("field", "state", "SVN", "BIH"), ("field", "by", "NOR"))),
    ("position:noted NOT by:NOR", ("and", ("field", "position", "noted"), ("not", ("field", "by", "NOR")))),
    ("session:1..3 torture", ("and", ("field", "session", "1", "2", "3"), ("word", "torture"))),
    ('(women OR girls) AND (education OR "right to work") NOT (state:SVN OR by:NOR)',
     ("and", ("or", _W, ("word", "girls")), ("or", ("word", "education"), ("phrase", "right", "to", "work")),
      ("not", ("or", ("field", "state", "SVN"), ("field", "by", "NOR"))))),
    ("xyzzy OR NOT xyzzy", ("or", ("word", "xyzzy"), ("not", ("word", "xyzzy")))),
)  # fmt: skip
"""Thirty queries that were written before any was generated, each with what it means."""
