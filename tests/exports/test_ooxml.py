from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from openupr.exports._ooxml import child


def test_a_child_stands_last_and_its_attributes_are_of_word_s_namespace():
    row = OxmlElement("w:tr")
    first, second = child(row, "w:tc"), child(row, "w:gridSpan", val="2")
    assert list(row) == [first, second]
    assert (second.tag, dict(second.attrib)) == (qn("w:gridSpan"), {qn("w:val"): "2"})
