import http.client

import pytest

ADDRESS = "/reviews/SVN/2/working-table"


def fetched(reader, path):
    connection = http.client.HTTPConnection(reader.base.removeprefix("http://"), timeout=20)
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.headers, answer.read()


@pytest.mark.parametrize("suffix", ["xlsx", "docx", "csv"])
def test_a_table_is_a_file_with_a_name_that_says_what_it_is(reader, suffix):
    status, headers, body = fetched(reader, f"{ADDRESS}.{suffix}?on=2015-01-01")
    assert (status, len(body) > 3000) == (200, True)
    name = f"openupr-SVN-cycle-2-working-table-2015-01-01.{suffix}"
    assert headers["Content-Disposition"] == f'attachment; filename="{name}"'


def test_those_of_a_position_can_be_had_alone_and_the_page_leads_to_them(reader):
    whole, some = (fetched(reader, f"{ADDRESS}.csv?on=2015-01-01{more}")[2] for more in ("", "&position=supported"))
    assert b"SVN/2/115.1," in whole
    assert b"supported" not in some.partition(b"\n")[0]
    assert len(some) < len(whole)
    page = reader.get("/reviews/SVN/2?on=2015-01-01&position=pending").text
    assert f"{ADDRESS}.xlsx?on=2015-01-01&amp;position=pending" in page


def test_the_links_to_the_files_are_called_otherwise_than_those_to_the_whole_review(reader):
    page = reader.get("/reviews/SVN/2?on=2015-01-01").text
    assert page.count(' id="working-table"') == 1
    for kind in ("xlsx", "docx", "csv"):
        assert f'id="working-table-{kind}" aria-labelledby="working-table working-table-{kind}"' in page


@pytest.mark.parametrize(
    "path", [f"{ADDRESS}.pdf", f"{ADDRESS}.csv?position=maybe", "/reviews/XYZ/9/working-table.csv"]
)
def test_what_is_not_there_is_told(reader, path):
    assert fetched(reader, path)[0] == 404
