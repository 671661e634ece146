from datetime import date

import pytest

from openupr.site.opened import opened
from openupr.store.setup import ready


@pytest.mark.parametrize(("code", "cycle"), [("SVN", 2), ("SVN", 9), ("ZZZ", 1), ("<b>", 0)])
def test_what_is_not_imported_or_can_be_no_review_is_none(code, cycle, monkeypatch, tmp_path):
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path))
    ready()
    assert opened(code, cycle, date(2026, 11, 24)) is None
