"""Names of themes, issues, actions, persons and goals in the languages of the pages."""

import csv

import pytest

from openupr.languages.labels import key_of, label_in, labels
from openupr.languages.tongues import FOLDER, ORDER, SOURCE
from openupr.vocabulary.schemes import vocabularies

OTHERS = [code for code in ORDER if code != SOURCE]
# Short labels of targets stay in English
NAMES = {term.name for one in vocabularies().values() if one.kind != "targets" for term in one.terms}


@pytest.mark.parametrize("code", OTHERS)
def test_every_name_of_a_vocabulary_is_in_every_language(code):
    assert not sorted(name for name in NAMES if not (labels(code).get(key_of(name)) or "").strip())


@pytest.mark.parametrize("code", OTHERS)
def test_a_table_has_each_name_once_none_that_no_vocabulary_has_and_says_its_source(code):
    with (FOLDER / code / "labels.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    keys = [key_of(row["label"]) for row in rows]
    assert len(set(keys)) == len(keys)
    assert set(keys) <= {key_of(name) for name in NAMES}
    assert all(row["source"] and row["certainty"] in ("high", "medium", "low") for row in rows)
    assert all(row["said"] == row["said"].strip() for row in rows)


def test_case_ampersands_and_marks_of_older_lists_make_no_difference():
    assert label_in("Freedom of opinion and expression", "fr") == label_in("FREEDOM OF OPINION & EXPRESSION", "fr")
    assert label_in("PEACE, JUSTICE AND STRONG INSTITUTIONS", "es") == "Paz, justicia e instituciones sólidas"


def test_a_code_before_a_name_stays():
    assert label_in("D23 Death penalty", "ru") == "D23 Смертная казнь"
    assert label_in("12.4. Death penalty", "zh") == "12.4. 死刑"
    assert label_in("16 - PEACE, JUSTICE AND STRONG INSTITUTIONS", "zh") == "16 - 和平、正义与强大机构"
    assert label_in("2030 Agenda & other voluntary commitments", "fr").startswith("Programme 2030")


def test_a_name_that_no_vocabulary_has_is_none_and_english_stays():
    assert label_in("Right to an invented thing", "ar") is None
    assert label_in("D23 An invented thing", "ar") is None
    assert label_in("Right to an invented thing", "en") == "Right to an invented thing"
