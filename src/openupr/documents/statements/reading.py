"""A folder of statements, read: each file by the confined readers, by two processes, in the order of their names.

Does not: stop at a file that cannot be read: its doubt says why.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from openupr.documents.statements.leads import other_language
from openupr.documents.statements.quotes import quotes
from openupr.documents.statements.speaker import names_of, speaker_of
from openupr.documents.worker import Reading, readings
from openupr.domain.drafting.statements import Statement

_SUFFIXES = (".docx", ".doc", ".pdf", ".txt")
_JOBS, _WORTH_ANOTHER = 2, 20  # files, before a second process is worth its start
_LANGUAGES = {"fr": "French", "es": "Spanish"}


def files_in(folder: Path) -> list[Path]:
    """The files of a folder that can be statements, by name. Raises OSError where there is no such folder."""
    found = (one for one in folder.iterdir() if one.suffix.lower() in _SUFFIXES and one.is_file())
    return sorted((one for one in found if not one.name.startswith((".", "~"))), key=lambda one: one.name)


def statements(
    paths: Sequence[Path], reviewed: str, jobs: int = _JOBS, called: Mapping[Path, str] | None = None
) -> Iterator[Statement]:
    """A Statement of each file, in the order given. `reviewed`: the State under review, alpha-3.

    `called`: what a file was called by whoever sent it, where its path does not say.
    """
    names = names_of(reviewed)
    for reading in readings(paths, jobs=min(jobs, 1 + len(paths) // _WORTH_ANOTHER), form="sheets"):
        yield _statement(reading, (called or {}).get(reading.path, reading.path.name), reviewed, names)


def statement(file: str, sha256: str, pages: Sequence[str], reviewed: str, names: tuple[str, ...]) -> Statement:
    """What the pages of a statement say."""
    speaker, doubt = speaker_of(file, "\n".join(pages), reviewed)
    found = tuple(quotes(pages, names))
    doubts = [doubt] if doubt else []
    if not found:
        doubts.append("no recommendation was found in it")
    elif not any(one.sure for one in found):
        doubts.append("it recommends nothing in so many words: it encourages, urges or calls upon")
    if languages := sorted({other_language(one.verb) for one in found} - {""}):
        doubts.append(f"it is in {' and '.join(_LANGUAGES[one] for one in languages)}: a translation is needed")
    return Statement(file, sha256, speaker, found, tuple(doubts))


def _statement(reading: Reading, file: str, reviewed: str, names: tuple[str, ...]) -> Statement:
    if reading.error is not None:
        speaker, _ = speaker_of(file, "", reviewed)
        return Statement(file, "", speaker, (), (f"cannot be read: it {reading.error}",))
    digest = hashlib.sha256(reading.path.read_bytes()).hexdigest()
    return statement(file, digest, [str(one) for one in reading.body["texts"]], reviewed, names)
