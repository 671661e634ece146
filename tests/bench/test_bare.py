"""The bare engine that ours is compared with finds the same."""

import pytest

from openupr.bench._bare import Bare
from openupr.domain.search.parsing import parse
from openupr.domain.search.tree import Word
from openupr.store.search.engine import Wanted
from openupr.store.search.tantivy_engine import Tantivy
from tests.store.search.corpus import feed


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    bare, ours = Bare(tmp_path_factory.mktemp("bare")), Tantivy(tmp_path_factory.mktemp("ours"))
    bare.build(feed())
    ours.build(feed())
    return bare, ours


@pytest.mark.parametrize(
    "asked", ["women", '"plant trees"', '"trees"', "plant NOT women", "keep OR women", "for women"]
)
def test_it_finds_as_many(both, asked):
    bare, ours = both
    assert bare.asking(parse(asked))().count == ours.search(Wanted(parse(asked))).total > 0


def test_it_takes_other_forms_and_refuses_what_it_is_not_asked(both):
    assert both[0].asking(Word("women", ("woman",)))().count == 3
    with pytest.raises(TypeError, match="not asked"):
        both[0].asking(parse("tree*"))
