"""SQLite's full text as a baseline."""

from datetime import date

import pytest

from openupr.bench._fts5 import Fts5
from openupr.domain.search.parsing import parse
from openupr.domain.search.tree import Or, Word
from openupr.store.search.engine import Feed, Record


@pytest.mark.parametrize(
    ("asked", "total"), [("plant", 2), ('"plant trees"', 1), ("plant AND trees", 1), ("plant NOT trees", 1)]
)
def test_it_finds_what_is_asked(tmp_path, asked, total):
    base = Fts5(tmp_path / "x")
    records = [Record(text, "en", (), {"state": ("SVN",)}, {"text": text}, None) for text in ("Plant trees", "Plant")]
    base.build(Feed(records, 0, "", date(2026, 1, 1)))
    assert base.search(parse(asked)) == total
    assert base.search(Word("planting", ("plant",))) == 2


def test_what_is_not_measured_is_refused(tmp_path):
    with pytest.raises(ValueError, match="are measured"):
        Fts5(tmp_path / "x").search(Or((Word("a"), Word("b"))))
