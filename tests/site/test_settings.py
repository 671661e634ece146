"""What a real server makes of its settings where readers come by HTTPS, to a server that asks this one by HTTP."""

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
    page = send(f"{behind_https}/sign-in/never-made", Origin=origin)
    assert ("This link does not work any more" in page) is taken
    assert ("sent too late or from elsewhere" in page) is not taken
