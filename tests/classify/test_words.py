"""Words and features of a text: what a model is asked about."""

from openupr.classify.words import FIRST, LONGEST, first_of, number_of, parts_of, runs_of, treaties_in, words_of


def test_words_are_lower_case_with_straight_apostrophes_and_no_punctuation():
    assert words_of("Protect women\u2019s rights, anti-drug laws; \u00c9tat 2015.") == [
        *("protect", "women's", "rights", "anti", "drug", "laws", "\u00e9tat", "2015")
    ]


def test_a_text_without_words_has_none():
    assert words_of(" \t .;!? ") == []


def test_only_the_beginning_of_an_endless_text_is_looked_at():
    assert len(words_of("word " * (LONGEST + 50))) == LONGEST


def test_runs_are_words_pairs_and_threes_each_once_with_the_ends_marked():
    assert runs_of(["a", "b"]) == ["a", "b", "< a", "a b", "b >", "< a b", "a b >"]
    assert runs_of(["a", "a"]).count("a") == 1
    assert runs_of([]) == ["< >"]


def test_a_treaty_gives_the_same_mark_by_its_name_and_by_its_letters():
    for said in ("ratify the ICCPR", "the Covenant on Civil and Political Rights"):
        assert treaties_in(words_of(said)) == ["@iccpr"]
    assert treaties_in(words_of("the OP-CAT and the CRC")) == ["@crc", "@opcat"]
    assert treaties_in(words_of("educate")) == []


def test_parts_are_three_to_five_letters_with_the_ends_marked():
    assert parts_of("sea") == ["<se", "sea", "ea>", "<sea", "sea>", "<sea>"]


def test_first_words_are_known_by_their_place():
    assert first_of(["adopt", "a", "law"]) == ["0 adopt", "1 a", "2 law", "0 adopt a", "1 a law", "0 adopt a law"]
    assert all(int(one.split()[0]) < FIRST for one in first_of(["word"] * 50))


def test_a_features_number_is_the_same_everywhere():
    assert number_of("women's rights") == 2493135955
    assert number_of("\ud800") >= 0  # half a sign, as a damaged text has it
