"""When the measurement of result pages says that something was missed; its run is in test_every_measurement.py."""

from contextlib import nullcontext

import pytest

from openupr.bench import Missed, search_pages


@pytest.fixture
def shared(tmp_path):
    folder = tmp_path / "corpus" / "gold"
    folder.mkdir(parents=True)
    lines = ["text", *(f"Plant {n} invented trees in every invented yard" for n in range(20))]
    (folder / "recommendations.csv").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def run(monkeypatch, shared, rate=130.0, p99=200.0, others=0, weight=90_000, elsewhere=(), small=False):
    monkeypatch.setattr(search_pages, "openupr", lambda *all: None)
    monkeypatch.setattr(search_pages, "served", lambda folder: nullcontext(1))
    monkeypatch.setattr(search_pages, "_weights", lambda *all: (weight, list(elsewhere)))
    monkeypatch.setattr(search_pages, "many_readers", lambda *all: (rate, p99, others))
    return search_pages.run(shared, small)


def test_the_figures_are_told(monkeypatch, shared):
    lines = "\n".join(run(monkeypatch, shared))
    assert "130 pages/s, p99 200 ms" in lines
    assert "at most 90 kB" in lines


@pytest.mark.parametrize(
    "other",
    [{"rate": 119.0}, {"p99": 251.0}, {"others": 1}, {"weight": 150_001}, {"elsewhere": ["https://x"]}],
)
def test_each_figure_that_must_be_reached_is_a_miss_where_it_is_not(monkeypatch, shared, other):
    with pytest.raises(Missed, match="Missed"):
        run(monkeypatch, shared, **other)


def test_queries_differ_and_are_addresses(shared):
    made = list(search_pages._queries(shared, 200))
    assert len(set(made)) > 100
    assert all(one.startswith("/search?q=") and one.isascii() and " " not in one for one in made)


def test_a_page_weighs_with_what_it_loads(monkeypatch):
    page = b'<link rel="stylesheet" href="/a.css"><img src="https://x/y.png"><link rel="icon" href="data:,">'
    monkeypatch.setattr(search_pages, "_got", lambda port, path: page if path == "/p" else b"12345")
    assert search_pages._weights(1, ["/p"]) == (len(page) + 5, ["https://x/y.png"])
