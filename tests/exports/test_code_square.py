import sys

import segno

from openupr.exports._code_square import square

WORDS = "UPR-DRAW-v1 UPR-TEST-1 sha256:8354acea"


def test_the_square_holds_the_words_and_nothing_else():
    drawn = square(WORDS)
    again = segno.make(WORDS, error="q", micro=False)
    assert drawn.startswith("<svg")
    assert f'width="{(again.symbol_size(border=2)[0]) * 4}"' in drawn
    assert square(WORDS) == drawn
    assert square(WORDS + "0") != drawn


def test_without_the_library_there_is_no_square(monkeypatch):
    monkeypatch.setitem(sys.modules, "segno", None)
    assert square(WORDS) == ""
