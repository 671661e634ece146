"""JSON: the data of `openupr show --json`, word for word."""

import json
from io import BytesIO

from openupr.exports.json import write
from tests.exports.invented import recommendation, review


def test_what_is_written_is_read_again_as_it_was():
    whole = review(recommendation(text='Лес "森"\n\x07 =1'), recommendation("90.2", readings=[], standing=None))
    out = BytesIO()
    write(whole, out)
    assert json.loads(out.getvalue().decode("utf-8")) == whole


def test_letters_stand_as_themselves_and_the_file_ends_with_a_line_end():
    out = BytesIO()
    write(review(recommendation(text="森 Côte")), out)
    assert "森 Côte".encode() in out.getvalue()
    assert out.getvalue().endswith(b"}\n")
