from datetime import date

from openupr.actions.analyse import Material
from openupr.domain.analysis.chosen import Chosen
from openupr.site.figures import beside, without_pictures
from tests.domain.analysis.counted_rows import row

ROWS = (row("SVN"), row("THA"), row("THA", number="1.2"), row("THA", number="1.3"), row("THA", number="1.4"))
OF = Material(ROWS, frozenset({("SVN", 1), ("THA", 1)}), frozenset(), date(2026, 11, 24))
BOTH = [("Slovenia", Chosen(states=("SVN",))), ("Thailand", Chosen(states=("THA",)))]


def test_pictures_beside_one_another_have_one_scale_and_the_order_given():
    one, other = beside("cycles", BOTH, OF)
    assert (one["title"], one["counted"], other["counted"]) == ("Slovenia", 1, 4)
    assert 'width="87.5"' in one["picture"]
    assert 'width="350.0"' in other["picture"]
    assert one["address"] == "/analysis/cycles?state=SVN"
    assert "each number of a report's list counts once" in one["rule"]


def test_data_have_no_pictures_but_every_row():
    (one, _) = without_pictures(beside("cycles", BOTH, OF))
    assert "picture" not in one
    assert one["rows"] == [["1", "1", "1"]]
