def test_the_site_tells_that_it_is_alive(reader):
    assert reader.get("/healthz").text == "ok\n"
