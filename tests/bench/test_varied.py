"""Texts for measurements, from an invented corpus."""

from itertools import islice

import pytest

from openupr.bench._varied import fields_of, hash_of, varied


@pytest.fixture
def invented(tmp_path):
    folder = tmp_path / "corpus" / "gold"
    folder.mkdir(parents=True)
    lines = ["text", *(f"Plant {n} invented trees in every invented yard of the town" for n in range(20))]
    (folder / "recommendations.csv").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def test_they_are_the_same_every_time_and_hardly_ever_twice(invented):
    first, second = (list(varied(invented, 300)) for _ in range(2))
    assert first == second
    assert len({one.text for one in first}) > 150
    assert len({one.states for one in first}) > 100


def test_they_come_by_review_and_fill_every_field_that_is_counted(invented):
    made = list(varied(invented, 800))
    assert [one.review for one in made] == sorted(one.review for one in made)
    fields = fields_of(made[0])
    assert fields["state"] == (made[0].review[0],)
    assert {"by", "group", "bygroup", "theme", "sdg", "position", "session"} <= set(fields)


def test_several_texts_make_a_paragraph(invented):
    short, long = (next(islice(varied(invented, 10, joined), 1)) for joined in (1, 3))
    assert len(long.text.split()) == 3 * len(short.text.split())


def test_a_number_of_a_text_is_the_same_in_every_process():
    assert hash_of("SVN") == 83 + 86 + 78
