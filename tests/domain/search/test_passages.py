"""What of a text is marked and shown."""

import pytest

from openupr.domain.search.parsing import parse
from openupr.domain.search.passages import marks, passage
from openupr.domain.search.tree import And, Word

TEXT = "Plant trees. Trees of Côte d’Azur, planted by women’s clubs; not by lone tree-lovers."


def marked(text, query):
    return [text[first:last] for first, last in marks(text, query)]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("trees", ["trees", "Trees"]),
        ("cote", ["Côte"]),
        ('"trees trees"', ["trees. Trees"]),
        ('"by women s"', ["by women’s"]),
        ("plant*", ["Plant", "planted"]),
        ('"planted by wom"*', ["planted by women"]),
        ("tree-lovers", ["tree-lovers"]),
        ("trees NOT clubs", ["trees", "Trees"]),
        ("NOT (a NOT clubs)", ["clubs"]),
        ('"trees by"', []),
        ("kind:recommendation", []),
    ],
)
def test_what_matched_is_marked_and_nothing_else(asked, found):
    assert marked(TEXT, parse(asked)) == found


def test_words_side_by_side_that_match_each_alone_stay_apart():
    assert marked("plant trees", And((Word("plant"), Word("trees")))) == ["plant", "trees"]


def test_other_forms_of_a_word_are_marked():
    assert marked("One woman, two women", Word("women", ("woman",))) == ["woman", "women"]


def test_chinese_is_marked_at_its_place():
    assert marked("批准儿童权利公约", parse("权利公约")) == ["权利公约"]
    assert marked("批准公约", parse("公")) == ["公约"]


def test_a_short_text_is_shown_whole_with_its_pieces_in_order():
    pieces = passage(TEXT, parse("clubs"))
    assert "".join(one.text for one in pieces) == TEXT
    assert [one.text for one in pieces if one.marked] == ["clubs"]


def test_of_a_long_text_the_part_with_most_of_what_matched_is_shown():
    text = (
        "clubs " + "filler words stand here " * 60 + "the clubs of women with clubs " + "and more filler follows " * 60
    )
    pieces = passage(text, parse("clubs women"), whole=200)
    shown = "".join(one.text for one in pieces)
    assert [one.text for one in pieces if one.marked] == ["clubs", "women", "clubs"]
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) < 240


def test_a_long_text_without_a_match_is_shown_from_its_beginning():
    pieces = passage("word " * 300, parse("state:SVN"), whole=100)
    assert len(pieces) == 2
    assert pieces[0].text.startswith("word word")
    assert len(pieces[0].text) <= 100


def test_a_text_is_marked_the_same_whether_or_not_it_has_other_letters():
    text = "Women and women’s trees: tortured, torture-free; plant trees trees."
    for asked in ("women", "tortur*", '"women s"', '"trees tortured"', '"plant tre"*', "NOT women", "trees plant"):
        plain = [text[first:last] for first, last in marks(text, parse(asked))]
        other = f"{text} ê"
        assert [other[first:last] for first, last in marks(other, parse(asked))] == plain, asked


def test_a_long_text_with_many_matches_is_cut_at_once():
    text = "with words " * 20_000
    assert sum(one.marked for one in passage(text, parse("with"))) > 20
