"""The package: what is refused, and that nothing is unpacked or fetched before it is checked."""

import itertools
import struct
import zipfile
from io import BytesIO

import pytest

from openupr.documents.read.package import Package, parse_xml
from openupr.documents.source import Unreadable
from tests.examples.word_files import docx, paragraph, zipped

LIMIT = 10_000_000


def refused(data, limit=LIMIT):
    with pytest.raises(Unreadable) as caught:
        Package(data, limit).main()
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_the_main_document_is_found_by_its_relation():
    name, tree = Package(docx(paragraph("Text")), LIMIT).main()
    assert name == "word/document.xml"
    assert tree.tag.endswith("}document")


def test_a_document_without_relations_is_found_by_its_usual_name():
    data = docx(paragraph("Text"))
    with zipfile.ZipFile(BytesIO(data)) as package:
        bare = zipped({"word/document.xml": package.read("word/document.xml")})
    assert Package(bare, LIMIT).main()[0] == "word/document.xml"


def test_a_zip_without_a_word_document_is_refused():
    assert "without a Word document" in refused(zipped({"notes.txt": "invented"}))


def test_another_office_file_is_refused():
    assert "not a Word document" in refused(zipped({"word/document.xml": "<workbook/>"}))


def test_a_cut_file_is_refused():
    assert "directory is missing" in refused(docx(paragraph("Text"))[:-30])


def test_a_file_with_a_damaged_part_is_refused():
    data = bytearray(docx(paragraph("Text " * 500)))
    data[80:120] = bytes(40)
    assert "damaged" in refused(bytes(data))


def test_an_encrypted_entry_is_refused_by_its_flag():
    data = bytearray(docx(paragraph("Text")))
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "encrypted" in refused(bytes(data))


def test_a_bomb_is_refused_before_it_is_unpacked():
    assert "unpack" in refused(zipped({"word/document.xml": bytes(LIMIT + 1)}))


def test_a_part_larger_than_its_entry_says_is_not_unpacked():
    data = bytearray(zipped({"word/document.xml": b" " * 5_000_000}))
    at = data.find(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 1000)
    assert "damaged" in refused(bytes(data))


def test_a_directory_of_too_many_entries_is_not_read():
    data = zipped({f"{number:06d}" * 12: "" for number in range(20_000)})
    assert "more entries" in refused(data)


def test_entities_and_document_types_are_refused():
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w>&b;</w>'
    assert "document type" in refused(zipped({"word/document.xml": bomb}))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_that_grow_without_end_are_named_too(encoding):
    entities = "".join(f'<!ENTITY {one} "{f"&{before};" * 10}">' for before, one in itertools.pairwise("abcdefghij"))
    bomb = f'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{entities}]><x>&j;</x>'.encode(encoding)
    assert "declares a document type" in refused(zipped({"word/document.xml": bomb}))


def test_an_external_entity_is_never_opened(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("invented secret")
    text = f'<!DOCTYPE w [<!ENTITY a SYSTEM "{secret.as_uri()}">]><w>&a;</w>'
    tree = parse_xml(text.encode(), "a part", recover=True)
    assert "secret" not in "".join(tree.itertext())


def test_more_markup_than_any_document_has_is_refused():
    with pytest.raises(Unreadable, match="more markup"):
        parse_xml(b"<w>" + b"<p/>" * 4_000_001 + b"</w>", "a part")


def test_strict_documents_are_read_as_usual_ones():
    strict = b'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>'
    assert Package(zipped({"word/document.xml": strict}), LIMIT).main()[1].tag.endswith("2006/main}document")


def test_relations_outside_the_package_are_left_alone():
    files = {
        "word/document.xml": "<x/>",
        "word/_rels/document.xml.rels": '<R><r Id="1" Type="x/header" Target="http://x.invalid" TargetMode="External"/>'
        '<r Id="2" Type="x/footnotes" Target="../word/./notes.xml"/></R>',
    }
    assert Package(zipped(files), LIMIT).related("word/document.xml") == {"footnotes": [("2", "word/notes.xml")]}
