"""What walls, and boxes that are none, say in 25 languages; invented, as are the two paragraphs of text before them.

Each row: the text; walls that ask for money; walls that ask for an account; boxes that stand under complete texts.
A wall's pieces are parted by `|`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sayings:
    """One language's text, walls and other boxes."""

    text: tuple[str, str]
    paid: tuple[str, ...]
    account: tuple[str, ...]
    beside: tuple[str, ...]


SAYINGS: dict[str, Sayings] = {
    "en": Sayings(
        (
            "The harbour master counted eleven boats on Monday, two more than the week before.",
            "Nobody had asked her to do it, but somebody has to know how many come home.",
        ),
        (
            "Subscribe to continue reading|$1 a week for the first year|Already a subscriber? Log in",
            "This article is exclusive to our members.|Become a member|Sign in",
            "To read the rest of this story, choose one of our plans.|Monthly $4.99|Annual $49",
            "You’ve reached your limit of free articles.|Subscribe for unlimited access",
            "Keep reading with a 30-day free trial|Start trial|See all plans",
            "You have 0 free articles left this month.|See our plans",
            "You have to be a subscriber to read this.|Our offers",
            "This is a premium story.|Become a member to access it",
        ),
        (
            "Create a free account to keep reading|Sign up with email|Already have an account? Log in",
            "Please register for free to read the full article.|Register",
            "Sign in to read the full story|It’s free",
            "Glad to have you here!|Create an account or log in to continue",
            "Access for registered readers only",
        ),
        (
            "Sign up for our newsletter and get the best stories in your inbox every morning.|Subscribe",
            "Log in to comment|Join the conversation",
            "Support independent journalism. Become a member today from $5 a month.|Donate",
            "Read more stories like this one|Subscribe to our magazine and save 30%",
            "Sign up to hear of our events|Tickets from $20",
            "Our paper comes out four times a year|Buy this issue, £9",
            "Log in to save this story for later",
        ),
    ),
    "pl": Sayings(
        (
            "Kapitan portu naliczyła w poniedziałek jedenaście łodzi, o dwie więcej niż tydzień wcześniej.",
            "Nikt jej o to nie prosił, ale ktoś musi wiedzieć, ile z nich wraca do domu.",
        ),
        (
            "Pozostało 75% artykułu.|Aby przeczytać cały tekst, kup subskrypcję|Masz już konto? Zaloguj się",
            "Ten artykuł jest dostępny tylko dla prenumeratorów.|Kup prenumeratę|Zaloguj się",
            "Czytaj dalej za 1 zł za pierwszy miesiąc|Wykup dostęp",
            "Dalsza część artykułu dostępna jest dla subskrybentów.|Wybierz pakiet",
            "Chcesz przeczytać dalej?|Kup dostęp",
        ),
        (
            "Zarejestruj się za darmo, aby czytać dalej|Mam już konto",
            "Załóż bezpłatne konto i przeczytaj cały artykuł.|Załóż konto",
            "Dostęp tylko dla zalogowanych czytelników",
        ),
        (
            "Zapisz się na nasz newsletter i otrzymuj najważniejsze wiadomości.|Zapisz się",
            "Zaloguj się, aby dodać komentarz",
            "Wesprzyj niezależne dziennikarstwo. Prenumeruj nasz magazyn.",
            "Kup książkę|39 zł",
            "Zostań naszym patronem",
        ),
    ),
    "de": Sayings(
        (
            "Die Hafenmeisterin zählte am Montag elf Boote, zwei mehr als in der Woche davor.",
            "Niemand hatte sie darum gebeten, aber jemand muss wissen, wie viele nach Hause kommen.",
        ),
        (
            "Weiterlesen mit Plus|Jetzt 4 Wochen für 1 € testen|Sie haben bereits ein Abo? Hier anmelden",
            "Dieser Artikel ist nur für Abonnenten zugänglich.|Jetzt abonnieren",
            "Lesen Sie diesen Artikel mit einem Digital-Abo weiter.|5,99 €/Monat|Zum Angebot",
            "Sie möchten weiterlesen?|Wählen Sie Ihr Abo|Bereits Abonnent? Anmelden",
            "Ihr Gratis-Kontingent ist aufgebraucht.|Zu den Angeboten",
            "Dies ist ein Plus-Artikel.|Unsere Abos",
            "Ab hier nur für Abonnentinnen und Abonnenten",
            "Lesen Sie mit einem kostenlosen Testmonat weiter",
        ),
        (
            "Registrieren Sie sich kostenlos, um den ganzen Artikel zu lesen.|Jetzt registrieren",
            "Melden Sie sich an, um weiterzulesen|Noch kein Konto? Kostenlos registrieren",
        ),
        (
            "Abonnieren Sie unseren Newsletter und bleiben Sie auf dem Laufenden.|Anmelden",
            "Bitte melden Sie sich an, um zu kommentieren.",
            "Unterstützen Sie unseren Journalismus mit einem Abo.|Jetzt unterstützen",
            "Das Buch zum Thema|Jetzt kaufen, 19,90 €",
            "Laden Sie unsere App",
        ),
    ),
    "fr": Sayings(
        (
            "La capitaine du port a compté onze bateaux lundi, deux de plus que la semaine précédente.",
            "Personne ne le lui avait demandé, mais il faut bien que quelqu’un sache combien rentrent.",
        ),
        (
            "Il vous reste 80 % de cet article à lire.|La suite est réservée aux abonnés.|S’abonner",
            "Cet article est réservé aux abonnés|Abonnez-vous pour 1 € le premier mois|Déjà abonné ? Se connecter",
            "Abonnez-vous pour lire la suite|Sans engagement",
            "Pour continuer votre lecture, profitez de notre offre|1€ par mois",
            "Pour continuer, abonnez-vous dès 1 €",
        ),
        (
            "Inscrivez-vous gratuitement pour lire la suite de cet article|Créer un compte",
            "Connectez-vous ou créez un compte gratuit pour poursuivre la lecture.|Se connecter",
            "Connectez-vous pour continuer|Mot de passe oublié ?",
        ),
        (
            "Recevez chaque matin notre newsletter gratuite.|S’inscrire",
            "Connectez-vous pour laisser un commentaire",
            "Soutenez une presse indépendante : abonnez-vous.|Je m’abonne",
            "Achetez le numéro d’automne|8,50 €",
        ),
    ),
    "es": Sayings(
        (
            "La capitana del puerto contó once barcos el lunes, dos más que la semana anterior.",
            "Nadie se lo había pedido, pero alguien tiene que saber cuántos vuelven a casa.",
        ),
        (
            "Suscríbete para seguir leyendo|1 € el primer mes|¿Ya eres suscriptor? Inicia sesión",
            "Este contenido es exclusivo para suscriptores|Suscríbete ahora",
            "Has alcanzado el límite de artículos gratuitos de este mes.|Ver planes",
            "Para leer el artículo completo, hazte socio.|Desde 5 € al mes",
            "Para leer más, suscríbete|1 € al mes",
        ),
        ("Regístrate gratis para seguir leyendo|Ya tengo cuenta", "Crea tu cuenta gratuita y accede al artículo completo.|Crear cuenta"),
        (
            "Suscríbete a nuestro boletín y recibe las noticias en tu correo.|Suscribirme",
            "Inicia sesión para comentar",
            "Apoya el periodismo independiente. Hazte socio por 5 € al mes.",
        ),
    ),
    "it": Sayings(
        (
            "La comandante del porto ha contato undici barche lunedì, due in più della settimana prima.",
            "Nessuno glielo aveva chiesto, ma qualcuno deve pur sapere quante tornano a casa.",
        ),
        (
            "Questo articolo è riservato agli abbonati|Abbonati ora|Sei già abbonato? Accedi",
            "Abbonati per continuare a leggere|1 € per il primo mese",
            "Per leggere l’articolo completo scegli il tuo abbonamento.|9,99 € al mese",
        ),
        (
            "Registrati gratis per continuare a leggere|Hai già un account? Accedi",
            "Accedi o crea un account gratuito per leggere tutto l’articolo.|Accedi",
        ),
        (
            "Iscriviti alla nostra newsletter per ricevere le notizie ogni mattina.|Iscriviti",
            "Accedi per lasciare un commento",
            "Sostieni il giornalismo indipendente: abbonati al nostro settimanale.",
        ),
    ),
    "pt": Sayings(
        (
            "A comandante do porto contou onze barcos na segunda-feira, mais dois do que na semana anterior.",
            "Ninguém lhe pediu que o fizesse, mas alguém tem de saber quantos voltam para casa.",
        ),
        (
            "Assine para continuar lendo|R$ 1,90 no primeiro mês|Já é assinante? Entre",
            "Este artigo é exclusivo para assinantes.|Assine já",
            "Continue a ler este artigo com a sua assinatura.|Ver ofertas",
        ),
        ("Cadastre-se gratuitamente para continuar lendo|Já tenho cadastro", "Registe-se grátis para ler o artigo completo.|Criar conta"),
        (
            "Assine nossa newsletter e receba as notícias no seu e-mail.|Assinar",
            "Faça login para comentar",
            "Apoie o jornalismo independente. Assine a nossa revista.",
        ),
    ),
    "nl": Sayings(
        (
            "De havenmeester telde maandag elf boten, twee meer dan de week ervoor.",
            "Niemand had het haar gevraagd, maar iemand moet weten hoeveel er thuiskomen.",
        ),
        (
            "Verder lezen?|Word abonnee voor € 1 per week|Al abonnee? Log in",
            "Dit artikel is exclusief voor abonnees.|Bekijk de abonnementen",
            "Neem een abonnement om verder te lezen|Vanaf € 5 per maand",
            "Verder lezen?|Word nu lid en krijg alles te lezen",
            "Dit is een premium artikel|Neem een abonnement",
        ),
        (
            "Maak een gratis account aan om verder te lezen|Heb je al een account? Inloggen",
            "Registreer gratis om het hele artikel te lezen.|Registreren",
        ),
        (
            "Meld je aan voor onze nieuwsbrief en ontvang elke ochtend het nieuws.|Aanmelden",
            "Log in om te reageren",
            "Steun onafhankelijke journalistiek. Word lid vanaf 5 euro per maand.",
        ),
    ),
    "sv": Sayings(
        (
            "Hamnkaptenen räknade elva båtar på måndagen, två fler än veckan före.",
            "Ingen hade bett henne om det, men någon måste veta hur många som kommer hem.",
        ),
        (
            "Läs vidare med en prenumeration|1 kr första månaden|Redan prenumerant? Logga in",
            "Den här artikeln är bara för prenumeranter.|Bli prenumerant",
            "Vill du läsa hela artikeln?|Köp prenumeration|Logga in",
            "Du har läst alla dina gratisartiklar",
        ),
        (
            "Skapa ett gratis konto för att läsa vidare|Har du redan ett konto? Logga in",
            "Logga in för att läsa hela artikeln|Det är gratis att registrera sig",
        ),
        (
            "Prenumerera på vårt nyhetsbrev och få nyheterna varje morgon.|Prenumerera",
            "Logga in för att kommentera",
            "Stöd oberoende journalistik. Bli medlem i dag.",
        ),
    ),
    "nb": Sayings(
        (
            "Havnesjefen telte elleve båter mandag, to flere enn uken før.",
            "Ingen hadde bedt henne om det, men noen må vite hvor mange som kommer hjem.",
        ),
        (
            "Les videre med et abonnement|1 kr for den første måneden|Allerede abonnent? Logg inn",
            "Denne artikkelen er kun for abonnenter.|Bli abonnent",
            "Vil du lese hele saken?|Kjøp abonnement|Logg inn",
        ),
        (
            "Opprett en gratis konto for å lese videre|Har du allerede konto? Logg inn",
            "Registrer deg gratis for å lese hele artikkelen.|Registrer deg",
        ),
        (
            "Meld deg på vårt nyhetsbrev og få nyhetene hver morgen.|Meld på",
            "Logg inn for å kommentere",
            "Støtt uavhengig journalistikk. Bli abonnent i dag.",
        ),
    ),
    "da": Sayings(
        (
            "Havnefogeden talte elleve både mandag, to flere end ugen før.",
            "Ingen havde bedt hende om det, men nogen må vide, hvor mange der kommer hjem.",
        ),
        (
            "Læs videre med et abonnement|1 kr. for den første måned|Allerede abonnent? Log ind",
            "Denne artikel er kun for abonnenter.|Bliv abonnent",
            "Vil du læse hele artiklen?|Køb abonnement|Log ind",
        ),
        (
            "Opret en gratis profil for at læse videre|Har du allerede en profil? Log ind",
            "Opret dig gratis og læs hele artiklen.|Opret bruger",
        ),
        (
            "Tilmeld dig vores nyhedsbrev og få nyhederne hver morgen.|Tilmeld",
            "Log ind for at kommentere",
            "Støt uafhængig journalistik. Bliv medlem i dag.",
        ),
    ),
    "fi": Sayings(
        (
            "Satamakapteeni laski maanantaina yksitoista venettä, kaksi enemmän kuin viikkoa aiemmin.",
            "Kukaan ei ollut pyytänyt häntä siihen, mutta jonkun on tiedettävä, montako palaa kotiin.",
        ),
        (
            "Jatka lukemista tilaamalla|1 € ensimmäinen kuukausi|Oletko jo tilaaja? Kirjaudu sisään",
            "Tämä artikkeli on vain tilaajille.|Tilaa nyt",
            "Haluatko lukea koko jutun?|Osta tilaus|Kirjaudu",
            "Lue koko juttu digitilauksella",
        ),
        (
            "Luo ilmainen tunnus ja jatka lukemista|Onko sinulla jo tunnus? Kirjaudu",
            "Rekisteröidy ilmaiseksi lukeaksesi koko artikkelin.|Rekisteröidy",
        ),
        (
            "Tilaa uutiskirjeemme, niin saat uutiset joka aamu.|Tilaa",
            "Kirjaudu sisään kommentoidaksesi",
            "Tue riippumatonta journalismia. Liity jäseneksi.",
        ),
    ),
    "cs": Sayings(
        (
            "Přístavní kapitánka napočítala v pondělí jedenáct lodí, o dvě více než týden předtím.",
            "Nikdo ji o to nežádal, ale někdo musí vědět, kolik se jich vrací domů.",
        ),
        (
            "Pokračování článku je jen pro předplatitele|Předplaťte si nás za 1 Kč na první měsíc|Máte předplatné? Přihlaste se",
            "Tento článek je exkluzivně pro předplatitele.|Koupit předplatné",
            "Chcete číst dál?|Vyberte si předplatné|Přihlásit se",
        ),
        ("Zaregistrujte se zdarma a čtěte dál|Už máte účet? Přihlaste se", "Pro přečtení celého článku se přihlaste.|Registrace je zdarma"),
        (
            "Přihlaste se k odběru našeho newsletteru a dostávejte zprávy každé ráno.|Odebírat",
            "Pro přidání komentáře se přihlaste",
            "Podpořte nezávislou žurnalistiku. Předplaťte si náš časopis.",
        ),
    ),
    "sk": Sayings(
        (
            "Prístavná kapitánka narátala v pondelok jedenásť lodí, o dve viac ako týždeň predtým.",
            "Nikto ju o to nežiadal, ale niekto musí vedieť, koľko sa ich vracia domov.",
        ),
        (
            "Pokračovanie článku je len pre predplatiteľov|Predplaťte si nás za 1 € na prvý mesiac|Máte predplatné? Prihláste sa",
            "Tento článok je dostupný len pre predplatiteľov.|Kúpiť predplatné",
            "Chcete čítať ďalej?|Vyberte si predplatné|Prihlásiť sa",
        ),
        (
            "Zaregistrujte sa zadarmo a čítajte ďalej|Už máte účet? Prihláste sa",
            "Na prečítanie celého článku sa prihláste.|Registrácia je zadarmo",
        ),
        (
            "Prihláste sa na odber nášho newslettera a dostávajte správy každé ráno.|Odoberať",
            "Ak chcete komentovať, prihláste sa",
            "Podporte nezávislú žurnalistiku. Predplaťte si náš časopis.",
        ),
    ),
    "hu": Sayings(
        (
            "A kikötőmester hétfőn tizenegy hajót számolt meg, kettővel többet, mint egy héttel korábban.",
            "Senki sem kérte erre, de valakinek tudnia kell, hányan térnek haza.",
        ),
        (
            "A cikk folytatása csak előfizetőink számára elérhető|Előfizetek|Már előfizető? Jelentkezzen be",
            "Ez a tartalom csak előfizetőknek szól.|Előfizetés havi 990 Ft-tól",
            "Fizessen elő, és olvassa tovább a cikket!|Előfizetek",
        ),
        (
            "Regisztráljon ingyen a folytatáshoz|Van már fiókja? Belépés",
            "A teljes cikk elolvasásához jelentkezzen be.|Ingyenes regisztráció",
        ),
        (
            "Iratkozzon fel hírlevelünkre, és minden reggel elküldjük a híreket.|Feliratkozom",
            "Hozzászóláshoz jelentkezzen be",
            "Támogassa a független újságírást! Fizessen elő lapunkra.",
        ),
    ),
    "ro": Sayings(
        (
            "Căpitanul portului a numărat luni unsprezece bărci, cu două mai multe decât în săptămâna precedentă.",
            "Nimeni nu i-a cerut asta, dar cineva trebuie să știe câte se întorc acasă.",
        ),
        (
            "Abonează-te pentru a citi în continuare|1 leu prima lună|Ești deja abonat? Autentifică-te",
            "Acest articol este disponibil doar pentru abonați.|Abonează-te",
            "Pentru a citi articolul integral, alege un abonament.|19 lei pe lună",
        ),
        (
            "Creează-ți un cont gratuit pentru a citi mai departe|Ai deja cont? Intră în cont",
            "Înregistrează-te gratuit pentru a citi articolul complet.|Înregistrare",
        ),
        (
            "Abonează-te la newsletter și primești știrile în fiecare dimineață.|Abonează-te",
            "Autentifică-te pentru a comenta",
            "Susține jurnalismul independent. Donează.",
        ),
    ),
    "uk": Sayings(
        (
            "Капітанка порту нарахувала в понеділок одинадцять човнів, на два більше, ніж тиждень тому.",
            "Ніхто її про це не просив, але хтось має знати, скільки їх повертається додому.",
        ),
        (
            "Щоб читати далі, оформіть передплату|1 грн за перший місяць|Уже передплатник? Увійдіть",
            "Ця стаття доступна лише для передплатників.|Передплатити",
            "Повний текст доступний за передплатою|Обрати тариф",
            "Продовження доступне лише підписникам",
        ),
        (
            "Зареєструйтеся безкоштовно, щоб читати далі|Вже є акаунт? Увійти",
            "Увійдіть, щоб прочитати статтю повністю|Реєстрація безкоштовна",
        ),
        (
            "Підпишіться на нашу розсилку й отримуйте новини щоранку.|Підписатися",
            "Увійдіть, щоб залишити коментар",
            "Підтримайте незалежну журналістику. Станьте учасником спільноти.",
        ),
    ),
    "ru": Sayings(
        (
            "Капитан порта насчитала в понедельник одиннадцать лодок, на две больше, чем неделей раньше.",
            "Никто её об этом не просил, но кто-то должен знать, сколько их возвращается домой.",
        ),
        (
            "Чтобы читать дальше, оформите подписку|1 рубль за первый месяц|Уже подписаны? Войти",
            "Этот материал доступен только подписчикам.|Подписаться",
            "Полный текст статьи доступен по подписке|Выбрать тариф",
            "Продолжение доступно по подписке",
        ),
        (
            "Зарегистрируйтесь бесплатно, чтобы читать дальше|Уже есть аккаунт? Войти",
            "Войдите, чтобы прочитать статью полностью|Регистрация бесплатна",
        ),
        (
            "Подпишитесь на нашу рассылку и получайте новости каждое утро.|Подписаться",
            "Войдите, чтобы оставить комментарий",
            "Поддержите независимую журналистику. Подпишитесь на наш канал.",
        ),
    ),
    "tr": Sayings(
        (
            "Liman başkanı pazartesi günü on bir tekne saydı, bir hafta öncesine göre iki fazla.",
            "Kimse ondan bunu istememişti ama birinin kaç teknenin eve döndüğünü bilmesi gerekiyor.",
        ),
        (
            "Okumaya devam etmek için abone olun|İlk ay 1 TL|Zaten abone misiniz? Giriş yapın",
            "Bu içerik yalnızca abonelere özeldir.|Abone ol",
            "Haberin tamamını okumak için abonelik seçin.|Aylık 29,99 TL",
            "Aboneliğinizi başlatın ve okumaya devam edin",
        ),
        (
            "Okumaya devam etmek için ücretsiz üye olun|Hesabınız var mı? Giriş yapın",
            "Yazının tamamını okumak için giriş yapın|Ücretsiz kayıt ol",
        ),
        (
            "Bültenimize abone olun, haberler her sabah e-postanıza gelsin.|Abone ol",
            "Yorum yapmak için giriş yapın",
            "Bağımsız gazeteciliği destekleyin. Abone olun.",
        ),
    ),
    "el": Sayings(
        (
            "Η λιμενάρχης μέτρησε έντεκα βάρκες τη Δευτέρα, δύο περισσότερες από την προηγούμενη εβδομάδα.",
            "Κανείς δεν της το ζήτησε, αλλά κάποιος πρέπει να ξέρει πόσες γυρίζουν στο λιμάνι.",
        ),
        (
            "Για να συνεχίσετε την ανάγνωση, γίνετε συνδρομητής|1 € τον πρώτο μήνα|Είστε ήδη συνδρομητής; Συνδεθείτε",
            "Το άρθρο είναι διαθέσιμο μόνο για συνδρομητές.|Απόκτησε συνδρομή",
            "Διαβάστε ολόκληρο το άρθρο με συνδρομή|4,99 € τον μήνα",
        ),
        (
            "Εγγραφείτε δωρεάν για να συνεχίσετε την ανάγνωση|Έχετε ήδη λογαριασμό; Σύνδεση",
            "Συνδεθείτε για να διαβάσετε ολόκληρο το άρθρο|Δωρεάν εγγραφή",
        ),
        (
            "Εγγραφείτε στο newsletter μας και λάβετε τις ειδήσεις κάθε πρωί.|Εγγραφή",
            "Συνδεθείτε για να σχολιάσετε",
            "Στηρίξτε την ανεξάρτητη δημοσιογραφία. Γίνετε μέλος.",
        ),
    ),
    "ja": Sayings(
        (
            "港長は月曜日に十一隻の船を数えた。前の週より二隻多く、青い帳面にその数を書きとめた。",
            "頼まれたわけではないが、何隻が無事に戻ったのかを誰かが知っておく必要があると港長は話した。",
        ),
        (
            "この記事は有料会員限定です。|残り1,234文字|会員登録はこちら",
            "続きを読むには有料会員登録が必要です|月額1,980円|すでに会員の方はログイン",
            "有料会員になると続きをお読みいただけます。|初月100円",
        ),
        ("続きを読むには無料会員登録が必要です|ログイン", "無料会員に登録すると全文をお読みいただけます。|登録する"),
        (
            "メールマガジンに登録して、毎朝ニュースを受け取りましょう。|登録する",
            "コメントを投稿するにはログインしてください",
            "紙面の定期購読はこちらからお申し込みください。",
        ),
    ),
    "zh": Sayings(
        (
            "港务长星期一数了十一条船，比前一个星期多两条，她把数字写进了一本蓝色的册子里。",
            "没有人请她这样做，但是总要有人知道有多少条船平安回到港口，她在涨潮的时候这样说。",
        ),
        (
            "订阅后可继续阅读全文|每月30元|已是订户？请登录",
            "本文为付费会员专享内容|立即订阅",
            "剩余80%内容付费后可阅读|购买本文",
        ),
        ("免费注册后继续阅读全文|已有账号？登录", "登录后阅读全文|免费注册"),
        (
            "订阅我们的电子报，每天早上收到最新消息。|订阅",
            "登录后发表评论",
            "支持独立新闻，欢迎捐款。",
        ),
    ),
    "ko": Sayings(
        (
            "항만장은 월요일에 배 열한 척을 세었는데, 한 주 전보다 두 척이 많았다고 파란 공책에 적었다.",
            "아무도 부탁하지 않았지만 몇 척이 돌아왔는지 누군가는 알아야 한다고 그는 말했다.",
        ),
        (
            "이 기사는 유료 구독자 전용입니다.|구독하기|이미 구독 중이신가요? 로그인",
            "계속 읽으려면 구독하세요|월 9,900원",
            "구독하시면 기사 전문을 읽을 수 있습니다.|첫 달 100원",
        ),
        ("무료 회원가입 후 계속 읽을 수 있습니다|로그인", "로그인하면 기사 전문을 볼 수 있습니다.|무료 회원가입"),
        (
            "뉴스레터를 구독하고 매일 아침 소식을 받아보세요.|구독하기",
            "댓글을 작성하려면 로그인하세요",
            "독립 언론을 후원해 주세요.",
        ),
    ),
    "hi": Sayings(
        (
            "बंदरगाह की अधिकारी ने सोमवार को ग्यारह नावें गिनीं, जो पिछले सप्ताह से दो अधिक थीं।",
            "किसी ने उनसे यह करने को नहीं कहा था, पर किसी को तो पता होना चाहिए कि कितनी नावें घर लौटती हैं।",
        ),
        (
            "आगे पढ़ने के लिए सब्सक्राइब करें|पहले महीने ₹1|पहले से सब्सक्राइबर हैं? लॉग इन करें",
            "यह लेख केवल सब्सक्राइबर के लिए है।|सदस्यता लें",
            "पूरा लेख पढ़ने के लिए सदस्यता लें|₹99 प्रति माह",
        ),
        ("आगे पढ़ने के लिए मुफ्त रजिस्टर करें|पहले से खाता है? लॉग इन करें", "पूरी खबर पढ़ने के लिए लॉग इन करें|मुफ्त खाता बनाएं"),
        (
            "हमारे न्यूज़लेटर को सब्सक्राइब करें और हर सुबह खबरें पाएं।|सब्सक्राइब करें",
            "टिप्पणी करने के लिए लॉग इन करें",
            "स्वतंत्र पत्रकारिता का समर्थन करें।",
        ),
    ),
    "ar": Sayings(
        (
            "أحصت مديرة الميناء أحد عشر قاربا يوم الاثنين، بزيادة قاربين عن الأسبوع السابق.",
            "لم يطلب منها أحد ذلك، لكن لا بد أن يعرف أحد كم منها يعود إلى الميناء.",
        ),
        (
            "اشترك لمتابعة القراءة|دولار واحد للشهر الأول|مشترك بالفعل؟ تسجيل الدخول",
            "هذا المقال متاح للمشتركين فقط.|اشترك الآن",
            "لقراءة المقال كاملا يرجى الاشتراك|عرض الباقات",
        ),
        ("سجل مجانا لمتابعة القراءة|لديك حساب؟ تسجيل الدخول", "سجل الدخول لقراءة المقال كاملا|إنشاء حساب مجاني"),
        (
            "اشترك في نشرتنا البريدية لتصلك الأخبار كل صباح.|اشترك",
            "سجل الدخول لإضافة تعليق",
            "ادعم الصحافة المستقلة.",
        ),
    ),
}
