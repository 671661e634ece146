"""The index of search by meaning, without a database: filters, order, texts that are all but the same."""

from datetime import date

import numpy as np
import pytest

from openupr.domain.search.tree import Field
from openupr.store.search.engine import Feed, Record
from openupr.store.search.levelling import level
from openupr.store.search.meaning import LEVEL, VECTORS, Gathering, Meaning
from openupr.store.search.vectors import Vectors, key_of
from tests.store.search.modelled import Modelled

# state, cycle, kind, text; the first two are all but the same
TEXTS = (
    ("BIH", "1", "recommendation", "Plant a tree in every school yard"),
    ("SVN", "2", "recommendation", "Plants the tree in every school yard."),
    ("SVN", "2", "pledge", "Water the tree of the school"),
    ("BIH", "2", "recommendation", "Publish a register of bridges"),
    ("BIH", "2", "paragraph", "Nobody has read this one"),
)


def records():
    for place, (state, cycle, kind, text) in enumerate(TEXTS):
        fields = {"state": (state,), "cycle": (cycle,), "kind": (kind,)}
        yield Record(text, "en", (), fields, {"kind": kind, "state": state, "text": text, "page": place}, None)


@pytest.fixture
def index(tmp_path):
    model = Modelled()
    texts = [text for *_, text in TEXTS[:4]]
    kept = Vectors(tmp_path / VECTORS)
    kept.add([key_of(model.name, text) for text in texts], model.passages(texts))
    terms = {code: model.queries(["tree"]) for code in ("en", "fr")}
    level(model.passages(texts), model.queries(texts), terms, model.name).save(tmp_path / LEVEL)
    feed = Feed(records(), 7, "ab", date(2026, 1, 2), Gathering(tmp_path))
    assert len(list(feed)) == len(TEXTS)
    (place,) = (one for one in tmp_path.glob("meaning-*") if one.is_dir())
    made = Meaning(place)
    made.ask = lambda words: made.level.of_question(model.query(words))
    return made


def test_the_nearest_come_first_and_texts_that_are_the_same_once(index):
    near, among = index.search(index.ask("tree school water"), [], 0, 9)
    assert [one.row["page"] for one in near] == [2, 0, 3]
    assert [one.others for one in near] == [0, 1, 0]
    assert among == 3
    assert [one.score for one in near] == sorted((one.score for one in near), reverse=True)


@pytest.mark.parametrize(
    ("filters", "pages"),
    [
        ([Field("state", ("SVN",))], [1, 2]),
        ([Field("state", ("SVN", "BIH")), Field("cycle", ("2",))], [1, 2, 3]),
        ([Field("kind", ("recommendation",)), Field("state", ("SVN",))], [1]),
        ([Field("state", ("AUT",))], []),
        ([Field("theme", ("Trees",))], []),
    ],
)
def test_only_what_the_filters_let_through_is_proposed(index, filters, pages):
    near, among = index.search(index.ask("tree school"), filters, 0, 9)
    assert sorted(one.row["page"] for one in near) == pages
    assert among == len(pages)
    assert all(one.others == 0 for one in near)


def test_values_are_counted_among_the_nearest_each_text_once(index):
    counts = index.counts([0, 1, 2], [])
    assert counts["state"] == [("BIH", 2), ("SVN", 2)]  # the first two records are one text of both States
    assert counts["kind"] == [("recommendation", 2), ("pledge", 1)]
    assert index.counts([1], [])["kind"] == [("pledge", 1)]


def test_only_records_that_the_filters_let_through_are_counted(index):
    counts = index.counts([0, 1], [Field("state", ("SVN",))])
    assert (counts["state"], counts["cycle"]) == ([("SVN", 2)], [("2", 2)])
    assert index.counts([], [Field("state", ("AUT",))]) == {}


def test_a_text_that_is_left_out_and_pages(index):
    question = index.ask("tree school water")
    assert [one.row["page"] for one in index.search(question, [], 0, 9, but=0)[0]] == [2, 3]
    assert [one.row["page"] for one in index.search(question, [], 1, 1)[0]] == [0]
    assert index.search(question, [], 5, 5)[0] == []


def test_a_text_is_found_by_its_fields_or_its_mark(index):
    number = index.number_of([Field("state", ("SVN",)), Field("kind", ("pledge",))])
    row = index.row_of(number)
    assert row["page"] == 2
    assert index.number_of([Field("similar", (row["similar"],))]) == number
    assert index.search(index.texts[number], [Field("similar", (row["similar"],))], 0, 9)[1] == 1
    assert index.number_of([Field("kind", ("paragraph",))]) is None


def test_what_was_not_read_is_counted_and_not_proposed(index):
    assert index.about["unread"] == 1
    assert (index.about["total"], index.about["entry"], index.about["day"]) == (5, 7, "2026-01-02")


def test_an_index_of_another_form_is_none(index):
    about = index._place / "about.json"
    about.write_text(about.read_text().replace('"form": "', '"form": "0'))
    with pytest.raises(ValueError, match="another form"):
        Meaning(index._place)


def test_an_index_of_nothing_answers_nothing(tmp_path):
    made = level(np.ones((1, 384)), np.ones((1, 384)), {"en": np.ones((1, 384))}, "a model")
    made.save(tmp_path / LEVEL)
    assert list(Feed([], 0, "", date(2026, 1, 2), Gathering(tmp_path))) == []
    (place,) = (one for one in tmp_path.glob("meaning-*") if one.is_dir())
    assert Meaning(place).search(np.ones(384), [], 0, 9) == ([], 0)
