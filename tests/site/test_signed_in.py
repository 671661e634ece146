import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from openupr.site.signed_in import administrators_only, is_administrator, signed_in


class Person:
    def __init__(self, is_superuser):
        self.is_superuser = is_superuser


@pytest.fixture
def request_of():
    def made(person, cookie=True):
        request = RequestFactory().get("/")
        if cookie:
            request.COOKIES["sessionid"] = "x"
        request.user = person
        return request

    return made


def test_only_a_superuser_with_a_session_is_the_administrator(request_of):
    assert is_administrator(request_of(Person(True)))
    assert not is_administrator(request_of(Person(False)))


def test_without_a_cookie_the_database_is_not_asked(request_of):
    class Asked:
        @property
        def is_superuser(self):
            raise AssertionError("the database was asked")

    assert signed_in(request_of(Asked(), cookie=False)) == {"administrator": False}


def test_a_guarded_page_is_made_for_the_administrator(request_of):
    page = administrators_only(lambda request: HttpResponse("done"))
    assert page(request_of(Person(True))).content == b"done"


def test_a_private_page_is_kept_by_no_cache_and_not_made_for_a_reader(reader):
    page = reader.get("/import")
    assert (page.status, "openupr admin link" in page.text) == (403, True)
    assert "no-store" in page.headers["Cache-Control"]
    assert "Set-Cookie" not in page.headers
