"""Ways to spoil a file: each takes bytes, suffix and a source of chance, and gives a suffix and the spoiled bytes."""

import io
import zipfile
import zlib
from collections.abc import Callable
from random import Random

Damage = Callable[[bytes, str, Random], tuple[str, bytes]]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _truncated(data: bytes, suffix: str, chance: Random) -> tuple[str, bytes]:
    return suffix, data[: chance.randrange(1, len(data))]


def _beheaded(data: bytes, suffix: str, chance: Random) -> tuple[str, bytes]:
    return suffix, data[:8] + data[chance.randrange(8, len(data)) :]


def _flipped(data: bytes, suffix: str, chance: Random) -> tuple[str, bytes]:
    spoiled = bytearray(data)
    for _ in range(chance.choice((1, 10, 100, 1000))):
        spoiled[chance.randrange(len(spoiled))] ^= 1 << chance.randrange(8)
    return suffix, bytes(spoiled)


def _blanked(data: bytes, suffix: str, chance: Random) -> tuple[str, bytes]:
    begin = chance.randrange(len(data))
    length = min(chance.choice((100, 5_000, 100_000)), len(data) - begin)
    return suffix, data[:begin] + bytes(length) + data[begin + length :]


def _shuffled(data: bytes, suffix: str, chance: Random) -> tuple[str, bytes]:
    size = max(1, len(data) // 20)
    blocks = [data[at : at + size] for at in range(0, len(data), size)]
    rest = blocks[1:]
    chance.shuffle(rest)
    return suffix, blocks[0] + b"".join(rest)


def _misnamed(data: bytes, suffix: str, chance: Random) -> tuple[str, bytes]:
    return chance.choice([other for other in (".pdf", ".docx", ".doc", ".txt", "") if other != suffix]), data


def _empty(data: bytes, suffix: str, chance: Random) -> tuple[str, bytes]:
    return suffix, b"" if chance.random() < 0.5 else chance.choice((b"\n", b" " * 100, b"\x00" * 5000))


def _garbage(data: bytes, suffix: str, chance: Random) -> tuple[str, bytes]:
    head = chance.choice((b"", b"%PDF-1.4\n", b"PK\x03\x04", _OLE, b"{\\rtf1 ", b"\xff\xfe", b"<html>"))
    return suffix, head + chance.randbytes(chance.choice((10, 10_000, 300_000)))


def _encrypted(data: bytes, suffix: str, chance: Random) -> tuple[str, bytes]:
    if not data.startswith(b"%PDF"):
        stream = "EncryptedPackage".encode("utf-16-le")
        return ".docx", _OLE + bytes(504) + stream + chance.randbytes(20_000)
    lock = b"<</Filter/Standard/V 1/R 2/P -4/O(" + b"o" * 32 + b")/U(" + b"u" * 32 + b")>>"
    return ".pdf", data.replace(b"/Root", b"/Encrypt " + lock + b"/Root")


def _packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in {"[Content_Types].xml": b"<Types/>", **parts}.items():
            part = zipfile.ZipInfo(name)  # with a fixed time, so that the file is the same each time
            package.writestr(part, content, zipfile.ZIP_DEFLATED, compresslevel=9)
    return out.getvalue()


def _zip_bomb(data: bytes, suffix: str, chance: Random) -> tuple[str, bytes]:
    size = chance.choice((60_000_000, 190_000_000, 250_000_000))
    kind = chance.choice(("blanks", "paragraphs", "nested", "entities", "many"))
    head, tail = f'<w:document xmlns:w="{_WORD}"><w:body>'.encode(), b"</w:body></w:document>"
    body = {
        "blanks": lambda: head + b" " * size + tail,
        "paragraphs": lambda: head + b"<w:p><w:r><w:t>a</w:t></w:r></w:p>" * (size // 34) + tail,
        "nested": lambda: head + b"<w:p>" * 200_000 + tail,
        "entities": lambda: _laughing(head, tail),
        "many": lambda: head + tail,
    }[kind]()
    extra = {f"word/{number}.xml": b"<a/>" for number in range(20_000)} if kind == "many" else {}
    return ".docx", _packed({"word/document.xml": body, **extra})


def _laughing(head: bytes, tail: bytes) -> bytes:
    entities = b'<!ENTITY a0 "ha">' + b"".join(
        b'<!ENTITY a%d "%s">' % (number, b"&a%d;" % (number - 1) * 10) for number in range(1, 11)
    )
    return b"<!DOCTYPE x [" + entities + b"]>" + head + b"<w:p><w:r><w:t>&a10;</w:t></w:r></w:p>" + tail


def _pdf_bomb(data: bytes, suffix: str, chance: Random) -> tuple[str, bytes]:
    kind = chance.choice(("stream", "text", "pages", "loop", "deep"))
    kids, contents = b"[3 0 R]", b""
    if kind == "stream":
        contents = zlib.compress(b" " * chance.choice((20_000_000, 300_000_000)), 9)
    elif kind == "text":
        contents = zlib.compress(b"BT /F1 12 Tf (" + b"a" * 90 + b") Tj ET\n" + b"(b) Tj\n" * 2_000_000, 9)
    elif kind == "pages":
        kids = b"[" + b"3 0 R " * 100_000 + b"]"
    elif kind == "loop":
        kids = b"[2 0 R 3 0 R]"
    elif kind == "deep":
        contents = zlib.compress(b"[" * 3_000_000, 9)
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids " + kids + b">>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n" % len(contents) + contents + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    objects = b"".join(b"%d 0 obj%s endobj\n" % (number, body) for number, body in enumerate(bodies, 1))
    return ".pdf", b"%PDF-1.4\n" + objects + b"trailer<</Root 1 0 R/Size 6>>\n%%EOF"


DAMAGES: dict[str, Damage] = {
    "truncated": _truncated,
    "beheaded": _beheaded,
    "bits flipped": _flipped,
    "blanked": _blanked,
    "shuffled": _shuffled,
    "wrong extension": _misnamed,
    "empty": _empty,
    "garbage": _garbage,
    "encrypted": _encrypted,
    "zip bomb": _zip_bomb,
    "pdf bomb": _pdf_bomb,
}
