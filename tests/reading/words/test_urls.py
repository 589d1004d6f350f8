import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from monitor.reading.words.urls import article_key, clean, resolve, same_site

ARTICLE = "https://www.daily.example/world/river-floods-the-old-town"


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("../b?x=1", "https://daily.example/b?x=1"),
        ("//cdn.example/a", "https://cdn.example/a"),
        (" \n/a\tb ", "https://daily.example/ab"),
        ("?page=2", "https://daily.example/a/c?page=2"),
        ("\\world\\news", "https://daily.example/world/news"),
        ("#top", None),
        ("", None),
        ("javascript:void(0)", None),
        ("mailto:desk@daily.example", None),
        ("tel:+123", None),
        ("http://[broken", None),
        ("http://", None),
        ("/" + "a" * 5000, None),
    ],
)
def test_a_link_is_resolved_or_means_no_page(href: str, expected: str | None) -> None:
    assert resolve("https://daily.example/a/c", href) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("HTTPS://WWW.Daily.Example:443/World#top", "https://www.daily.example/World"),
        ("http://daily.example:8080", "http://daily.example:8080/"),
        ("https://daily.example/a?utm_source=x&id=7&fbclid=1", "https://daily.example/a?id=7"),
        ("https://daily.example/a;jsessionid=0A1B?x=1", "https://daily.example/a?x=1"),
        ("https://daily.example/%7ejo/%c5%82%2f?q=%41", "https://daily.example/~jo/%C5%82%2F?q=A"),
        ("https://daily.example/łódź", "https://daily.example/%C5%82%C3%B3d%C5%BA"),
        ("https://daily.example/a/./b/../c/", "https://daily.example/a/c/"),
        ("https://daily.example/news/a?ref=newsletter", "https://daily.example/news/a"),
        ("https://daily.example/?cid=12", "https://daily.example/?cid=12"),
        ("https://daily.example/index.php?cid=12&src=home", "https://daily.example/index.php?cid=12"),
        ("https://daily.example/#!/story/7", "https://daily.example/#!/story/7"),
        ("https://żółw.example/", "https://xn--w-uga1v8h.example/"),
        (" mailto:x ", "mailto:x"),
    ],
)
def test_an_address_has_one_spelling_and_no_tracking(url: str, expected: str) -> None:
    assert clean(url) == expected


@pytest.mark.parametrize(
    "twin",
    [
        "http://daily.example/world/river-floods-the-old-town/",
        "https://m.daily.example/world/river-floods-the-old-town?utm_medium=rss&utm_source=x",
        "https://amp.daily.example/world/river-floods-the-old-town",
        "https://www.daily.example/world/river-floods-the-old-town/amp/",
        "https://www.daily.example/world/river-floods-the-old-town.amp",
        "https://www.daily.example/amp/world/river-floods-the-old-town",
        "https://www.daily.example/world/river-floods-the-old-town?amp=1#comments",
        "https://www.daily.example/world/river-floods-the-old-town?outputType=amp",
        "https://www.daily.example/world/river-floods-the-old-town/index.html",
        "https://www-daily-example.cdn.ampproject.org/c/s/www.daily.example/world/river-floods-the-old-town",
        "https://www.daily.example:443/world/../world/river-floods-the-old-town",
    ],
)
def test_all_twins_of_an_article_share_its_identity(twin: str) -> None:
    assert article_key(twin) == article_key(ARTICLE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/world/storm-is-coming-91268214.html", "/world/storm-has-passed-91268214.html"),
        ("/story/2000132935/storm-is-coming", "/weather/story/2000132935-storm"),
        ("/a/storm-a-6fb0171b-34b3-4647-bc4e-62ce1aa8ea16", "/b/calm-a-6FB0171B-34b3-4647-bc4e-62ce1aa8ea16"),
        ("/storm-ld.1664321", "/calm-ld.1664321"),
        ("/7,75399,28045678,storm.html", "/7,75399,28045678,calm.html"),
        ("/news/storm-over-town/91268214", "/news/storm-over-city/91268214"),
        ("/storm-62a7d3f0b1c2e4f5a6b7c8d9", "/calm-62a7d3f0b1c2e4f5a6b7c8d9"),
    ],
)
def test_a_rewritten_slug_with_the_same_number_is_the_same_article(one: str, other: str) -> None:
    assert article_key("https://daily.example" + one) == article_key("https://daily.example" + other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/world/weather-20240131", "/world/markets-20240131"),
        ("/world/weather-31012024.html", "/world/markets-31012024.html"),
        ("/news/2024/weather", "/news/2024/markets"),
        ("/aid-of-5000000", "/damage-of-5000000"),
        ("/top-100", "/worst-100"),
        ("/issue-1", "/issue-2"),
        ("/article?id=1", "/article?id=2"),
        ("/news/91268214", "/video/91268214"),
        ("/a", "/b"),
        ("/?p=1", "/?p=2"),
        ("/storm-91268214?page=2", "/storm-91268214"),
    ],
)
def test_different_articles_keep_different_identities(one: str, other: str) -> None:
    assert article_key("https://daily.example" + one) != article_key("https://daily.example" + other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("https://www.daily.example/", "https://sport.daily.example/a", True),
        ("https://sitemap.daily.co.uk/", "https://www.daily.co.uk/", True),
        ("https://daily.co.uk/", "https://weekly.co.uk/", False),
        ("https://one.substack.com/", "https://two.substack.com/", False),
        ("https://daily.example/", "https://daily.test/", False),
        ("http://127.0.0.1:80/", "http://127.0.0.2/", False),
        ("nonsense", "nonsense", False),
    ],
)
def test_one_publisher_is_told_from_another_by_the_host(one: str, other: str, expected: bool) -> None:
    assert same_site(one, other) is expected


_ADDRESS = st.one_of(
    st.text(max_size=80),
    st.builds(
        lambda scheme, host, path: f"{scheme}://{host}/{path}",
        st.sampled_from(["http", "https", "HTTP"]),
        st.text(max_size=15),
        st.text(alphabet=st.one_of(st.sampled_from("%/?&#=;.,-_+ 41aZ\\[]"), st.characters()), max_size=50),
    ),
)


@given(_ADDRESS)
@example("http://a/%%411")
@example("http://a/..//b/../../c/.")
def test_cleaning_twice_changes_nothing_more(url: str) -> None:
    assert clean(clean(url)) == clean(url)


@given(_ADDRESS)
@example("HTTP://.")
def test_a_cleaned_address_is_the_same_article(url: str) -> None:
    assert article_key(clean(url)) == article_key(url)


@given(_ADDRESS, _ADDRESS)
def test_no_address_is_too_broken(one: str, other: str) -> None:
    resolve(one, other)
    same_site(one, other)
    assert isinstance(article_key(one), str)
