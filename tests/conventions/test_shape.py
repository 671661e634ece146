"""Modules and functions keep their size; every module opens by saying what it is; names say things."""

import ast

import pytest

from tests.conventions.source import PACKAGE, inside, modules, tree

LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base", "tools"}


@pytest.mark.parametrize("path", modules(), ids=inside)
def test_a_module_opens_by_saying_what_it_is(path):
    docstring = ast.get_docstring(tree(path))
    assert docstring, f"{inside(path)} has no docstring: one sentence of what it is, then Source:, then Does not:"
    assert docstring.splitlines()[0].rstrip().endswith((".", ":", "?", ";", ",")) or len(docstring.splitlines()) > 1


@pytest.mark.parametrize("path", modules(), ids=inside)
def test_a_module_is_not_longer_than_the_limit(path):
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST_MODULE, (
        f"{inside(path)} has {lines} lines; the limit is {LONGEST_MODULE}: split it by meaning"
    )


@pytest.mark.parametrize("path", modules(), ids=inside)
def test_a_function_is_not_longer_than_the_limit(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            assert lines <= LONGEST_FUNCTION, f"{inside(path)}:{node.lineno} {node.name} has {lines} lines"


def test_no_module_or_folder_has_an_empty_name():
    named = [p for p in PACKAGE.rglob("*") if p.suffix in ("", ".py") and p.stem in EMPTY_NAMES]
    assert not named, f"say what it holds: {named}"


def test_every_folder_of_modules_is_a_package():
    folders = {path.parent for path in modules()}
    assert not [inside(folder) for folder in folders if not (folder / "__init__.py").exists()]
