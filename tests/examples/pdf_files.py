"""PDF files written line by line, with known places and sizes of type. All content is invented by the tests."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """A line of type: its text, left and baseline in points, size of type."""

    text: str
    left: float = 72
    baseline: float = 700
    size: float = 10


def body(*texts, top=700, left=72, size=10, leading=14):
    """Lines of body type, one under another."""
    return [Said(text, left, top - index * leading, size) for index, text in enumerate(texts)]


def pdf(*pages, table=True):
    """The bytes of a PDF with these pages, each a list of lines. `table`: whether its cross-reference is right."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {count} /Kids [{kids}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for index, lines in enumerate(pages):
        objects += [_page(5 + 2 * index), _stream(lines)]
    return _file(objects, table)


def _page(contents):
    return (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
        f"/Contents {contents} 0 R >>"
    ).encode()


def _stream(lines):
    drawn = b"".join(
        f"BT /F1 {one.size} Tf {one.left} {one.baseline} Td ({_escaped(one.text)}) Tj ET\n".encode("cp1252")
        for one in lines
    )
    return b"<< /Length %d >>\nstream\n%sendstream" % (len(drawn), drawn)


def _escaped(text):
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _file(objects, table):
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    places = places if table else [place + 7 for place in places]
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, start)
