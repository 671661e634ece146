from types import SimpleNamespace

import pytest

from openupr.site import quoted

SOURCE = {"symbol": "A/HRC/1/2", "page": 3, "span": [5, 90], "sha256": "ab" * 32}
TEXT = "Ratify the invented convention on bridges and roads"


@pytest.fixture
def printed(monkeypatch):
    """What the page prints; None: its words are not to be had."""

    def prints(words, size=(10, 20)):
        monkeypatch.setattr(quoted.kept, "copy", lambda sha256: SimpleNamespace(reference="A/HRC/1/2"))
        monkeypatch.setattr(quoted.pictures, "quote", lambda *_: words)
        monkeypatch.setattr(quoted.pictures, "size", lambda *_: size)
        monkeypatch.setattr(quoted.pictures, "is_pdf", lambda *_: bool(size))

    return prints


@pytest.mark.parametrize(
    ("words", "goes_on"),
    [
        ("7.1 Ratify the invented con-\nvention on bridges and roads (Norway);", False),
        ("1. Ratify (Egypt) the invented convention on\nbridges (Peru) and roads;", False),
        ("7.1 Ratify the invented convention", True),
    ],
)
def test_a_quote_that_holds_the_text_is_shown_as_printed(printed, words, goes_on):
    printed(words)
    found = quoted.as_printed(SOURCE, TEXT)
    assert (found["quote"], found["goes_on"], found["span"]) == (words, goes_on, [5, 90])
    assert (found["width"], found["height"], found["address"]) == (10, 20, "/documents/A/HRC/1/2")


@pytest.mark.parametrize("words", ["7.2 Something else", None])
def test_other_words_are_not_shown_as_the_source_and_nothing_is_marked(printed, words):
    printed(words)
    found = quoted.as_printed(SOURCE, TEXT)
    assert (found["quote"], found["goes_on"], found["span"]) == (None, False, None)


def test_a_word_file_has_a_quote_and_no_picture(printed):
    printed(TEXT, None)
    found = quoted.as_printed(SOURCE, TEXT)
    assert (found["quote"], found["width"], found["pdf"]) == (TEXT, None, False)


def test_without_a_document_there_is_nothing(monkeypatch):
    monkeypatch.setattr(quoted.kept, "copy", lambda sha256: None)
    assert quoted.as_printed(SOURCE, TEXT) is None
    assert quoted.as_printed({"symbol": "A/HRC/1/2", "page": 3}, None) is None
