"""Words of texts as they compare."""

import pytest

from openupr.domain.search.words import LONGEST, is_han, placed_words, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ratify the Convention, now!", ["ratify", "the", "convention", "now"]),
        ("Türkiye CÔTE co\u0302te Straße Łódź", ["turkiye", "cote", "cote", "strasse", "lodz"]),
        ("women’s rights, women's", ["women", "s", "rights", "women", "s"]),
        ("A/HRC/59/15", ["a", "hrc", "59", "15"]),
        ("Ещё ёлка мой", ["еще", "елка", "мой"]),
        ("الأطفال والمرأةُ ١٢", ["الاطفال", "والمراه", "12"]),
        ("so\u00adft under_score", ["soft", "under", "score"]),
        ("2015年公约", ["2015", "年公", "公约", "约"]),
        ("公 \n约, 法", ["公约", "约", "法"]),
        ("½ — & ()", ["12"]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_words_that_compare(text, words):
    assert words_of(text) == words


def test_a_part_of_a_run_of_chinese_characters_stands_in_it_as_a_phrase():
    run = words_of("儿童权利公约")
    assert run == ["儿童", "童权", "权利", "利公", "公约", "约"]
    part = words_of("权利公")[:-1]
    assert any(run[n : n + len(part)] == part for n in range(len(run)))


def test_a_word_that_is_too_long_is_cut_the_same_in_plain_and_other_text():
    assert words_of("x" * 300) == ["x" * LONGEST]
    assert words_of("x" * 300 + " é") == ["x" * LONGEST, "e"]


@pytest.mark.parametrize("text", ["Ratify CÔTE d’Ivoire", "关于公约的建议 and 2015年", "½ a"])
def test_each_word_has_its_place_and_the_same_order(text):
    placed = placed_words(text)
    assert [one.word for one in placed] == words_of(text)
    assert all(0 <= one.start < one.end <= len(text) for one in placed)


def test_chinese_pairs_stand_at_their_own_places():
    text = "与公约 法"
    assert [text[one.start : one.end] for one in placed_words(text)] == ["与公", "公约", "约 法", "法"]


def test_chinese_is_told_from_other_scripts():
    assert is_han("公约")
    assert not is_han("women")
    assert not is_han("")
