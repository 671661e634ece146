"""A damaged cross-reference is seen, a sound one is not accused. Files written here, and the real ones."""

import time

import pytest

from openupr.documents.read.pdf_table import table_damage
from tests.examples.pdf_files import body, pdf

ASTRAY = "parts are not where its own table of contents says"
SOUND = pdf(body("Invented text"), body("and more"))


def with_update(data, offset=None):
    """The file with a later table for one more object appended, as an editor does that saves in place."""
    old = data.rindex(b"xref\n0")
    place = len(data)
    data += b"20 0 obj\n<< >>\nendobj\n"
    start = len(data)
    entry = b"%010d 00000 n \n" % (place if offset is None else offset)
    return data + b"xref\n20 1\n%strailer\n<< /Size 21 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (
        entry,
        old,
        start,
    )


@pytest.mark.parametrize("data", [SOUND, with_update(SOUND), b"\n\n" + SOUND])
def test_a_sound_file_is_not_accused_also_after_an_update_or_with_blanks_before_it(data):
    assert table_damage(data) is None


def test_entries_that_lead_elsewhere_are_counted():
    assert table_damage(pdf(body("Text"), table=False)) == f"5 of its 5 {ASTRAY}"
    assert table_damage(with_update(SOUND, offset=3)) == f"1 of its 8 {ASTRAY}"


def test_a_file_cut_short_has_lost_its_end():
    assert "is missing" in table_damage(SOUND[:-40])


def test_bytes_lost_in_the_middle_are_seen():
    cut = SOUND.index(b"5 0 obj")
    assert "own table of contents" in table_damage(SOUND[:cut] + SOUND[cut + 20 :])


def test_a_table_that_names_itself_as_the_one_before_comes_to_an_end():
    start = SOUND.rindex(b"xref\n0")
    assert (
        table_damage(SOUND.replace(b"/Root 1 0 R >>\nstartxref", b"/Root 1 0 R /Prev %d >>\nstartxref" % start)) is None
    )


@pytest.mark.parametrize("piece", [b"xref\n0 9999999\n", b"0 1\n", b" ", b"trailer <<"])
def test_no_bytes_make_it_slow(piece):
    begin = time.process_time()
    table_damage(b"%PDF-1.4\nxref\n" + piece * 100_000 + b"startxref\n9\n%%EOF")
    assert time.process_time() - begin < 2


def test_of_all_real_files_only_the_corrupt_one_is_accused(corpus):
    accused = [path.name for path in sorted(corpus.rglob("*.pdf")) if table_damage(path.read_bytes())]
    assert [name for name in accused if "corrupt" not in name] == []
    assert len(accused) == 1
