"""Values of UHRI's records, whether a list or the lines of a cell."""

from openupr.imports.indexes.forms._uhri import each


def test_values_lose_their_dash_and_their_doubles():
    assert each(["- UPR", "UPR", None, " "]) == ("UPR",)
    assert each("- One\n- Two - three\n\n") == ("One", "Two - three")
    assert each(None) == ()
