"""Search by meaning kept: the model reads every text once, and the index that is made of it is opened.

Reading goes on where it was stopped or killed: each batch is kept before the next is read. Recommendations come first.
A text that is new since waits for the next reading; what is withdrawn or suppressed leaves the index at once, as it
leaves the exact one, and its vector goes with the next reading.
Does not: search by words, or keep or log a question.
"""

import fcntl
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any

from openupr import settings as own
from openupr.languages.terms import terms
from openupr.store import ledger
from openupr.store.failures import Refused
from openupr.store.search import keeping
from openupr.store.search.embedding import Embedder, Unavailable, why_not
from openupr.store.search.engine import About
from openupr.store.search.levelling import SAMPLE, level
from openupr.store.search.meaning import LEVEL, POINTER, VECTORS, Meaning
from openupr.store.search.reading import read
from openupr.store.search.vectors import Vectors, key_of

NOT_READ = "no text was read yet, or what was read is damaged. `openupr index --meaning` reads what is missing"
_AT_ONCE = 64
_KINDS = ("recommendation", "pledge", "paragraph")
Progress = Callable[[int, int], None]


def read_all(model: Embedder, progress: Progress) -> Meaning:
    """Let the model read what it has not read, and make both indexes. Raises Refused where another is at it."""
    with _alone():
        kept = Vectors(_folder() / VECTORS)
        texts, everything = _texts(model.name, kept)
        _read(model, kept, list(texts), progress)
        _level(model, kept, texts | everything)
        about = keeping.build(keeping.engine(), datetime.now(UTC).date(), anew=True)
    return opened(about)


def opened(about: About) -> Meaning:
    """The index of search by meaning that stands for the same as the exact one. Raises Unavailable."""
    found = _opened(about)
    for anew in (False, True):  # first only what another process or thread is just making
        if found is None and (_folder() / LEVEL).exists():
            found = _opened(keeping.build(keeping.engine(), datetime.now(UTC).date(), anew))
    if found is None:
        raise Unavailable(why_not() or NOT_READ)
    return found


def at_hand(about: About) -> Meaning | None:
    """The same where it is made already: for a reader who shall not wait."""
    return _opened(about)


def is_there() -> bool:
    """Whether texts were read, so that a page may offer it."""
    return (own.data_folder() / "search" / POINTER).exists()


def _same(found: Meaning, about: About) -> bool:
    return (found.about["entry"], found.about["hash"], found.about["day"]) == (about.entry, about.hash, about.day)


def _folder() -> Path:
    folder = own.data_folder() / "search"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


_lock = Lock()
_open: list[tuple[str, Meaning]] = []


def _opened(about: About) -> Meaning | None:
    """The index that the pointer names now; None where there is none, where it cannot be read, or of another state.

    An older one could hold what is withdrawn or suppressed since.
    """
    try:
        name = (_folder() / POINTER).read_text(encoding="utf-8").partition('"folder": "')[2].partition('"')[0]
        place = str(_folder() / name)
        with _lock:
            if not _open or _open[0][0] != place:
                _open[:] = [(place, Meaning(Path(place)))]
            return _open[0][1] if _same(_open[0][1], about) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _texts(model: str, kept: Vectors) -> tuple[dict[str, str], dict[str, str]]:
    """A text of each mark that has no vector yet, recommendations first; and those that have one; with its language."""
    seq, digest = ledger.newest()
    today = datetime.now(UTC).date()
    waiting: dict[str, tuple[int, str, str]] = {}
    known: dict[str, tuple[str, str]] = {}
    for one in read(today, seq, digest):
        mark, text, language = one.row["similar"], one.row["text"], one.row.get("language") or "en"
        if mark in known:
            continue
        if key_of(model, text) in kept:
            known[mark] = (text, language)
            waiting.pop(mark, None)
        else:
            waiting.setdefault(mark, (_KINDS.index(one.row["kind"]), text, language))
    ordered = sorted(waiting.values(), key=lambda one: one[0])
    return {text: language for _, text, language in ordered}, dict(known.values())


def _read(model: Embedder, kept: Vectors, texts: list[str], progress: Progress) -> None:
    for at in range(0, len(texts), _AT_ONCE):
        progress(at, len(texts))
        some = texts[at : at + _AT_ONCE]
        kept.add([key_of(model.name, text) for text in some], model.passages(some))
    progress(len(texts), len(texts))


def _level(model: Embedder, kept: Vectors, texts: dict[str, str]) -> None:
    """Find and keep what vectors have in common; let go of those that no text has any more."""
    if not texts:
        raise Refused("There is no text to read: import documents first.")
    asked = list(texts)[:: max(1, len(texts) // SAMPLE)]
    words = terms()
    keys = {key_of(model.name, text): language for text, language in texts.items()}
    key, read_key = partial(key_of, model.name, asked=True), partial(key_of, model.name)
    of_words = list(dict.fromkeys(word for each in words.values() for word in each))
    needed = list(dict.fromkeys([*asked, *of_words]))
    as_texts = of_words if {*texts.values()} - {"en"} else []  # only to move what is not English
    _add(kept, needed, key, model.queries)
    _add(kept, as_texts, read_key, model.passages)
    kept.keep_only([*keys, *map(key, needed), *map(read_key, as_texts)])
    terms_asked = _of_terms(kept, words, key)
    terms_read = _of_terms(kept, words, read_key) if as_texts else None
    sound = [one for one in keys if one in kept]  # of a text without a word the model may make no vector
    questions = kept.of([key(one) for one in asked if key(one) in kept])
    languages = [keys[one] for one in sound]
    found = level(kept.of(sound), questions, terms_asked, model.name, terms_read, languages)
    draft = _folder() / f"{LEVEL}.draft"
    found.save(draft)
    draft.replace(_folder() / LEVEL)


def _add(kept: Vectors, texts: list[str], key: Callable[[str], bytes], read: Callable[[list[str]], Any]) -> None:
    """Let the model read those that have no vector yet."""
    missing = [one for one in texts if key(one) not in kept]
    for at in range(0, len(missing), _AT_ONCE):
        some = missing[at : at + _AT_ONCE]
        kept.add([key(one) for one in some], read(some))


def _of_terms(kept: Vectors, words: Mapping[str, Sequence[str]], key: Callable[[str], bytes]) -> dict[str, Any]:
    """The vectors of the terms of each language."""
    return {code: kept.of([key(word) for word in each]) for code, each in words.items()}


@contextmanager
def _alone() -> Iterator[None]:
    """While this runs, no other process reads. Raises Refused where one does."""
    handle = os.open(_folder() / "reading", os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        raise Refused("Another process reads the texts now; what it has read is kept.") from error
    finally:
        os.close(handle)
