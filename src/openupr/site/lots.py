"""Drawings of lots as pages show them: how each stands in the ledger, what was drawn, and whether it verifies.

Does not: draw, or ask a beacon. What costs a second to verify is verified once for each account.
"""

import json
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from openupr.actions.manifest_standing import account_of, standing
from openupr.actions.verify_drawing import Verified, verify_account
from openupr.domain.lots.beacons import told
from openupr.domain.lots.lot import BY_HAND, CannotDraw
from openupr.domain.lots.manifest import Manifest, Part
from openupr.domain.lots.reading import read
from openupr.domain.lots.register import Registered, disorder
from openupr.domain.rehearsal import INVENTED, is_invented
from openupr.site.naming import name_of
from openupr.store import drawings

Plain = dict[str, Any]
_HERE = 1


def registered() -> list[Registered]:
    """Every drawing of the ledger by its number."""
    return sorted(drawings.register().values(), key=lambda one: one.number)


def numbered(number: int) -> Registered | None:
    """The drawing of that number."""
    return next((one for one in registered() if one.number == number), None)


def invented(one: Registered) -> bool:
    """Whether it is a rehearsal's."""
    parts = one.manifest.get("parts") or []
    abouts = [str(part.get("about", "")) for part in parts if isinstance(part, dict)]
    return any(map(is_invented, abouts)) or one.id.startswith("REHEARSAL-")


def brief(one: Registered) -> Plain:
    """A drawing in a list."""
    return {
        "number": one.number,
        "id": one.id,
        "address": f"/drawings/{one.number}",
        "purpose": str(one.manifest.get("purpose", "")),
        "announced_at": one.announced_at,
        "entry": one.entry,
        "held_at": one.held_at,
        "held_entry": one.held_entry,
        "stands": "abandoned" if one.abandoned else "held" if one.held is not None else "announced",
        "mark": INVENTED if invented(one) else "",
    }


def whole(one: Registered) -> Plain:
    """A drawing with its manifest, its parts as drawn, and what verifying it found."""
    manifest = read(one.manifest)
    drawn = {part["about"]: part for part in (one.held or {}).get("parts", [])}
    return {
        **brief(one),
        "rule": manifest.rule,
        "legal_basis": manifest.legal_basis,
        "draws": manifest.number,
        "sources": _sources(manifest),
        "again": {"of": manifest.again_of, "why": manifest.again_why} if manifest.again_of else None,
        "notes": list(one.notes),
        "hall": list(one.hall),
        "hall_at": one.hall_at,
        "randomness": (one.held or {}).get("randomness", ""),
        "by_hand": (one.held or {}).get("hand", {"notes": []}) if manifest.rule == BY_HAND and one.held else None,
        "why": one.abandoned,
        "account": account_of(one) if one.held is not None else None,
        "parts": [_part(part, drawn.get(part.about, {})) for part in manifest.parts],
        "verified": _verified(one) if one.held is not None else None,
    }


@lru_cache(maxsize=64)
def _of_account(text: str) -> Verified:
    return verify_account(json.loads(text))


def _verified(one: Registered) -> Plain:
    try:
        found = _of_account(json.dumps(one.account(), sort_keys=True))
    except CannotDraw as error:
        return {"mismatches": [str(error)], "not_checked": [], "stands": []}
    wrong = [*found.mismatches, *disorder(drawings.drawing_entries(), one.id)]
    return {"mismatches": wrong, "not_checked": list(found.not_checked[_HERE:]), "stands": list(standing(one))}


def _sources(manifest: Manifest) -> Plain:
    found: Plain = {}
    if beacon := manifest.beacon:
        known = told(beacon.chain.known_at(beacon.round))
        found["beacon"] = {"name": beacon.chain.name, "round": beacon.round, "known_at": known}
    if hall := manifest.hall:
        found["hall"] = {"numbers": hall.numbers, "place": hall.place}
    return found


def _part(part: Part, drawn: Plain) -> Plain:
    skipped = [{**each, "name": _name(each["label"])} for each in drawn.get("skipped", [])]
    return {
        "about": part.about,
        "review": f"/reviews/{part.about}/procedure" if "/" in part.about else None,
        "name": _name(part.about.partition("/")[0]),
        "pool": _named(part.labels),
        "result": _named(drawn.get("result", [])),
        "skipped": skipped,
        "own_group": part.own_group,
        "drawn_by": part.drawn_by,
    }


def _name(label: str) -> str:
    """The name of a State; an invented one without the mark, which the page has."""
    return name_of(label).removesuffix(f" ({INVENTED})")


def _named(labels: Iterable[str]) -> list[Plain]:
    return [{"label": label, "name": _name(label)} for label in labels]
