import pytest
from django.test import RequestFactory

from openupr.site import absolute as module


@pytest.mark.parametrize(("secure", "scheme"), [(False, "http"), (True, "https")])
def test_the_operator_says_by_which_scheme_readers_come(monkeypatch, secure, scheme):
    monkeypatch.setattr(module, "settings", type("Settings", (), {"SESSION_COOKIE_SECURE": secure}))
    request = RequestFactory(headers={"Host": "localhost", "X-Forwarded-Proto": "gopher"}).get("/")
    monkeypatch.setattr(request, "get_host", lambda: "upr.example")
    assert module.absolute(request, "/states/SVN") == f"{scheme}://upr.example/states/SVN"
