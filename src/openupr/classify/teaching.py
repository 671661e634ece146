"""Codes softened by what a model that is already good says of the same texts.

People differ among themselves on one text in twenty; a pupil that hears a teacher beside them learns their slips less.
Source: born-again networks (Furlanello and others 2018): a pupil of the same size does better than its teacher.
Does not: make a teacher: that is any model of `openupr train`, itself made without the sessions that are left out.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np

from openupr.classify.model import ACTIONS, Matrix, Model

HEARD = 0.4
"""How much the teacher counts where people answered too; where nobody was asked, it counts alone."""
_AT_ONCE = 512


def softened(
    texts: Sequence[str], labels: dict[str, list[str]], answers: Any, known: Any, teacher: Model | None
) -> tuple[Matrix, Any]:
    """Answers between 0 and 1, a column a label, and where they are known. Without a teacher as they were."""
    if teacher is None:
        return answers, known
    said = _said(teacher, texts, labels)
    heard = ~np.isnan(said)
    mixed = np.where(known, answers + HEARD * (np.nan_to_num(said) - answers), np.nan_to_num(said))
    return np.where(heard, mixed, answers).astype(np.float32), known | heard


def _said(teacher: Model, texts: Sequence[str], labels: dict[str, list[str]]) -> Matrix:
    """The teacher's chances in the pupil's columns; no number where it does not know the label."""
    theirs = {("actions", at): at - ACTIONS for at in range(ACTIONS)}
    ours: list[tuple[str, Any]] = []
    at = 0
    for kind, known in (("issues", teacher.issues), ("groups", teacher.groups), ("targets", teacher.targets)):
        theirs |= {(kind, name): at + place for place, name in enumerate(known)}
        ours += [(kind, name) for name in labels[kind]]
        at += len(known)
    ours += [("actions", at) for at in range(ACTIONS)]
    parts = [texts[start : start + _AT_ONCE] for start in range(0, len(texts), _AT_ONCE)]
    chances = np.concatenate([teacher.chances(teacher.margins(part)) for part in parts])
    said = np.full((len(texts), len(ours)), np.nan, np.float32)
    for column, one in enumerate(ours):
        if one in theirs:
            said[:, column] = chances[:, theirs[one]]
    return said
