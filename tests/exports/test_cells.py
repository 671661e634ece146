from openupr.exports._cells import CUT, LONGEST, whole


def test_a_cell_that_fits_stays_as_it_is_and_one_that_does_not_says_so():
    assert whole("a" * LONGEST) == "a" * LONGEST
    assert whole("a" * (LONGEST + 1)).endswith(CUT)
    assert len(whole("\U0001f600" * LONGEST).encode("utf-16-le")) <= 2 * LONGEST
