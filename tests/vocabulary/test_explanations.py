"""Explanations of differences: readable, of a known kind, each row of its own."""

import pytest

from openupr.vocabulary.explanations import KINDS, _explanation, explanations
from openupr.vocabulary.tables import BadCell, rows_in

HEAD = "rule,subject,kind,explanation,source,certainty\n"


def test_every_row_says_why_where_from_and_how_surely():
    assert explanations()
    for one in explanations():
        assert one.text.endswith(".")
        assert one.source
        assert "RULES" not in one.source, "cite what everybody can look up"
        assert one.kind in KINDS
        assert one.certainty in ("high", "medium", "low", "unknown")


def test_a_rule_and_a_subject_are_explained_once():
    keys = [(one.rule, one.subject) for one in explanations()]
    assert len(set(keys)) == len(keys)


def test_an_unknown_kind_is_named_with_its_line():
    (row,) = rows_in("explanations", HEAD + "a_rule,SVN/3,excuse,Because.,somewhere,high\n")
    with pytest.raises(BadCell, match=r"data/explanations.csv, line 2, kind: expected one of misprint"):
        _explanation(row)
