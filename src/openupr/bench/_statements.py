"""Invented statements of invented States on State A, in the forms in which delegations mail theirs, and what they say.

DOCX, PDF and text; lists with marks, lists without, entries within a sentence, sentences. Written for the measurement:
no delegation ever said this.
"""

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from openupr.domain.rehearsal import code_at, name_of

REVIEWED = "XAA"
_DO = ("Ratify", "Adopt", "Establish", "Strengthen", "Ensure", "Continue", "Review", "Allocate")
_WHAT = (
    "the second protocol on the protection of invented rivers",
    "a national plan for schools in the imagined highlands",
    "an independent body that hears complaints of islanders",
    "access of all villages to a doctor and to clean water",
    "the law on the freedom of those who write in newspapers",
    "sufficient means for the courts of the seven provinces",
    "equal pay of women and men in the salt works",
)
_SAME = "Ratify the convention on the rights of ferrymen and their families"
_THANKS = "{name} thanks the delegation of State A for the report that it presented."
_END = "{name} wishes State A a successful review."


@dataclass(frozen=True, slots=True)
class Invented:
    """A statement: the State's code, its file, and the recommendations that it holds."""

    code: str
    file: str
    texts: tuple[str, ...]


def build(folder: Path, number: int) -> list[Invented]:
    """Write `number` statements (to 182) into a folder; what they say, in the order of their codes."""
    return [_written(folder, place) for place in range(number)]


def _written(folder: Path, place: int) -> Invented:
    code = code_at(2 + place // 14, 1 + place % 14)
    texts = [f"{_DO[(place + n) % len(_DO)]} {_WHAT[(place * 3 + n) % len(_WHAT)]}" for n in range(2 + place % 2)]
    if place % 6 == 0:
        texts.append(_SAME)
    name = name_of(code).partition(" (")[0]
    lines = [f"Statement by {name}", "Thank you, Mr. President.", _THANKS.format(name=name)]
    lines += [*_FORMS[place % len(_FORMS)](texts, name), _END.format(name=name)]
    suffix = ("docx", "pdf", "txt")[place % 3]
    (folder / f"{code}.{suffix}").write_bytes(_FILES[suffix](lines))
    return Invented(code, f"{code}.{suffix}", tuple(texts))


def _marked(texts: Sequence[str], name: str) -> list[str]:
    return [f"{name} recommends that State A:", *(f"{n}. {text};" for n, text in enumerate(texts, 1))]


def _bulleted(texts: Sequence[str], name: str) -> list[str]:
    return ["We have the honour to make the following recommendations:", *(f"- {text}." for text in texts)]


def _bare(texts: Sequence[str], name: str) -> list[str]:
    return ["Recommendations", *texts]


def _within(texts: Sequence[str], name: str) -> list[str]:
    marked = [f"({letter}) {_small(text)}" for letter, text in zip("abcd", texts, strict=False)]
    return [f"{name} recommends to State A to {'; '.join(marked[:-1])}; and {marked[-1]}."]


def _sentences(texts: Sequence[str], name: str) -> list[str]:
    first, *rest = texts
    more = " ".join(f"We also recommend that the Government of State A {_small(text)}." for text in rest)
    return [f"We recommend that State A {_small(first)}. {more}"]


def _small(text: str) -> str:
    return text[0].lower() + text[1:]


_FORMS = (_marked, _bulleted, _bare, _within, _sentences)


def _text(lines: Sequence[str]) -> bytes:
    return "\n".join(lines).encode()


def _docx(lines: Sequence[str]) -> bytes:
    paragraphs = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines)
    space, kind = "http://schemas.openxmlformats.org/", "application/vnd.openxmlformats-"
    files = {
        "[Content_Types].xml": f'<Types xmlns="{space}package/2006/content-types"><Default Extension="rels" '
        f'ContentType="{kind}package.relationships+xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{kind}officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{space}package/2006/relationships"><Relationship Id="r1" '
        f'Type="{space}officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{space}wordprocessingml/2006/main"><w:body>{paragraphs}</w:body>'
        "</w:document>",
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, content in files.items():
            package.writestr(name, content)
    return out.getvalue()


def _pdf(lines: Sequence[str]) -> bytes:
    shown = "".join(f"({_escaped(line)}) Tj T*\n" for long in lines for line in _wrapped(long))
    stream = f"BT /F1 11 Tf 14 TL 60 780 Td\n{shown}ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
        b"/Contents 5 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return (
        out
        + head
        + table
        + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    )


def _wrapped(line: str) -> Iterator[str]:
    row = ""
    for word in line.split():
        if row and len(row) + len(word) > 78:
            yield row
            row = word
        else:
            row = f"{row} {word}".strip()
    yield row


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


_FILES = {"docx": _docx, "pdf": _pdf, "txt": _text}
