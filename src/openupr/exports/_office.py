"""LibreOffice, asked to save a Word file in another form: tagged PDF, or Word once more. It runs apart and alone.

Does not: open what is not ours; only files that OpenUPR made are handed to it.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path

_SECONDS = 120
_TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"PDFUACompliance":{"type":"boolean","value":"true"}}'  # noqa: E501
_FORMS = {"pdf": _TAGGED, "docx": "docx:MS Word 2007 XML"}


class NoOffice(Exception):
    """LibreOffice is not here, or made nothing: one line, what to do."""


def as_pdf(word: bytes) -> bytes:
    """A Word file as tagged PDF. Raises NoOffice."""
    return saved(word, "pdf")


def saved(word: bytes, form: str) -> bytes:
    """A Word file as LibreOffice saves it: "pdf" or "docx". Raises NoOffice."""
    office = shutil.which("soffice")
    if office is None:
        raise NoOffice("LibreOffice is needed for this (Debian: apt-get install libreoffice-writer-nogui).")
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder, "report.docx"), Path(folder, "out")
        source.write_bytes(word)
        profile = f"-env:UserInstallation=file://{folder}/profile"  # two at once must not share one
        command = [office, profile, "--headless", "--convert-to", _FORMS[form], "--outdir", str(out), str(source)]
        try:
            done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
        except subprocess.TimeoutExpired as error:
            raise NoOffice(f"LibreOffice made nothing within {_SECONDS} s. Try again.") from error
        made = out / f"report.{form}"
        if not made.is_file():
            said = done.stderr.decode(errors="replace").strip().splitlines()[-1:] or ["it said nothing"]
            raise NoOffice(f"LibreOffice made no {form}: {said[0]}. Try again.")
        return made.read_bytes()
