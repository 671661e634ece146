import pytest

from openupr.site import declared


def test_what_a_page_may_be_asked_is_among_what_is_described():
    with pytest.raises(ValueError, match="colour"):
        declared.asks("on", "colour")
    assert declared.asked_by(declared.asks("on", "page")(lambda: None)) == ("on", "page")


def test_a_page_that_declares_nothing_is_for_reading_and_asks_nothing():
    assert not declared.is_for_forms(lambda: None)
    assert declared.is_for_forms(declared.takes_forms(lambda: None))
    assert declared.asked_by(lambda: None) == ()
