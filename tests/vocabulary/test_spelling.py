from openupr.vocabulary.spelling import fold, steps_of, words_of


def test_folding_drops_case_accents_apostrophes_hyphens_and_blanks():
    assert {fold(s) for s in ("Côte d'Ivoire", "COTE D’IVOIRE", "Cote dIvoire", "côte-d'\nivoire")} == {"cotedivoire"}


def test_a_leading_article_is_dropped_but_not_the_same_letters_in_a_word():
    assert fold("the Gambia") == "gambia"
    assert fold("Thebes") == "thebes"


def test_a_name_cannot_run_across_a_closing_bracket_or_a_semicolon():
    assert [w.joint for w in words_of("New Zealand) (Chile; Cuba")][1:] == [" ", "", ""]


def test_a_word_broken_at_the_end_of_a_line_is_marked():
    assert [w.joint for w in words_of("Bangla-\ndesh")][1:] == ["-"]


def test_the_beginnings_of_a_spelling_are_cut_at_its_words():
    assert steps_of("The New Zealand") == ["new", "newzealand"]
