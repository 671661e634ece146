"""The conformance suite of engines, on invented texts: 500 generated queries with each engine that can be had here."""

import os
from random import Random

import django
import pytest
from django.db import connections

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "openupr.settings")
django.setup()

from openupr.bench import _conformed  # noqa: E402 - models need Django set up
from openupr.bench._conformed import compared  # noqa: E402
from openupr.store.search.engine import Result  # noqa: E402
from openupr.store.search.postgres_engine import Postgres  # noqa: E402
from openupr.store.search.tantivy_engine import Tantivy  # noqa: E402
from openupr.store.setup import ready  # noqa: E402
from tests.store.engines import postgres_template, unblocked  # noqa: E402, F401 - fixtures

SENTENCE = (
    "women girls children rights human violence against torture tortured the rule of law education right to work and "
    "non discrimination Türkiye COTE d’Ivoire права ребенка حقوق 儿童权利公约 权利 公约 2030 (a) A/HRC/59/15 police"
)
WORDS = SENTENCE.split()
STATES = ("SVN", "BIH", "NOR", "FRA")


def texts(count):
    chance = Random(1)
    made = []
    for _ in range(count):
        fields = {
            "kind": ["recommendation"],
            "state": [chance.choice(STATES)],
            "by": chance.sample(STATES, chance.randrange(3)),
            "position": [chance.choice(("supported", "noted", "none"))],
            "session": [str(chance.randrange(1, 9))],
        }
        text = " ".join(chance.choice(WORDS) for _ in range(chance.randrange(1, 14)))
        made.append((text, {name: values for name, values in fields.items() if values}))
    return made


@pytest.fixture
def postgres(postgres_template, tmp_path, monkeypatch):  # noqa: F811 - the fixture
    postgres_template.run("CREATE DATABASE conformed TEMPLATE migrated")
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", postgres_template.url("conformed"))
    ready()
    yield Postgres()
    connections.close_all()
    postgres_template.run("DROP DATABASE conformed WITH (FORCE)")


def test_tantivy_finds_what_the_scan_finds(tmp_path):
    assert compared(Tantivy(tmp_path), texts(200), 500) == []


def test_postgresql_finds_what_the_scan_finds(postgres):
    assert compared(postgres, texts(100), 200) == []


class Forgetful(Tantivy):
    """An engine that leaves out one record, counts one too many, or miscounts a field."""

    fault = ""

    def search(self, wanted):
        found = super().search(wanted)
        if self.fault == "set":
            return Result(found.total, found.rows[1:], found.facets)
        if self.fault == "total":
            return Result(found.total + 1, found.rows, found.facets)
        return Result(found.total, found.rows, {**found.facets, "state": []})


@pytest.mark.parametrize(("fault", "said"), [("set", "found"), ("total", "found"), ("counts", "counted by state")])
def test_a_fault_of_an_engine_is_told(tmp_path, fault, said):
    engine = Forgetful(tmp_path)
    engine.fault = fault
    found = compared(engine, texts(30), 0)
    assert found
    assert said in found[0]


def test_it_runs_as_a_program_of_its_own(tmp_path, monkeypatch, capsys):
    (tmp_path / "texts.json").write_text('[["women and men", {"state": ["SVN"]}]]')
    monkeypatch.setattr("sys.argv", ["x", "tantivy", str(tmp_path / "texts.json"), "3"])
    _conformed.main()
    assert capsys.readouterr().out == '{"records": 1, "different": []}\n'
