"""What people coded as tables of numbers: a row a text, a column a label; where nobody was asked, that too.

Does not: weigh labels, or choose those that are learnt; `labelled` does.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np

from openupr.classify.labelled import Labelled, alike
from openupr.classify.model import ACTIONS


def answers_of(rows: Sequence[Labelled], labels: dict[str, list[str]]) -> tuple[Any, Any]:
    """1 where a label holds, a column a label, the actions last; and where that is known."""
    columns: list[Any] = []
    known: list[Any] = []
    for kind in ("issues", "groups", "targets"):
        asked = np.array([getattr(one, kind) is not None for one in rows])
        for label in labels[kind]:
            columns.append(np.array([label in (getattr(one, kind) or ()) for one in rows]))
            known.append(asked)
    for action in range(1, ACTIONS + 1):
        columns.append(np.array([one.action == action for one in rows]))
        known.append(np.ones(len(rows), bool))
    return np.column_stack(columns).astype(np.int8), np.column_stack(known)


def shared_answers(rows: Sequence[Labelled], labels: dict[str, list[str]]) -> tuple[list[str], Any, Any]:
    """Each text once, the share of its rows that have each label, and where that is known.

    A text that stands three times, two of them with an issue, has 0.67 of it: people differ, and a model may know.
    """
    places: dict[str, int] = {}
    row_of = np.array([places.setdefault(alike(one.text), len(places)) for one in rows])
    answers, known = answers_of(rows, labels)
    given, asked = (np.zeros((len(places), answers.shape[1]), np.float32) for _ in range(2))
    np.add.at(given, row_of, answers * known)
    np.add.at(asked, row_of, known)
    _, first = np.unique(row_of, return_index=True)
    return [rows[at].text for at in first], given / np.maximum(asked, 1), asked > 0
