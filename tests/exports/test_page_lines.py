"""What the parts of a page have in common."""

from openupr.exports._page_lines import day, hanging, heading, is_later, name, short


def test_days_are_written_out_or_short_and_nothing_stays_nothing():
    assert (day("2015-03-20"), short("2015-03-20")) == ("20 March 2015", "20 Mar 2015")
    assert (day(None), short(None)) == ("", "")


def test_a_state_has_its_name_and_what_is_none_stays():
    assert (name("PRT"), name("XXX")) == ("Portugal", "XXX")


def test_a_day_comes_later_only_after_the_day_of_the_page():
    assert is_later({"on": "2015-01-01", "x": "2015-01-02"}, "x")
    assert not is_later({"on": "2015-01-02", "x": "2015-01-02"}, "x")
    assert not is_later({"on": "2015-01-02", "x": None}, "x")


def test_a_heading_reaches_the_margin_and_lines_hang_under_their_first():
    assert len(heading("Documents", 30)) == 30
    assert hanging("ab  ", "one two three", 11) == ["ab  one two", "    three"]
    assert hanging("ab  ", "", 11) == ["ab"]
