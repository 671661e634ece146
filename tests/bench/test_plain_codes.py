"""The plain classifier beside ours, on invented texts."""

from openupr.bench import _plain_codes as under_test
from openupr.bench._plain_codes import plain
from tests.classify.invented import ROWS


def test_it_is_trained_and_scored():
    (line,) = plain(ROWS, ROWS)
    assert line == "plain linear classifier, same texts: issues micro F1 1.0000, macro F1 1.0000, action 1.0000"


def test_without_the_library_one_line_says_so(monkeypatch):
    monkeypatch.setattr(under_test, "find_spec", lambda name: None)
    assert plain(ROWS, ROWS) == ["plain linear classifier: not measured, scikit-learn is not here"]
