"""Does a reader meet a wall, of which kind, and how sure is that?"""

import json

import pytest

from monitor.model.access import Declared, Observed
from tests.reading.walled import LEAD, REST, SECOND, access_of, article

TEASER = LEAD + SECOND
FULL = LEAD + SECOND + REST


def ld(**values: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **values})}</script>'


def test_an_article_without_a_wall_is_open() -> None:
    access = access_of(article(FULL))
    assert access.observed is Observed.OPEN
    assert access.declared is None
    assert access.confidence > 0.9
    assert access.evidence == ()


def test_a_wall_where_the_text_stops_is_met_and_shown() -> None:
    wall = "<div class=box><p>To read the rest of this article, please subscribe.</p><a href=/subscribe>See offers</a></div>"
    access = access_of(article(TEASER, wall))
    assert access.observed is Observed.SUBSCRIPTION
    assert access.confidence > 0.8
    mark = access.evidence[0]
    assert (mark.signal, mark.says) == ("wall-sentence", Observed.SUBSCRIPTION)
    assert mark.text == "To read the rest of this article, please subscribe."
    assert mark.where == "article > div:nth-of-type(2) > p:nth-of-type(1)"
    assert 0.8 < mark.weight <= 1


KINDS = [
    ("Create a free account to continue reading.", Observed.REGISTRATION),
    ("Please log in to read this article.", Observed.REGISTRATION),
    ("To continue reading, log in or subscribe.", Observed.SUBSCRIPTION),
    ("This article is for paying subscribers only.", Observed.SUBSCRIPTION),
    ("Kostenlos registrieren und weiterlesen", Observed.REGISTRATION),
    ("Pour lire la suite, créez votre compte gratuit.", Observed.REGISTRATION),
    ("La suite de cet article est réservée aux abonnés.", Observed.SUBSCRIPTION),
    ("Inicia sesión para seguir leyendo", Observed.REGISTRATION),
    ("無料会員登録すると続きが読めます。", Observed.REGISTRATION),
    ("この記事は有料会員限定です。", Observed.SUBSCRIPTION),
]


@pytest.mark.parametrize(("sentence", "kind"), KINDS, ids=lambda value: str(value)[:24])
def test_an_account_is_told_from_money(sentence: str, kind: Observed) -> None:
    assert access_of(article(TEASER, f"<p>{sentence}</p>"), language=None).observed is kind


def test_a_wall_in_several_pieces_is_one_wall() -> None:
    wall = "<div><h2>Möchten Sie den Artikel weiterlesen?</h2><h3>Ich bin Abonnent</h3><a>Anmelden</a><h3>Ich brauche ein Abo</h3></div>"
    access = access_of(article(TEASER, wall), language="de")
    assert access.observed is Observed.SUBSCRIPTION


def test_reading_on_by_registering_is_registration_though_a_trial_is_offered() -> None:
    wall = "<div><h2>Get the full story</h2><a>Start trial</a><p>Or continue reading this article</p><a>Register now</a></div>"
    assert access_of(article(TEASER, wall)).observed is Observed.REGISTRATION


def test_members_with_a_free_account_only_register() -> None:
    wall = "<div><p>This article is for members only.</p><p>Create your free account</p></div>"
    assert access_of(article(TEASER, wall)).observed is Observed.REGISTRATION


def test_a_remainder_in_per_cent_is_a_wall() -> None:
    access = access_of(article(TEASER, "<p>Il vous reste 72 % de cet article à lire.</p>"), language="fr")
    assert access.observed is Observed.SUBSCRIPTION
    assert access.evidence[0].signal == "remaining-text"


def test_a_label_right_after_a_teaser_is_a_wall_with_less_confidence() -> None:
    label = access_of(article(LEAD, "<p>Article for subscribers only</p>"))
    sentence = access_of(article(LEAD, "<p>This article is for subscribers only. Subscribe to read it.</p>"))
    assert label.observed is sentence.observed is Observed.SUBSCRIPTION
    assert label.confidence < sentence.confidence


PROMOS = [
    "<div><h3>Enjoyed reading this article?</h3><a>Subscribe</a></div>",
    "<div class=newsletter><h3>Subscribe to our newsletter</h3><p>The best stories of the week, free.</p><button>Sign up</button></div>",
    "<div><p>Support independent journalism from €3 per month.</p><a>Become a member</a></div>",
    "<section class=comments><p>Log in or subscribe to comment on this article.</p></section>",
    "<aside class=related><h2>More</h2><p><a>Subscriber only: What the bridge cost</a></p><p><a>For subscribers: The ferry</a></p></aside>",
    "<div><p>Continue reading</p><a href=/b>The bridge that was never built</a><a href=/s>Subscribe</a></div>",
    "<div class=cookie><p>To access this content without advertising, subscribe to our cookie-free plan.</p></div>",
    "<div class=modal><p>Subscribe now to keep reading and get access to the full archive.</p><button>Subscribe</button></div>",
    "<p>Please turn off your ad blocker to read this article, or subscribe.</p>",
    '<div style="display:none" class=paywall><p>To read the rest of this article, please subscribe.</p></div>',
    "<dialog><p>To read the rest of this article, please subscribe.</p></dialog>",
    "<template><p>This article is for subscribers only.</p></template>",
]


@pytest.mark.parametrize("promo", PROMOS, ids=lambda promo: promo[:40])
@pytest.mark.parametrize("text", [TEASER, FULL], ids=["short", "long"])
def test_a_promotion_after_a_complete_text_is_no_wall(promo: str, text: str) -> None:
    assert access_of(article(text, promo)).observed is Observed.OPEN


def test_a_wall_sentence_in_the_footer_or_menu_is_no_wall() -> None:
    menu = "<nav><p>To read the full story, subscribe.</p></nav>"
    assert access_of(article(FULL, before=menu)).observed is Observed.OPEN
    assert access_of(article(FULL) + "<footer>This article is for subscribers only.</footer>").observed is Observed.OPEN


def test_an_article_that_quotes_a_wall_is_open() -> None:
    quote = "<p>“To read the rest of this article, please subscribe,” said the screen, and the harbour master wrote that down too.</p>"
    assert access_of(article(LEAD + quote + REST)).observed is Observed.OPEN


def test_the_wall_of_the_next_article_is_not_this_ones() -> None:
    wall = "<p>To read the rest of this article, please subscribe.</p>"
    following = f"<article><h1>Another story altogether, of bridges</h1><p>It begins like this and</p>{wall}</article>"
    assert access_of(article(FULL, following)).observed is Observed.OPEN


def test_a_wall_kept_ready_below_a_repeated_beginning_is_no_wall() -> None:
    kept = f"<div class=paywall>{LEAD}<p>Only 89% of this article left to read</p><p>Subscribe to continue reading.</p></div>"
    assert access_of(article(FULL, kept)).observed is Observed.OPEN


def test_a_declaration_alone_makes_no_wall() -> None:
    access = access_of(article(FULL, head=ld(isAccessibleForFree=False)))
    assert (access.observed, access.declared) == (Observed.OPEN, Declared.PAID)
    assert access.evidence[0].where.startswith("script")


def test_a_declaration_denies_no_wall() -> None:
    access = access_of(article(TEASER, "<p>To read the rest of this article, please subscribe.</p>", head=ld(isAccessibleForFree=True)))
    assert (access.observed, access.declared) == (Observed.SUBSCRIPTION, Declared.FREE)


def test_a_teaser_far_shorter_than_declared_with_a_button_is_a_wall_although_nothing_is_asked() -> None:
    head = ld(isAccessibleForFree=False, wordCount=1240)
    access = access_of(article(LEAD, "<div class=metering><div>READ FULL ARTICLE</div></div>", head=head))
    assert access.observed is Observed.METERED
    assert any(mark.signal == "shorter-than-declared" for mark in access.evidence)


def test_the_paid_part_missing_makes_doubtful_words_sure() -> None:
    part = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".rest"}
    head = ld(isAccessibleForFree=False, hasPart=part)
    offer = "<div><p>Already a subscriber?</p><p>Log in</p></div>"
    assert access_of(article(LEAD, offer, head=head)).observed is Observed.SUBSCRIPTION
    assert access_of(article(f"{LEAD}<div class=rest>{REST}</div>", offer, head=head)).observed is Observed.OPEN


def test_shuffled_letters_are_a_wall() -> None:
    shifted = "".join(chr(ord(letter) + 1) if letter.isalpha() else letter for letter in SECOND[3:-4])
    access = access_of(article(LEAD + f"<p>{shifted}</p>" * 4, head=ld(isAccessibleForFree=False)))
    assert access.observed is Observed.SUBSCRIPTION
    assert any(mark.signal == "unreadable-text" for mark in access.evidence)


def test_a_label_in_the_headline_of_a_cut_text_is_heard() -> None:
    cut = "<p>The harbour master counted eleven boats on Monday, two more than the week before, and…</p>"
    markup = article(cut, "<p>Log in if you are a subscriber.</p>").replace("boats</h1>", "boats <span>Subscribers only</span></h1>")
    assert access_of(markup).observed is Observed.SUBSCRIPTION


def test_a_counter_under_a_complete_text_is_no_wall() -> None:
    assert access_of(article(FULL, "<p>You have 3 free articles left this month.</p>")).observed is Observed.OPEN


def test_an_article_shown_only_without_scripts_is_read_there() -> None:
    text = f"<h1>Pear cake</h1>{LEAD}{SECOND}<h3>Method</h3><p>Become a member to see this content</p>"
    markup = f"<html lang=en><body><div id=app></div><noscript>{text}</noscript></body></html>"
    assert access_of(markup).observed is Observed.SUBSCRIPTION


def test_a_page_without_text_tells_nothing() -> None:
    access = access_of("<html><body><div id=app></div></body></html>")
    assert (access.observed, access.confidence) == (Observed.UNKNOWN, 0.0)


def test_payment_required_is_heard_from_the_server() -> None:
    assert access_of(article(LEAD), status=402).observed is Observed.SUBSCRIPTION


def test_a_page_of_nothing_but_claims_costs_no_more_than_their_number() -> None:
    claims = "".join(f"<p>Subscribe to read article {n}</p><h1>To read the rest of story {n}, log in</h1>" for n in range(2000))
    assert access_of(f"<html lang=en><body>{claims}</body></html>").observed is not Observed.OPEN


LINES = [
    "Text size: A A",
    "",
    "The harbour that counts its boats",
    "",
    "The harbour master counted eleven boats on Monday, two more than the week before, and wrote the number into a blue book.",
    "",
    "Nobody asked her to do it, she said while the tide came in, but somebody has to know how many of them come home in the evening.",
    "To access this content, you must subscribe to us, or log in if you are a subscriber. Plans start at just €5 per month.",
    "",
    "May 6, 2024 - Jane Doe - Analysis",
    "",
    "Terms of Use | Cookie policy | Copyright 2024 The Paper",
]


def test_in_a_text_page_the_evidence_names_its_line() -> None:
    access = access_of("\n".join(LINES), kind="text/plain")
    assert access.observed is Observed.SUBSCRIPTION
    assert access.confidence > 0.8
    assert access.evidence[0].where == "line 8"


def test_a_sentence_broken_at_its_links_is_one_sentence() -> None:
    broken = [line for line in LINES if not line.startswith("To access")]
    broken[7:7] = ["To access this content, you must", "subscribe to us, or", "log in if you are a subscriber."]
    access = access_of("\n".join(broken), kind="text/plain")
    assert access.observed is Observed.SUBSCRIPTION
    assert access.evidence[0].text.startswith("To access this content, you must subscribe to us, or log in")
