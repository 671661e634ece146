import pytest

from openupr.documents.introduction.persons import is_name, leading_name, name_among, without_courtesy


@pytest.mark.parametrize(
    ("piece", "name"),
    [
        ("H.E. Mr. Juan Example", "Juan Example"),
        ("Her Excellency, Ms. Ana EXAMPLE", "Ana EXAMPLE"),
        ("the Honourable Peter Sample", "Peter Sample"),
        ("Honoré SAMPLE", "Honoré SAMPLE"),
        ("S.E. M. Jean Exemple", "Jean Exemple"),
        ("Monsieur Jean Exemple", "Jean Exemple"),
        ("Dr. Ana Example", "Ana Example"),
        ("Milan Example", "Milan Example"),
    ],
)
def test_courtesy_titles_go_and_names_stay(piece, name):
    assert without_courtesy(piece) == name


@pytest.mark.parametrize(
    "text", ["Goran Example", "Ana de la Muestra", "Ali bin Sample", "Sami al-Example", "J. O’Sample"]
)
def test_names_look_like_names(text):
    assert is_name(text.split())


@pytest.mark.parametrize(
    "text", ["Minister of Justice", "Example", "the Example Person", "Deputy Head", "was a person", "Permanent Mission"]
)
def test_functions_and_single_words_are_no_names(text):
    assert not is_name(text.split())


@pytest.mark.parametrize(
    ("pieces", "name"),
    [
        (["Juan Example", " Minister of Justice"], "Juan Example"),
        (["the Minister of Justice", " Juan Example"], "Juan Example"),
        (["the Minister of Justice Juan Example"], "Juan Example"),
        (["Vice Minister of Justice", " Ms. Ex", " Noh Kong"], "Ex, Noh Kong"),
        (["the Minister of Foreign Affairs of Sri Lanka"], None),
    ],
)
def test_the_name_is_found_among_the_pieces_of_a_sentence(pieces, name):
    assert name_among(pieces) == name


def test_a_name_ends_before_the_first_word_of_a_function():
    assert leading_name(["Jane", "Example", "Deputy", "Director", "of", "Records"]) == "Jane Example"
    assert leading_name(["Deputy", "Director"]) is None
