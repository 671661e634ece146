"""What all tests share: the folder of real documents, and no silent skips where everything must be there."""

import os
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT / ".." / "shared"
NO_SHARED = "needs ../shared (real documents), which is not here"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents and facts beside the repository; skips where it is missing."""
    if not SHARED.is_dir():
        pytest.skip(NO_SHARED)
    return SHARED.resolve()


@pytest.fixture(scope="session")
def corpus(shared: Path) -> Path:
    """The real documents in `shared`."""
    return shared / "corpus"


def _is_allowed(reason: str) -> bool:
    return "../shared" in reason and not SHARED.is_dir()


def refuse_skip(report: Any) -> None:
    """Turn a skip into a failure under CI: a missing program there is a fault of the set-up, not a reason."""
    if not (os.environ.get("CI") and report.outcome == "skipped") or hasattr(report, "wasxfail"):
        return
    reason = str(report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr)
    if not _is_allowed(reason):
        report.outcome = "failed"
        report.longrepr = f"Skipped under CI, where everything a test needs must be installed (.ci/run): {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: Any, call: Any) -> Generator[None, Any, Any]:
    """Each phase of a test."""
    report = yield
    refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: Any) -> Generator[None, Any, Any]:
    """Modules that skip themselves while they are collected."""
    report = yield
    refuse_skip(report)
    return report
