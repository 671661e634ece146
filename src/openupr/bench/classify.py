"""How well recommendations are coded: sessions 15 to 17, which the shipped model was not trained on.

Printed by `openupr bench classify`: the figures of shared/score/score_codes.py, the surest 70 %, the calibration, speed
and size, then each label, beside a plain linear classifier trained in the same run where scikit-learn is here. A text
that also stands in the other sessions is left out. `small` scores the shipped model on some texts and trains nothing.
Does not: judge the people's codes, which differ among themselves.
"""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from openupr.bench import Missed
from openupr.bench._plain_codes import plain
from openupr.classify.careful import careful
from openupr.classify.coding import chosen, codes, surety
from openupr.classify.labelled import GROUPS, Labelled, once_each, read_labelled
from openupr.classify.measured import calibration_error, f1_of, most_sure
from openupr.classify.model import ACTIONS, FAST, Matrix, Model, shipped

TESTED = (15, 16, 17)
_SMALL, _SURE, _MANY = 4, 0.7, 150_000
_SOME = 500  # texts by which the careful model's speed is told
_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Figure:
    """A figure with what it must reach; `most` where it must not be above."""

    name: str
    value: float
    must: float
    most: bool = False

    @property
    def reached(self) -> bool:
        """Whether it is what it must be."""
        return self.value <= self.must if self.most else self.value >= self.must

    def __str__(self) -> str:
        digits = 4 if self.must < 2 else 1
        asked = f"{'at most' if self.most else 'at least'} {self.must:g}"
        return f"{self.name:42} {self.value:>10.{digits}f}   {asked}{'' if self.reached else ', not reached'}"


def run(shared: Path, small: bool) -> list[str]:
    """The lines of the measurement. Raises Missed where a figure is not reached and all texts were scored."""
    rows = read_labelled(shared / "corpus" / "gold" / "recommendations.csv")
    learnt = once_each([one for one in rows if one.session not in TESTED])
    tested = _unseen(rows, learnt)[:: _SMALL if small else 1]
    model = shipped()
    chances = _chances(model, [one.text for one in tested])
    figures = list(_figures(model, chances, tested))
    lines = [f"{len(tested)} texts of sessions 15 to 17 that stand in no other session", *map(str, figures)]
    if small:
        return lines
    slow = careful()
    better = list(_figures(slow, _chances(slow, [one.text for one in tested]), tested))
    figures += (speed := list(_speed(model, [one.text for one in tested])))
    lines += [*map(str, speed), *_others(model, chances, tested), "", *plain(learnt, tested)]
    lines += ["", "issue, texts that people gave it to, F1", *_each(model, chances, tested)]
    lines += ["", "the careful model (--best), which must reach 0.915, 0.865 and 0.92", *map(_bare, better)]
    lines += [f"{'texts a second':46} {_rate(slow, [one.text for one in tested[:_SOME]]):.1f}"]
    if any(not one.reached for one in figures):
        raise Missed(lines)
    return lines


def _bare(figure: Figure) -> str:
    return f"{figure.name:46} {figure.value:.4f}"


def _unseen(rows: Sequence[Labelled], learnt: Sequence[Labelled]) -> list[Labelled]:
    seen = {_squashed(one.text) for one in learnt}
    return [one for one in rows if one.session in TESTED and _squashed(one.text) not in seen]


def _squashed(text: str) -> str:
    return "".join(sign for sign in text.lower() if sign.isalnum())


def _chances(model: Model, texts: Sequence[str]) -> Matrix:
    parts = [model.chances(model.margins(texts[at : at + 512])) for at in range(0, len(texts), 512)]
    return np.concatenate(parts)


def _table(names: Sequence[str], given: Sequence[Sequence[str]]) -> Any:
    return np.array([[name in one for name in names] for one in given])


def _figures(model: Model, chances: Matrix, tested: Sequence[Labelled]) -> Iterator[Figure]:
    people = _table(model.issues, [one.issues for one in tested])
    program = chosen(model, chances)
    right = chances[:, -ACTIONS:].argmax(axis=1) + 1 == np.array([one.action for one in tested])
    micro, macro, _ = f1_of(people, program)
    yield Figure("issues, micro F1", micro, 0.90)
    yield Figure("issues, macro F1", macro, 0.855)
    yield Figure("action, accuracy", float(right.mean()), 0.90)
    issues, action = (most_sure(one, _SURE) for one in surety(model, chances))
    yield Figure("issues, micro F1, surest 70 %", f1_of(people[issues], program[issues])[0], 0.965)
    yield Figure("action, accuracy, surest 70 %", float(right[action].mean()), 0.975)
    yield Figure("issues, calibration error", calibration_error(chances[:, : len(model.issues)], people), 0.03, True)
    likeliest = np.where(program, chances[:, : len(model.issues)], 0)
    of_proposed = calibration_error(likeliest[program], people[program])
    yield Figure("issues, calibration error of what is proposed", of_proposed, 0.03, True)
    yield Figure("action, calibration error", calibration_error(surety(model, chances)[1], right), 0.03, True)


def _speed(model: Model, texts: list[str]) -> Iterator[Figure]:
    """Texts a second on one core, through to the codes, and what 150,000 texts would take; the size of the file."""
    rate = _rate(Model(model.head, model.arrays), texts)
    yield Figure("texts a second", rate, 5000)
    yield Figure("seconds for 150,000 texts", _MANY / rate, 60, True)
    yield Figure("megabytes of the model", FAST.stat().st_size / _MEGABYTE, 25, True)


def _rate(model: Model, texts: list[str]) -> float:
    """Texts a second of one core, through to the codes."""
    began = time.process_time()
    count = sum(1 for _ in codes(model, texts))
    return count / (time.process_time() - began)


def _others(model: Model, chances: Matrix, tested: Sequence[Labelled]) -> Iterator[str]:
    """Groups and targets where another team coded them."""
    at = len(model.issues)
    for name, kind, labels in (("groups", "groups", model.groups), ("SDG targets", "targets", model.targets)):
        known = np.array([getattr(one, kind) is not None for one in tested])
        people = _table(labels, [getattr(one, kind) or () for one in tested])[known]
        micro, macro, _ = f1_of(people, chances[known, at : at + len(labels)] >= 0.5)
        every = f" of {len(GROUPS)}" if kind == "groups" else ""
        yield f"{name}: {len(labels)}{every} learnt; micro F1 {micro:.4f}, macro F1 {macro:.4f} on {known.sum()} texts"
        at += len(labels)


def _each(model: Model, chances: Matrix, tested: Sequence[Labelled]) -> Iterator[str]:
    people = _table(model.issues, [one.issues for one in tested])
    _, _, each = f1_of(people, chosen(model, chances))
    told = zip(model.issues, people.sum(axis=0), each, strict=True)
    for name, count, value in sorted(told, key=lambda one: -one[1]):
        yield f"{name:46} {count:>5} {value:>6.3f}"
