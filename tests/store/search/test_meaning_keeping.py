"""Texts are read once, and the index of meaning follows the ledger. The documents are invented."""

from datetime import UTC, datetime

import pytest

from openupr import settings as own
from openupr.store.failures import Refused
from openupr.store.importing import undo
from openupr.store.search import keeping, meaning_keeping
from openupr.store.search.embedding import Unavailable
from openupr.store.suppressing import suppress
from tests.store import builders as b
from tests.store.keeping import BIH, keep
from tests.store.search.modelled import Modelled, quiet


def opened():
    return meaning_keeping.opened(keeping.fresh()[1])


def texts(index):
    return {index.row_of(number)["text"] for number in range(len(index.texts))}


def test_texts_are_read_once_and_after_an_import_only_new_ones(store):
    keep(b.report(), BIH)
    model = Modelled()
    found = meaning_keeping.read_all(model, quiet)
    assert len(model.read) == len(set(model.read)) == len(found.texts)
    before = len(model.read)
    meaning_keeping.read_all(model, quiet)
    assert len(model.read) == before
    keep(b.report(symbol="A/HRC/929/1", name="other.pdf"), ("SVN", 2, 20))
    meaning_keeping.read_all(model, quiet)
    assert set(model.read[before:]).isdisjoint(model.read[:before])
    assert opened().about["total"] > found.about["total"]


def test_what_is_undone_or_suppressed_is_gone_at_once_without_reading(store):
    kept = keep(b.report(), BIH)
    model = Modelled()
    meaning_keeping.read_all(model, quiet)
    assert any("bridges" in text for text in texts(opened()))
    suppress("name", "bridges")
    found = opened()
    assert not any("bridges" in text for text in texts(found))
    assert found.about["unread"] == 1
    undo(kept.entry)
    assert len(opened().texts) == 0
    assert len(model.read) == len(set(model.read))


@pytest.mark.parametrize("engine", ["sqlite"])
class TestOnOneEngine:
    def test_a_reading_that_is_stopped_goes_on_where_it_was(self, store, monkeypatch):
        keep(b.report(), BIH)
        monkeypatch.setattr(meaning_keeping, "_AT_ONCE", 2)
        stopped = Modelled(fails=4)
        with pytest.raises(KeyboardInterrupt):
            meaning_keeping.read_all(stopped, quiet)
        with pytest.raises(Unavailable, match="index --meaning"):
            opened()
        again = Modelled()
        found = meaning_keeping.read_all(again, quiet)
        assert set(again.read).isdisjoint(stopped.read[:4])
        assert len(again.read) == len(found.texts) - 4

    def test_the_vector_of_a_text_that_is_gone_goes_with_the_next_reading(self, store):
        keep(b.report(), BIH)
        meaning_keeping.read_all(Modelled(), quiet)
        file = own.data_folder() / "search" / "meaning.vectors"
        before = file.stat().st_size
        suppress("name", "bridges")
        model = Modelled()
        meaning_keeping.read_all(model, quiet)
        assert (len(model.read), file.stat().st_size) == (1, before)

    def test_another_version_of_the_model_reads_all_anew(self, store):
        keep(b.report(), BIH)
        first, second = Modelled(), Modelled()
        meaning_keeping.read_all(first, quiet)
        second.name = "a model of the tests 2"
        assert meaning_keeping.read_all(second, quiet).level.model == "a model of the tests 2"
        assert sorted(first.read) == sorted(second.read)

    def test_recommendations_are_read_first_and_progress_is_told(self, store):
        keep(b.report(), BIH)
        told, model = [], Modelled()
        meaning_keeping.read_all(model, lambda *all: told.append(all))
        assert model.read[0] in b.TEXTS
        assert told[-1] == (len(model.read), len(model.read))

    def test_terms_are_read_as_texts_only_where_a_text_is_not_english(self, store):
        keep(b.report(), BIH)
        assert meaning_keeping.read_all(Modelled(), quiet).level.written is None
        keep(b.report(symbol="A/HRC/929/1", name="other.pdf", language="fr"), ("SVN", 2, 20))
        made = meaning_keeping.read_all(Modelled(), quiet)
        assert made.level.written.shape == made.level.languages.shape
        again = Modelled()
        meaning_keeping.read_all(again, quiet)
        assert again.read == []

    def test_without_texts_and_while_another_reads_one_line_says_so(self, store):
        with pytest.raises(Refused, match="import documents first"):
            meaning_keeping.read_all(Modelled(), quiet)
        with meaning_keeping._alone(), pytest.raises(Refused, match="Another process"):
            meaning_keeping.read_all(Modelled(), quiet)

    def test_an_index_that_is_damaged_or_gone_is_made_anew_without_reading(self, store):
        keep(b.report(), BIH)
        before = texts(meaning_keeping.read_all(Modelled(), quiet))
        folder = own.data_folder() / "search"
        for harm in (lambda path: path.write_text("{"), lambda path: path.unlink()):
            meaning_keeping._open.clear()
            harm(folder / "meaning.json")
            assert texts(opened()) == before
        meaning_keeping._open.clear()
        for path in (*folder.glob("meaning.l*"), folder / "meaning.json"):
            path.unlink()
        with pytest.raises(Unavailable):
            opened()

    def test_what_another_is_making_is_waited_for_and_not_made_again(self, store, monkeypatch):
        keep(b.report(), BIH)
        meaning_keeping.read_all(Modelled(), quiet)
        old = keeping.fresh()[1]
        suppress("name", "bridges")
        keeping.build(keeping.engine(), datetime.now(UTC).date())  # by another, after that one looked
        fed = []
        monkeypatch.setattr(keeping, "read", lambda *asked: fed.append(asked))
        assert meaning_keeping.opened(old).about["unread"] == 1
        assert fed == []

    def test_what_is_damaged_of_it_leaves_the_exact_search_as_it_was(self, store, monkeypatch):
        keep(b.report(), BIH)
        meaning_keeping.read_all(Modelled(), quiet)
        (own.data_folder() / "search" / "meaning.level").write_bytes(b"PK")
        suppress("name", "bridges")
        about = keeping.build(keeping.engine(), datetime.now(UTC).date(), anew=True)
        assert about.total == 7
        made = []
        with monkeypatch.context() as patched:
            patched.setattr(keeping, "build", lambda *asked: made.append(asked))
            with pytest.raises(Unavailable):
                meaning_keeping.opened(about)
        assert made == []  # no question makes an index that the next would make again
        assert meaning_keeping.read_all(Modelled(), quiet).about["unread"] == 0
        assert not any("bridges" in text for text in texts(opened()))

    def test_it_is_offered_once_texts_are_read(self, store):
        keep(b.report(), BIH)
        assert not meaning_keeping.is_there()
        meaning_keeping.read_all(Modelled(), quiet)
        assert meaning_keeping.is_there()
