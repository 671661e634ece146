"""What the tests of conventions look at: the modules of the package, and the files of the repository."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "openupr"
WORK = {".git", ".venv", "var", "__pycache__", ".mypy_cache", ".ruff_cache", ".hypothesis"}


@cache
def modules() -> tuple[Path, ...]:
    """Every module of the package, sorted. Migrations are left out: Django writes them."""
    return tuple(sorted(path for path in PACKAGE.rglob("*.py") if "migrations" not in path.parts))


@cache
def tree(path: Path) -> ast.Module:
    """The module at `path`, parsed."""
    return ast.parse(path.read_text(encoding="utf-8"))


def inside(path: Path) -> str:
    """The path within the package, with slashes: "domain/symbols.py"."""
    return path.relative_to(PACKAGE).as_posix()


@cache
def repository_files() -> tuple[Path, ...]:
    """Every file that git keeps or would keep; without git (an archive), every file outside folders of work."""
    # The checkout may belong to another user than the one who tests.
    line = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listing = subprocess.run(line, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return tuple(path for path in ROOT.rglob("*") if path.is_file() and not WORK.intersection(path.parts))
    return tuple(ROOT / name for name in listing.split("\0") if name and (ROOT / name).is_file())


def imported(module: ast.Module) -> list[str]:
    """Full names of what a module imports, inside functions too."""
    names = []
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names
