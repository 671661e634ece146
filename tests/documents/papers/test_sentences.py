"""Sentences of running text."""

from openupr.documents.papers.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def test_sentences_end_at_stops_and_not_at_abbreviations() -> None:
    text = "State A accepts Rec. 5. It ratified Convention No. 174 (paras. 3 and 4). See law 7.2 there."
    assert cut(text) == [
        "State A accepts Rec. 5.",
        "It ratified Convention No. 174 (paras. 3 and 4).",
        "See law 7.2 there.",
    ]


def test_an_empty_text_has_none() -> None:
    assert cut(" ") == []
