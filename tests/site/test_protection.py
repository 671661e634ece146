def test_every_answer_carries_the_policy_and_no_cookie(reader):
    for path in ("/", "/states/SVN", "/nothing", "/index.json", "/static/site/openupr.css"):
        headers = reader.get(path).headers
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "Set-Cookie" not in headers
        assert headers["Referrer-Policy"] == "no-referrer"
        assert len(headers["X-Request-Id"]) == 12


def test_no_page_asks_another_host_for_anything(reader):
    for path in ("/", "/states/SVN", "/sessions/34"):
        text = reader.get(path).text
        assert 'src="http' not in text
        assert 'rel="stylesheet" href="/static/' in text


def test_another_host_s_name_is_refused(reader):
    assert reader.get("/", host="evil.example").status == 400


def test_a_page_that_is_not_there_says_what_to_do_and_its_request(reader):
    page = reader.get("/nothing-here")
    assert page.status == 404
    assert page.headers["X-Request-Id"] in page.text
    assert "Traceback" not in page.text
