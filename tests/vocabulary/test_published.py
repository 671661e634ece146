import pytest

from openupr.domain.auditing.published import KINDS
from openupr.vocabulary.published import _figure, figures
from openupr.vocabulary.tables import BadCell, rows_in


def test_every_figure_has_its_sessions_author_and_source():
    found = figures()
    assert {one.what for one in found} == set(KINDS)
    assert all(0 < one.first <= one.last and one.who and one.source and one.certainty for one in found)


@pytest.mark.parametrize(("column", "value"), [("what", "praise"), ("value", "many"), ("last_session", "")])
def test_a_slip_is_named_with_its_line(column, value):
    cells = {"what": "supported", "part": "all", "first_session": "1", "last_session": "12", "value": "75", "unit": "%"}
    cells |= {"who": "x", "source": "x", "certainty": "seen", "note": "", column: value}
    (row,) = rows_in("published_figures", f"{','.join(cells)}\n{','.join(cells.values())}")
    with pytest.raises(BadCell, match=rf"published_figures\.csv, line 2, {column}"):
        _figure(row)
