"""Chromium on real pages: a site with invented documents of every kind, and pages that tell what they asked for.

Playwright drives Debian's chromium (`apt-get install chromium`); where there is none, these tests skip and say so.
"""

import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.documents import invented
from tests.site.conftest import Administrator, Reader, free_port, start

NO_CHROMIUM = "needs chromium, which is not here (Debian: apt-get install chromium fonts-noto-core)"
WIDTHS = {"telephone": (390, 844), "desk": (1440, 900)}
_NAMES = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage")


@dataclass
class Site:
    """A site that runs: its address, the folder of its data, its process."""

    base: str
    folder: Path
    process: subprocess.Popen = field(repr=False)
    said: str = field(default="", repr=False)

    def sign_in_link(self):
        return Administrator.run(self.folder, "admin", "link", "--site", self.base).strip()

    def run(self, *words):
        return Administrator.run(self.folder, *words)

    def end(self):
        """End it; what it wrote to standard error."""
        self.process.terminate()
        self.said = self.said or self.process.communicate(timeout=15)[1]
        return self.said


def _open(folder):
    port = free_port()
    return Site(f"http://127.0.0.1:{port}", folder, start(folder, port))


@pytest.fixture(scope="session")
def files(tmp_path_factory):
    """The invented documents as files, by name."""
    folder = tmp_path_factory.mktemp("documents")
    for name, data in invented().items():
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory, files):
    """A site with all invented documents imported. Tests that import take `empty`."""
    folder = tmp_path_factory.mktemp("full")
    Administrator.run(folder, "import", *map(str, sorted(files.iterdir())))
    running = _open(folder)
    yield running
    running.end()


@pytest.fixture(scope="session")
def rehearsed(tmp_path_factory):
    """A site whose data are a rehearsed session of its own."""
    folder = tmp_path_factory.mktemp("rehearsal") / "own"
    Administrator.run(folder, "rehearse", "--data", str(folder))
    running = _open(folder)
    yield running
    running.end()


@pytest.fixture
def empty(tmp_path):
    """A site without a document, for one test."""
    running = _open(tmp_path / "data")
    yield running
    running.end()


@pytest.fixture(scope="module")
def chromium():
    """The browser. Ends with its module: while it runs, Django lets nothing else of this process ask the database."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        pytest.skip(NO_CHROMIUM)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(_FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def browse(chromium):
    """`browse(site, width="desk", **context)` opens a page; `asked`: the addresses it asked for, `said`: errors."""
    windows = []

    def browse(site, width="desk", **context):
        wide, high = WIDTHS[width]
        window = chromium.new_context(
            base_url=site.base, viewport={"width": wide, "height": high}, reduced_motion="reduce", **context
        )
        windows.append(window)
        window.set_default_timeout(15_000)
        page = window.new_page()
        page.asked, page.said = [], []
        window.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.said.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: page.said.append(str(error)))
        return page

    yield browse
    for window in windows:
        window.close()


@pytest.fixture(scope="session")
def reader(site):
    """A reader without a browser, of the site with documents."""
    return Reader(site.base)


@pytest.fixture(scope="session")
def slovenia(tmp_path_factory, corpus):
    """A site with the real report, addendum and list of Slovenia's second review."""
    folder = tmp_path_factory.mktemp("slovenia")
    names = ("A_HRC_28_15.pdf", "A_HRC_28_15_Add.1.pdf", "thematic-list-S20.docx")
    Administrator.run(folder, "import", *(str(corpus / "slovenia" / name) for name in names))
    running = _open(folder)
    yield running
    running.end()
