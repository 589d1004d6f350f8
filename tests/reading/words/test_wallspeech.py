"""Is a wall understood in every language, and nothing else taken for one?"""

from functools import reduce
from itertools import combinations
from operator import or_

import pytest

from monitor.reading.tables.wall_words import WALL_WORDS
from monitor.reading.words.claims import Claim, claim_of, may_claim
from monitor.reading.words.lexicon import Word
from monitor.reading.words.wallspeech import heard, is_wall_sentence

WALLS = [
    ("en", "Subscribe to keep reading this story."),
    ("en", "To read the rest of this article, please log in or subscribe."),
    ("en", "This story is exclusive to our members."),
    ("en", "Create a free account to continue reading."),
    ("de", "Dieser Artikel ist nur für Abonnenten lesbar."),
    ("de", "Weiterlesen mit einem Probemonat für 1 €"),
    ("de", "Melden Sie sich an, um den ganzen Beitrag zu lesen."),
    ("fr", "Cet article est réservé à nos abonnés."),
    ("fr", "Pour lire la suite, créez un compte gratuit."),
    ("fr", "L'accès à l'intégralité de l'article est réservé aux abonnés."),
    ("es", "Para seguir leyendo, suscríbete o inicia sesión."),
    ("es", "Este artículo es solo para suscriptores."),
    ("it", "Questo articolo è riservato agli abbonati."),
    ("it", "Abbonati per continuare a leggere."),
    ("pt", "Esta matéria é exclusiva para assinantes."),
    ("pt", "Assine para continuar lendo."),
    ("nl", "Dit artikel is alleen voor abonnees."),
    ("nl", "Verder lezen? Neem een abonnement."),
    ("sv", "Logga in för att läsa hela artikeln."),
    ("sv", "Den här artikeln är endast för prenumeranter."),
    ("no", "Denne saken er bare for abonnenter."),
    ("no", "Kjøp tilgang for å lese videre."),
    ("da", "Køb abonnement for at læse resten af artiklen."),
    ("da", "Denne artikel kan kun læses af abonnenter."),
    ("fi", "Tämä artikkeli on vain tilaajille."),
    ("fi", "Tilaa ja jatka lukemista."),
    ("pl", "Ten tekst jest dostępny tylko dla prenumeratorów."),
    ("pl", "Zaloguj się, aby czytać dalej."),
    ("cs", "Tento článek je pouze pro předplatitele."),
    ("cs", "Chcete číst dál? Přihlaste se."),
    ("sk", "Tento článok je len pre predplatiteľov."),
    ("sk", "Chcete čítať ďalej? Predplaťte si nás."),
    ("hu", "Ez a cikk csak előfizetőknek olvasható."),
    ("hu", "A cikk folytatásához előfizetés szükséges."),
    ("ro", "Acest articol este disponibil doar pentru abonați."),
    ("ro", "Abonează-te pentru a citi articolul integral."),
    ("uk", "Ця стаття доступна лише передплатникам."),
    ("uk", "Щоб читати далі, увійдіть."),
    ("ru", "Этот материал доступен только подписчикам."),
    ("ru", "Оформите подписку, чтобы читать дальше."),
    ("tr", "Bu haber sadece abonelere açıktır."),
    ("tr", "Okumaya devam etmek için giriş yapın."),
    ("el", "Αυτό το άρθρο είναι μόνο για συνδρομητές."),
    ("el", "Συνδεθείτε για να διαβάσετε ολόκληρο το άρθρο."),
    ("ja", "この記事は有料会員限定です。"),
    ("ja", "続きを読むにはログインが必要です。"),
    ("zh", "本文仅限订阅用户阅读。"),
    ("zh", "登录后继续阅读"),
    ("ko", "이 기사는 유료회원 전용입니다."),
    ("ko", "로그인하고 계속 읽기"),
    ("hi", "यह लेख केवल सदस्यों के लिए है।"),
    ("hi", "आगे पढ़ने के लिए सब्सक्राइब करें।"),
    ("ar", "هذا المقال متاح للمشتركين فقط."),
    ("ar", "سجل الدخول لمتابعة القراءة."),
]


@pytest.mark.parametrize(("language", "sentence"), WALLS, ids=lambda value: value[:24])
def test_a_wall_is_understood_in_its_language(language: str, sentence: str) -> None:
    assert is_wall_sentence(sentence, language)
    assert is_wall_sentence(sentence), "and without being told the language"


def test_every_language_of_the_table_is_tried() -> None:
    assert {language for language, _ in WALLS} == set(WALL_WORDS)


LOOKALIKES = [
    "Subscribe to our newsletter and read the best stories every week.",
    "You must be logged in to post a comment.",
    "Did you like this article? Subscribe to our magazine.",
    "Sign in to save this article to your list.",
    "Please turn off your ad blocker to read this article.",
    "Scroll to continue reading.",
    "Continue reading the main story",
    "Subscribers can listen to this article.",
    "All rights reserved.",
    "We use cookies to give you access to this content.",
    "Gift this article to a friend who has no subscription.",
    "Lesen Sie auch: Warum die Boote fehlen",
    "Hat Ihnen dieser Artikel gefallen? Abonnieren Sie unser Heft.",
    "Bitte deaktivieren Sie den Adblocker, um diesen Artikel zu lesen.",
    "Connectez-vous pour commenter cet article.",
    "Los comentarios son exclusivos para suscriptores.",
    "Esta funcionalidad es exclusiva para suscriptores.",
    "Accedi per commentare questo articolo.",
    "Dalsza część artykułu pod materiałem wideo",
    "Zaloguj się, aby skomentować artykuł.",
    "コメントするにはログインしてください。",
    "スクラップは会員限定です。",
    "登录后发表评论",
    "댓글을 작성하려면 로그인하세요.",
    "The council voted to continue; members who pay the full fee were in the room when the story broke.",
]


@pytest.mark.parametrize("sentence", LOOKALIKES, ids=lambda value: value[:24])
def test_words_of_a_wall_in_another_matter_are_no_wall(sentence: str) -> None:
    assert not is_wall_sentence(sentence)


TO_COMMENT = [
    "You must be logged in to post a comment.",
    "Log in or register to post comments",
    "Sign in to join the conversation",
    "Log in to leave a comment",
    "Create an account or sign in to comment",
    "Please log in to vote",
    "Du musst angemeldet sein, um einen Kommentar abzugeben.",
    "Du musst eingeloggt sein, um einen Kommentar posten zu können.",
    "Anmelden oder Registrieren, um Kommentare verfassen zu können",
    "Melden Sie sich an, um einen Kommentar zu schreiben.",
    "Sie müssen sich einloggen, um einen Kommentar zu hinterlassen.",
    "Zum Kommentieren bitte anmelden",
    "Vous devez vous connecter pour publier un commentaire.",
    "Connectez-vous ou inscrivez-vous pour publier un commentaire",
    "Il faut être connecté pour réagir à cet article",
    "Lo siento, debes estar conectado para publicar un comentario.",
    "Inicie sesión o regístrese para comentar",
    "Tienes que iniciar sesión para enviar comentarios",
    "Para comentar es necesario estar registrado",
    "Devi essere connesso per inviare un commento.",
    "Accedi o registrati per inserire commenti",
    "Effettua il login per lasciare un commento",
    "Você precisa fazer o login para publicar um comentário.",
    "Tem de iniciar sessão para publicar um comentário.",
    "Faça login ou registre-se para postar comentários",
    "Je moet inloggen om een reactie te plaatsen.",
    "U moet ingelogd zijn om een reactie te plaatsen.",
    "Log in of registreer je om te reageren",
    "Du måste vara inloggad för att publicera en kommentar.",
    "Logga in eller registrera dig för att kommentera",
    "Du må være innlogget for å kommentere.",
    "Logg inn eller registrer deg for å skrive kommentarer",
    "Du skal være logget ind for at skrive en kommentar.",
    "Log ind eller opret en konto for at kommentere",
    "Sinun täytyy kirjautua sisään kommentoidaksesi.",
    "Kirjaudu sisään kommentoidaksesi",
    "Musisz się zalogować, aby móc dodać komentarz.",
    "Zaloguj się lub zarejestruj, aby dodawać komentarze",
    "Pro přidávání komentářů se musíte nejdříve přihlásit.",
    "Pro vložení komentáře se přihlaste nebo zaregistrujte",
    "Prepáčte, ale pred zanechaním komentára sa musíte prihlásiť.",
    "Ak chcete pridať komentár, prihláste sa",
    "Hozzászólás küldéséhez be kell jelentkezni.",
    "A hozzászóláshoz be kell jelentkezned",
    "Trebuie să te autentifici pentru a publica un comentariu.",
    "Autentificați-vă sau înregistrați-vă pentru a comenta",
    "Щоб відправити коментар вам необхідно авторизуватись.",
    "Увійдіть, щоб залишити коментар",
    "Для отправки комментария вам необходимо авторизоваться.",
    "Войдите или зарегистрируйтесь, чтобы комментировать",
    "Чтобы оставить комментарий, необходимо войти",
    "Yorum yapabilmek için oturum açmalısınız.",
    "Yorum yapmak için giriş yapın veya kayıt olun",
    "Για να σχολιάσετε πρέπει να συνδεθείτε.",
    "Πρέπει να έχετε συνδεθεί για να σχολιάσετε",
    "コメントを投稿するにはログインしてください。",
    "コメントを書くには会員登録が必要です",
    "要发表评论，您必须先登录。",
    "登录后才能评论",
    "请登录后发表评论",
    "댓글을 달기 위해서는 로그인해야합니다.",
    "로그인 후 댓글을 작성할 수 있습니다",
    "टिप्पणी पोस्ट करने के लिए आपको लॉग इन होना चाहिए।",
    "يجب أنت تكون مسجل الدخول لتضيف تعليقاً.",
    "سجل الدخول لإضافة تعليق",
]


@pytest.mark.parametrize("sentence", TO_COMMENT, ids=lambda value: value[:24])
def test_an_account_that_is_needed_to_comment_is_no_wall(sentence: str) -> None:
    assert heard(sentence) is None


def test_a_wall_quoted_in_a_long_paragraph_is_not_the_paragraph() -> None:
    paragraph = (
        "The editor remembers the day the sentence went up. To read the rest of this article, please subscribe. Half the town "
        "wrote to her, and the other half stopped buying bread at her brother's shop, which had nothing to do with the paper but "
        "was nearer than the office. She answered every letter by hand, and the baker sent the bill for the flour to the "
        "publisher, who never paid it."
    )
    assert not is_wall_sentence(paragraph)


FREED = [
    "Thanks to our subscribers this story is open to all.",
    "This article is free because our members have paid for it. Become a member for $6 a month.",
    "You can read this article because a subscriber shared it.",
    "Dieser Text ist gratis. Ein Abo hilft uns, 4 Euro im Monat.",
    "Ein Abonnent hat Ihnen diesen Artikel geschenkt.",
    "Grâce à nos abonnés, cet article est gratuit.",
    "Un abonné partage cet article avec vous.",
    "Gracias a nuestros suscriptores puedes leer este artículo.",
    "Questo articolo è gratuito. Chi può si abboni, bastano 3 € al mese.",
    "Dankzij onze abonnees lees je dit artikel zonder te betalen.",
    "Tack vare våra prenumeranter kan du läsa artikeln.",
    "Dzięki prenumeratorom możesz przeczytać ten artykuł.",
    "Díky předplatitelům si článek přečtete celý.",
    "この記事は無料で公開中です。会員になって応援してください。",
]


@pytest.mark.parametrize("text", FREED, ids=lambda value: value[:24])
def test_a_text_that_is_said_to_be_free_has_no_wall(text: str) -> None:
    assert not is_wall_sentence(text)


QUOTED = [
    "Since spring the harbour's website has said “Subscribe to read the whole logbook”, and nobody does.",
    "Auf der Seite steht nun „Weiterlesen nur mit Abo“, und der Hafen spottet darüber.",
    "Le site affiche « La suite est réservée aux abonnés » et le port en rit encore.",
    "Na stronie widnieje „Czytaj dalej z prenumeratą”, a port się z tego śmieje.",
    "På sidan står nu ”Läs vidare som prenumerant”, och hamnen skrattar åt det.",
    "港の案内には「続きは有料会員のみお読みいただけます」と書かれ、誰も読まなくなった。",
]


@pytest.mark.parametrize("text", QUOTED, ids=lambda value: value[:24])
def test_what_a_sentence_quotes_is_not_its_own_word(text: str) -> None:
    assert not is_wall_sentence(text)


def test_a_name_in_quotation_marks_takes_nothing_from_a_wall() -> None:
    assert is_wall_sentence("Subscribe to “The Paper” to continue reading this story.")


USED_UP = [
    ("en", "You have read your last complimentary story."),
    ("en", "0 of 5 free articles left"),
    ("de", "Alle kostenlosen Artikel sind für diesen Monat verbraucht."),
    ("fr", "Vous avez lu tous vos articles offerts."),
    ("es", "Ya has leído tus tres artículos gratuitos."),
    ("it", "Hai letto i tuoi tre articoli gratuiti."),
    ("pt", "Suas leituras gratuitas se esgotaram."),
    ("nl", "Je gratis artikelen zijn op."),
    ("no", "Du har lest månedens gratis saker."),
    ("fi", "Olet lukenut ilmaiset juttusi."),
    ("pl", "To był ostatni darmowy artykuł."),
    ("ru", "Лимит бесплатных статей исчерпан."),
    ("tr", "Ücretsiz makale hakkınız bitti."),
]


@pytest.mark.parametrize(("language", "text"), USED_UP, ids=lambda value: value[:24])
def test_what_may_be_read_without_paying_is_used_up(language: str, text: str) -> None:
    said = heard(text, language)
    assert said is not None
    assert said.claim is Claim.SPENT


def test_how_many_were_read_is_not_that_none_are_left() -> None:
    said = heard("You have 2 of 5 free articles left", "en")
    assert said is not None
    assert said.claim is Claim.COUNTER


def test_pieces_that_a_template_runs_together_are_heard_apart() -> None:
    text = "Unlock this story and our whole archive of boats See what it costs and what is in it Read on with our digital subscription"
    assert is_wall_sentence(text)


FORMS_OF_WORDS = [
    ("en", "The rest of this text is for our members"),
    ("de", "Das Konto kostet nichts: registrieren und Artikel zu Ende lesen"),
    ("de", "Der Text ist für Sie gesperrt, probieren Sie unser Abo kostenlos"),
    ("cs", "Odemkněte celý text předplatným"),
    ("fr", "Créez un profil gratuit, un compte suffit pour lire jusqu'au bout"),
    ("pl", "Całość przeczytają tylko nasi subskrybenci"),
    ("pl", "Załóż konto i doczytaj do końca"),
    ("cs", "Článek si dočtete s předplatným"),
    ("sk", "Na dočítanie textu sa zaregistrujte"),
    ("hu", "Regisztráljon, és olvassa végig a cikket"),
    ("ro", "Fă-ți cont gratuit și citește articolul până la capăt"),
    ("zh", "註冊後即可看完這篇報導"),
    ("ko", "로그인하면 기사를 끝까지 읽을 수 있습니다"),
    ("ar", "بقية المقال للأعضاء فقط"),
]


@pytest.mark.parametrize(("language", "text"), FORMS_OF_WORDS, ids=lambda value: value[:24])
def test_a_wall_is_understood_in_other_forms_of_its_words(language: str, text: str) -> None:
    assert is_wall_sentence(text, language)


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("Il vous reste 60 % de cet article à lire.", Claim.REMAINING),
        ("残り1234文字", Claim.REMAINING),
        ("Pozostało jeszcze 75% artykułu", Claim.REMAINING),
        ("You have 2 free articles left this month.", Claim.COUNTER),
        ("Unlock this article", Claim.UNLOCK),
        ("Exklusiv für Abonnenten", Claim.BADGE),
        ("Réservé aux abonnés", Claim.BADGE),
        ("Already a subscriber?", Claim.ALREADY),
        ("Allerede abonnent? Logg inn", Claim.ALREADY),
        ("Start your free trial", Claim.OFFER),
        ("Register now", Claim.ENTRY),
        ("Read the full story", Claim.MORE),
    ],
)
def test_weaker_words_are_told_apart(sentence: str, claim: Claim) -> None:
    said = heard(sentence)
    assert said is not None
    assert said.claim is claim


def test_two_short_sentences_make_a_condition_together() -> None:
    said = heard("Vill du läsa hela artikeln? Köp tillgång.", "sv")
    assert said is not None
    assert said.claim is Claim.CONDITION


def test_a_price_asks_for_money() -> None:
    said = heard("Continue reading this story from €2 a week")
    assert said is not None
    assert said.claim is Claim.CONDITION
    assert said.words & Word.PAY


def test_an_account_is_not_money() -> None:
    said = heard("Registrieren Sie sich kostenlos, um weiterzulesen.")
    assert said is not None
    assert said.words & Word.ACCOUNT
    assert not said.words & (Word.PAY | Word.PAYER)


def test_no_words_that_make_a_claim_are_ruled_out_beforehand() -> None:
    concepts = [value for name, value in vars(Word).items() if name.isupper() and value and value != Word.WHOLLY]
    for size in range(1, 5):
        for chosen in combinations(concepts, size):
            words = reduce(or_, chosen)
            whole = words | Word.WHOLLY if words & Word.FULL and words & Word.WORK else words
            for count in (2, 4, 7, 12, 20):
                if claim_of(whole, count, number=True, share=True) is not None:
                    assert may_claim(words, count), (bin(words), count)
