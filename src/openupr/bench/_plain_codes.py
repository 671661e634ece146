"""The plain classifier beside which ours is measured: linear, on words and parts of words, nothing else.

Source: the head of shared/score/score_codes.py.
Does not: stand in for a missing scikit-learn: then one line says so.
"""

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec

import numpy as np

from openupr.classify.labelled import Labelled
from openupr.classify.measured import f1_of


def plain(learnt: Sequence[Labelled], tested: Sequence[Labelled]) -> list[str]:
    """One line: its F1 and accuracy, trained on `learnt`."""
    if find_spec("sklearn") is None:
        return ["plain linear classifier: not measured, scikit-learn is not here"]
    text = import_module("sklearn.feature_extraction.text").TfidfVectorizer
    linear = import_module("sklearn.svm").LinearSVC
    join = import_module("sklearn.pipeline").make_union
    views = join(
        text(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
        text(analyzer="char_wb", ngram_range=(3, 5), min_df=3, sublinear_tf=True),
    )
    seen, asked = views.fit_transform([one.text for one in learnt]), views.transform([one.text for one in tested])
    names = sorted({issue for one in learnt for issue in one.issues})
    columns = [
        linear(C=0.5, tol=1e-2, random_state=0).fit(seen, [name in one.issues for one in learnt]).predict(asked)
        for name in names
    ]
    micro, macro, _ = f1_of(
        np.array([[name in one.issues for name in names] for one in tested]), np.column_stack(columns)
    )
    action = linear(C=0.5, tol=1e-2, random_state=0).fit(seen, [one.action for one in learnt]).predict(asked)
    right = float(np.mean(action == np.array([one.action for one in tested])))
    return [
        f"plain linear classifier, same texts: issues micro F1 {micro:.4f}, macro F1 {macro:.4f}, action {right:.4f}"
    ]
