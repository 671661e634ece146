"""Styles pass down what the styles based on them do not state."""

from lxml import etree

from openupr.documents.read.styles import Styles
from tests.examples.word_files import W


def styles(xml):
    return Styles(etree.fromstring(f'<w:styles xmlns:w="{W}">{xml}</w:styles>'))


def style(key, inner="", more=""):
    return f'<w:style w:type="paragraph" w:styleId="{key}"{more}><w:name w:val="{key} name"/>{inner}</w:style>'


BOLD = "<w:rPr><w:b/></w:rPr>"
NOT_BOLD = '<w:rPr><w:b w:val="0"/></w:rPr>'
LISTED = '<w:pPr><w:numPr><w:numId w:val="39"/></w:numPr></w:pPr>'


def test_a_style_is_known_by_its_name():
    assert styles(style("H1")).name("H1") == "H1 name"
    assert styles("").name("H1") == "H1"
    assert styles("").name(None) is None


def test_bold_is_inherited_until_a_style_takes_it_back():
    known = styles(
        style("A", BOLD) + style("B", '<w:basedOn w:val="A"/>') + style("C", '<w:basedOn w:val="B"/>' + NOT_BOLD)
    )
    assert [known.bold(key) for key in ("A", "B", "C", "none")] == [True, True, False, None]


def test_a_list_is_inherited_with_the_style_that_states_it():
    known = styles(
        style("A", LISTED) + style("B", '<w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr>')
    )
    assert known.list_of("A") == ("39", None, "A")
    assert known.list_of("B") == ("39", 2, "A")
    assert known.list_of(None) == (None, None, None)


def test_a_circle_of_styles_ends():
    known = styles(style("A", '<w:basedOn w:val="B"/>') + style("B", '<w:basedOn w:val="A"/>'))
    assert known.bold("A") is None


def test_the_default_style_is_known():
    assert styles(style("N", more=' w:default="1"')).default == "N"
    assert Styles(None).default is None
