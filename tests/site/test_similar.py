import pytest

from openupr.site.similar import near
from tests.store import builders as b
from tests.store.keeping import BIH, keep

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


def test_a_recommendation_without_words_here_has_no_list(store):
    assert near("SVN/2/115.1") is None


def test_the_list_names_what_was_looked_for_and_how_many_are_shown(store):
    keep(b.report((b.SUPPORTED,) * 6), BIH)
    keep(b.report((b.NOTED,) * 6, symbol="A/HRC/929/1", name="other.pdf"), ("SVN", 2, 20))
    found = near("SVN/2/115.1")
    assert [one["id"] for one in found["others"]] == ["BIH/2/115.1"]
    assert (found["id"], found["before"], found["searched"], found["shown"]) == ("SVN/2/115.1", [], True, 6)
