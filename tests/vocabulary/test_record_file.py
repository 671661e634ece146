"""The file of facts: written and read again, refused where it is damaged, and never with a word in it."""

import gzip
import json
import random
import re
from dataclasses import replace
from importlib.resources import files

import pytest

from openupr.vocabulary.record_file import FORMAT, pack, unpack
from openupr.vocabulary.report_facts import RecommendationFact, fact_of
from tests.vocabulary.test_report_facts import report

FACT = fact_of(report())
OTHER = replace(FACT, state="XAB", symbol=None, troika=(), places=(), recommendations=())
DATA = pack([FACT, OTHER])
WHOLE = json.loads(gzip.decompress(DATA))


def packed(whole):
    return gzip.compress(json.dumps(whole).encode())


def bent(name, value):
    """The file with another value in a field of its first report."""
    return packed({**WHOLE, "reports": [{**WHOLE["reports"][0], name: value}]})


def test_what_is_written_is_read_again():
    assert unpack(DATA) == (FACT, OTHER)


def test_the_same_facts_give_the_same_bytes_in_whatever_order_and_at_whatever_time():
    assert pack([OTHER, FACT]) == pack(iter([FACT, OTHER, FACT])) == DATA
    assert DATA[4:8] == bytes(4), "the head of a gzip file has a time here"
    assert DATA[3] == 0, "the head of a gzip file has a name here"


def test_a_file_cut_short_anywhere_is_refused():
    for end in range(len(DATA)):
        with pytest.raises(ValueError, match="none or damaged"):
            unpack(DATA[:end])


def test_a_flipped_bit_is_refused_or_changes_nothing():
    refused = []
    for place in range(len(DATA)):
        for bit in range(8):
            damaged = bytearray(DATA)
            damaged[place] ^= 1 << bit
            try:
                assert unpack(bytes(damaged)) == (FACT, OTHER)
            except ValueError as error:
                refused.append(str(error))
    assert len(refused) > 8 * (len(DATA) - 12)
    assert not [line for line in refused if "\n" in line]


@pytest.mark.parametrize(
    "data",
    [b"", b"no gzip", gzip.compress(b"no json"), gzip.compress(b"\xff"), gzip.compress(b"[" * 100_000), DATA + b"more"],
    ids=["empty", "no gzip", "no json", "no letters", "too deep", "more after it"],
)
def test_what_is_no_such_file_is_refused_in_one_line(data):
    with pytest.raises(ValueError, match="made by `openupr facts build` was expected") as refused:
        unpack(data)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("whole", [None, 5, [], {}, {"format": FORMAT}, {"format": FORMAT, "reports": {}}])
def test_another_json_is_refused(whole):
    with pytest.raises(ValueError, match="this holds something else"):
        unpack(packed(whole))


def test_another_format_is_to_be_made_again():
    with pytest.raises(ValueError, match=f"format {FORMAT} was expected, found 1: make it again"):
        unpack(packed({**WHOLE, "format": 1}))


@pytest.mark.parametrize("report", [None, [], {}, {**WHOLE["reports"][0], "title": "x"}])
def test_a_report_with_other_fields_is_refused(report):
    with pytest.raises(ValueError, match="report 2 of the file: fields"):
        unpack(packed({**WHOLE, "reports": [WHOLE["reports"][0], report]}))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("symbol", "Report on State A"), ("symbol", 5), ("state", "France"), ("state", None), ("cycle", "2"),
        ("session", True), ("session", -1), ("review_date", "4 November 2014"), ("review_date", "2014-13-40"),
        ("review_date", 20141104), ("review_meeting", "13"), ("adoption_date", ""), ("adoption_meeting", 1.5),
        ("troika", "BWA"), ("troika", ["Botswana"]), ("troika", [["BWA"]]), ("troika", [""]), ("speakers", None),
        ("speakers", ["France"]),
        ("delegations", "many"), ("places", None), ("places", [["head_of_delegation", 3, "1"]]),
        ("places", [["troika", "3", "1"]]), ("places", [["troika", 3, "paragraph one"]]), ("places", [["troika", 3]]),
        ("places", [[[], 3, "1"]]), ("recommendations", {}),
    ],
)  # fmt: skip
def test_a_field_of_a_report_holds_a_number_a_code_a_symbol_or_a_date(name, value):
    with pytest.raises(ValueError, match=f"report 1 of the file: {name} cannot be "):
        unpack(bent(name, value))


@pytest.mark.parametrize(
    "row",
    [
        None, [], ["1.1", "FRA", "noted", 3, 0], ["Ratify it", "FRA", "noted", 3, 0, 5, []],
        [1, "FRA", "noted", 3, 0, 5, []], ["1.1", "France", "noted", 3, 0, 5, []],
        ["1.1", "FRA  PRT", "noted", 3, 0, 5, []], ["1.1", ["FRA"], "noted", 3, 0, 5, []],
        ["1.1", "FRA", "enjoys support", 3, 0, 5, []], ["1.1", "FRA", [], 3, 0, 5, []],
        ["1.1", "FRA", "noted", "3", 0, 5, []], ["1.1", "FRA", "noted", 3, 2, 5, []],
        ["1.1", "FRA", "noted", 3, "text", 5, []], ["1.1", "FRA", "noted", 3, 0, 6, []],
        ["1.1", "FRA", "noted", 3, 0, "five", []], ["1.1", "FRA", "noted", 3, 0, 5, [54]],
        ["1.1", "FRA", "noted", 3, 0, 5, ["Justice"]], ["1.1", "FRA", "noted", 3, 0, 5, "text"],
    ],
)  # fmt: skip
def test_a_recommendation_holds_codes_and_numbers_alone(row):
    with pytest.raises(ValueError, match=r"report 1 of the file: (recommendation|States) cannot be "):
        unpack(bent("recommendations", [row]))


@pytest.mark.parametrize("number", ["140.7", "45", "28 (a)", "43 (a) (ii)", "100.12.1", "100.12 bis", "100.12bis"])
def test_labels_of_all_cycles_can_be_written(number):
    fact = replace(FACT, recommendations=(RecommendationFact(number, (), None, 3, True),))
    assert unpack(pack([fact])) == (fact,)


def test_proposed_codes_are_kept_by_name_and_nothing_else_can_be_an_issue():
    coded = RecommendationFact("1.1", ("FRA",), "noted", 3, False, ("Justice", "Women's rights"), 5)
    fact = replace(FACT, recommendations=(coded, replace(coded, issues=(), action=None)))
    assert unpack(pack([fact])) == (fact,)
    with pytest.raises(ValueError, match="one of UPR Info's issues was expected, found 'Plant trees'"):
        pack([replace(FACT, recommendations=(replace(coded, issues=("Plant trees",)),))])


def test_words_cannot_be_written_either():
    with pytest.raises(ValueError, match="recommendation cannot be"):
        pack([replace(FACT, recommendations=(RecommendationFact("Plant trees", ("FRA",), "noted", 3, False),))])
    with pytest.raises(ValueError, match="troika cannot be"):
        pack([replace(FACT, troika=("Botswana",))])


def test_the_file_that_ships_holds_numbers_codes_symbols_and_dates_alone():
    """Written apart from the checks of the module, so that neither hides the other's fault."""
    data = files("openupr.vocabulary").joinpath("data", "record.json.gz").read_bytes()
    code = re.compile(
        r"A/HRC/\d+/\d+|\d{4}-\d\d-\d\d|([A-Z]{3}( [A-Z]{3})*)?|\d+(\.\d+)?( \([a-z]+\))*"
        "|supported|noted|partially|pending"
    )
    values = list(_values(json.loads(gzip.decompress(data))["reports"]))
    assert len(values) > 100_000
    names = {"review_date", "review_meeting", "adoption_date", "adoption_meeting", "troika", "troika_selected_on"}
    strings = {value for value in values if isinstance(value, str)} - names - {"delegations", "speakers"}
    assert not [value for value in strings if not code.fullmatch(value)]
    assert not [value for value in values if not isinstance(value, str | int | None)]


def _values(plain):
    """All values of a JSON, without the names of fields."""
    if isinstance(plain, dict | list):
        for one in plain.values() if isinstance(plain, dict) else plain:
            yield from _values(one)
    else:
        yield plain


def test_the_file_that_ships_can_be_made_again_from_what_it_holds():
    facts = list(unpack(files("openupr.vocabulary").joinpath("data", "record.json.gz").read_bytes()))
    random.Random(1).shuffle(facts)
    again = gzip.decompress(pack(facts))
    assert again == gzip.decompress(files("openupr.vocabulary").joinpath("data", "record.json.gz").read_bytes())
