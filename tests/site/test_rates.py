"""Rates: so many a minute for each, told how long to wait, and nobody remembered longer."""

from openupr.site.rates import WINDOW, Rates, network


def test_who_asks_too_often_waits_until_the_window_ends_and_others_do_not():
    rates = Rates(3)
    assert [rates.ask("192.0.2.1", 100.0 + n) for n in range(3)] == [(2, 0), (1, 0), (0, 0)]
    left, wait = rates.ask("192.0.2.1", 110.0)
    assert (left, wait) == (0, WINDOW - 10)
    assert rates.ask("192.0.2.2", 110.0) == (2, 0)
    assert rates.ask("192.0.2.1", 110.0 + wait) == (2, 0)


def test_nobody_is_remembered_longer_than_a_window_or_by_an_address():
    rates = Rates(3)
    rates.ask("192.0.2.1", 0.0)
    assert b"192.0.2.1" not in b"".join(rates._seen)
    rates.ask("192.0.2.2", WINDOW + 0.0)
    assert len(rates._seen) == 1


def test_no_limit_is_no_limit():
    rates = Rates(0)
    assert {rates.ask("192.0.2.1", 0.0) for _ in range(500)} == {(0, 0)}


def test_of_ipv6_a_whole_network_counts_as_one():
    assert network("2001:db8:1:2:3::9") == network("2001:db8:1:2:ffff::1") != network("2001:db8:1:3::1")
    assert (network("192.0.2.1"), network("")) == ("192.0.2.1", "")
