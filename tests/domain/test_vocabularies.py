from openupr.domain.vocabularies import Link, Match, Term, links_of, met

LINK = Link("a", "Fish", Match.BROADER, "b", "Animals", "by hand", "")
TERMS = (Term("a", "1", "Fish", ""), Term("a", "2", "Stones", ""))


def test_a_link_seen_from_the_other_side_is_turned():
    assert LINK.turned().match is Match.NARROWER
    assert LINK.turned().turned() == LINK
    assert Link("a", "x", Match.CLOSE, "b", "y", "", "").turned().match is Match.CLOSE


def test_links_are_found_from_both_sides():
    assert links_of("a", [LINK]) == {"Fish": [LINK]}
    assert links_of("b", [LINK]) == {"Animals": [LINK.turned()]}
    assert links_of("c", [LINK]) == {}


def test_terms_with_a_link_to_another_vocabulary_are_counted_once():
    assert met(TERMS, links_of("a", [LINK, LINK]), "b") == (1, 2)
    assert met(TERMS, links_of("a", [LINK]), "c") == (0, 2)
