"""Importing as a browser does: from the form sent, with a report of 26 or 27 pages, to the page of its review.

Must: at most 3 s for each report, the first after a start included.
Does not: measure what a browser needs to draw a page.
"""

import re
import tempfile
import time
from pathlib import Path

from openupr.bench import Missed
from openupr.bench._browser import Browser, token
from openupr.bench._serving import served

_MUST = 3.0
_REPORTS = ("S20-BOL-A_HRC_28_7", "S12-THA-A_HRC_19_8", "S12-UGA-A_HRC_19_16", "S14-CHE-A_HRC_22_11")
_END = "--------a-form-of-openupr-bench"
# <a class="button" href="/reviews/BOL/2">
_REVIEW = re.compile(r'href="(/reviews/[A-Z]{3}/\d)"')


def run(shared: Path, small: bool) -> list[str]:
    """Serve an empty store, sign in, import one report after another. Raises Missed; in small, from 30 s on."""
    files = [shared / "corpus" / "reports" / f"{name}.pdf" for name in (_REPORTS[:1] if small else _REPORTS)]
    with tempfile.TemporaryDirectory() as folder, served(folder) as port:
        browser = Browser(port)
        browser.sign_in(folder)
        times = {file.name: _imported(browser, file) for file in files}
    lines = [f"{name}: {seconds:.2f} s from the form sent to the review shown" for name, seconds in times.items()]
    if max(times.values()) > _MUST * (10 if small else 1):
        raise Missed([*lines, f"Missed: {_MUST:g} s"])
    return lines


def _imported(browser: Browser, file: Path) -> float:
    """Seconds from the form sent to the page of the review received."""
    secret = token(browser.open("/import"))
    begin = time.monotonic()
    done = browser.open("/import", _form(secret, file), f"multipart/form-data; boundary={_END}")
    review = _REVIEW.search(done)
    if review is None or 'class="items"' not in browser.open(review[1]):
        raise Missed([f"{file.name} was not imported"])
    return time.monotonic() - begin


def _form(secret: str, file: Path) -> bytes:
    """The form of the import page with one file."""
    parts = (
        (b'name="csrfmiddlewaretoken"', secret.encode()),
        (f'name="files"; filename="{file.name}"'.encode(), file.read_bytes()),
        (b'name="whole"', b"yes"),
    )
    body = b"".join(
        b"--%b\r\nContent-Disposition: form-data; %b\r\n\r\n%b\r\n" % (_END.encode(), head, data)
        for head, data in parts
    )
    return body + f"--{_END}--\r\n".encode()
