"""The room's draw: what was drawn by hand from the pool of a manifest, and the order that results.

Source: RULES 4 (troikas are drawn at the organizational meeting), 5.5 (the President draws in presence of the Bureau).
Does not: refuse what was drawn because it breaks a modality: that is noted. Only what cannot be is refused: a label
that is not in the pool, or stands twice, or another number than was to be drawn.
"""

from collections.abc import Mapping, Sequence

from openupr.domain.lots.drawing import Lot, rotated
from openupr.domain.lots.lot import CannotDraw
from openupr.domain.lots.manifest import REQUESTED, Manifest, Part, Purpose


def recorded(manifest: Manifest, drawn: Mapping[str, Sequence[str]]) -> tuple[tuple[Lot, ...], tuple[str, ...]]:
    """The parts as drawn by hand, and notes on what differs from the modalities. Raises CannotDraw."""
    abouts = [part.about for part in manifest.parts]
    if sorted(drawn) != sorted(abouts):
        raise CannotDraw(f"What was drawn for {_names(abouts)} was expected, found {_names(list(drawn))}.")
    lots, notes = [], []
    for part in manifest.parts:
        one = tuple(drawn[part.about])
        _possible(manifest, part, one)
        result = rotated(part.listed, one[0]) if manifest.purpose is Purpose.FIRST_SPEAKER else (*part.kept, *one)
        lots.append(Lot(part.about, "", one, result))
        if manifest.purpose is Purpose.TROIKAS:
            notes += _notes(part, result, manifest.groups)
    return tuple(lots), tuple(notes)


def _possible(manifest: Manifest, part: Part, drawn: tuple[str, ...]) -> None:
    pool = frozenset(part.labels)
    strangers = [one for one in drawn if one not in pool]
    where = f" for {part.about}" if part.about else ""
    if strangers:
        raise CannotDraw(f"Labels of the pool were expected{where}, found {', '.join(map(str, strangers))}.")
    number = manifest.number - len(part.kept)
    if len(drawn) != number or len(set(drawn)) != len(drawn):
        raise CannotDraw(f"{number} different labels were expected{where}, found {_names(drawn)}.")


def _notes(part: Part, drawn: tuple[str, ...], groups: Mapping[str, str]) -> list[str]:
    found = [groups[one] for one in drawn]
    notes = []
    if len(set(found)) < len(found):
        seats = ", ".join(f"{one} {group}" for one, group in zip(drawn, found, strict=True))
        notes.append(f"{part.state}: two of one regional group ({seats})")
    if part.own_group == REQUESTED and part.group not in found:
        notes.append(f"{part.state}: none of its own group, for which it asked")
    notes += [f"{part.state}: {one} is excused from this review" for one in drawn if one in part.excused]
    return notes


def _names(labels: Sequence[str]) -> str:
    return ", ".join(one or "the drawing" for one in labels) or "nothing"
