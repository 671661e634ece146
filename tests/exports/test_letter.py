import pytest

from openupr.domain.procedure.guides import GUIDES
from openupr.domain.procedure.letter_facts import LISTS, NAMES
from openupr.exports._letter import WrongTemplate, filled, read_template, templates

ALL = {name: f"<{name}>" for name in NAMES}
LINES = {name: (f"<{name}>",) for name in LISTS}


@pytest.mark.parametrize("name", templates())
def test_a_template_names_facts_that_there_are_and_belongs_to_a_way(name):
    template = templates()[name]
    assert template.names <= {*NAMES, *LISTS}
    assert set(template.ways) <= set(GUIDES)
    whole = filled(template, ALL, LINES)
    assert whole.blanks == ()
    assert all(one.text for one in whole.paragraphs)


def test_every_way_has_a_letter():
    assert {way for one in templates().values() for way in one.ways} == set(GUIDES)


def test_what_is_unknown_is_a_blank_that_says_what_belongs_there():
    letter = filled(templates()["decision-to-reschedule"], {}, {})
    assert "what makes it earlier, or the condition" in letter.blanks
    assert any("[to be filled in: session of the Working Group at the latest]" in one.text for one in letter.paragraphs)


def test_a_paragraph_stands_only_where_its_fact_is_known_or_is_not():
    template = templates()["acknowledgment"]
    asked, told = (
        [one.text for one in filled(template, facts, {}).paragraphs] for facts in ({}, {"reason": "an election"})
    )
    assert any("in writing the reason" in text for text in asked)
    assert not any("in writing the reason" in text for text in told)
    assert any("an election" in text for text in told)


def test_an_empty_list_says_that_the_record_holds_none():
    letter = filled(templates()["report-of-president"], ALL, {})
    assert [one.text for one in letter.paragraphs if one.kind == "item"][
        1
    ] == "No steps of the President in the record."


@pytest.mark.parametrize("name", ["president-to-state", "statement-on-absence"])
def test_words_for_others_tell_nothing_of_our_records_where_a_list_is_empty(name):
    said = "\n".join(one.text for one in filled(templates()[name], ALL, {}).paragraphs)
    assert "in the record" not in said
    assert "steps taken so far" not in said
    assert "documents were issued" not in said


def test_no_letter_has_a_masthead_or_speaks_of_persistence():
    for template in templates().values():
        texts = " ".join(template.paragraphs)
        assert "persist" not in texts.lower()
        assert not any(words in texts for words in ("United Nations\n", "Distr.", "GE."))


def test_formulae_of_courtesy_say_where_they_come_from():
    for template in templates().values():
        if any("highest consideration" in text for text in template.paragraphs):
            assert any("usage" in line for line in template.formulae), template.name


HEAD = "title: Ours\nfrom: us\nto: {state_formal}\nway: postponement\n---\n"


def test_a_text_of_ones_own_is_read_in_the_same_form():
    letter = filled(
        read_template("ours", f"{HEAD}Dear {{state}},\n\n* {{acts}}\n"), {"state": "State A"}, {"acts": ["one"]}
    )
    assert [(one.kind, one.text) for one in letter.paragraphs] == [("text", "Dear State A,"), ("item", "one")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "title lacks"),
        ("title: x\nfrom: y\nto: z\nway: w", "--- lacks"),
        (f"{HEAD}{{colour}}", "found 'colour'"),
        (f"{HEAD}We did {{acts}}.", "a list stands alone"),
        (f"{HEAD}* {{state}}", "a list stands alone"),
    ],
)
def test_a_text_that_cannot_be_used_is_told(text, said):
    with pytest.raises(WrongTemplate, match=said):
        read_template("ours", text)
