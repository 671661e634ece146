import pytest

from openupr.documents.statements.speaker import names_of, speaker_of


@pytest.mark.parametrize(
    ("file", "text", "code"),
    [
        ("12_XAB_final.docx", "", "XAB"),
        ("Portugal.pdf", "", "PRT"),
        ("XAA-review_by_XAC.docx", "", "XAC"),
        ("UPR statement.docx", "Statement by the delegation of State C of session 4\n", "XDC"),
        ("mail.txt", "Declaración de Portugal\nGracias", "PRT"),
    ],
)
def test_the_speaker_is_known_by_the_files_name_or_the_heading(file, text, code):
    assert speaker_of(file, text, "XAA") == (code, "")


def test_where_file_and_heading_differ_a_person_is_told():
    assert speaker_of("XAB.docx", "Statement by State C\n", "XAA") == (
        "XAB",
        "the file's name says XAB, the heading XAC",
    )


def test_a_speaker_who_is_not_named_is_not_guessed():
    code, doubt = speaker_of("statement.docx", "We thank State A for its report.", "XAA")
    assert code == ""
    assert "name the file by the State" in doubt


def test_a_state_is_called_by_its_short_name_with_and_without_brackets():
    assert names_of("XAA") == ("State A",)
    assert names_of("BOL")[1] == "Bolivia"


@pytest.mark.parametrize(
    ("file", "text", "code"),
    [
        ("algeria.txt", "", "DZA"),
        ("fra.docx", "", "FRA"),
        ("united kingdom.pdf", "", "GBR"),
        ("1.txt", "ALGERIA\n\nThank you.", "DZA"),
        ("1.txt", "Check against delivery\nRepublic of Korea:\nThank you.", "KOR"),
        ("1.txt", "Thank you.\nWe follow France in this.", ""),
        ("1.txt", "Slovenia\nThank you.", ""),
    ],
)
def test_small_letters_and_a_name_alone_in_a_line_tell_who_speaks(file, text, code):
    assert speaker_of(file, text, "SVN")[0] == code
