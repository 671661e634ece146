"""The yardsticks walk over every page of a file, written here."""

import pytest

from openupr.documents.read import bare
from tests.examples.pdf_files import body, pdf


@pytest.mark.parametrize("measure", [bare.text_alone, bare.boxes_alone])
@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_pages_comes_back(measure, count, tmp_path):
    path = tmp_path / "invented.pdf"
    path.write_bytes(pdf(*[body("Text", "and more")] * count))
    assert measure(path) == count


def test_every_page_is_extracted_and_every_run_of_text_with_its_box(tmp_path, monkeypatch):
    asked = []
    textpage = bare.pypdfium2.PdfTextPage
    for name in ("get_text_range", "get_text_bounded"):
        old = getattr(textpage, name)
        monkeypatch.setattr(
            textpage, name, lambda self, *args, _old=old, _name=name: asked.append(_name) or _old(self, *args)
        )
    path = tmp_path / "invented.pdf"
    path.write_bytes(pdf(body("Text", "and more"), body("Text")))
    bare.text_alone(path)
    assert asked == ["get_text_range"] * 2
    asked.clear()
    bare.boxes_alone(path)
    assert asked == ["get_text_bounded"] * 3
