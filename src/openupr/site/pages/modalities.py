"""Modalities and practice: every rule that is checked here, with its paragraph, its dates, how sure it is, its cases.

Source: the rules themselves (`actions.list_rules`), and the table of modalities that are numbers.
Does not: check anything. A check says where a record differs from a text; reasons are often not in the document.
"""

from collections import Counter
from typing import Any

from django.http import HttpRequest

from openupr.actions.list_rules import Plain, listed_rules
from openupr.domain.modalities import Modality
from openupr.site.declared import asks
from openupr.site.shown import Shown, both
from openupr.vocabulary.modalities import modalities
from openupr.vocabulary.rule_cases import cases

KINDS = ("text", "decision", "practice")


@asks("kind")
def page(request: HttpRequest) -> Shown:
    """Every rule, or those of one kind; then the numbers, by session."""
    wanted = request.GET.get("kind", "")
    wanted = wanted if wanted in KINDS else ""
    every = listed_rules()
    data = {
        "rules": [_rule(one) for one in every if not wanted or one["kind"] == wanted],
        "kinds": [[kind, n] for kind, n in Counter(str(one["kind"]) for one in every).most_common()],
        "total": len(every),
        "kind": wanted,
        "numbers": _numbers(),
    }
    return Shown("modalities", data)


def _rule(one: Plain) -> dict[str, Any]:
    told = [{"kind": case.kind, "words": case.words} for case in cases().get(str(one["name"]), ())]
    more = str(one["description"]).partition("\n\n")[2]
    return {**one, "description": [" ".join(piece.split()) for piece in more.split("\n\n") if piece], "cases": told}


def _numbers() -> list[dict[str, Any]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for one in modalities():
        found.setdefault(one.name, []).append(_number(one))
    return [{"name": name, "rows": rows} for name, rows in found.items()]


def _number(one: Modality) -> dict[str, Any]:
    return {
        "first": one.first,
        "last": one.last,
        "value": one.value,
        "unit": one.unit,
        "basis": one.basis,
        "citation": one.citation,
        "sureness": str(one.sureness),
        "note": one.note,
    }


paths = both("modalities", page)
