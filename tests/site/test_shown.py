def test_the_first_page_s_data_is_index_json(reader):
    page = reader.get("/")
    assert 'href="/index.json"' in page.text
    assert len(reader.get("/index.json").data["letters"]) > 20


def test_data_keeps_the_query_of_its_page(reader):
    assert "/reviews/SVN/3.json?on=2020-01-01" in reader.get("/reviews/SVN/3?on=2020-01-01").text


def test_data_of_a_page_that_is_not_found_is_not_found(reader):
    assert reader.get("/states.json?name=Atlantis").status == 404
