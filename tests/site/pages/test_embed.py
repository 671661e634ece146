import html
import re

import pytest

from openupr.site.chart import charts


@pytest.fixture(scope="module")
def embedded(reader):
    return reader.get("/analysis/network/embed?with=SVN&lang=fr")


def test_an_embed_may_stand_in_a_frame_of_any_site_and_no_other_page_may(reader, embedded):
    assert "frame-ancestors *" in embedded.headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in embedded.headers
    for other in (
        "/",
        "/analysis",
        "/analysis/network",
        "/analysis/network.svg",
        "/map",
        "/states/SVN",
        "/analysis/none/embed",
    ):
        headers = reader.get(other).headers
        assert headers["Content-Security-Policy"].count("frame-ancestors") == 1, other
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"], other
        assert headers["X-Frame-Options"] == "DENY", other


def test_an_embed_has_no_script_no_form_and_no_cookie(embedded):
    assert "Set-Cookie" not in embedded.headers
    assert not re.search(r"<(script|form|input|iframe)", embedded.text)
    assert "script-src" not in embedded.headers["Content-Security-Policy"]
    assert "default-src 'none'" in embedded.headers["Content-Security-Policy"]


def test_an_embed_tells_how_it_was_counted_of_what_when_and_where_the_whole_is(reader, embedded):
    assert embedded.status == 200
    assert '<html lang="fr"' in embedded.text
    page = html.unescape(reader.get("/analysis/network/embed?with=SVN&on=2015-06-01").text)
    assert "Counting rule: each number counts once for each State that made it" in page
    assert re.search(r"Positions as of 1 June 2015\. Data version \S+\.", page)
    assert f"{reader.base}/analysis/network?with=SVN&on=2015-06-01" in page
    assert "Independent software. Not the United Nations" in page


def test_every_chart_has_its_embed_and_the_chart_s_page_the_frame_to_copy(reader):
    for name in charts():
        assert reader.get(f"/analysis/{name}/embed").status == 200
    page = reader.get("/analysis/sessions?state=SVN")
    frame = html.unescape(re.search(r"<textarea[^>]*>(.*?)</textarea>", page.text)[1])
    address = html.unescape(re.search(r'<iframe src="([^"]+)"', frame)[1])
    assert address == f"{reader.base}/analysis/sessions/embed?state=SVN&lang=en"
    assert reader.get(address.removeprefix(reader.base)).status == 200


def test_links_of_a_map_lead_out_of_the_frame(reader):
    text = reader.get("/analysis/map_made/embed").text
    assert text.count('<a target="_blank" href="/states/') > 190
    assert '<a href="/states/' not in text


def test_what_cannot_be_read_is_refused_there_too(reader):
    page = reader.get("/analysis/sessions/embed?cycle=two")
    assert page.status == 400
    assert page.headers["X-Frame-Options"] == "DENY"
