"""Each module has its test at the same path: src/openupr/a/b.py is tested by tests/a/test_b.py."""

import pytest

from tests.conventions.source import PACKAGE, ROOT, inside, modules

# Module -> why it has no test of its own. A stale line fails too.
EXEMPT = {
    "__main__.py": "two lines; the launcher's test runs it",
    "domain/documents.py": "declarations only",
    "domain/papers.py": "declarations only",
    "domain/drafting/statements.py": "declarations only",
    "domain/positions.py": "declarations only",
    "domain/report.py": "declarations only",
    "domain/training/scene.py": "declarations only",
    "domain/training/delegate.py": "a story, played to its end by domain/training/test_play.py",
    "domain/training/institution.py": "a story, played to its end by domain/training/test_play.py",
    "domain/training/secretariat.py": "a story, played to its end by domain/training/test_play.py",
    "documents/confined.py": "another process: tested through documents/worker.py, whose other end it is",
    "documents/source.py": "declarations only",
    "store/indexing.py": "tested through actions/import_index.py, on both engines",
    "store/index_parity.py": "tested through actions/import_index.py, on both engines",
    "documents/layout.py": "declarations only",
    "accounts/apps.py": "Django's registration of the application",
    "accounts/models.py": "tables, tested by accounts/test_links.py",
    "store/apps.py": "declarations only",
    "store/failures.py": "declarations only",
    "store/models/beside.py": "declarations only; tests/store/test_beside.py works on it with both engines",
    "store/models/documents.py": "declarations only; tests/store works on them with both engines",
    "store/models/ledger.py": "declarations only; tests/store works on them with both engines",
    "store/models/papers.py": "declarations only; tests/store works on them with both engines",
    "store/models/recommendations.py": "declarations only; tests/store works on them with both engines",
    "store/models/reviews.py": "declarations only; tests/store works on them with both engines",
    "store/models/suppressions.py": "declarations only; tests/store works on them with both engines",
    "store/hidden.py": "tested together with hiding and lifting by tests/store/test_suppressing.py",
    "store/dating.py": "tested together, on both engines, by tests/store/test_importing.py",
    "store/files.py": "tested together, on both engines, by tests/store/test_importing.py",
    "store/keep.py": "tested together, on both engines, by tests/store/test_importing.py",
    "store/known.py": "tested together, on both engines, by tests/store/test_importing.py",
    "store/rows.py": "tested together, on both engines, by tests/store/test_importing.py",
    "site/wsgi.py": "two lines; every page's test runs it",
    # Owed: no test of their own yet (2026-11-24). Write it, and take the line off.
}


def twin(path):
    """Where the test of the module at `path` must stand; a leading "_" or trailing "_" of its name is left out."""
    place = path.relative_to(PACKAGE)
    if place.parent.name == "rules":  # cases that a diplomat can read; tests/rules/test_cases.py runs them
        return ROOT / "tests" / "rules" / "cases" / f"{place.stem}.yaml"
    return ROOT / "tests" / place.parent / f"test_{place.stem.strip('_')}.py"


@pytest.mark.parametrize("path", [p for p in modules() if p.name != "__init__.py"], ids=inside)
def test_a_module_has_its_test(path):
    if inside(path) in EXEMPT:
        assert not twin(path).exists(), f"{inside(path)} has a test now: take it off the list of exemptions"
    else:
        assert twin(path).exists(), (
            f"write {twin(path).relative_to(ROOT)}, or name {inside(path)} in EXEMPT with a reason"
        )


def test_no_exemption_outlives_its_module():
    assert not [name for name in EXEMPT if not (PACKAGE / name).exists()]
