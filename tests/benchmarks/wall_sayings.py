"""What do walls say, and what do boxes say that are none? Sentences of our own, by language, for `walls_changed`.

A wall is a heading, a sentence, a button and a line for those who have an account; `|` parts them, and any may be empty.
The others are what stands on open pages too: a newsletter, a cookie notice, a comment gate, an appeal, a label on the card of
another article. Decided: not the sentences that hold the tests, and written without a look at the reader's tables, so that what is
measured is not what the reader was built to.
"""

WALLS: dict[str, tuple[str, ...]] = {
    "en": (
        "Want to read the rest?|Subscribers get every investigation we publish.|Start your subscription|Already with us? Sign in",
        "|The remainder of this report is open to paying readers only.|See plans|",
        "Keep going for €1|Full access for one month, then €9 a month. Stop whenever you like.|Continue|Have an account? Log in",
        "Create a free account to finish this story|It takes one minute and costs nothing.|Register|",
        "|You have read all your free articles for this month.|Subscribe|",
        "Subscribe to read|||",
    ),
    "de": (
        "Neugierig geworden?|Mit unserem Digitalabo lesen Sie diesen Text zu Ende.|Abo abschließen|Schon ein Abo? Hier einloggen",
        "|Der vollständige Beitrag steht nur unseren Abonnentinnen und Abonnenten offen.|Zu den Angeboten|",
        "Weiterlesen für 1 Euro|Einen Monat lang alles lesen, danach 9,90 € monatlich.|Weiter|",
        "Legen Sie ein kostenloses Konto an, um den Artikel weiterzulesen|Das dauert nur eine Minute.|Registrieren|",
    ),
    "fr": (
        "Il vous reste l’essentiel à découvrir|La suite de l’article est réservée à nos abonnés.|Je m’abonne|Un compte ? Connectez-vous",
        "Lisez cet article en entier pour 1 €|Puis 9,90 € par mois, sans engagement.|S’abonner|",
        "Créez un compte gratuit pour terminer votre lecture||Créer un compte|",
    ),
    "es": (
        "¿Quiere seguir leyendo?|Este reportaje es solo para suscriptores.|Suscribirme|¿Ya tiene cuenta? Inicie sesión",
        "Lee el artículo completo por 1 € al mes|Cancela cuando quieras.|Suscríbete|",
        "Regístrate gratis para leer el resto de la noticia||Crear cuenta|",
    ),
    "it": (
        "Vuoi leggere il resto?|Questo articolo è riservato a chi è abbonato.|Abbonati|Hai già un abbonamento? Accedi",
        "Continua a leggere a 1 € al mese|Disdici quando vuoi.|Attiva ora|",
        "Registrati gratis per leggere tutto l’articolo||Registrati|",
    ),
    "pt": (
        "Quer ler até ao fim?|Este artigo é exclusivo para assinantes.|Assinar|Já é assinante? Entrar",
        "Leia a matéria completa por R$ 1,90 no primeiro mês|Cancele quando quiser.|Assine já|",
        "Crie uma conta gratuita para continuar a ler||Criar conta|",
    ),
    "nl": (
        "Verder lezen?|Dit artikel is alleen voor abonnees.|Neem een abonnement|Heb je al een account? Inloggen",
        "Lees het hele verhaal voor € 1|Daarna € 9 per maand, opzegbaar wanneer je wilt.|Abonneren|",
        "Maak een gratis account aan om verder te lezen||Registreren|",
    ),
    "sv": (
        "Vill du läsa resten?|Artikeln är till för dig som prenumererar.|Bli prenumerant|Har du redan konto? Logga in",
        "Läs hela artikeln för 1 krona|Därefter 99 kr i månaden, utan bindningstid.|Fortsätt|",
        "Skapa ett gratis konto för att läsa vidare||Registrera dig|",
    ),
    "no": (
        "Vil du lese videre?|Denne saken er for abonnenter.|Bli abonnent|Har du allerede abonnement? Logg inn",
        "Les hele saken for 1 krone|Deretter 199 kr i måneden.|Kjøp|",
    ),
    "da": (
        "Vil du læse videre?|Artiklen er kun for abonnenter.|Bliv abonnent|Har du allerede et abonnement? Log ind",
        "Læs hele artiklen for 1 krone|Derefter 149 kr. om måneden.|Køb adgang|",
    ),
    "fi": (
        "Haluatko lukea loput?|Tämä juttu on vain tilaajille.|Tilaa|Oletko jo tilaaja? Kirjaudu sisään",
        "Lue koko artikkeli eurolla|Sen jälkeen 9,90 €/kk.|Jatka tilaukseen|",
    ),
    "pl": (
        "Chcesz przeczytać do końca?|Ten tekst jest tylko dla prenumeratorów.|Kup prenumeratę|Masz już konto? Zaloguj się",
        "Czytaj dalej za 1 zł|Pierwszy miesiąc za złotówkę, potem 19,90 zł.|Kupuję|",
        "Załóż bezpłatne konto, aby przeczytać resztę artykułu||Załóż konto|",
    ),
    "cs": (
        "Chcete číst dál?|Tento článek je jen pro předplatitele.|Předplatit|Už máte předplatné? Přihlaste se",
        "Dočtěte celý text za 1 Kč|Potom 149 Kč měsíčně.|Koupit|",
    ),
    "sk": (
        "Chcete čítať ďalej?|Tento článok je len pre predplatiteľov.|Predplatiť|Už máte predplatné? Prihláste sa",
        "Dočítajte celý text za 1 €|Potom 6,90 € mesačne.|Kúpiť|",
    ),
    "hu": (
        "Olvasná tovább?|Ez a cikk csak előfizetőinknek érhető el.|Előfizetek|Már előfizető? Jelentkezzen be",
        "Olvassa el a teljes cikket 500 forintért|Utána havi 2990 Ft.|Megveszem|",
    ),
    "ro": (
        "Vrei să citești mai departe?|Acest articol este doar pentru abonați.|Abonează-te|Ai deja abonament? Conectează-te",
        "Citește articolul integral cu 5 lei|Apoi 25 lei pe lună.|Continuă|",
    ),
    "uk": (
        "Хочете читати далі?|Ця стаття доступна лише передплатникам.|Передплатити|Вже маєте передплату? Увійдіть",
        "Прочитайте весь текст за 1 гривню|Далі 99 грн на місяць.|Оформити|",
    ),
    "ru": (
        "Хотите дочитать до конца?|Эта статья доступна только подписчикам.|Оформить подписку|Уже есть подписка? Войдите",
        "Читайте материал полностью за 1 рубль|Затем 299 ₽ в месяц.|Продолжить|",
    ),
    "tr": (
        "Devamını okumak ister misiniz?|Bu yazı yalnızca abonelerimize açıktır.|Abone ol|Zaten abone misiniz? Giriş yapın",
        "Yazının tamamını 1 TL’ye okuyun|Sonrasında ayda 49 TL.|Satın al|",
    ),
    "el": (
        "Θέλετε να διαβάσετε τη συνέχεια;|Το άρθρο είναι μόνο για συνδρομητές.|Γίνετε συνδρομητής|Έχετε ήδη συνδρομή; Συνδεθείτε",
        "Διαβάστε ολόκληρο το άρθρο με 1 €|Μετά 6,90 € τον μήνα.|Συνέχεια|",
    ),
    "ja": (
        "続きを読みますか|この先は有料会員の方のみご覧いただけます。|有料プランに申し込む|会員の方はログイン",
        "|残り1200文字。続きは購読するとお読みいただけます。|購読する|",
        "無料会員登録で全文をお読みいただけます||登録する|",
    ),
    "zh": (
        "想继续阅读？|本文仅限付费订阅用户阅读。|立即订阅|已有账号？登录",
        "|注册免费账号即可阅读全文。|注册|",
    ),
    "ko": (
        "계속 읽으시겠습니까?|이 기사는 유료 구독자만 볼 수 있습니다.|구독하기|이미 구독 중이신가요? 로그인",
        "|기사 전문을 읽으려면 회원가입이 필요합니다.|가입하기|",
    ),
    "hi": ("आगे पढ़ना चाहते हैं?|यह लेख केवल सब्सक्राइबर के लिए है।|सब्सक्राइब करें|पहले से सदस्य हैं? लॉग इन करें",),
    "ar": ("هل تريد متابعة القراءة؟|هذا المقال متاح للمشتركين فقط.|اشترك الآن|لديك حساب؟ سجل الدخول",),
}
"""Walls by language: heading, sentence, button, and a line for those who have an account."""

BOXES: dict[str, dict[str, str]] = {
    "newsletter": {
        "en": "Subscribe to our newsletter|Get the stories that matter, free, every morning in your inbox.|Sign up",
        "de": "Newsletter abonnieren|Die wichtigsten Geschichten kostenlos jeden Morgen in Ihrem Postfach.|Jetzt anmelden",
        "fr": "Inscrivez-vous à notre lettre d’information|L’essentiel de l’actualité, gratuitement, chaque matin.|Je m’inscris",
        "es": "Suscríbete a nuestro boletín|Las mejores historias, gratis, cada mañana en tu correo.|Suscribirme",
        "it": "Iscriviti alla newsletter|Le storie più importanti, gratis, ogni mattina.|Iscriviti",
        "nl": "Meld je aan voor onze nieuwsbrief|Elke ochtend gratis het belangrijkste nieuws.|Aanmelden",
        "pl": "Zapisz się na newsletter|Najważniejsze teksty za darmo, co rano w twojej skrzynce.|Zapisz się",
        "pt": "Assine a nossa newsletter|As melhores histórias, de graça, todas as manhãs.|Assinar",
    },
    "gift": {
        "en": "A subscriber has sent you this story|Read it for free, and share the love.|Get a subscription",
        "de": "Dieser Text ist ein Geschenk|Ein Abonnent hat ihn mit Ihnen geteilt.|Auch ein Abo?",
        "fr": "Cet article vous est offert|Un abonné a voulu le partager avec vous.|S’abonner",
        "es": "Este artículo es un regalo|Te lo envía un suscriptor.|Suscríbete",
        "nl": "Je kreeg dit artikel cadeau|Een abonnee heeft het met je gedeeld.|Word abonnee",
        "pl": "Ten tekst to prezent|Podarował Ci go nasz prenumerator.|Prenumerata",
        "sv": "En prenumerant har gett dig den här artikeln|Trevlig läsning!|Prenumerera",
    },
    "free for all": {
        "en": "Free to read, thanks to our members|You can help keep it so from $3 a month.|Join",
        "de": "Frei lesbar dank unserer Mitglieder|Helfen Sie mit, ab 3 Euro im Monat.|Mitglied werden",
        "fr": "En accès libre grâce à nos abonnés|Aidez-nous dès 3 € par mois.|S’abonner",
        "it": "Gratis per tutti grazie agli abbonati|Bastano 3 € al mese.|Abbonati",
        "cs": "Volně přístupné díky předplatitelům|Přidejte se za 79 Kč měsíčně.|Předplatit",
        "fi": "Kaikille avoin tilaajiemme ansiosta|Tule mukaan 5 eurolla kuukaudessa.|Tilaa",
        "ja": "この記事は無料で公開しています|月額300円で応援できます。|応援する",
    },
    "cookies": {
        "en": "We value your privacy|We and our partners store cookies. You can read on without accepting if you subscribe.|Accept",
        "de": "Privatsphäre|Mit Werbung und Cookies weiterlesen, oder das Pur-Abo ohne Tracking für 3,99 € im Monat.|Akzeptieren",
        "fr": "Vos données|Acceptez les cookies pour continuer, ou abonnez-vous pour lire le site sans publicité.|Accepter",
        "es": "Su privacidad|Acepte las cookies para seguir navegando o suscríbase para leer sin publicidad.|Aceptar",
        "it": "La tua privacy|Accetta i cookie per continuare a leggere o abbonati per navigare senza pubblicità.|Accetta",
    },
    "comments": {
        "en": "Comments|Please log in or register to comment on this article.|Log in",
        "de": "Kommentare|Bitte melden Sie sich an, um diesen Artikel zu kommentieren.|Anmelden",
        "fr": "Commentaires|Connectez-vous pour commenter cet article.|Connexion",
        "es": "Comentarios|Inicie sesión o regístrese para comentar esta noticia.|Entrar",
        "it": "Commenti|Accedi o registrati per commentare questo articolo.|Accedi",
        "nl": "Reacties|Log in of registreer om op dit artikel te reageren.|Inloggen",
        "pl": "Komentarze|Zaloguj się, aby skomentować ten artykuł.|Zaloguj",
        "pt": "Comentários|Entre ou registe-se para comentar este artigo.|Entrar",
    },
    "appeal": {
        "en": "Help us keep going|Our reporting is free for everyone because readers pay for it. Join from €5 a month.|Support us",
        "de": "Unterstützen Sie uns|Unsere Texte sind frei für alle. Werden Sie Mitglied ab 5 € im Monat.|Mitglied werden",
        "fr": "Soutenez-nous|Nos articles sont en accès libre grâce à nos lecteurs. Devenez membre dès 5 € par mois.|Faire un don",
        "es": "Apóyanos|Nuestros artículos son gratuitos gracias a los socios. Hazte socio desde 5 € al mes.|Hazte socio",
        "it": "Sostienici|I nostri articoli sono liberi grazie ai lettori. Diventa socio da 5 € al mese.|Sostieni",
        "pl": "Wesprzyj nas|Nasze teksty są dostępne dla wszystkich dzięki czytelnikom. Wspieraj nas od 20 zł miesięcznie.|Wspieram",
    },
    "foot": {
        "en": "|Subscribe for full access to all articles. Already a subscriber? Log in to read every story.|",
        "de": "|Abonnieren Sie uns und lesen Sie alle Artikel. Schon Abonnent? Hier anmelden.|",
        "fr": "|Abonnez-vous pour lire tous nos articles. Déjà abonné ? Connectez-vous.|",
        "es": "|Suscríbase para leer todos nuestros artículos. ¿Ya es suscriptor? Inicie sesión.|",
        "it": "|Abbonati per leggere tutti gli articoli. Già abbonato? Accedi.|",
        "nl": "|Abonneer je en lees alle artikelen. Al abonnee? Log in.|",
        "pl": "|Zaprenumeruj i czytaj wszystkie artykuły. Masz już prenumeratę? Zaloguj się.|",
        "pt": "|Assine para ler todas as matérias. Já é assinante? Entre.|",
    },
    "elsewhere": {
        "en": "|Read the full article at <a href='https://another.example/story'>The Other Paper</a>|Sign up",
        "de": "|Lesen Sie den ganzen Artikel bei <a href='https://another.example/story'>Die Andere</a>|Anmelden",
        "fr": "|Lire l’article complet sur <a href='https://another.example/story'>L’Autre</a>|S’abonner",
        "es": "|Lea el artículo completo en <a href='https://another.example/story'>El Otro</a>|Suscribirse",
        "pl": "|Cały artykuł przeczytasz na <a href='https://another.example/story'>Innym Portalu</a>|Subskrybuj",
    },
    "app": {
        "en": "Read on in our app|Get the full experience: download the app and read every story offline.|Open the app",
        "de": "Weiterlesen in der App|Laden Sie unsere App und lesen Sie alle Artikel auch unterwegs.|App öffnen",
        "fr": "Continuez dans l’application|Téléchargez l’application pour lire tous nos articles hors ligne.|Ouvrir",
    },
    "thanks": {
        "en": "Enjoyed this article?|Subscribe to our magazine and get four issues a year by post for €40.|Subscribe",
        "de": "Hat Ihnen der Artikel gefallen?|Abonnieren Sie unser Heft: vier Ausgaben im Jahr für 40 Euro frei Haus.|Zum Abo",
        "fr": "Cet article vous a plu ?|Abonnez-vous à la revue : quatre numéros par an pour 40 €.|S’abonner",
        "es": "¿Te ha gustado este artículo?|Suscríbete a la revista: cuatro números al año por 40 €.|Suscribirse",
        "pl": "Podobał ci się ten tekst?|Zaprenumeruj nasz magazyn: cztery numery w roku za 90 zł.|Zamów prenumeratę",
    },
}
"""What open pages say after their text, by language: heading, sentence, button."""

CARDS: dict[str, str] = {
    "en": "Subscriber exclusive|The harbour that nobody wanted|Only subscribers can read this story",
    "de": "Exklusiv für Abonnenten|Der Hafen, den niemand wollte|Jetzt mit Plus weiterlesen",
    "fr": "Réservé aux abonnés|Le port dont personne ne voulait|Lire la suite avec un abonnement",
    "es": "Solo para suscriptores|El puerto que nadie quería|Leer la noticia completa",
    "it": "Per gli abbonati|Il porto che nessuno voleva|Leggi l’articolo completo",
    "nl": "Alleen voor abonnees|De haven die niemand wilde|Lees het hele artikel",
    "pl": "Tylko dla prenumeratorów|Port, którego nikt nie chciał|Czytaj cały artykuł",
    "pt": "Exclusivo para assinantes|O porto que ninguém queria|Ler a notícia completa",
}
"""Cards of other articles: label, headline, line."""
