"""A delegation's sheet as rows; all is invented."""

from openupr.actions.delegation_table import checked, counted, form_of, rows_of, who_asks
from openupr.domain.round_trip import blank, merged

EARLIER = {
    "id": "XAA/1/9.1", "others": [], "number": "9.1", "cycle": 1, "text": None, "position_words": "noted",
    "with_it": ["FRA"],
    "alike": [{"number": "9.7", "cycle": 1, "states": ["PRT"]}, {"number": "3.2", "cycle": 2, "states": ["PER"]}],
}  # fmt: skip
REVIEW = {
    "review": "XAA/3", "state": "SVN", "state_name": "Slovenia", "cycle": 3, "day": "2027-05-04",
    "opens": "2027-05-04T09:00:00+02:00", "place": 3, "speakers": 90, "registered": True, "drawn": True,
    "begins": ["09:04", "10:14"], "seconds": 90, "why": "an equal share", "sure": "computed", "basis": "ledger",
    "source": "", "words": 20, "earlier": [EARLIER],
}  # fmt: skip
SHEET = {"state": "NOR", "session": 60, "pace": 110, "reviews": [REVIEW]}


def table(written=None):
    return blank(form_of(SHEET), rows_of(SHEET, written))


def test_a_review_has_rows_for_the_statement_new_recommendations_and_each_earlier_one():
    assert [row[0] for row in table().rows] == [
        "XAA/3/NOR/statement", "XAA/3/NOR/new/1", "XAA/3/NOR/new/2", "XAA/3/NOR/new/3", "XAA/1/9.1",
    ]  # fmt: skip
    earlier = table().rows[-1]
    assert earlier[1:6] == ("Slovenia", "cycle 1", "9.1", "words not imported", "noted")
    assert earlier[6] == "with France\nPortugal (9.7, cycle 1)\nPeru (3.2, cycle 2)"


def test_the_first_row_tells_what_is_known_of_the_turn():
    facts = table().rows[0][4].split("\n")
    assert facts == [
        "2027-05-04, 09:00, Geneva's time", "place 3 of 90", "expected between 09:04 and 10:14",
        "time 1:30: an equal share (computed)", "20 words, at 110 a minute (an assumption)",
    ]  # fmt: skip


def test_there_is_always_one_row_more_than_was_written():
    assert len(table({"XAA/3/NOR/new/3": "Plant"}).rows) == 6
    assert len(table({"XAA/3/NOR/new/9": ""}).rows) == 11
    assert len(table({"XAA/3/NOR/new/99": "Plant"}).rows) == 52
    assert len(table({"XAA/3/SWE/new/9": "Plant"}).rows) == 5


def filled(**texts):
    lines = [[*row] for row in (table().header, *table().rows)]
    for row in lines[1:]:
        row[7] = texts.get(row[0].rpartition("/")[2].replace(".", "_"), "")
    return merged(form_of(SHEET), rows_of(SHEET), lines)


def test_what_is_to_be_read_out_is_counted_the_earlier_made_again_too():
    made = filled(statement="We thank Slovenia.", **{"1": "Plant a tree"}, **{"9_1": "Light a lamp"})
    assert list(counted(SHEET, made)) == [("XAA/3", 9, 20)]
    assert list(checked(SHEET, made)) == []


def test_what_is_to_be_looked_at_is_told_by_its_id():
    made = filled(statement="We thank you.", **{"1": "Plant a tree in Peru"}, **{"9_1": "Light " + "lamps " * 20})
    told = list(checked(SHEET, made))
    assert told[0] == "SVN: 29 words, 20 fit into the time: 9 too many."
    assert told[1] == "SVN: Slovenia is not named in what is read out."
    assert told[2].startswith("XAA/3/NOR/new/1: names PER")


def test_nobody_asking_the_same_is_an_empty_cell():
    assert who_asks({"with_it": [], "alike": []}) == []
