"""What a real server makes of its settings where readers come by HTTPS, to a server that asks this one by HTTP."""

import gzip
import urllib.error
import urllib.request

import pytest


def send(address, **headers):
    """What the page says to a form of which the token is right."""
    token = "a" * 32
    headers = {"Host": "upr.example", "Cookie": f"csrftoken={token}", **headers}
    request = urllib.request.Request(address, data=f"csrfmiddlewaretoken={token}".encode(), headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.read().decode()


@pytest.mark.parametrize(("origin", "taken"), [("https://upr.example", True), ("https://elsewhere.example", False)])
def test_a_form_is_taken_from_our_own_origin_only(behind_https, origin, taken):
    page = send(behind_https.link(), Origin=origin)
    assert ("sent too late or from elsewhere" in page) is not taken


def test_a_page_comes_compressed_to_who_asks_and_never_twice_of_the_same_length(reader):
    sizes = set()
    for _ in range(12):
        request = urllib.request.Request(reader.base + "/states/SVN", headers={"Accept-Encoding": "gzip"})
        with urllib.request.urlopen(request, timeout=20) as answer:
            assert answer.headers["Content-Encoding"] == "gzip"
            body = answer.read()
        sizes.add(len(body))
        assert gzip.decompress(body).decode() == reader.get("/states/SVN").text
    assert len(sizes) > 3  # padded by chance, so that a length tells nothing of a secret (BREACH)
    assert "Accept-Encoding" in reader.get("/states/SVN").headers["Vary"]
