import sys

import pytest

from openupr.exports._typeset import NotInstalled, pdf_of


def test_without_the_library_it_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(NotInstalled, match="84 MB") as missing:
        pdf_of("draw-sheet", {})
    assert "\n" not in str(missing.value)


def test_a_template_becomes_a_pdf():
    told = {
        "title": "Invented",
        "notice": "n",
        "unofficial": "u",
        "facts": [["Name", "value", False]],
        "sections": [],
        "square": "",
    }
    assert pdf_of("draw-sheet", told).startswith(b"%PDF-")
