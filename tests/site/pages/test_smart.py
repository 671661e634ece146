from urllib.parse import quote


def test_the_page_advises_keeps_nothing_and_needs_no_cookie(reader):
    answer = reader.get("/smart?draft=" + quote("Continue its efforts for <b>harbours</b>"))
    assert answer.status == 200
    assert "Name the next act that is not yet done" in answer.text
    assert "&lt;b&gt;harbours" in answer.text
    assert "Set-Cookie" not in answer.headers


def test_without_a_text_it_lists_every_rule(reader):
    found = reader.get("/smart.json").data
    assert found["advice"] == []
    assert {"continuing", "long"} <= {one["key"] for one in found["rules"]}
