"""Which stretch of an item's text each State said: cut, never composed."""

import pytest

from openupr.documents.items.texts import item_text


def parts(raw):
    return [(part.text, part.states) for part in item_text(raw).parts]


def test_one_text_has_no_parts():
    assert parts("Ratify the convention on bridges (Chile, Peru)") == []


def test_clauses_parted_by_semicolons_are_texts_of_their_own():
    assert parts("Sign the convention (Chile); ratify the protocol (Peru)") == [
        ("Sign the convention", ("CHL",)),
        ("ratify the protocol", ("PER",)),
    ]


def test_a_bare_verb_takes_the_object_that_it_shares():
    told = {states: text for text, states in parts("Ratify (Chile)/consider ratifying (Peru) the convention")}
    assert told["CHL",].endswith("the convention")
    assert told["PER",] == "consider ratifying the convention"


def test_every_part_stands_in_the_text_word_for_word():
    item = item_text("Sign the convention (Chile); ratify the protocol (Peru); and build bridges (Cuba)")
    assert len(item.parts) == 3
    assert all(part.text in item.text for part in item.parts)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (
            "Ratify (Chile, Peru) as soon as possible (Cuba)",
            [("Ratify", ("CHL", "PER")), ("Ratify as soon as possible", ("CUB",))],
        ),
        (
            "Consider, with priority (Chile), painting the bridge (Peru)",
            [("Consider, with priority", ("CHL",)), ("Consider, with priority, painting the bridge", ("PER",))],
        ),
        (
            "Consider (Chile), with priority (Peru), painting the bridge (Cuba)",
            [
                ("Consider", ("CHL",)),
                ("Consider, with priority", ("PER",)),
                ("Consider, with priority, painting the bridge", ("CUB",)),
            ],
        ),
        (
            "Paint the bridge (Chile) and its towers (Peru), without delay (Cuba)",
            [
                ("Paint the bridge", ("CHL",)),
                ("Paint the bridge and its towers", ("PER",)),
                ("Paint the bridge and its towers, without delay", ("CUB",)),
            ],
        ),
        (
            "Abolish (Chile) or suspend (Peru) the toll",
            [("Abolish", ("CHL",)), ("Abolish or suspend the toll", ("PER",))],
        ),
        (
            "Open a school (Chile) with a view to teaching painters (Peru, Cuba)",
            [("Open a school", ("CHL",)), ("Open a school with a view to teaching painters", ("PER", "CUB"))],
        ),
    ],
)
def test_with_brackets_inside_a_sentence_a_part_is_one_stretch_from_its_clause_to_its_bracket(raw, expected):
    item = item_text(raw)
    assert [(part.text, part.states) for part in item.parts] == expected
    assert all(item.text[slice(*part.span)] == part.text for part in item.parts)


def test_a_place_is_kept_also_for_texts_of_one_state_parted_by_letters():
    item = item_text(" (a) Sow grass; (b) plant trees (Chile);")
    assert [(part.text, item.text[slice(*part.span)]) for part in item.parts] == [
        ("Sow grass", "Sow grass"),
        ("plant trees", "plant trees"),
    ]
