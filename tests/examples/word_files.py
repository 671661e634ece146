"""DOCX files from raw XML, so that a test decides every part. All content is invented."""

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KINDS = ("numbering", "styles", "footnotes", "endnotes", "header")
BREAK = "<w:r><w:lastRenderedPageBreak/></w:r>"
PAGE = '<w:r><w:br w:type="page"/></w:r>'


def run(text, properties=""):
    """A w:r with its text; "\\n" becomes a line break."""
    parts = [f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\n")]
    return f"<w:r><w:rPr>{properties}</w:rPr>{'<w:br/>'.join(parts)}</w:r>"


def paragraph(*content, style=None, number=None):
    """A w:p. `number` is (numId, level); content is text or ready XML."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        properties += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    inner = "".join(one if one.startswith("<") else run(one) for one in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def cell(*content, properties=""):
    """A w:tc: text ("\\n" parts paragraphs) or ready XML."""
    lines = [one if one.startswith("<") else "".join(paragraph(line) for line in one.split("\n")) for one in content]
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(lines)}</w:tc>"


def table(*rows):
    """A w:tbl; each row a list of texts or of ready cells."""
    cells = ("".join(one if one.startswith("<w:tc") else cell(one) for one in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def level(index, form, text, start=1, more=""):
    """A w:lvl of a list."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(abstract, numbers):
    """A numbering part: {abstract id: levels' XML}, {number id: (abstract id, overrides' XML)}."""
    lists = "".join(f'<w:abstractNum w:abstractNumId="{key}">{xml}</w:abstractNum>' for key, xml in abstract.items())
    uses = "".join(
        f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{more}</w:num>' for key, (of, more) in numbers.items()
    )
    return lists + uses


def docx(body, **parts):
    """The bytes of a DOCX; `parts` are the inner XML of numbering, styles, footnotes, endnotes, header."""
    files = {"word/document.xml": _root("document", f"<w:body>{body}{_section(parts)}</w:body>")}
    relations = []
    for kind in KINDS:
        if kind in parts:
            root = {"header": "hdr"}.get(kind, kind)
            files[f"word/{kind}.xml"] = _root(root, parts[kind])
            relations.append(f'<Relationship Id="{kind}" Type="{R}/{kind}" Target="{kind}.xml"/>')
    files["word/_rels/document.xml.rels"] = _relations(relations)
    files["_rels/.rels"] = _relations([f'<Relationship Id="r1" Type="{R}/officeDocument" Target="word/document.xml"/>'])
    return zipped(files)


def zipped(files):
    """A ZIP of {name: text or bytes}."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return target.getvalue()


def _section(parts):
    return '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>' if "header" in parts else ""


def _root(name, inner):
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} xmlns:w="{W}" xmlns:r="{R}">{inner}</w:{name}>'


def _relations(entries):
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(entries)}</Relationships>'
