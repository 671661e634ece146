"""Other forms of words."""

from openupr.domain.search.expanding import expand, expansions
from openupr.domain.search.parsing import parse
from openupr.domain.search.tree import And, Not, Phrase, Word

FORMS = {"women": ("woman", "women"), "children": ("child", "children")}


def forms(word):
    return FORMS.get(word, ())


def test_words_are_expanded_and_phrases_and_quoted_words_are_not():
    query = expand(parse('women "women" NOT (children "many children")'), forms)
    assert query == And(
        (
            Word("women", ("woman",)),
            Phrase(("women",)),
            Not(And((Word("children", ("child",)), Phrase(("many", "children"))))),
        )
    )


def test_every_expansion_is_told_also_those_under_a_not():
    query = expand(parse("women NOT children tortur* men"), forms)
    told = expansions(query, lambda beginning: (f"{beginning}e", f"{beginning}ed"))
    assert told == [("women", ("woman",)), ("children", ("child",)), ("tortur*", ("torture", "tortured"))]
