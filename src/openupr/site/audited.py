"""Figures on equal treatment for a reader: a statistic reckoned of this copy, its tables in the language of the page.

What was reckoned is kept while the ledger does not grow: some seconds a statistic.
Source: DESIGN 7a: each figure carries how it was counted, its data's version, and that difference is no proof of bias.
Does not: draw, or serve. Definitions and counting rules are English, and marked so on pages.
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from django.utils.translation import gettext as _

from openupr.actions.audit import published, statistics
from openupr.actions.audit_material import GIVEN, PROPOSED, UPR_INFO, of_this_copy
from openupr.domain.analysis.subjects import CODINGS, Coding
from openupr.domain.auditing.published import Beside
from openupr.domain.auditing.rows import Material
from openupr.domain.auditing.statistic import NO_VERDICT, Found, Part, Statistic
from openupr.site.analysed import in_sentences, made_of
from openupr.site.wording import said
from openupr.site.written import Written, written
from openupr.store.documents import state_of_the_ledger
from openupr.store.version import version

_CODED = ("E6", "E7", "E8", "E9", "E10")
"""Statistics that hang on codes of recommendations."""


def material(on: date) -> Material:
    """The rows of this copy, positions as of a day."""
    return of_this_copy(on)


def found(id: str, on: date) -> Found:
    """What a statistic finds."""
    return _found(state_of_the_ledger() or "", on, id)


def beside(on: date) -> tuple[Beside, ...]:
    """What others published, with ours."""
    return _beside(state_of_the_ledger() or "", on)


def part_of(id: str, on: date, name: str) -> Part | None:
    """One table of a statistic by its name."""
    return next((one for one in found(id, on).parts if one.name == name), None)


def in_words(one: Statistic, part: Part, on: date) -> Written:
    """The table in the page's language, with its caption."""
    return written(part.table, said(part.title), caption(one, on))


def caption(one: Statistic, on: date) -> Sequence[str]:
    """What stands under every figure."""
    rule = _("Counting rule: %(rule)s.") % {"rule": one.counting}
    return [
        said(NO_VERDICT),
        *([said(coding)] if (coding := coding_of(one, on)) else []),
        *given_of(one, on),
        rule,
        made_of(on, str(version())),
    ]


def coding_of(one: Statistic, on: date) -> str:
    """Whose codes a statistic hangs on (English, to be said); "" where it hangs on none, or there are none."""
    codings = {UPR_INFO: CODINGS[Coding.ISSUES], PROPOSED: CODINGS[Coding.PROPOSED]}
    codings[GIVEN] = CODINGS[Coding.GIVEN]
    return codings.get(material(on).codes, "") if one.id in _CODED else ""


def given_of(one: Statistic, on: date) -> Sequence[str]:
    """How many of the codes that a statistic hangs on a person accepted or corrected; nothing where none is."""
    given = material(on).given
    return in_sentences([given]) if given and one.id in _CODED else []


@lru_cache(maxsize=64)
def _found(ledger: str, on: date, id: str) -> Found:
    """As of the ledger whose last entry has that hash."""
    return statistics()[id].reckon(of_this_copy(on))


@lru_cache(maxsize=2)
def _beside(ledger: str, on: date) -> tuple[Beside, ...]:
    return published(of_this_copy(on))
