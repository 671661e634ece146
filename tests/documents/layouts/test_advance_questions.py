"""Advance questions: invented files, and who asked how much in the real ones (counted by eye)."""

import pytest

from openupr.documents.contract import as_contract
from openupr.documents.pipeline import document_of
from openupr.domain.documents import DocumentKind
from tests.examples.word_files import docx, level, numbering, paragraph, run

BULLETS = numbering({"1": level(0, "bullet", "\uf0b7")}, {"5": ("1", "")})


def read(tmp_path, *paragraphs):
    path = tmp_path / "questions.doc"
    path.write_bytes(docx("".join(paragraphs), numbering=BULLETS))
    return document_of(path)


def bold(text):
    return paragraph(run(text, "<w:b/>"))


def bullet(text):
    return paragraph(text, number=(5, 0))


def test_askers_and_questions_are_read(tmp_path):
    document = read(
        tmp_path, bold("ADVANCE QUESTIONS TO SLOVENIA – ADD.2"), bold("SPAIN"), bullet("Which trees?"), bullet("When?"),
        bold("PORTUGAL on behalf of the Group of Friends on trees"), bullet("How many?"),
    )  # fmt: skip
    assert (document.kind, document.state, document.content.batch) == (DocumentKind.ADVANCE_QUESTIONS, "SVN", "Add.2")
    assert [(ask.from_states, ask.on_behalf_of, ask.questions) for ask in document.content.asks] == [
        (("ESP",), (), ("Which trees?", "When?")),
        (("PRT",), ("Group of Friends on trees",), ("How many?",)),
    ]
    assert document.findings == ()


def test_the_contract_calls_the_askers_from(tmp_path):
    document = read(tmp_path, bold("ADVANCE QUESTIONS TO SLOVENIA"), bold("SPAIN"), bullet("Which trees?"))
    assert as_contract(document)["asks"][0]["from"] == ["ESP"]


@pytest.mark.parametrize(
    ("title", "state", "batch"),
    [
        ("ADVANCE QUESTIONS TO SLOVENIA", "SVN", None),
        ("Advance questions to the Republic of Korea – Add. 3", "KOR", "Add.3"),
        ("ADVANCE QUESTIONS TO SLOVENIA (FIRST BATCH)", "SVN", None),
        ("ADVANCE QUESTIONS TO SLOVENIA (THIRD BATCH)", "SVN", "Add.2"),
        ("ADVANCE QUESTIONS TO SLOVENIA - ADDENDUM 1", "SVN", "Add.1"),
        ("ADVANCE QUESTIONS TO ATLANTIS", None, None),
    ],
)
def test_the_title_tells_state_and_batch(tmp_path, title, state, batch):
    document = read(tmp_path, bold(title), bold("SPAIN"), bullet("Which trees?"))
    assert (document.state, document.content.batch) == (state, batch)
    assert [finding.rule for finding in document.findings] == ([] if state else ["state_not_recognised"])


def test_a_title_over_two_lines_is_one(tmp_path):
    document = read(
        tmp_path,
        bold("ADVANCE QUESTIONS TO THE LAO PEOPLE'S DEMOCRATIC"),
        bold("REPUBLIC – ADD.1"),
        bold("SPAIN"),
        bullet("Q?"),
    )
    assert (document.state, document.content.batch, len(document.content.asks)) == ("LAO", "Add.1", 1)


def test_what_has_no_asker_remains_and_silence_is_found(tmp_path):
    document = read(
        tmp_path, bold("ADVANCE QUESTIONS TO SLOVENIA"), bullet("Whose?"), bold("SPAIN"), bold("NORWAY"), bullet("Q?")
    )
    assert [one.text for one in document.remainder] == ["Whose?"]
    assert [finding.rule for finding in document.findings] == ["asker_without_question"]


FACTS = {
    "S07.pdf": (None, [("DNK", 2), ("SWE", 4), ("GBR", 7)]),
    "S07-Add.pdf": ("Add.1", [("ARG", 5), ("CZE", 5), ("NOR", 4)]),
    "S20.doc": (None, [("BEL", 7), ("DEU", 1), ("NLD", 3), ("NOR", 4)]),
    "S20-Add1.doc": ("Add.1", [("CZE", 2)]),
    "S20-Add2.doc": ("Add.2", [("ESP", 2), ("GBR", 3)]),
    "S20-Add3.doc": ("Add.3", [("MEX", 3)]),
    "S34.doc": (None, [("PRT", 2), ("GBR", 4), ("DEU", 1)]),
    "S34-Add1.doc": ("Add.1", [("USA", 3)]),
    "S34-Add2.doc": ("Add.2", [("ESP", 2)]),
}


@pytest.mark.parametrize("name", FACTS)
def test_the_real_files_are_read_as_counted_by_eye(corpus, name):
    document = document_of(corpus / "slovenia" / f"advance-questions-{name}")
    batch, askers = FACTS[name]
    assert (document.state, document.content.batch) == ("SVN", batch)
    assert [("".join(ask.from_states), len(ask.questions)) for ask in document.content.asks] == askers
    assert document.findings == ()
    assert document.remainder == ()


def test_a_translation_does_not_double_the_questions(corpus):
    first = document_of(corpus / "slovenia" / "advance-questions-S07-Add.pdf").content.asks[0]
    assert (len(first.questions), len(first.translations), len(first.headings)) == (5, 5, 4)


def test_a_group_is_named_where_one_was_spoken_for(corpus):
    asks = document_of(corpus / "slovenia" / "advance-questions-S34.doc").content.asks
    assert [ask.on_behalf_of for ask in asks] == [("Group of Friends on NMIRF’s",), (), ()]
