from datetime import date

import pytest

from openupr.site.opened import opened


@pytest.mark.parametrize(("code", "cycle"), [("SVN", 2), ("SVN", 9), ("ZZZ", 1), ("<b>", 0)])
def test_what_is_not_imported_or_can_be_no_review_is_none(code, cycle, store):
    assert opened(code, cycle, date(2026, 11, 24)) is None
