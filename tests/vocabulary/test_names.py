import pytest
from hypothesis import given
from hypothesis import strategies as st

from openupr.domain import rehearsal
from openupr.vocabulary import states
from openupr.vocabulary.facts import facts
from openupr.vocabulary.names import Listing, Resolver, resolver, shown_name
from openupr.vocabulary.tables import rows_of

INVENTED = set(rehearsal.STATES)
CODES = [row["iso3"] for row in rows_of("states")]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
        ("Guinea", "GIN"),
        ("Guinea-\nBissau", "GNB"),
        ("Equatorial Guinea", "GNQ"),
        ("Papua New Guinea", "PNG"),
        ("Dominica", "DMA"),
        ("the Dominican Republic", "DOM"),
        ("Congo", "COG"),
        ("Democratic Republic of the Congo", "COD"),
        ("Republic of Korea", "KOR"),
        ("Korea, Democratic People's Republic of", "PRK"),
        ("Republic of Moldova", "MDA"),
        ("Sudan", "SDN"),
        ("South Sudan", "SSD"),
        ("Cote d’Ivoire", "CIV"),
        ("CÔTE D'IVOIRE", "CIV"),
        ("Swaziland", "SWZ"),
        ("Turkey", "TUR"),
        ("Holly See", "VAT"),
        ("United Sates", "USA"),
        ("TimorLeste", "TLS"),
        ("Argen tina", "ARG"),
        ("Bosnia & Herzegovina", "BIH"),
        ("UK", "GBR"),
        ("Lichtenstein", "LIE"),
        ("République de Corée", "KOR"),
        ("Республика Молдова", "MDA"),
        ("土耳其", "TUR"),
        ("السودان", "SDN"),
        ("Estado de Palestina", "PSE"),
    ],
)
def test_a_spelling_gives_its_state(name, code):
    assert resolver().find(name) == code


@pytest.mark.parametrize("name", ["", "Korea", "Northern Ireland", "Atlantis", "us", "European Union", "Slovania"])
def test_an_unknown_name_gives_none_and_never_a_guess(name):
    assert resolver().find(name) is None


def test_names_in_running_text_are_found_whole_across_lines_and_with_their_spans():
    text = "The former Yugoslav Republic of\nMacedonia, Iran (Islamic Republic of), turkey; Bangla-\ndesh. Nigerian"
    found = resolver().named_in(text)
    assert [code for code, _ in found] == ["MKD", "IRN", "BGD"]
    assert text[slice(*found[1][1])] == "Iran (Islamic Republic of)"
    assert text[slice(*found[2][1])] == "Bangla-\ndesh"


def test_a_name_does_not_run_across_a_comma_into_the_next_one():
    assert resolver().split("Moldova, Republic of Korea").states == ("MDA", "KOR")
    assert resolver().split("Moldova, Republic of; Korea, Republic of").states == ("MDA", "KOR")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Moldova, Republic of Korea", ["MDA", "KOR"]),
        ("Congo, the Democratic Republic of the Congo", ["COG", "COD"]),
        ("Congo, the Democratic Republic of the", ["COD"]),
    ],
)
def test_in_running_text_the_comma_parts_names_in_the_same_way(text, codes):
    assert [code for code, _ in resolver().named_in(text)] == codes


def test_an_article_after_the_comma_begins_the_next_name():
    assert resolver().split("Congo, the Democratic Republic of the Congo").states == ("COG", "COD")
    assert resolver().split("Congo, the Democratic Republic of the; Chile").states == ("COD", "CHL")
    assert resolver().split("the Netherlands, the Niger, the Sudan").states == ("NLD", "NER", "SDN")


def test_a_comma_before_the_bracket_does_not_part_a_name():
    assert resolver().split("Iran, (Islamic Republic of), Cuba").states == ("IRN", "CUB")


def test_a_known_name_that_is_no_state_hides_the_state_inside_it():
    assert resolver().named_in("in Northern Ireland and American Samoa") == []
    assert resolver().split("Northern Ireland").unknown == ("Northern Ireland",)


def test_nested_and_chained_brackets_give_each_state():
    assert resolver().split("(Spain) (Venezuela (Bolivarian Republic of))").states == ("ESP", "VEN")


def test_groups_spoken_for_are_kept_apart():
    listing = resolver().split("Portugal, on behalf of the Group of Friends; Costa Rica (on behalf of the core group)")
    assert (listing.states, listing.unknown) == (("PRT", "CRI"), ())
    assert listing.on_behalf_of == ("the Group of Friends", "the core group")


def test_the_name_of_a_group_may_hold_commas_and_ends_before_the_next_state():
    listing = resolver().split("Portugal, on behalf of the Group of Friends on plans, reporting and follow-up, Spain")
    assert listing.states == ("PRT", "ESP")
    assert listing.on_behalf_of == ("the Group of Friends on plans, reporting and follow-up",)


def test_a_name_with_words_beside_it_is_unknown():
    assert resolver().split("Northern Cyprus, Chile").states == ("CHL",)
    assert resolver().split("Northern Cyprus, Chile").unknown == ("Northern Cyprus",)


def test_one_spelling_for_two_states_is_refused():
    with pytest.raises(ValueError, match="utopia"):
        Resolver({}, [("Utopia", "XAA", "official"), ("utopia", "XAB", "former")])


@given(st.lists(st.sampled_from(CODES), min_size=1, max_size=12), st.sampled_from([", ", "; ", " and ", " & ", ") ("]))
def test_a_joined_list_of_official_names_gives_back_its_codes(codes, joint):
    listing = joint.join(resolver().english(code) for code in codes)
    assert resolver().split(listing).states == tuple(codes)
    assert resolver().split(listing).unknown == ()
    assert [code for code, _ in resolver().named_in(listing)] == codes


def test_a_misprint_that_is_a_word_counts_in_listings_only():
    assert resolver().split("Chile, Hungry and Cuba").states == ("CHL", "HUN", "CUB")
    assert resolver().named_in("Hungry people and Maurice in Chile") == [("CHL", (29, 34))]


def test_a_listing_may_have_lost_a_comma_or_gained_a_blank():
    assert resolver().split("Chile Egypt, Bolivia (Plurinational S tate of)").states == ("CHL", "EGY", "BOL")


def test_an_abbreviation_in_a_symbol_names_no_state():
    assert resolver().named_in("A/HRC/WG.6/9/USA/3 and the UK") == [("GBR", (27, 29))]


@pytest.mark.parametrize(
    "trap",
    [
        "The duty of the State a matter of law",
        "made by the State. A national plan followed",
        "Presentation by the State\nA. Presentation",
        "Presentation by the State A. Presentation",
        "under review by the State A/HRC/28/15",
        "State A/HRC/28/15",
        "State A. Presentation by the State under review",
        "by the State B. Interactive dialogue",
        "the State A national plan",
        "State A party to the Covenant",
        "State\nA",
        "State  A",
        "State-A",
        "STATE A",
        "State party, State C ombudsman",
    ],
)
def test_no_real_text_names_a_state_of_a_rehearsal(trap):
    assert not INVENTED & set(resolver().split(trap).states)
    assert resolver().named_in(trap) == []
    assert resolver().find(trap) is None


def test_the_states_of_a_rehearsal_are_known_verbatim_and_alone():
    assert resolver().find("State A") == "XAA"
    assert resolver().find("the State A") is None
    assert resolver().split("State B, State C and State N.").states == ("XAB", "XAC", "XAN")
    assert resolver().split("Chile) (State D; Peru").states == ("CHL", "XAD", "PER")
    assert resolver().split("State O").unknown == ("State O",)
    assert resolver().english("XAA") == "State A"


def test_running_text_never_names_a_state_of_a_rehearsal():
    assert resolver().named_in("State A, Chile; State B and State C.") == [("CHL", (9, 14))]


def test_the_states_of_a_rehearsal_are_in_no_table_of_facts():
    known = facts()
    assert not INVENTED & (set(states.states()) | {one.state for one in known.groups})
    assert not INVENTED & ({one.state for one in known.reviews} | {one.state for one in known.terms})
    assert 0 not in {*known.cycles, *known.sessions}
    assert states.electoral_group("XAA") is None
    assert not INVENTED & {row["iso3"] for table in ("spellings", "names") for row in rows_of(table)}


def test_a_listing_without_any_name_is_empty():
    assert resolver().split(" and ") == Listing()


def test_people_are_shown_names_and_an_invented_one_with_its_mark():
    assert shown_name("SVN") == "Slovenia"
    assert shown_name("VAT") == "Holy See"
    assert shown_name("XAA") == "State A (invented for rehearsal)"
    assert shown_name("QQQ") == "QQQ"
