"""Does JSON-LD tell of this page, however it is broken?"""

from monitor.reading.metadata.jsonld import article_of, described

HERE = ["https://paper.example/boats"]


def test_authors_in_a_graph_are_found_by_their_pointer() -> None:
    linked = described(
        [
            """{"@graph":[{"@type":"NewsArticle","headline":"Boats","author":{"@id":"#jo"},"url":"/boats"},
            {"@type":"Person","@id":"#jo","name":"Jo Roe"}]}"""
        ]
    )
    article = article_of(linked, HERE)
    assert article["headline"] == "Boats"
    assert linked.resolved(article["author"])["name"] == "Jo Roe"


def test_comments_cdata_and_stray_commas_do_no_harm() -> None:
    for source in (
        '<!-- {"@type":"Article","headline":"Boats",} -->',
        '//<![CDATA[\n{"@type":"Article","headline":"Boats"}\n//]]>',
        '{"@type":"Article","headline":"Boats"};',
        '{"@type":["Article","Thing"],"schema:headline":"Boats"}',
        '{"@type":"Article","headline":"Boats","description":"two\nlines"}',
    ):
        assert article_of(described([source]), HERE).get("headline") == "Boats", source


def test_plain_fields_of_broken_json_are_still_found() -> None:
    linked = described(['{"@type":"NewsArticle","headline":"Boats","x":"he said "no"","author":[{"@type":"Person","name":"Jo Roe"}]'])
    article = article_of(linked, HERE)
    assert article["headline"] == "Boats"
    assert article["author"]["name"] == "Jo Roe"


def test_of_several_articles_the_one_with_this_address_is_meant() -> None:
    linked = described(
        [
            """[{"@type":"NewsArticle","headline":"Nets","url":"https://paper.example/nets"},
            {"@type":"NewsArticle","headline":"Boats","mainEntityOfPage":{"@id":"https://paper.example/boats?utm_source=x"}}]"""
        ]
    )
    assert article_of(linked, HERE)["headline"] == "Boats"


def test_articles_in_a_list_are_not_this_one() -> None:
    linked = described(
        ['{"@type":"ItemList","itemListElement":[{"@type":"Article","headline":"Nets","url":"https://paper.example/nets"}]}']
    )
    assert article_of(linked, HERE) == {}


def test_deep_nesting_ends_early() -> None:
    assert article_of(described(["[" * 100_000]), HERE) == {}
    assert article_of(described(['{"a":' * 500 + "1" + "}" * 500]), HERE) == {}
