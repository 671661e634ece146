"""A folder as a newcomer may have it: invented documents, communications typed in, and files that are none of ours."""

import shutil

from tests.examples.make_invented import FOLDER

LETTER = """communication: letter
author: Office of invented affairs {n}
sent_on: 2019-06-0{n}
reported_by: invented report, paragraph {n}
source: A/HRC/43/15
summary: Says that letter {n} is invented.
state: SVN
session: 34
"""
KEPT = ("letter-1.txt", "letter-2.txt", "letter-3.txt", "state-a-addendum.docx", "state-a-report.docx")


def fill(folder):
    """Put what can be kept into `folder`, in the order of KEPT; returns the folder."""
    folder.mkdir()
    (folder / ".hidden").mkdir()
    for name in (".DS_Store", "~$letter-1.txt", ".hidden/letter-0.txt"):
        (folder / name).write_text("what a program left behind")
    for n in (1, 2, 3):
        (folder / f"letter-{n}.txt").write_text(LETTER.format(n=n))
    for name in KEPT[3:]:
        shutil.copy(FOLDER / name, folder / name)
    return folder


def spoil(folder):
    """Put beside it what cannot be kept; returns the names in the order in which they are told."""
    (folder / "empty.pdf").touch()
    (folder / "letter-4.txt").write_text(LETTER.format(n=4).replace("source: A/HRC/43/15\n", ""))
    (folder / "notes.txt").write_text("Bread, invented; lamps, invented.\n")
    (folder / "within").mkdir()
    (folder / "within" / "broken.docx").write_bytes(b"PK\x03\x04 broken")
    return ["empty.pdf", "letter-4.txt", "notes.txt", "broken.docx"]
