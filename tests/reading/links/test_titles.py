from monitor.reading.links.listings import listing_links
from tests.reading.pages import document


def named(markup: str) -> list[tuple[str, str]]:
    body = f"<html><body><main><h1>Newsroom</h1>{markup}</main></body></html>"
    return [(link.url.rpartition("/")[2], link.title) for link in listing_links(document(body, "https://www.daily.example/newsroom"))]


def test_a_card_with_nothing_but_a_button_is_called_by_its_line() -> None:
    lines = "<p>May {0}, 2024</p><p>Ports</p><p>The harbour counts its boats {0}</p>"
    button = "<a href=/news/harbour-counts-boats-{0}>Read more</a>"
    cards = "".join(f"<div class=item>{lines}{button}</div>".format(n) for n in range(1, 7))
    assert named(cards) == [(f"harbour-counts-boats-{n}", f"The harbour counts its boats {n}") for n in range(1, 7)]


def test_a_link_that_is_a_whole_card_is_called_by_its_first_line_of_words() -> None:
    teaser = "Nobody asked her to, she said, but somebody has to know how many come home, and it might as well be her."
    cards = "".join(
        f"<li><a href=/news/harbour-counts-boats-{n}><div><p>The harbour counts its boats {n}</p><p>{teaser}</p></div></a></li>"
        for n in range(1, 7)
    )
    assert named(f"<ol>{cards}</ol>")[0] == ("harbour-counts-boats-1", "The harbour counts its boats 1")


def test_a_short_address_stands_by_the_articles_of_its_folder_wherever_it_stands() -> None:
    rows = "".join(f"<h3><a href=/story/the-harbour-counts-its-boats-{n}>The harbour counts its boats {n}</a></h3>" for n in range(4))
    found = named(f"{rows}<ul class=top-links><li><a href=/story/fog>Fog comes in</a></li></ul>")
    assert found[-1] == ("fog", "Fog comes in")


def test_rows_that_each_name_a_day_are_articles_however_short_their_titles() -> None:
    titles = ["橋の工事、春まで通行止め", "図書館が日曜も開館", "ミツバチ", "夜行列車が復活"]
    rows = "".join(
        f"<tr><td>2024/05/{n + 1:02}</td><td><a href=/show.php?id={n + 90}>{title}</a></td></tr>" for n, title in enumerate(titles)
    )
    menu = "".join(f"<li><a href=/show.php?menu={n + 10}>{word}</a></li>" for n, word in enumerate(["政治", "経済", "文化", "会社概要"]))
    assert [title for _, title in named(f"<ul>{menu}</ul><table>{rows}</table>")] == titles


def test_a_title_of_one_word_follows_the_articles_that_it_is_built_in_with() -> None:
    rows = "".join(f"<p><a href=/p/the-harbour-counts-its-boats-{n}>The harbour counts its boats {n}</a></p>" for n in range(5))
    assert named(f"{rows}<p><a href=/p/why-not-nuclear>Bees</a></p>")[-1] == ("why-not-nuclear", "Bees")


def test_numbers_behind_a_few_letters_are_addresses_of_articles() -> None:
    titles = [
        "낡은 다리 여섯 달 통제",
        "동쪽 마을에 새 도서관 열려",
        "사과 농가 서리 피해 집계",
        "야간열차 십 년 만에 부활",
        "항구 준설 장어 발견으로 중단",
    ]
    rows = "".join(f"<li><a href=/view/AEN2024051400{n}315><b>{title}</b></a></li>" for n, title in enumerate(titles))
    assert [title for _, title in named(f"<ul>{rows}</ul>")] == titles


def test_a_link_of_several_boxes_is_called_by_the_one_with_the_title() -> None:
    boxes = "<span>Ports</span><span>The harbour counts its boats {0}</span><span>Jane Roe · 4 min</span>"
    cards = "".join(f"<a href=/news/harbour-counts-boats-{{0}}>{boxes}</a>".format(n) for n in range(1, 7))
    assert named(cards)[0] == ("harbour-counts-boats-1", "The harbour counts its boats 1")


def test_pictures_without_words_are_called_by_what_they_show() -> None:
    cards = "".join(f"<a href=/2024/05/1{n}/boats-{n}><img src={n}.jpg alt='The harbour counts its boats {n}'></a>" for n in range(1, 7))
    assert named(cards)[0] == ("boats-1", "The harbour counts its boats 1")


def test_a_category_above_the_days_of_its_articles_is_none_of_them() -> None:
    rows = "".join(
        f"<div><small><a href=/blog/kategorie/{n % 3}>Wind und Wasser</a> – 1{n}. Mai 2024</small>"
        f"<h4><a href=/blog/the-harbour-counts-its-boats-{n}>The harbour counts its boats {n}</a></h4></div>"
        for n in range(6)
    )
    assert [name for name, _ in named(rows)] == [f"the-harbour-counts-its-boats-{n}" for n in range(6)]


def test_a_button_below_a_heading_that_calls_to_act_is_no_article() -> None:
    rows = "".join(
        f"<article><a href=/blog/boats-are-counted-again-{n}><h3>Boats are counted again {n}</h3></a></article>" for n in range(6)
    )
    act = "<div class=card><h3>Ready to get started?</h3><a href=/demo>Book a demo with our team today</a></div>"
    assert len(named(rows + act)) == 6


def test_an_evening_out_under_its_own_headline_is_no_article() -> None:
    rows = "".join(
        f"<article><h3><a href=/blog/boats-are-counted-again-{n}>Boats are counted again {n}</a></h3></article>" for n in range(6)
    )
    event = "<article><h3><a href=/events/the-future-of-the-harbour>The future of the harbour</a></h3><p>6 June 2024</p></article>"
    assert len(named(rows + event)) == 6
