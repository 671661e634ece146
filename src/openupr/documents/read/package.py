"""A DOCX file's package: its parts opened safely, as trees.

Source: ECMA-376, part 2 (package), part 1, section 11.3 (parts of a word-processing document).
Entities are never resolved, nothing is fetched, sizes are checked before anything is unpacked.
Does not: understand what stands in a part.
"""

import re
import struct
import zipfile
import zlib
from io import BytesIO

from lxml import etree

from openupr.documents.source import Unreadable

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", REL[1:-1].encode()),
)
_DIRECTORY = 2_000_000  # bytes of a central directory: some 20,000 entries, a document has about 30
_MARKUP = 4_000_000  # tags and attributes of one part: 40 times those of a list of 300 recommendations
# "<!DOCTYPE x [<!ENTITY a ...", also in UTF-16, whose letters are two bytes each
_DOCTYPE = re.compile(rb"<\0?!\0?D\0?O\0?C\0?T\0?Y\0?P\0?E")
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    KeyError,
    OverflowError,
)


class Package:
    """The parts of one DOCX. Raises Unreadable with one clear line on anything that is not a sound one."""

    def __init__(self, data: bytes, unpacked: int) -> None:
        _check_directory(data)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _BROKEN as error:
            raise Unreadable(_damaged(error)) from error
        infos = self._zip.infolist()
        if any(info.flag_bits & 1 for info in infos):
            raise Unreadable("is encrypted: take the password off (save an unprotected copy) and try again.")
        size = sum(info.file_size for info in infos)
        if size > unpacked:
            raise Unreadable(f"would unpack to {size} bytes, more than the limit of {unpacked}. Raise the limit.")
        self._names = {info.filename.replace("\\", "/").lstrip("/").lower(): info.filename for info in infos}

    def tree(self, name: str) -> etree._Element | None:
        """The part's root element, None where the package has no such part."""
        held = self._names.get(name.lower())
        if held is None:
            return None
        try:
            data = self._zip.read(held)
        except _BROKEN as error:
            raise Unreadable(_damaged(error)) from error
        return parse_xml(data, f"its part {name}")

    def main(self) -> tuple[str, etree._Element]:
        """Name and tree of the main document part."""
        name = self._target_of_office_document() or "word/document.xml"
        tree = self.tree(name)
        if tree is None:
            raise Unreadable(
                "is a ZIP file without a Word document in it. Give the document as PDF, DOCX or DOC, unpacked."
            )
        if tree.tag != W + "document":
            raise Unreadable("is an Office file, but not a Word document. Give the document as PDF, DOCX or DOC.")
        return name, tree

    def related(self, name: str) -> dict[str, list[tuple[str, str]]]:
        """Parts that part `name` points to: kind ("footnotes", "header" …) -> (relation's id, part's name)."""
        folder, _, file = name.rpartition("/")
        tree = self.tree(f"{folder}/_rels/{file}.rels")
        found: dict[str, list[tuple[str, str]]] = {}
        for relation in [] if tree is None else tree:
            if not isinstance(relation.tag, str) or relation.get("TargetMode") == "External":
                continue
            kind = str(relation.get("Type", "")).rpartition("/")[2]
            target = _joined(folder, str(relation.get("Target", "")))
            found.setdefault(kind, []).append((str(relation.get("Id", "")), target))
        return found

    def _target_of_office_document(self) -> str | None:
        targets = self.related("").get("officeDocument", [])
        return targets[0][1] if targets else None


def parse_xml(data: bytes, what: str, recover: bool = False) -> etree._Element:
    """Bytes as a tree: no entities, no network, no document type, bounded in size."""
    if data.count(b"<") + data.count(b'="') > _MARKUP:
        raise Unreadable(f"holds more markup in {what} than a document of 500 pages has. Split the document.")
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=recover, remove_comments=True
    )
    try:
        tree = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if not recover and _DOCTYPE.search(data):
            raise Unreadable(_declares(what)) from error
        raise Unreadable(f"is damaged: {what} is not sound XML. Open it in Word and save it anew.") from error
    if tree is None:
        raise Unreadable(f"is damaged: {what} holds nothing. Open it in Word and save it anew.")
    if not recover and tree.getroottree().docinfo.internalDTD is not None:
        raise Unreadable(_declares(what))
    return tree


def _declares(what: str) -> str:
    return f"declares a document type (perhaps with entities) in {what}, which no Word file does. Save it anew in Word."


def _check_directory(data: bytes) -> None:
    """Refuse a directory of entries too long to hold in memory, before it is read."""
    end = data.rfind(b"PK\x05\x06", max(0, len(data) - 65_557))
    if end < 0 or end + 16 > len(data):
        raise Unreadable("is a damaged or cut ZIP or DOCX file: its directory is missing. Fetch it again.")
    if int.from_bytes(data[end + 12 : end + 16], "little") > _DIRECTORY:
        raise Unreadable("is a ZIP file with more entries than any Word document has. Give the document itself.")


def _damaged(error: BaseException) -> str:
    reason = " ".join(str(error).split()) or type(error).__name__
    return f"is a damaged DOCX or ZIP file ({reason[:120]}). Fetch the document again."


def _joined(folder: str, target: str) -> str:
    """The part's name that a relation's target means, seen from `folder`."""
    parts = [] if target.startswith("/") else [one for one in folder.split("/") if one]
    for step in target.split("/"):
        if step == "..":
            del parts[-1:]
        elif step not in ("", "."):
            parts.append(step)
    return "/".join(parts)
