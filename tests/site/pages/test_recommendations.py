def test_a_recommendation_of_the_facts_that_ship_has_its_own_page(reader):
    page = reader.get("/reviews/SVN/2/recommendations/115.2")
    assert page.status == 200
    assert "Belgium" in page.text
    assert "./openupr import" in page.text
    assert 'href="/reviews/SVN/2/recommendations/115.1"' in page.text
    assert 'href="/reviews/SVN/2/recommendations/115.3"' in page.text


def test_a_number_that_is_not_there_is_not_found(reader):
    for path in ("/reviews/SVN/2/recommendations/999.1", "/reviews/SVN/4/recommendations/1.1"):
        assert reader.get(path).status == 404
