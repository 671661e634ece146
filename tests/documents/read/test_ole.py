"""Old Word files: by ourselves, else by antiword or LibreOffice, else one line that says what to install."""

import os
import shutil
import stat

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from openupr.documents.read import ole
from openupr.documents.read.ole import MAGIC, read_doc
from openupr.documents.source import Unreadable
from tests.examples.old_word_files import OldWord
from tests.examples.word_files import docx, paragraph

WORD = MAGIC + bytes(504) + "WordDocument".encode("utf-16-le")
antiword = pytest.mark.skipif(not shutil.which("antiword"), reason="antiword is not installed")


def read(data, seconds=20):
    return read_doc(data, seconds, 10_000_000, 50)


def program(folder, name, code):
    """A stand-in for a program: a script of the shell in a folder of its own."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{code}\n")
    path.chmod(path.stat().st_mode | stat.S_IEXEC)


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """An otherwise empty search path to put stand-ins into."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("EncryptedPackage", "encrypted"),
        ("Workbook", "Excel"),
        ("PowerPoint Document", "PowerPoint"),
        ("__substg1.0_0037001F", "Outlook"),
        ("Unheard", "no Word document"),
    ],
)
def test_what_is_not_an_old_word_file_is_named(name, says):
    with pytest.raises(Unreadable, match=says):
        read(MAGIC + bytes(504) + name.encode("utf-16-le"))


def test_without_a_program_the_line_says_what_to_install(programs):
    with pytest.raises(Unreadable, match="Install one of them") as caught:
        read(WORD)
    assert "antiword" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_sound_file_needs_no_program(programs):
    program(programs, "antiword", "exit 1")
    assert [block.text for block in read(OldWord().paragraph("Text").bytes()).blocks] == ["Text"]


def test_too_many_pages_are_refused():
    with pytest.raises(Unreadable, match="61 pages"):
        read(OldWord().paragraph("x\x0c" * 60 + "x").bytes())


def test_antiword_is_asked_first(programs):
    program(programs, "antiword", "echo '<book><chapter><para>'$1 $2 $3'</para></chapter></book>'")
    program(programs, "soffice", "exit 1")
    assert [block.text for block in read(WORD).blocks] == ["-x db in.doc"]


def test_what_antiword_cannot_read_goes_to_libreoffice(programs, tmp_path):
    made = tmp_path / "made.docx"
    made.write_bytes(docx(paragraph("from office")))
    program(programs, "antiword", "echo 'in.doc is not a Word Document.' >&2; exit 1")
    program(programs, "soffice", f"/bin/cp {made} in.docx")
    assert [block.text for block in read(WORD).blocks] == ["from office"]


def test_libreoffice_gets_a_profile_in_the_temporary_folder(programs, tmp_path):
    program(programs, "libreoffice", f"echo $PWD $* > {tmp_path}/called")
    with pytest.raises(Unreadable, match="LibreOffice"):
        read(WORD)
    folder, *arguments = (tmp_path / "called").read_text().split()
    assert arguments[0] == f"-env:UserInstallation=file://{folder}/profile"
    assert arguments[1:] == ["--headless", "--norestore", "--convert-to", "docx", "--outdir", ".", "in.doc"]
    assert not os.path.exists(folder)


def test_what_antiword_complains_of_is_said_where_there_is_nothing_else(programs):
    program(programs, "antiword", "echo 'in.doc is not a Word Document.' >&2; exit 1")
    with pytest.raises(Unreadable, match="it is not a Word Document"):
        read(WORD)


def test_an_encrypted_file_is_told_without_a_program(programs):
    with pytest.raises(Unreadable, match="password"):
        read(OldWord().paragraph("Text").bytes(flags=0x0300))


def test_an_encrypted_old_file_is_named(programs):
    program(programs, "antiword", "echo 'Encrypted documents are not supported' >&2; exit 1")
    with pytest.raises(Unreadable, match="password"):
        read(WORD)


def test_a_program_that_hangs_is_ended(programs):
    program(programs, "antiword", "while :; do :; done")
    with pytest.raises(Unreadable, match="seconds"):
        read(WORD, seconds=0.3)


@antiword
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=2000))
def test_random_bytes_after_an_ole_header_are_refused(noise):
    with pytest.raises(Unreadable):
        read(WORD + noise)


def test_the_real_old_files_are_read(corpus):
    found = {}
    for path in [*(corpus / "slovenia").glob("*S34*.doc"), *(corpus / "others").glob("*.doc")]:
        word = read(path.read_bytes())
        found[path.name] = (len(word.blocks), [len(block.cells) for block in word.blocks if block.cells])
    assert found == {
        "advance-questions-S34.doc": (11, []),
        "advance-questions-S34-Add1.doc": (5, []),
        "advance-questions-S34-Add2.doc": (4, []),
        "A_HRC_DEC_8_116.doc": (8, []),
        "thematic-list-S20-EGY.doc": (1, [346]),
    }
    assert (corpus / "others" / "thematic-list-S20-EGY.doc").read_bytes()[:8] == ole.MAGIC
