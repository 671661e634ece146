"""Which stretch of an item's text each State said: cut, never composed."""

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
