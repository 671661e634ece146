"""Every address asked for what nobody would ask, by schemathesis, as a reader and as the administrator.

What is asked is made from the description of the addresses (/api/openapi.json); what is answered is compared with it.
Must: in ten minutes no answer of 500 or above, and none that is not as described. Under CI the small form takes 60 s.
Does not: judge how fast an answer came.
"""

import os
import re
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from openupr.bench import Missed
from openupr.bench._browser import Browser
from openupr.bench._serving import openupr, served

SEED = "2026"
_SECONDS = {"small": 8, "small in CI": 60, "whole": 600}
_CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"
_DOCUMENTS = ("A_HRC_28_15.pdf", "A_HRC_28_15_Add.1.pdf", "thematic-list-S20.docx")
_EXAMPLES = Path(__file__).parents[3] / "examples"
# "  3234 generated, 7 found 7 unique failures"
_CASES = re.compile(r"(\d+) generated")


def run(shared: Path, small: bool) -> list[str]:
    """Import documents, serve, ask: two thirds of the time as a reader. Raises Missed."""
    if find_spec("schemathesis") is None:
        raise Missed(["schemathesis is not installed: it comes with the tools of the tests (./openupr test)"])
    seconds = _SECONDS[("small in CI" if os.environ.get("CI") else "small") if small else "whole"]
    files = [*sorted(_EXAMPLES.glob("*.docx")), *(shared / "corpus" / "slovenia" / name for name in _DOCUMENTS)]
    with tempfile.TemporaryDirectory() as folder:
        openupr(folder, "import", *map(str, files))
        with served(folder) as port:
            reader = _asked(port, folder, seconds * 2 // 3, small, ())
            browser = Browser(port)
            browser.sign_in(folder)
            administrator = _asked(port, folder, seconds // 3, small, _headers(browser))
    lines = [f"as a reader: {reader[1]}", f"as the administrator: {administrator[1]}"]
    if reader[0] or administrator[0]:
        raise Missed([*reader[2], *administrator[2], *lines, "Missed: no failure, and every answer as described"])
    return lines


def _headers(browser: Browser) -> tuple[str, ...]:
    """What makes a program the administrator: the cookie, the form's token, the origin."""
    cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    own = (f"Cookie: {cookie}", f"X-CSRFToken: {browser.cookies['csrftoken']}", f"Origin: {browser.origin}")
    return tuple(word for one in own for word in ("--header", one))


def _asked(port: int, folder: str, seconds: int, small: bool, headers: tuple[str, ...]) -> tuple[int, str, list[str]]:
    """Status, how many cases in how many seconds, and the report where the status is not 0."""
    command = [
        *(sys.executable, "-c", "import sys; from schemathesis.cli import schemathesis; sys.exit(schemathesis())"),
        *("run", f"http://127.0.0.1:{port}/api/openapi.json", "--max-time", str(max(seconds, 1)), "--no-color"),
        *("--phases", "examples,coverage,fuzzing", "--checks", _CHECKS, "--continue-on-failure"),
        *("--exclude-path-regex", "^/sign-", "--warnings", "off", "--request-timeout", "30"),
        *(("--seed", SEED) if small else ()),
        *headers,
    ]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    cases = _CASES.search(done.stdout)
    told = f"{cases[1] if cases else 'no'} cases in {seconds} s, status {done.returncode}"
    return done.returncode, told, (done.stdout + done.stderr).splitlines() if done.returncode else []
