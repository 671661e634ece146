"""`openupr test`: the checks that every change must pass, in one go: style, types, rings, tests.

Does not: stop at the first failure. All four run; the summary of the tests comes last; the exit status is theirs
together. Words that follow go to pytest: `./openupr test tests/rules -k troika`. Without words the measurements run
alone, and then everything else in two processes, a file by one of them: measurements beside others would measure those.
"""

import subprocess
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

import openupr
from openupr.command import Command, Failure

_PYTHON = (sys.executable, "-P")
_CHECKS = (
    ("style", (*_PYTHON, "-m", "ruff", "check", "--quiet", ".")),
    ("form", (*_PYTHON, "-m", "ruff", "format", "--quiet", "--check", ".")),
    ("types", (*_PYTHON, "-m", "mypy", "--no-error-summary")),
    ("rings", (*_PYTHON, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache")),
)

_WHOLE = (("tests/bench",), ("--ignore=tests/bench", "-n", "2", "--dist", "loadfile"))


def _configure(parser: ArgumentParser) -> None:
    parser.epilog = "Words that follow go to pytest. First start it as ./openupr test, which fetches what it needs."


def _run(arguments: Namespace) -> int:
    root = Path(openupr.__file__).parents[2]
    if not (root / "tests").is_dir():
        raise Failure(f"the tests are not in {root}. They come with the source: clone the repository.")
    failed = [name for name, line in _CHECKS if not _passes(name, line, root)]
    runs = [tuple(arguments.rest)] if arguments.rest else _WHOLE
    tests = [subprocess.run((*_PYTHON, "-m", "pytest", *words), cwd=root, check=False).returncode for words in runs]
    return 1 if failed or any(tests) else 0


def _passes(name: str, line: tuple[str, ...], root: Path) -> bool:
    done = subprocess.run(line, cwd=root, check=False, capture_output=True, text=True)
    if done.returncode == 0:
        print(f"{name}: passes", flush=True)
        return True
    print(f"{name}: FAILS\n{done.stdout}{done.stderr}", flush=True)
    return False


command = Command("style, types, rings and tests: what every change must pass", _configure, _run, passes_on=True)
