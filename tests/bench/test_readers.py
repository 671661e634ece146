import subprocess

import pytest

from openupr.bench import Missed, _readers

SAID = """  Latency Distribution
     50%   41.10ms
     99%  %s
  201 requests in 2.00s
%sRequests/sec:    120.50
"""


@pytest.fixture
def wrk(monkeypatch):
    """A wrk that prints what it is given; the lines it was called with."""
    calls = []

    def says(text):
        def run(command, **options):
            calls.append(command)
            return subprocess.CompletedProcess(command, 0, stdout=text)

        monkeypatch.setattr(_readers.shutil, "which", lambda name: f"/usr/bin/{name}")
        monkeypatch.setattr(_readers.subprocess, "run", run)
        return calls

    return says


@pytest.mark.parametrize(("printed", "p99"), [("101.32ms", 101.32), ("1.02s", 1020.0), ("900.00us", 0.9)])
def test_rate_p99_in_milliseconds_and_answers_that_were_no_page_are_read(wrk, tmp_path, printed, p99):
    calls = wrk(SAID.replace("%s", printed, 1).replace("%s", "  Non-2xx or 3xx responses: 3\n"))
    rate, slow, others = _readers.many_readers(8000, ["/a", "/b"], tmp_path, 2)
    assert (rate, others) == (120.5, 3)
    assert slow == pytest.approx(p99)
    assert (tmp_path / "pages.txt").read_text() == "/a\n/b"
    assert f"-c{_readers.READERS}" in calls[0]


def test_without_figures_it_is_missed_and_without_wrk_not_measured(wrk, tmp_path, monkeypatch):
    wrk("unable to connect")
    with pytest.raises(Missed, match="no figures"):
        _readers.many_readers(8000, ["/"], tmp_path, 1)
    monkeypatch.setattr(_readers.shutil, "which", lambda name: None)
    assert _readers.many_readers(8000, ["/"], tmp_path, 1) is None
