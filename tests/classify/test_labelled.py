"""Tables of codes are read as UPR Info's are; what is missing or wrong is told with its row."""

import pytest

from openupr.classify.labelled import FEWEST, Labelled, Misread, labels_of, once_each, read_labelled

HEAD = "session,number,text,action,issues,sdg_targets,groups\n"


def table(tmp_path, text):
    path = tmp_path / "codes.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_row_is_read_with_its_codes(tmp_path):
    (row,) = read_labelled(
        table(tmp_path, HEAD + '5,1.1,Plant trees,5,"Birds,Rivers","4.7, 16.a",Women and girlsChildren\n')
    )
    assert row == Labelled("Plant trees", 5, 5, ("Birds", "Rivers"), ("Women and girls", "Children"), ("4.7", "16.a"))


def test_groups_and_targets_that_nobody_coded_are_not_known(tmp_path):
    (row,) = read_labelled(table(tmp_path, "text,action,issues\nPlant trees,4,Birds\n"))
    assert (row.session, row.groups, row.targets) == (0, None, None)


@pytest.mark.parametrize("said", ["²", "1" * 5000], ids=["raised", "long"])
def test_a_session_that_is_no_number_is_none(tmp_path, said):
    (row,) = read_labelled(table(tmp_path, HEAD + f"{said},1.1,Plant trees,5,Birds,,\n"))
    assert row.session == 0


WRONG = {
    "a column": ("text,action\nPlant,4\n", "issues is missing"),
    "an action": (HEAD + "5,,Plant trees,7,Birds,,\n", "row 2: an action from 1 to 5 was expected, found '7'"),
    "no row": (HEAD, "found none"),
    "nothing": ("", "text is missing"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_used_is_told(tmp_path, name):
    text, told = WRONG[name]
    with pytest.raises(Misread, match=told):
        read_labelled(table(tmp_path, text))


def test_bytes_that_are_no_text_are_told(tmp_path):
    (tmp_path / "x.csv").write_bytes(b"text\xff\xfe,action,issues\n")
    with pytest.raises(Misread, match="UTF-8"):
        read_labelled(tmp_path / "x.csv")


def test_texts_alike_in_letters_count_once_and_share_what_is_known():
    first = Labelled("Plant trees.", 1, 4, ("Birds",), None, None)
    second = Labelled("plant TREES", 2, 5, ("Stars",), ("Children",), ("1.1",))
    assert once_each([first, second]) == [Labelled("Plant trees.", 1, 4, ("Birds",), ("Children",), ("1.1",))]


def test_rare_targets_are_not_learnt_and_all_stand_in_their_order():
    often = [Labelled("x", 1, 4, ("Stars", "Birds"), (), ("16.10", "4.7", "16.a"))] * FEWEST
    rare = [Labelled("y", 1, 4, ("Rivers",), (), ("2.1",))] * (FEWEST - 1)
    found = labels_of(often + rare)
    assert found == {"issues": ["Birds", "Rivers", "Stars"], "groups": [], "targets": ["4.7", "16.10", "16.a"]}
