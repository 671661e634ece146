"""Old Word files (.doc, OLE compound files): by our own reader; what it cannot read, by antiword or LibreOffice.

Source: [MS-CFB] 2.2 (header, names of streams in UTF-16). Our own reader keeps page headers, line breaks and numbers
and needs no program; the programs are for files it does not understand (older than Word 97, damaged).
Does not: read other OLE files (Excel, Outlook, encrypted Office files); it says which one was given.
"""

import shutil
import tempfile
from pathlib import Path

from openupr.documents.read.compound import MAGIC
from openupr.documents.read.doc_blocks import BROKEN, read_binary
from openupr.documents.read.doc_file import Encrypted
from openupr.documents.read.docbook import read_docbook
from openupr.documents.read.program import run
from openupr.documents.read.word import WordFile, read_docx
from openupr.documents.source import Unreadable

__all__ = ["MAGIC", "read_doc"]

_NO_PROGRAM = (
    "is an old Word file (.doc) that is damaged or older than Word 97, and neither antiword nor LibreOffice is here to "
    "try it. Install one of them (Debian: apt install antiword), or save the file as DOCX in Word."
)
_ENCRYPTED = "is encrypted: take the password off (save an unprotected copy) and try again."
_ANTIWORD_MEMORY = 400_000_000
_ANTIWORD_SECONDS = 8.0  # a list of 40 pages takes a tenth of one; only damage takes long
# Names of streams that tell what an OLE file is, first match counts
_STREAMS = (
    ("EncryptedPackage", _ENCRYPTED),
    ("WordDocument", None),
    ("Workbook", "is an Excel file, not a Word document. Give the document as PDF, DOCX or DOC."),
    ("PowerPoint Document", "is a PowerPoint file, not a Word document. Give the document as PDF, DOCX or DOC."),
    ("__substg1.0_", "is an Outlook message, not a Word document. Give the document as PDF, DOCX or DOC."),
)


def read_doc(data: bytes, seconds: float, unpacked: int, most_pages: int) -> WordFile:
    """An old Word file's content. Raises Unreadable with one clear line."""
    _check_kind(data)
    own = _by_ourselves(data, most_pages)
    return own or _by_programs(data, seconds, unpacked, most_pages)


def _by_ourselves(data: bytes, most_pages: int) -> WordFile | None:
    try:
        found = read_binary(data)
    except Encrypted as error:
        raise Unreadable(_ENCRYPTED) from error
    except BROKEN:
        return None
    if len(found.pages) > most_pages:
        raise Unreadable(f"has {len(found.pages)} pages, more than the limit of {most_pages}.")
    return found if found.blocks else None


def _by_programs(data: bytes, seconds: float, unpacked: int, most_pages: int) -> WordFile:
    antiword, office = shutil.which("antiword"), shutil.which("soffice") or shutil.which("libreoffice")
    if not antiword and not office:
        raise Unreadable(_NO_PROGRAM)
    with tempfile.TemporaryDirectory(prefix="openupr-doc-") as name:
        folder = Path(name)
        file = folder / "in.doc"
        file.write_bytes(data)
        if antiword:
            return _by_antiword(antiword, file, seconds, unpacked, complain=not office) or _by_office(
                str(office), file, seconds, unpacked, most_pages
            )
        return _by_office(str(office), file, seconds, unpacked, most_pages)


def _check_kind(data: bytes) -> None:
    for name, complaint in _STREAMS:
        if name.encode("utf-16-le") in data:
            if complaint:
                raise Unreadable(complaint)
            return
    raise Unreadable("is a damaged or foreign OLE file: no Word document is in it. Save it as DOCX in Word.")


def _by_antiword(program: str, file: Path, seconds: float, most: int, complain: bool) -> WordFile | None:
    """What antiword finds; where it finds nothing, Unreadable if `complain`, else None."""
    arguments = [program, "-x", "db", file.name]
    found, complaint = run(arguments, file.parent, min(seconds, _ANTIWORD_SECONDS), _ANTIWORD_MEMORY, most)
    if "ncrypted" in complaint:
        raise Unreadable(_ENCRYPTED)
    if b"</book>" in found:
        content = read_docbook(found)
        if content.blocks:
            return content
    if complain:
        reason = " ".join(complaint.replace(file.name, "it").split())[:120] or "no text was found"
        raise Unreadable(f"cannot be read by antiword ({reason}). Save it as DOCX in Word and try again.")
    return None


def _by_office(program: str, file: Path, seconds: float, unpacked: int, most_pages: int) -> WordFile:
    """What LibreOffice makes of it: a DOCX, written in a profile of its own."""
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    arguments = [program, profile, "--headless", "--norestore", "--convert-to", "docx", "--outdir", ".", file.name]
    run(arguments, file.parent, seconds, None, unpacked)
    made = file.with_suffix(".docx")
    if not made.exists():
        raise Unreadable("cannot be converted by LibreOffice. Save it as DOCX in Word and try again.")
    return read_docx(made.read_bytes(), unpacked, most_pages)
