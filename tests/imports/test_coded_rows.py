import pytest

from openupr.imports.coded_rows import Misread, affinities, coded_rows

HEAD = "session,state_iso3,from_iso3,response,action,issues\n"
OWN = "Session,Text,To,From,Response,Action,Issue\r"


def read(text):
    return coded_rows(text.encode(), "rows.csv")


def test_a_row_is_a_recommendation_of_one_state():
    (one,) = read(HEAD + '15,SVN,NOR,Accepted,5,"Detention,Justice"\n').rows
    assert (one.state, one.cycle, one.session, one.maker, one.supported) == ("SVN", 2, 15, "NOR", True)
    assert one.action == 5
    assert one.issues == ("Detention", "Justice")
    assert one.group.value == "Eastern European"
    assert one.same is False


@pytest.mark.parametrize(
    ("response", "supported"),
    [
        ("Accepted", True),
        ("Supported", True),
        ("Noted", False),
        ("Supported/Noted", False),
        ("Pending", None),
        ("", None),
        ("General response", None),
    ],
)
def test_what_is_supported_in_part_is_no_support_and_what_is_open_is_none(response, supported):
    assert read(HEAD + f"5,SVN,NOR,{response},4,Justice\n").rows[0].supported is supported


def test_upr_infos_own_columns_names_and_line_ends():
    (one,) = read(OWN + "5 - May 2009,Invented words,Slovenia,Norway,Accepted,4 - General action,Justice\r").rows
    assert (one.state, one.maker, one.session, one.action) == ("SVN", "NOR", 5, 4)


def test_what_is_no_recommendation_of_a_known_state_is_left_out_and_counted():
    found = read(
        HEAD + "5,SVN,NOR,Voluntary pledge,5,Justice\n5,SVN,Ruritania,Noted,5,Justice\n"
        "99,SVN,NOR,Noted,5,Justice\n5,SVN,NOR,Noted,5,Justice\n"
    )
    assert len(found.rows) == 1
    assert found.left_out == {"voluntary pledges": 1, "State not known": 1, "session not known": 1}
    assert not found.other


def test_an_answer_that_is_no_known_word_leaves_its_row_out_and_is_never_taken_as_pending():
    found = read(HEAD + "5,SVN,NOR,=1+1,4,Justice\n5,SVN,NOR,Noted,4,Justice\n")
    assert (len(found.rows), dict(found.left_out)) == (1, {"response not known": 1})


def test_a_second_coder():
    text = HEAD.replace("issues", "issues,action_other,issues_other") + "5,SVN,NOR,Noted,5,Justice,4,Detention\n"
    found = read(text)
    assert found.other
    assert (found.rows[0].action_other, found.rows[0].issues_other) == (4, ("Detention",))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "missing: state_iso3, from_iso3, session, response"),
        ("a,b\n1,2\n", "Found: a, b"),
        (HEAD, "found none (the file is empty)"),
        (HEAD + "5,Ruritania,NOR,Noted,5,Justice\n", "1 State not known"),
    ],
)
def test_another_table_is_refused_in_one_line(text, said):
    with pytest.raises(Misread, match=r"rows\.csv") as raised:
        read(text)
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


def test_affinity_holds_both_ways():
    found = affinities(b"State,State,value\nSVN,NOR,0.5\nFrance,SVN,-1\n", "near.csv")
    assert found["NOR", "SVN"] == found["SVN", "NOR"] == 0.5
    assert found["FRA", "SVN"] == -1


@pytest.mark.parametrize(
    "line", ["SVN,NOR", "SVN,NOR,near", "SVN,Ruritania,1", "SVN,NOR,nan", "SVN,NOR,inf", "SVN,NOR,-1e200"]
)
def test_affinity_that_is_none_is_refused_with_its_line(line):
    with pytest.raises(Misread, match=r"near\.csv, line 2"):
        affinities(f"State,State,value\n{line}\n".encode(), "near.csv")


@pytest.mark.parametrize(
    "data",
    [b"State,State,value\n", b"\x00\x01\xff", b"SVN,NOR," + b"1" * 200_000],
    ids=["heading alone", "no text", "broad field"],
)
def test_affinity_that_is_no_table_is_refused_in_one_line(data):
    with pytest.raises(Misread, match=r"near\.csv") as raised:
        affinities(data, "near.csv")
    assert "\n" not in str(raised.value)
