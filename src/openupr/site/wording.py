"""Words that pages show and the inner rings hold: stages, steps, fields, kinds, statuses, titles of rules, stories.

`domain` and `rules` know no translation, so their words are declared here, taken from the objects themselves: a new
kind of step or a new rule is in the catalogs with the next `openupr messages --update`. Words that the tables have in
their own columns (kinds, units, names of modalities) are taken from the tables.
Does not: declare sentences with values in them (what a check says), long explanations, descriptions of rules: English.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from django.utils.translation import gettext

from openupr.actions.audit import statistics
from openupr.actions.list_rules import listed_rules
from openupr.domain import calendar, documents, findings, positions, rehearsal, standing, states, timetable
from openupr.domain.analysis import by_position, of_states, subjects
from openupr.domain.analysis import rows as counting
from openupr.domain.analysis import table as tables
from openupr.domain.auditing import words as auditing
from openupr.domain.drafting import kinds as drafting
from openupr.domain.lots.manifest import Purpose
from openupr.domain.plenary import item as plenary
from openupr.domain.procedure import case, guides, requests, review
from openupr.domain.procedure import kinds as procedure
from openupr.domain.procedure.step import Form, Kind
from openupr.domain.similar import force
from openupr.domain.smart import advising
from openupr.domain.speakers import floor
from openupr.domain.speakers import kinds as speakers
from openupr.domain.training.play import STORIES
from openupr.domain.vocabularies import Match
from openupr.store import dating, ledger
from openupr.vocabulary.tables import rows_of

_ENUMS: tuple[type[StrEnum], ...] = (
    calendar.ReviewStatus, case.About, documents.DocumentKind, findings.Severity, findings.Sureness, findings.Subject,
    floor.Status, Form, Match, positions.Position, Purpose, requests.Answer, review.Stage, standing.SourceKind,
    timetable.Use,
)  # fmt: skip
_KINDS = (procedure.KINDS, speakers.KINDS, plenary.KINDS, drafting.KINDS)
# Table -> columns whose cells are words of few kinds
_CELLS = {
    "modalities": ("name", "unit", "basis", "sureness"),
    "deadlines": ("what", "role", "unit", "basis", "note"),
    "special_cases": ("kind", "description"),
    "explanations": ("kind",),
    "groups": ("kind", "role"),
    "map_notes": ("words",),
    "reviews": ("status",),
    "smart_rules": ("title", "says", "note"),
    "states": ("status",),
    "timetable": ("use",),
    "vocabularies": ("name",),
}
# Entries of the ledger that are no steps, and who makes them
_ENTRIES = (ledger.OPERATOR, "document imported", "import undone", "measured", "suppressed", "suppression lifted")
# Stages of a draft list, and what documents tell of themselves and hold
_SHORT = (
    "numbers assigned", "merging proposed", "draft list", "no draft list",
    "review date", "adoption date", "troika selected on", "on behalf of",
    "pledges", "rows", "asks", "adoptions", "sections", "findings", "remainder", "delegation members", "submitters",
)  # fmt: skip
# Sentences of `domain` with one day in them, as pages look them up
_DATED = (
    "outcome adopted on %(day)s; no source here says what the State answered",
    *(
        f"{kind.replace('_', ' ')} of %(day)s says {value}"
        for kind in standing.SourceKind
        for value in positions.Position
    ),
)
# Tables whose columns are named on the pages of what is known
_TABLES = (
    "states", "names", "groups", "council_terms", "cycles", "sessions", "council_sessions", "reviews", "decisions",
    "special_cases", "presidents", "plenary_tallies",
)  # fmt: skip


def said(text: str) -> str:
    """A declared word or sentence in the language of the page; a text that is not declared stays as it is."""
    return gettext(text) if text else ""


def said_of_a_day(sentence: str, written: str, day: str) -> str:
    """A sentence that names one day, `written`, with `day` in its place; in the page's language if it is declared."""
    pattern = sentence.replace(written, "%(day)s")
    found = gettext(pattern) if "%" not in sentence else pattern
    return found.replace("%(day)s", day)


def group_name(value: str) -> str:
    """A regional group: "African" as "African States"."""
    return said(f"{value} States") if value else ""


def declared() -> Iterator[tuple[str, list[str]]]:
    """Every text that is declared here, by the part of the package that holds it."""
    yield "domain", _clean(each.value for one in _ENUMS for each in one)
    yield "domain/standing.py", _clean((*standing.WORDS.values(), standing.NOT_HERE_WORDS))
    yield "domain/standing.py", list(_DATED)
    yield "domain/smart/advising.py", list(advising.LETTERS.values())
    yield (
        "store",
        _clean((*_ENTRIES, dating.ADOPTION_IN_WORKING_GROUP, dating.PRINTED, dating.OUTCOME, dating.IMPORTED)),
    )
    yield "domain/states.py", [f"{one.value} States" for one in states.RegionalGroup]
    yield "domain/analysis/by_position.py", [by_position.ALL]
    yield "domain/analysis/subjects.py", list(subjects.TEXTS)
    yield "domain/analysis/of_states.py", ["State", of_states.NOTE]
    yield "domain/similar/force.py", [force.ONE_CONSIDERS]
    yield "domain/analysis/table.py", [tables.NOT_TOLD]
    yield "domain/analysis/rows.py", _clean((*counting.RULES.values(), *counting.NAMES.values()))
    yield "domain/auditing/words.py", list(auditing.WORDS)
    yield "audit", _clean(text for one in statistics().values() for text in (one.question, *one.words))
    for kinds in _KINDS:
        yield "domain, kinds of steps", _clean(text for kind in kinds.values() for text in _of_kind(kind))
    yield "domain, store", _clean((rehearsal.INVENTED, *_SHORT))
    yield "domain/procedure/review.py", _clean(review.MILESTONES)
    yield "domain/procedure/case.py", _clean(case.PARTS)
    yield "domain/procedure/guides.py", _clean(text for one in guides.GUIDES.values() for text in _of_guide(one))
    yield "domain/training", _clean(_of_stories())
    yield "rules", _clean(str(one["title"]) for one in listed_rules())
    for table, columns in _CELLS.items():
        yield f"vocabulary/data/{table}.csv", _clean(row[column] for row in rows_of(table) for column in columns)
    for table in _TABLES:
        yield f"vocabulary/data/{table}.csv", _clean(next(iter(rows_of(table))).cells)


def _clean(texts: Iterable[str]) -> list[str]:
    """Each once, as pages show it: blanks for underscores; no figures, no empty cells."""
    shown = (str(text).replace("_", " ") for text in texts)
    return [text for text in dict.fromkeys(shown) if text.strip() and any(c.isalpha() for c in text)]


def _of_kind(kind: Kind) -> Iterator[str]:
    yield kind.words
    yield from kind.actors
    for one in kind.fields:
        yield one.name
        yield from one.choices


def _of_guide(one: guides.Guide) -> Iterator[str]:
    yield one.title
    for move in one.moves:
        yield from (move.words, move.who, move.aside)


def _of_stories() -> Iterator[str]:
    for story in STORIES.values():
        yield from (story.words, story.about)
        for scene in story.scenes:
            yield from (scene.situation, scene.asks)
            for choice in scene.choices:
                yield from (choice.words, choice.says)
