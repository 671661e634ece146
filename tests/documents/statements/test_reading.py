import pytest

from openupr.bench._statements import REVIEWED, build
from openupr.documents.statements.reading import files_in, statement, statements


def test_a_folder_of_statements_is_read_whatever_the_kind_of_file_in_the_order_of_names(tmp_path):
    made = build(tmp_path, 6)
    (tmp_path / "notes.xlsx").write_bytes(b"no statement")
    (tmp_path / ".hidden.txt").write_text("no statement")
    read = list(statements(files_in(tmp_path), REVIEWED))
    assert [one.file for one in read] == sorted(one.file for one in made)
    assert {one.speaker: tuple(said.text for said in one.recommendations) for one in read} == {
        one.code: one.texts for one in made
    }
    assert all(len(one.sha256) == 64 and not one.doubts for one in read)


def test_a_file_that_cannot_be_read_stops_nothing_and_says_why(tmp_path):
    build(tmp_path, 1)
    (tmp_path / "XBZ.pdf").write_bytes(b"%PDF-1.4 broken")
    (tmp_path / "XCA.txt").write_text("We recommend that State A ratify the Protocol.")
    told = {one.file: one for one in statements(files_in(tmp_path), REVIEWED)}
    assert len(told) == 3
    assert told["XBZ.pdf"].doubts[0].startswith("cannot be read: it ")
    assert told["XCA.txt"].recommendations[0].text == "Ratify the Protocol"


def test_what_a_person_should_look_at_is_told():
    def doubts(text, file="XAB.txt"):
        return statement(file, "0" * 64, [text], "XAA", ("State A",)).doubts

    assert doubts("We thank State A.") == ("no recommendation was found in it",)
    assert doubts("We urge State A to keep the moratorium.") == (
        "it recommends nothing in so many words: it encourages, urges or calls upon",
    )
    assert doubts("Nous recommandons à State A de ratifier la Convention.") == (
        "it is in French: a translation is needed",
    )
    assert "who speaks is not known" in doubts("We recommend that State A ratify it all.", "x.txt")[0]


def test_a_folder_that_is_none_is_an_error(tmp_path):
    with pytest.raises(OSError, match="nowhere"):
        files_in(tmp_path / "nowhere")
