"""No sentence of a real document stands in the repository: not in code, tests, fixtures or data.

Twelve words in a row of a real document are a copy, but for the official formulae that a reader must know.
"""

import csv
import re
import zipfile
from pathlib import Path

import pytest

from openupr.documents.read import read
from openupr.documents.source import Unreadable
from tests.conventions.source import ROOT, repository_files

LENGTH = 12
# Official formulae, recurring word for word in hundreds of documents, and where each comes from. Numbers, dates and
# ordinals are left out of the comparison.
FORMULAE = {
    "practice of the reports, closing paragraph (RULES 6.6)": (
        "All conclusions and/or recommendations contained in the present report reflect the position of the submitting"
        " State(s) and/or the State under review. They should not be construed as endorsed by the Working Group as a"
        " whole."
    ),
    "sentences that govern the lists of recommendations (RULES 6.5)": (
        "In the course of the discussion, the following recommendations were made to. The recommendations formulated"
        " during the interactive dialogue and listed below have been examined by. and enjoy the support of."
        " The following recommendations enjoy the support of. which considers that they are already"
        " implemented or in the process of"
        " implementation. The following recommendations will be examined by. which will provide responses in due time,"
        " but no later than the. session of the Human Rights Council"
    ),
    "introduction and dialogue of every report (RULES 6.2)": (
        "In accordance with paragraph 15 of the annex to Human Rights Council resolution 5/1 and paragraph 5 of the"
        " annex to Council resolution 16/21, the following documents were issued for the review of. A list of questions"
        " prepared in advance by. was transmitted to. through the troika. During the interactive dialogue, 13"
        " delegations made statements. Recommendations made during the dialogue are to be found in section"
        " II of the present report."
    ),
    "covers of every report": (
        "Human Rights Council Twelfth session Agenda item 6 Universal Periodic Review Report of the Working Group on"
        " the Universal Periodic Review Addendum"
    ),
    "cover and title of every addendum (RULES 3.11)": (
        "translation services United Nations A/HRC/12/9/Add.1 General Assembly Distr.: General Original: English"
        " Human Rights Council Twelfth session Agenda item 6 Universal Periodic Review Report of the Working Group on"
        " the Universal Periodic Review Addendum Views on conclusions and/or recommendations, voluntary commitments and"
        " replies presented by the State under review. The present document was not edited before being sent to the"
        " United Nations translation services."
    ),
    "headings of section I of every report (RULES 6.2)": (
        "A. Presentation by the State under review B. Interactive dialogue and responses by the State under review"
    ),
    "headings of every adoption in a session report (RULES 8.2)": (
        "Views expressed by Member and observer States of the Human Rights Council on the review outcome. During the"
        " adoption of the outcome of the review of State A, 13 delegations made statements."
        " General comments made by other stakeholders. During the adoption of the outcome of the review of"
    ),
    "every decision on an outcome (RULES 8)": (
        "Decision adopted by the Human Rights Council 17/109. Outcome of the universal periodic review"
        " meeting 9 June 2011. Adopted without a vote. A/HRC/17/11, A/HRC/17/11/Add.1. See also A/HRC/17/2, chap. VI"
    ),
    "every decision on an outcome since 2014 (RULES 8)": (
        "Decision adopted by the Human Rights Council on 19 March 2015 28/111. Outcome of the universal periodic review"
    ),
    "first sentence of every report (RULES 6.2)": (
        "The Working Group on the Universal Periodic Review, established in accordance with Human Rights Council"
        " resolution 5/1, held its first session from 7 to 18 April 2008. The review of"
    ),
    "adoption and troika in every report (RULES 6.2)": (
        "At its tenth meeting held on 10 April 2008 the Working Group adopted the present report on"
        " . On 28 February 2008, the Human Rights Council selected the following group of rapporteurs (troika) to"
        " facilitate the review of"
    ),
    "review and adoption in every report (RULES 6.2)": (
        "was held at the 12th meeting, on 27 February 2029. The delegation of was headed by. At its 17th meeting, held"
        " on 2 March 2029, the Working Group adopted the report on"
    ),
    "footnote on the annex of every report (RULES 3.13)": (
        "The annex is being circulated without formal editing, in the language of submission only."
    ),
    "header of OHCHR's thematic lists (RULES 9.6)": (
        "Recommendation Position Full list of themes Assessment/comments on level of implementation"
    ),
    "documents in every report of cycle 1 (RULES 6.2)": (
        "In accordance with paragraph 15 of the annex to resolution 5/1, the following documents were issued for the"
        " review of . The following documents were issued for the review: (a) A national report"
    ),
    "documents in every report of later cycles (RULES 6.2)": (
        "In accordance with paragraph 15 of the annex to resolution 5/1 and paragraph 5 of the annex to resolution"
        " 16/21, the following documents were issued for the review of"
    ),
    "dialogue in every report (RULES 6.2)": (
        "During the interactive dialogue, 40 delegations made statements. Recommendations made during the dialogue are"
        " to be found in section II of the present report."
    ),
    "support (RULES 6.5)": (
        "The recommendations formulated during the interactive dialogue and listed below have been examined by and"
        " enjoy the support of"
    ),
    "pending (RULES 6.5)": (
        "will be examined by which will provide responses in due time, but no later than the twelfth session of the"
        " Human Rights Council in September 2009"
    ),
    "names of persons and themes in OHCHR's lists": (
        "persons Children in vulnerable situations (abused, living on the street, institutionalized, indigenous,"
        " migrant children etc.). Right to work and to just & favorable conditions of work & labour rights"
    ),
    "implemented (RULES 6.5)": (
        "enjoy the support of which considers that they are already implemented or in the process of implementation"
    ),
}
NUMBER = re.compile(
    r"\d+(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:twenty|thirty|forty|fifty)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    r"|tenth|eleventh|twelfth|thirteenth|\w+teenth|twentieth|thirtieth|fortieth|fiftieth"
)
SUFFIXES = {".py", ".md", ".csv", ".json", ".jsonl", ".yml", ".yaml", ".txt", ".toml", ".html", ".sh", ".xml", ""}


def words(text):
    return [word for word in re.findall(r"[a-z0-9]+", text.lower()) if not NUMBER.fullmatch(word)]


def runs(text):
    row = words(text)
    return {" ".join(row[i : i + LENGTH]) for i in range(len(row) - LENGTH + 1)}


def text_of(path):
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as package:
            body = package.read("word/document.xml").decode().replace("</w:p>", " endofparagraph ")
            return re.sub(r"<[^>]+>", " ", body)
    return path.read_text(encoding="utf-8", errors="replace") if path.suffix in SUFFIXES else ""


@pytest.fixture(scope="module")
def ours():
    """Every run of twelve words in the repository, with the file it stands in; formulae left out."""
    known = set().union(*(runs(text) for text in FORMULAE.values()))
    found = {}
    for path in repository_files():
        if path.name not in ("LICENSE", Path(__file__).name):
            found.update(dict.fromkeys(runs(text_of(path)) - known, path.relative_to(ROOT).as_posix()))
    return found


def copied(ours, text):
    return {f"{ours[run]}: {run}" for run in runs(text) & ours.keys()}


def test_a_copied_sentence_would_be_found(ours):
    sentence = "twelve words that nobody else has written in this order will be found here"
    assert copied(ours | dict.fromkeys(runs(sentence), "x.py"), f"Before. {sentence.title()} After.")


def test_no_text_of_a_real_document_is_in_the_repository(corpus, ours):
    reports = sorted((corpus / "reports").glob("*.pdf"))[::8]
    others = sorted(p for f in ("slovenia", "others") for p in (corpus / f).iterdir() if p.is_file())
    for path in [*reports, *others]:
        try:
            source = read(path)
        except Unreadable:
            continue
        found = copied(ours, "\n".join(page.text for page in source.pages))
        assert not found, f"copied from {path.name}: {sorted(found)[:3]}"


def test_no_coded_recommendation_is_in_the_repository(corpus, ours):
    with (corpus / "gold" / "recommendations.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found = copied(ours, max(row.values(), key=lambda value: len(value or "")))
            assert not found, sorted(found)[:3]
