"""PostgreSQL's full text as engine; and the same tests as the embedded one."""

import pytest
from django.db import connection, connections

from openupr.domain.search.parsing import parse
from openupr.domain.search.tree import Everything
from openupr.store.failures import Refused
from openupr.store.search import keeping
from openupr.store.search.engine import Feed
from openupr.store.search.postgres_engine import Postgres, _asked, _vector
from openupr.store.setup import ready
from tests.store import builders as b
from tests.store.keeping import BIH, keep
from tests.store.search.cases import *  # noqa: F403 - the tests that every engine must pass
from tests.store.search.corpus import DAY, RECORDS, feed

only = pytest.mark.parametrize("engine", ["postgresql"])


@pytest.fixture(scope="module")
def filled(postgres_template, tmp_path_factory):
    """A database for all tests of this module that only read."""
    server, data = postgres_template, tmp_path_factory.mktemp("data")
    server.run("CREATE DATABASE filled TEMPLATE migrated")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OPENUPR_DATA", str(data))
        patch.setenv("DATABASE_URL", server.url("filled"))
        ready()
        made = Postgres()
        made.build(feed())
        yield made
        connections.close_all()
    server.run("DROP DATABASE filled WITH (FORCE)")


def tables():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_tables WHERE tablename LIKE 'openupr_search%%'")
        return cursor.fetchone()[0]


@only
def test_a_new_index_takes_the_place_of_the_old_one_whole(store):
    made, other = Postgres(), Postgres()
    assert made.about() is None
    made.build(feed())
    assert other.about().total == 6
    made.build(feed(RECORDS[:2]))
    assert (other.about().total, other.count(Everything()), tables()) == (2, 2, 2)


@only
def test_a_build_that_fails_leaves_the_old_index(store):
    made = Postgres()
    made.build(feed())

    def failing():
        yield RECORDS[0]
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        made.build(Feed(failing(), 8, "cd" * 32, DAY))
    assert (made.about().total, made.count(Everything()), tables()) == (6, 6, 2)


@only
def test_the_settings_choose_it_and_it_follows_the_ledger(store, monkeypatch):
    monkeypatch.setenv("OPENUPR_SEARCH", "postgresql")
    keep(b.report(), BIH)
    made, about, old = keeping.fresh()
    assert isinstance(made, Postgres)
    assert (about.total, old, made.count(parse("bridges"))) == (7, False, 1)


@pytest.mark.parametrize("engine", ["sqlite"])
def test_without_postgresql_the_setting_is_refused_in_one_line(store, monkeypatch):
    monkeypatch.setenv("OPENUPR_SEARCH", "postgresql")
    with pytest.raises(Refused, match="set DATABASE_URL too"):
        keeping.engine()


def test_words_reach_it_in_its_own_writing():
    assert _vector("a tree a") == "'a':1,3 'tree':2"
    assert _vector("") == ""
    assert _asked(parse('"a tree"*')) == "'a' <-> 'tree':*"
