"""Our own exports in the forms of other indexes, read back: the same data."""

import pytest

from openupr.documents.read import cells
from openupr.exports import uhri_json, uhri_xlsx, upr_info
from openupr.imports.indexes.opening import opened
from openupr.imports.indexes.source import source_of
from tests.exports.invented import recommendation, review

WHOLE = {
    **review(
        recommendation("90.1", "Plant an invented tree (as soon as it can)"),
        recommendation("90.2", "=1 invented tree; 2 invented gardens", states=["VEN", "CIV"], position="noted"),
        recommendation("90.10", "Лес, 森, غابة", states=["TUR"], position="partially"),
        recommendation("90.11", "Not answered yet", states=["KOR"], position=None, themes=[], groups=[], sdgs=[]),
    ),
    "state": "SVN",
    "state_name": "Slovenia",
    "pledges": [],
}


def back(form, folder):
    path = folder / f"export{form.SUFFIX}"
    with path.open("wb") as out:
        form.write(WHOLE, out)
    file = opened(path, cells)
    return list(source_of(file.fields).rows(file.records))


@pytest.mark.parametrize("form", [uhri_json, uhri_xlsx], ids=["json", "xlsx"])
def test_what_is_written_for_uhri_is_read_back(form, tmp_path):
    rows = back(form, tmp_path)
    for row, one in zip(rows, WHOLE["recommendations"], strict=True):
        assert (row.state, row.session, row.cycle, row.symbol) == ("SVN", 20, 2, "A/HRC/928/15")
        assert (row.number, row.text, list(row.states)) == (one["number"], one["text"], one["states"])
        assert (row.position, row.unknown) == (one["position"], ())
        codes = row.codes
        assert [list(codes.themes), list(codes.persons), list(codes.sdgs)] == [
            one["themes"],
            one["groups"],
            one["sdgs"],
        ]


def test_what_is_written_for_upr_info_is_read_back_a_row_a_state(tmp_path):
    meant = {"supported": "supported", "noted": "noted", "partially": "noted", None: None}
    expected = [
        (one["text"], (state,), meant[one["position"]]) for one in WHOLE["recommendations"] for state in one["states"]
    ]
    rows = back(upr_info, tmp_path)
    assert [(row.text, row.states, row.position) for row in rows] == expected
    assert {(row.state, row.session, row.cycle) for row in rows} == {("SVN", 20, 2)}
