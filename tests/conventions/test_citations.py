"""What a person reads cites what everybody can look up: a symbol with its paragraph, or a practice in words."""

import ast
import re

import pytest

from tests.conventions.source import inside, modules, tree

# "RULES 7.3", "STYLE 4", "R6.9": working notes that are not in the repository
_PRIVATE = re.compile(r"\b(?:RULES|STYLE|DESIGN|STACK)\b(?:,? \d|$)|\bR\d+\.\d+\b")


def _texts(module):
    """The texts of a module that are no docstrings."""
    told = {
        id(node.body[0].value)
        for node in ast.walk(module)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    bare = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told | bare:
            yield node


@pytest.mark.parametrize("path", modules(), ids=inside)
def test_no_message_cites_what_is_not_in_the_repository(path):
    found = [(node.lineno, node.value) for node in _texts(tree(path)) if _PRIVATE.search(node.value)]
    assert not found, f"{inside(path)}: cite a UN symbol with its paragraph, or the practice in words: {found}"
