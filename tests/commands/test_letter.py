from docx import Document

from openupr.cli import main


def words(path):
    return "\n".join(one.text for one in Document(path).paragraphs)


def test_a_letter_is_written_from_the_record_and_says_what_is_left_to_fill_in(store, tmp_path, capsys):
    file = tmp_path / "note.docx"
    assert main(["letter", "decision-to-reschedule", "USA", "4", "-o", str(file), "--on", "2025-11-07"]) == 0
    assert "DRAFT/USA/4/decision-to-reschedule. To be filled in: sessions of the Council" in capsys.readouterr().out
    assert "Moves the review to the fifty-third session of the Working Group at the latest." in words(file)
    before = file.read_bytes()
    assert main(["letter", "decision-to-reschedule", "USA/4", "-o", str(file), "--on", "2025-11-07"]) == 2
    assert file.read_bytes() == before
    assert main(["letter", "decision-to-reschedule", "USA/4", "-o", str(file), "--on", "2025-11-07", "--force"]) == 0
    assert file.read_bytes() == before


def test_a_blank_is_filled_by_hand(store, tmp_path):
    file = tmp_path / "one.docx"
    told = ["--set", "report_to=its sixty-first and sixty-second sessions", "--set", "latest_session=54"]
    assert main(["letter", "decision-to-reschedule", "USA/4", "-o", str(file), *told]) == 0
    assert "report to the Council at its sixty-first and sixty-second sessions." in words(file)
    assert "fifty-fourth session" in words(file)


def test_a_letter_of_a_rehearsal_says_so(store, tmp_path):
    file = tmp_path / "rehearsed.docx"
    assert main(["letter", "request-of-postponement", "XAA/0", "-o", str(file)]) == 0
    assert Document(file).sections[0].header.paragraphs[0].text == "REHEARSAL/XAA/0/request-of-postponement"


def test_a_letter_that_does_not_fit_the_record_is_noted(store, tmp_path, capsys):
    assert main(["letter", "acknowledgment", "Israel", "2", "-o", str(tmp_path / "a.docx")]) == 0
    assert "belongs to postponement; what is known of ISR/2 is on non-participation" in capsys.readouterr().err


def test_a_text_of_ones_own_is_filled(store, tmp_path, capsys):
    own, file = tmp_path / "own.txt", tmp_path / "own.docx"
    own.write_text("title: Ours\nfrom: us\nto: {state_formal}\nway: non-participation\n---\nBy {latest_session}.\n")
    assert main(["letter", "ours", "USA/4", "--template", str(own), "-o", str(file)]) == 0
    assert "By fifty-third." in words(file)
    assert Document(file).sections[0].header.paragraphs[0].text == "DRAFT/USA/4/ours"
    for broken in (b"nothing", b"\xff\xfe", b"title: x\n---\n{colour}"):
        own.write_bytes(broken)
        assert main(["letter", "ours", "USA/4", "--template", str(own), "-o", str(tmp_path / "no.docx")]) == 2
    assert main(["letter", "ours", "USA/4", "--template", str(tmp_path / "none"), "-o", str(tmp_path / "no.docx")]) == 2
    assert capsys.readouterr().err.count("\n") == 4
    assert not (tmp_path / "no.docx").exists()


def test_the_kinds_are_listed(store, capsys):
    assert main(["letter"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert len(said) == 13
    assert said[0].startswith("acknowledgment  ")


WRONG = [
    (["postcard", "USA/4", "-o", "x.docx"], "A kind of letter was expected"),
    (["note-verbale"], "A State and a cycle"),
    (["note-verbale", "USA/4"], "Name a file: -o note-verbale.docx"),
    (["note-verbale", "Atlantis", "4", "-o", "x.docx"], "no State of that name"),
    (["note-verbale", "USA/4", "-o", "x.docx", "--on", "tomorrow"], "--on: expected a year"),
    (["note-verbale", "USA/4", "-o", "x.docx", "--set", "clause"], "such as --set clause="),
    (["note-verbale", "Atlantis", "4"], "no State of that name"),
    (["note-verbale", "USA/4", "-o", "loop.docx"], "is a link that leads to no file"),
    (["note-verbale", "USA/4", "-o", "x.docx", "--set", "latest_session=zzz"], "latest_session: a number such as 48"),
    (["note-verbale", "USA/4", "-o", "x.docx", "--set", "review_date=٢٠٢٤"], "review_date: digits 0 to 9"),
    (["note-verbale", "USA/4", "-o", "x.docx", "--set", "cycle=4", "--set", "cycle=5"], "cycle twice"),
    (["note-verbale", "USA/4", "-o", "x.docx", "--set", "colour=red"], "A fact to set was expected"),
]


def test_what_is_typed_wrong_is_one_line_and_no_file(store, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "loop.docx").symlink_to("loop.docx")
    for typed, said in WRONG:
        assert main(["letter", *typed]) == 2, typed
        told = capsys.readouterr().err
        assert told.count("\n") == 1, typed
        assert said in told, typed
    assert [one.name for one in tmp_path.glob("*.docx")] == ["loop.docx"]
