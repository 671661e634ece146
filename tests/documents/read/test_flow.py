"""Pages fill in order; a place leads back to the text."""

from hypothesis import given
from hypothesis import strategies as st

from openupr.documents.read.flow import Flow


def test_a_place_leads_back_to_the_text_without_its_label():
    flow = Flow()
    flow.put("First")
    page, (start, end) = flow.put("Second", label="2.")
    assert flow.pages()[page - 1].text == "First\n2. Second"
    assert flow.pages()[0].text[start:end] == "Second"


def test_a_paragraph_that_runs_over_the_page_stands_on_both():
    flow = Flow()
    place = flow.put("before after", (7,))
    assert [page.text for page in flow.pages()] == ["before ", "after"]
    assert place == (1, (0, 7))


def test_a_break_before_the_text_turns_the_page_first():
    flow = Flow()
    flow.put("one")
    assert flow.put("two", (0,), "b.") == (2, (3, 6))


def test_an_empty_page_is_not_turned_twice_but_several_turns_are_kept():
    flow = Flow()
    flow.turn()
    assert len(flow.pages()) == 1
    flow.put("one")
    flow.turn()
    flow.turn()
    assert len(flow.pages()) == 2
    flow.put("two")
    flow.turn(2)
    flow.put("four")
    assert [page.text for page in flow.pages()] == ["one", "two", "", "four"]


@given(st.lists(st.tuples(st.text("ab ", min_size=1), st.sets(st.integers(0, 9)))))
def test_no_text_is_lost_and_every_place_is_right(paragraphs):
    flow = Flow()
    places = [(text, flow.put(text, tuple(sorted(cuts)))) for text, cuts in paragraphs]
    pages = flow.pages()
    assert "".join(page.text for page in pages).replace("\n", "") == "".join(text for text, _ in paragraphs)
    for text, (page, (start, end)) in places:
        assert text.startswith(pages[page - 1].text[start:end])
