from datetime import date

import pytest

from openupr.documents.introduction.rapporteurs import Askers, Troika, askers, troika


def whole(text):
    return 0, len(text)


@pytest.mark.parametrize(
    "verb",
    [
        "the Human Rights Council selected the following group of rapporteurs (troika) to facilitate it",
        "the Council selected the following group of Rapporteurs \n(troika) to facilitate the review",
        "the Human Rights Council mandated the President to select the following group of rapporteurs (troika) for it",
    ],
)
def test_the_troika_is_read_with_the_day_it_was_selected(verb):
    text = f"On 15 January 2014, {verb}: Chile, the \nCongo, and Bosnia and Herzegovina. Next."
    read = troika(text, whole(text))
    assert read.states == ("CHL", "COG", "BIH")
    assert read.selected_on == date(2014, 1, 15)
    assert read.unknown == ()


def test_a_name_not_known_in_the_troika_is_handed_back():
    text = "On 15 January 2014, the Council selected the group of rapporteurs (troika): Chile, Ruritania and Ghana."
    assert troika(text, whole(text)).unknown == ("Ruritania",)


@pytest.mark.parametrize(
    ("listing", "states", "groups"),
    [
        ("Denmark, the Netherlands and Norway", ("DNK", "NLD", "NOR"), ()),
        ("Denmark and Norway, and", ("DNK", "NOR"), ()),
        (
            "Germany, Portugal, on behalf of the Group of Friends on plans, reporting and review, Spain and Malta",
            ("DEU", "PRT", "ESP", "MLT"),
            ("Group of Friends on plans, reporting and review",),
        ),
        ("Portugal (on behalf of the Invented Group) and Spain", ("PRT", "ESP"), ("Invented Group",)),
        ("States members and observers of the Council", (), ()),
    ],
)
def test_authors_of_advance_questions_are_kept_apart_from_their_groups(listing, states, groups):
    text = f"4. A list of questions prepared in advance by {listing} was transmitted to Chad."
    read = askers(text, whole(text))
    assert (read.states, read.on_behalf_of, read.unknown) == (states, groups, ())


@pytest.mark.parametrize("passive", ["was prepared", "prepared", "had been prepared"])
def test_the_sentence_of_questions_is_known_in_each_voice(passive):
    text = f"A list of questions {passive} in advance by Chile was transmitted."
    assert askers(text, whole(text)).states == ("CHL",)


def test_nothing_printed_is_nothing_read():
    assert troika("Nothing.", (0, 8)) == Troika()
    assert askers("Nothing.", (0, 8)) == Askers()
