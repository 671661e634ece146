"""Every rule cites its source, is dated, says what it looks at and what it does not cover.

That it has its cases, the day before it came into force among them, is asked by tests/rules/test_cases.py.
"""

import ast
import re

import pytest

from openupr.discover import discover
from tests.conventions.source import PACKAGE, tree

RULES = discover("openupr.rules", "rule")
MODULES = sorted(path for path in (PACKAGE / "rules").glob("*.py") if not path.name.startswith("_"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_a_module_of_rules_holds_one_rule_of_its_own_name_and_its_check(path):
    assert RULES[path.stem].name == path.stem
    assert path.stem in discover("openupr.rules", "check")


@pytest.mark.parametrize("name", RULES)
def test_a_rule_cites_a_text_with_its_paragraph_or_says_that_it_is_practice(name):
    rule = RULES[name]
    assert rule.basis in ("text", "decision", "practice")
    if rule.basis == "practice":
        assert re.search(r"practi[cs]e|as the conference services", rule.citation)
    else:
        assert re.search(r"A/\S+, .*paragraphs? \d+", rule.citation), f"{rule.citation}: symbol and paragraph"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_a_rule_says_what_it_asks_where_from_and_what_it_does_not(path):
    docstring = ast.get_docstring(tree(path))
    assert "\nSource: " in docstring
    assert "\nDoes not: " in docstring


@pytest.mark.parametrize("name", RULES)
def test_a_rule_that_is_not_surely_known_warns_at_most(name):
    rule = RULES[name]
    if rule.configurable:
        text = (PACKAGE / "rules" / f"{name}.py").read_text(encoding="utf-8")
        assert "BLOCKING" not in text, f"{name} is known from {rule.sureness} only: a note or a warning"
