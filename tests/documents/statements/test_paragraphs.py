from openupr.documents.statements.paragraphs import paragraphs, starts_with_verb, text_of


def said(*pages):
    flat = text_of(pages).flat
    return [flat[one.begin : one.end] for one in paragraphs(pages)]


def test_lines_that_were_wrapped_are_one_paragraph_and_a_blank_line_parts_two():
    assert said("The report of\nthe State.\n\nis short") == ["The report of the State.", "is short"]


def test_a_mark_begins_a_paragraph_and_is_no_part_of_it():
    assert said("List:\n1. Ratify one\n(b) Adopt two\n• Train three") == [
        "List:", "Ratify one", "Adopt two", "Train three",
    ]  # fmt: skip


def test_a_capital_within_a_sentence_begins_nothing():
    assert said("the Convention on the\nRights of the Child") == ["the Convention on the Rights of the Child"]


def test_an_offset_leads_back_to_page_and_span():
    text = text_of(["ab\ncd", "ef"])
    assert text.flat == "ab cd ef"
    assert text.place(6, 8) == (2, (0, 2))
    assert text.place(3, 8) == (1, (3, 5))


def test_a_verb_that_begins_recommendations_is_known():
    assert starts_with_verb("To ratify it")
    assert starts_with_verb("Ratify it")
    assert not starts_with_verb("We thank")
