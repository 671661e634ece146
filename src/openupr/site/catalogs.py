"""Catalogs of messages: kept as `messages.po`, brought up to date with the source, checked, and compiled for Django.

Django reads compiled catalogs (.mo) only. They are made at first start, and again when a .po has changed, beside the
.po as Python keeps its own beside the source; where that place is read-only, in the folder of data. No gettext tools.
Does not: translate. A language is offered to readers when its `meta.toml` says that it is whole.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import polib
from django.utils.translation import to_locale

from openupr.languages.tongues import FOLDER, SOURCE, Tongue, tongues
from openupr.settings import WrongSetting

COMPILED = FOLDER / ".compiled"
# What stands for a value: "%(name)s", "%s", "{name}", "%%"
_PLACE = re.compile(r"%\(\w+\)[sd]|%[sd%]|\{\w*\}")
# Marks within a message: "<b>", "</b>", '<a href="/about">'
_MARK = re.compile(r"</?[a-z][^>]*>")


class Key(NamedTuple):
    """What tells one message from another."""

    message: str
    plural: str = ""
    context: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A message and the files that say it, relative to the package, in order."""

    key: Key
    places: tuple[str, ...]


def ready(spare: Callable[[], Path]) -> list[str]:
    """Folders for Django's LOCALE_PATHS, with every catalog compiled; `spare` tells where if ours cannot be written."""
    try:
        return [str(_compiled(COMPILED))]
    except OSError:
        pass
    try:
        return [str(_compiled(spare()))]
    except (OSError, WrongSetting):
        return []  # English, and pages all the same


def _compiled(folder: Path) -> Path:
    for tongue in tongues().values():
        if tongue.messages.exists():
            _compile(tongue, folder / to_locale(tongue.tag.lower()) / "LC_MESSAGES")
    return folder


def _compile(tongue: Tongue, folder: Path) -> None:
    digest = hashlib.sha256(tongue.messages.read_bytes()).hexdigest()
    stamp = folder / "django.sha256"
    if stamp.exists() and stamp.read_text(encoding="ascii") == digest:
        return
    folder.mkdir(parents=True, exist_ok=True)
    _replace(folder / "django.mo", _catalog(tongue).to_binary())
    _replace(stamp, digest.encode("ascii"))


def _replace(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: several processes may start at once."""
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(content)
    Path(file.name).chmod(0o644)
    os.replace(file.name, path)


def update(tongue: Tongue, found: list[Found]) -> None:
    """Bring the catalog up to date: new messages empty, those that are gone at the end, as obsolete, to be reused."""
    known = {_key(entry): entry for entry in _catalog(tongue)} if tongue.messages.exists() else {}
    fresh = _empty(tongue)
    for one in found:
        entry = known.pop(one.key, None) or _entry(one.key, tongue.plural_forms)
        entry.obsolete = False
        entry.occurrences = [(place, "") for place in one.places]
        fresh.append(entry)
    for entry in known.values():
        if any(_said(entry)):
            entry.obsolete, entry.occurrences = True, []
            fresh.append(entry)
    tongue.messages.write_text(str(fresh) + "\n", encoding="utf-8")


def faults(tongue: Tongue, found: list[Found]) -> list[str]:
    """What keeps a language from being whole, a line a message: missing, fuzzy, stale, wrong places or plurals."""
    if tongue.code == SOURCE:
        return []
    if not tongue.messages.exists():
        return [f"{tongue.code}: no messages.po yet; ./openupr messages --update makes it"]
    catalog = _catalog(tongue)
    known = {_key(entry): entry for entry in catalog if not entry.obsolete}
    wanted = {one.key for one in found}
    lines = (
        [] if catalog.metadata.get("Plural-Forms") == tongue.plural else ["the plural rule is not that of meta.toml"]
    )
    lines += [f"not in the catalog: {one.message!r}" for one in wanted - known.keys()]
    lines += [f"no longer said by any page: {one.message!r}" for one in known.keys() - wanted]
    for key, entry in known.items():
        lines += [f"{fault}: {key.message!r}" for fault in _faults(entry, tongue)]
    return [f"{tongue.code}: {line}" for line in sorted(lines)]


def _faults(entry: Any, tongue: Tongue) -> Iterator[str]:
    said = _said(entry)
    if not all(said):
        yield "not translated"
        return
    if entry.fuzzy:
        yield "marked fuzzy"
    if entry.msgid_plural and len(said) != tongue.plural_forms:
        yield f"{len(said)} plural forms, not {tongue.plural_forms}"
    source = entry.msgid_plural or entry.msgid
    for one in said:
        # Forms for one or two things may say the number in words; the form for the rest may not.
        allowed = entry.msgid_plural and one is not said[-1] and _places(one) <= _places(source)
        if not allowed and _places(one) != _places(source):
            yield f"places {sorted(_places(one))}, not {sorted(_places(source))}"
        if sorted(_MARK.findall(one)) != sorted(_MARK.findall(source)):
            yield "other marks"
        if (one[:1].isspace(), one[-1:].isspace()) != (source[:1].isspace(), source[-1:].isspace()):
            yield "other blanks at the ends"


def _places(text: str) -> set[str]:
    return set(_PLACE.findall(text))


def _said(entry: Any) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def _key(entry: Any) -> Key:
    return Key(entry.msgid, entry.msgid_plural or "", entry.msgctxt or "")


def _catalog(tongue: Tongue) -> Any:
    """The catalog as polib has it. Raises OSError, with file and line, where it is not in the form of a .po."""
    return polib.pofile(str(tongue.messages), wrapwidth=110)


def _empty(tongue: Tongue) -> Any:
    catalog = polib.POFile(wrapwidth=110)
    catalog.metadata = {
        "Project-Id-Version": "OpenUPR",
        "Language": tongue.tag,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": tongue.plural,
    }
    return catalog


def _entry(key: Key, forms: int) -> Any:
    plural = {"msgid_plural": key.plural, "msgstr_plural": dict.fromkeys(range(forms), "")} if key.plural else {}
    return polib.POEntry(msgid=key.message, msgctxt=key.context or None, **plural)
