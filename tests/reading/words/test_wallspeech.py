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
