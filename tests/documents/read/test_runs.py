"""What prints in a paragraph, and what does not."""

from lxml import etree

from openupr.documents.read.runs import inline_of
from tests.examples.word_files import BREAK, PAGE, W, paragraph, run


def inline(*content):
    return inline_of(etree.fromstring(paragraph(*content).replace("<w:p>", f'<w:p xmlns:w="{W}">', 1)))


def test_tabs_breaks_and_hyphens_are_characters():
    special = "<w:r><w:tab/><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:cr/></w:r>"
    assert inline("x\ny", special).text == "x\ny\ta-b\n"


def test_inserted_text_stays_and_deleted_text_goes():
    deleted = "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
    changes = f"<w:ins>{run('new')}</w:ins>{deleted}<w:moveFrom>{run('gone')}</w:moveFrom>"
    assert inline("is ", changes).text == "is new"


def test_a_field_gives_its_last_result_not_its_instruction():
    field = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>' + run("3")
    assert inline(field).text == "3"


def test_hidden_text_does_not_print():
    assert inline("seen", run(" hidden", "<w:vanish/>"), run(" shown", '<w:vanish w:val="0"/>')).text == "seen shown"


def test_page_breaks_are_offsets_in_the_text():
    found = inline("one ", BREAK, "two", PAGE)
    assert (found.text, found.breaks) == ("one two", [4, 7])


def test_stripping_moves_the_breaks_along():
    found = inline("  ", BREAK, "one ", BREAK).stripped()
    assert (found.text, found.breaks) == ("one", [0, 3])


def test_notes_are_called_in_order():
    found = inline("a", '<w:r><w:footnoteReference w:id="2"/></w:r>', "b", '<w:r><w:endnoteReference w:id="1"/></w:r>')
    assert (found.text, found.notes) == ("ab", [("footnote", "2", 1), ("endnote", "1", 2)])


def test_a_box_of_text_hangs_to_the_paragraph_and_its_fallback_is_left_out():
    compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    box = f"<w:txbxContent>{paragraph('boxed')}</w:txbxContent>"
    choices = f"<m:Choice>{box}</m:Choice><m:Fallback>{box}</m:Fallback>"
    both = f'<w:r><m:AlternateContent xmlns:m="{compatible}">{choices}</m:AlternateContent></w:r>'
    found = inline("text", both)
    assert (found.text, len(found.boxes)) == ("text", 1)


def test_a_sign_of_another_font_is_shown_as_far_as_known():
    assert (
        inline('<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="X" w:char="F123"/></w:r>').text == "•\ufffd"
    )


def test_each_run_says_whether_it_is_bold():
    found = inline(
        run("a", "<w:b/>"), run("b", '<w:rStyle w:val="Strong"/>'), run(" "), run("c", '<w:b w:val="false"/>')
    )
    assert found.bold == [(None, True), ("Strong", None), (None, False)]
