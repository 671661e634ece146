"""antiword's DocBook becomes blocks."""

import pytest

from openupr.documents.read.docbook import read_docbook
from openupr.documents.source import Unreadable

HEAD = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE book PUBLIC "x" "http://www.example.invalid/x.dtd"><book>'


def read(inner):
    return read_docbook(
        (HEAD + f"<bookinfo><title>Hidden</title></bookinfo><chapter>{inner}</chapter></book>").encode()
    )


def test_titles_and_paragraphs_come_in_order_bold_where_all_is():
    word = read(
        "<title><emphasis role='bold'>QUESTIONS</emphasis></title>"
        "<para>\n<emphasis role='bold'>STATE</emphasis> A\n</para><para> </para>"
    )
    assert [(block.text, block.bold) for block in word.blocks] == [("QUESTIONS", True), ("STATE A", False)]
    assert word.pages[0].text == "QUESTIONS\nSTATE A"


def test_lists_bear_labels():
    items = "<listitem><para>one</para><para>more</para></listitem><listitem><para>two</para></listitem>"
    word = read(
        f"<itemizedlist mark='bullet'>{items}</itemizedlist><orderedlist numeration='loweralpha'>{items}</orderedlist>"
    )
    assert [(block.label, block.text) for block in word.blocks] == [
        ("•", "one"), (None, "more"), ("•", "two"), ("(a)", "one"), (None, "more"), ("(b)", "two"),
    ]  # fmt: skip


def test_the_groups_of_a_table_are_one_table():
    group = "<tgroup cols='{}'><tbody><row>{}</row></tbody></tgroup>"
    word = read(
        "<para>before <informaltable>"
        + group.format(2, "<entry>\na \nb\n\n</entry><entry>c</entry>")
        + group.format(1, "<entry>wide</entry>")
        + "</informaltable></para>"
    )
    assert [block.text for block in word.blocks] == ["before", "a\nb\tc\nwide"]
    assert word.blocks[1].cells == (("a\nb", "c"), ("wide",))
    assert [word.pages[0].text[slice(*span)] for _, span in word.blocks[1].places] == ["a\nb\tc", "wide"]


def test_a_footnote_leaves_the_text_and_is_called():
    word = read("<para>one<footnote><para>the note</para></footnote> two</para><para>three</para>")
    assert [(block.text, block.notes) for block in word.blocks] == [("one two", (0,)), ("three", ())]
    assert word.footnotes == ("the note",)


def test_deep_sections_are_walked():
    assert [b.text for b in read("<sect1><title>T</title><sect2><para>p</para></sect2></sect1>").blocks] == ["T", "p"]


def test_what_is_no_xml_is_refused():
    with pytest.raises(Unreadable):
        read_docbook(b"")
