import json

import pytest
from django.test import RequestFactory

from openupr.site import failures


@pytest.fixture
def asked():
    def made(path):
        request = RequestFactory().get(path)
        request.request_id = "0123456789ab"
        return request

    return made


@pytest.mark.parametrize("status", failures.WORDS)
def test_data_gets_its_failure_as_data(status, asked):
    answer = failures.page(asked("/states/ZZZ.json"), status)
    said = json.loads(answer.content)
    assert (answer.status_code, set(said)) == (status, {"error", "request_id"})
    assert said["request_id"] == "0123456789ab"
    assert said["error"]


def test_what_is_under_api_is_data_and_what_only_looks_like_it_is_not(asked):
    assert failures.wants_data(asked("/api/reviews"))
    assert failures.wants_data(asked("/index.json"))
    assert not failures.wants_data(asked("/states/api"))
    assert not failures.wants_data(asked("/states?name=x.json"))


def test_only_maintenance_says_when_to_come_again(asked):
    assert failures.page(asked("/a.json"), 503)["Retry-After"] == "120"
    assert "Retry-After" not in failures.page(asked("/a.json"), 500)
