"""Rows of UPR Info's classic columns."""

from openupr.domain.positions import Position
from openupr.imports.indexes import opening
from openupr.imports.indexes.forms.upr_info import source
from tests.imports.indexes.files import classic_file


def rows(path):
    return list(source.rows(opening.opened(path, None).records))


def test_a_row_has_its_states_issues_and_action(tmp_path):
    path = classic_file(
        tmp_path, 'Slovenia,EEG,,Plant an invented tree,Côte d’Ivoire,Africa,,Accepted,5.0,"Justice,Labour",20 - 2014'
    )
    (row,) = rows(path)
    assert (row.state, row.states, row.session, row.cycle) == ("SVN", ("CIV",), 20, 2)
    assert (row.position, row.said, row.number) == (Position.SUPPORTED, "Accepted", None)
    assert (row.codes.issues, row.codes.action) == (("Justice", "Labour"), "5")


def test_a_pledge_is_marked_and_a_formula_s_apostrophe_goes(tmp_path):
    path = classic_file(tmp_path, "Slovenia,,,'=1 invented tree,Slovenia,,,Voluntary Pledge,,,20")
    (row,) = rows(path)
    assert (row.pledge, row.text, row.position) == (True, "=1 invented tree", None)


def test_the_pledges_as_upr_info_gives_them_are_read_whole(shared):
    found = rows(shared / "corpus" / "gold" / "voluntary-pledges-S01-S20-macroman-cr.csv")
    assert len(found) == 947
    assert all(one.pledge and one.state and one.session and not one.unknown for one in found)
