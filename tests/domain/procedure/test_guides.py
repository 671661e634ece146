from openupr.domain.procedure.case import PARTS
from openupr.domain.procedure.guides import GUIDES
from openupr.domain.procedure.kinds import KINDS
from openupr.domain.procedure.step import Form, read

_EXAMPLES = {Form.NUMBER: "1", Form.DATE: "2024-08-05", Form.STATES: "XAB", Form.LIST: "6.1", Form.YES: "yes"}


def example(kind, name):
    field = next(one for one in KINDS[kind].fields if one.name == name)
    return field.choices[0] if field.choices else _EXAMPLES.get(field.form, "words")


def test_each_way_has_all_twelve_parts_in_order():
    for guide in GUIDES.values():
        assert [move.part for move in guide.moves] == [*range(1, len(PARTS) + 1)], guide.name


def test_every_step_to_type_is_one_that_the_command_takes():
    for guide in GUIDES.values():
        for typed in (one for move in guide.moves for one in move.steps):
            kind, *fields = typed.split()
            pairs = dict(one.split("=") for one in fields)
            words = {name: example(kind, name) if value == "…" else value for name, value in pairs.items()}
            assert read(KINDS[kind], words).keys() == words.keys(), typed


def test_every_part_says_who_acts_and_by_which_paragraph():
    moves = [move for guide in GUIDES.values() for move in guide.moves]
    assert all(move.who and move.citation.startswith(("A/HRC/", "PRST/")) for move in moves)


def test_what_the_council_decides_is_never_left_aside():
    decided = [move for guide in GUIDES.values() for move in guide.moves if move.part in (7, 12)]
    assert not [move for move in decided if move.aside]


def test_no_way_speaks_of_persistent_non_cooperation():
    words = [
        text for guide in GUIDES.values() for move in guide.moves for text in (guide.title, move.words, move.aside)
    ]
    assert not [text for text in words if "persist" in text.lower() or "cooperat" in text.lower()]
