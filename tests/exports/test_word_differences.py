"""Differences as tracked changes: all accepted gives the later version, all rejected the earlier. All is invented."""

from io import BytesIO

from docx import Document
from docx.oxml.ns import qn

from openupr.domain.drafting.differences import compared
from openupr.exports._word_differences import AUTHOR, word_differences
from tests.exports.test_differences import EARLIER, LATER

MADE = word_differences(compared(EARLIER, LATER), "DRAFT/1", "DRAFT/2", "DRAFT/XAA/2/differences")


def paragraphs(taken, left):
    """The texts of the paragraphs once every change of the kind `taken` is kept and every `left` one is thrown away."""
    texts, begun = [], ""
    for one in Document(BytesIO(MADE)).paragraphs:
        for run in one._p.iter(qn("w:r")):
            if run.getparent().tag != qn(left):
                begun += "".join(
                    each.text or "\t" for each in run if each.tag in map(qn, ("w:t", "w:delText", "w:tab"))
                )
        if one._p.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn(left)}") is None:
            texts.append(begun)
            begun = ""
    return texts


def test_all_accepted_it_is_the_later_version():
    texts = paragraphs("w:ins", "w:del")
    assert any(one.startswith("6.1\tRatify the convention (State B") for one in texts)
    assert any(one.startswith("6.2\tOpen the archive") for one in texts)
    assert "" not in texts
    assert not any("toll" in one or "spoke" in one for one in texts)


def test_all_rejected_it_is_the_earlier_version():
    texts = paragraphs("w:del", "w:ins")
    assert any(one.startswith("6.1\tRatify the invented convention (State B") and "State C" not in one for one in texts)
    assert any(one.startswith("6.2\tAbolish the toll") for one in texts)
    assert any(one.startswith("6.3\tOpen the archive") for one in texts)
    assert any(one == "4.\tState B spoke." for one in texts)


def test_changes_name_a_program_and_no_date_and_the_same_versions_give_the_same_bytes():
    body = Document(BytesIO(MADE)).element.body
    changes = list(body.iter(qn("w:ins"), qn("w:del")))
    assert {one.get(qn("w:author")) for one in changes} == {AUTHOR}
    assert not any(one.get(qn("w:date")) for one in changes)
    assert len({one.get(qn("w:id")) for one in changes}) == len(changes)
    assert word_differences(compared(EARLIER, LATER), "DRAFT/1", "DRAFT/2", "DRAFT/XAA/2/differences") == MADE
