"""What a reader leaves behind in the browser and on the server: nothing. Every public address, in a real browser."""

import urllib.error
import urllib.request

from tests.browser.kinds import FAILURES, OTHERS, of_the_sitemap

WORDS = ("Liechtenstein-typed", "xylophone", "Jane Example")


def test_no_page_sets_a_cookie_keeps_anything_or_asks_another_host(browse, site, reader):
    page = browse(site)
    for address in (*of_the_sitemap(reader), *OTHERS, *FAILURES.values()):
        page.goto(address)
        page.mouse.wheel(0, 10_000)  # what loads late
    page.wait_for_timeout(300)
    assert page.context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    elsewhere = [one for one in page.asked if not one.startswith((f"{site.base}/", "data:,"))]
    assert elsewhere == []
    assert [one for one in page.said if "Content Security Policy" in one] == []


def test_every_answer_has_the_policy_and_no_cookie_be_it_page_data_or_file(reader, site):
    described = reader.get("/api/openapi.json").data["paths"]
    addresses = [
        *of_the_sitemap(reader),
        *OTHERS,
        *FAILURES.values(),
        "/static/site/openupr.css",
        "/static/nothing.css",
    ]
    addresses += [each for one in described if (each := _filled(one, described[one]["get"]))]
    for address in addresses:
        headers = _headers(site.base + address)
        assert "default-src 'none'" in headers["Content-Security-Policy"], address
        assert headers["X-Content-Type-Options"] == "nosniff", address
        assert headers.get_all("Set-Cookie") is None, address


def test_a_page_cannot_be_made_to_run_what_is_not_ours(browse, site):
    page = browse(site)
    page.goto("/states?name=%3Cscript%3Ealert(1)%3C/script%3E")
    assert "<script>alert" not in page.content()
    page.evaluate("""() => { const one = document.createElement("script"); one.textContent = "window.taken = 1";
      document.body.append(one); }""")
    assert page.evaluate("window.taken") is None


def test_nothing_that_a_reader_typed_comes_into_the_logs(browse, empty):
    page = browse(empty)
    for word in WORDS:
        page.goto("/")
        page.get_by_label("Name of a State").fill(word)
        page.get_by_role("button", name="Show its reviews").click()
        page.goto(f"/reviews/XAA/0?text={word}&by={word}&on={word}")
        page.goto(f"/known/names?iso3={word}")
        page.goto(f"/{word}.json")
    said = empty.end()
    kept = "".join(one.read_text(errors="replace") for one in empty.folder.rglob("*") if one.is_file())
    for word in WORDS:
        assert word.split()[0] not in said + kept
    assert "Traceback" not in said


def _filled(address, one):
    parts = {part["name"]: part["example"] for part in one["parameters"] if part["in"] == "path"}
    return address.format(**parts)


def _headers(address):
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:
            return answer.headers
    except urllib.error.HTTPError as error:
        return error.headers
