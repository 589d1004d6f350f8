"""How do people write money and the time it buys, in every language this program reads?

Signs and words of currencies, words of periods, words of first prices. Lower case; a word matches whole, with the
endings that `*` allows.
"""

SIGNS = {
    "€": "EUR",
    "£": "GBP",
    "zł": "PLN",
    "Kč": "CZK",
    "₴": "UAH",
    "₽": "RUB",
    "₺": "TRY",
    "₹": "INR",
    "₩": "KRW",
    "₫": "VND",
    "₪": "ILS",
    "฿": "THB",
    "₱": "PHP",
    "₦": "NGN",
    "₸": "KZT",
    "₾": "GEL",
    "円": "JPY",
    "원": "KRW",
    "R$": "BRL",
    "US$": "USD",
    "U$S": "USD",
    "CA$": "CAD",
    "C$": "CAD",
    "AU$": "AUD",
    "A$": "AUD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "NT$": "TWD",
    "S$": "SGD",
    "MX$": "MXN",
    "N$": "NAD",
    "Bds$": "BBD",
    "J$": "JMD",
    "TT$": "TTD",
    "S/": "PEN",
    "Rp": "IDR",
    "RM": "MYR",
    "CHF": "CHF",
    "SFr.": "CHF",
    "Fr.": "CHF",
    "лв.": "BGN",
    "грн": "UAH",
    "руб": "RUB",
    "руб.": "RUB",
    "Ft": "HUF",
    "lei": "RON",
    "TL": "TRY",
    "Rs": "INR",
    "Rs.": "INR",
    "KSh": "KES",
    "रुपये": "INR",
    "रुपए": "INR",
    "रुपया": "INR",
    "रु": "INR",
    "درهم": "AED",
    "ريال": "SAR",
    "ريالات": "SAR",
    "ريالا": "SAR",
    "ريالًا": "SAR",
    "جنيه": "EGP",
    "جنيها": "EGP",
    "جنيهات": "EGP",
    "دراهم": "AED",
}
"""Signs that mean one currency, as they are written."""

CODES = """
EUR USD GBP CHF PLN CZK HUF RON BGN SEK NOK DKK ISK UAH RUB TRY JPY CNY KRW INR CAD AUD NZD HKD SGD TWD MXN BRL ARS CLP COP PEN UYU ZAR
NAD NGN KES EGP AED SAR QAR KWD ILS THB MYR IDR PHP VND PKR BDT LKR KZT GEL RSD ALL MKD BAM MDL HRK JMD TTD BBD CRC DOP GTQ BOB PYG
"""
"""ISO 4217 codes that are read as currencies when they stand beside a number."""

WHOLE = frozenset({"JPY", "KRW", "VND", "CLP", "PYG", "ISK", "HUF", "IDR"})
"""Currencies that people write without places."""

WORDS = {
    "euro": "EUR",
    "euros": "EUR",
    "euroa": "EUR",
    "eurolla": "EUR",
    "euron": "EUR",
    "eur": "EUR",
    "ευρώ": "EUR",
    "евро": "EUR",
    "євро": "EUR",
    "يورو": "EUR",
    "यूरो": "EUR",
    "ユーロ": "EUR",
    "유로": "EUR",
    "欧元": "EUR",
    "歐元": "EUR",
    "dollars": "$",
    "dollar": "$",
    "dólares": "$",
    "دولار": "USD",
    "دولارا": "USD",
    "دولاراً": "USD",
    "دولارًا": "USD",
    "دولارات": "USD",
    "долларов": "USD",
    "доларів": "USD",
    "美元": "USD",
    "ドル": "USD",
    "달러": "USD",
    "pounds": "GBP",
    "złotych": "PLN",
    "złote": "PLN",
    "złoty": "PLN",
    "zloty": "PLN",
    "korun": "CZK",
    "koruny": "CZK",
    "forint": "HUF",
    "forintért": "HUF",
    "forinttól": "HUF",
    "forintos": "HUF",
    "forintból": "HUF",
    "гривень": "UAH",
    "гривні": "UAH",
    "рублей": "RUB",
    "рубля": "RUB",
    "рубль": "RUB",
    "lira": "TRY",
    "krona": "kr",
    "krone": "kr",
    "kronor": "kr",
    "kroner": "kr",
    "rupees": "INR",
    "reais": "BRL",
    "pesos": "$",
    "rand": "ZAR",
    "francs": "CHF",
    "franken": "CHF",
    "人民币": "CNY",
    "港元": "HKD",
    "港币": "HKD",
    "新台幣": "TWD",
    "台幣": "TWD",
}
"""Words beside a number; `$` and `kr` stand for the signs that many countries share."""

SHARED_SIGNS = {
    "$": {
        "": "USD",
        "ca": "CAD",
        "au": "AUD",
        "nz": "NZD",
        "sg": "SGD",
        "hk": "HKD",
        "tw": "TWD",
        "mx": "MXN",
        "ar": "ARS",
        "cl": "CLP",
        "co": "COP",
        "uy": "UYU",
        "do": "DOP",
        "jm": "JMD",
        "tt": "TTD",
        "bb": "BBD",
        "fj": "FJD",
    },
    "kr": {
        "": "SEK",
        "se": "SEK",
        "sv": "SEK",
        "no": "NOK",
        "nb": "NOK",
        "nn": "NOK",
        "dk": "DKK",
        "da": "DKK",
        "is": "ISK",
        "fo": "DKK",
        "gl": "DKK",
    },
    "¥": {"": "JPY", "jp": "JPY", "ja": "JPY", "cn": "CNY", "zh": "CNY"},
    "元": {"": "CNY", "tw": "TWD", "hk": "HKD", "hant": "TWD"},
    "R": {"": "ZAR"},
    "р": {"": "RUB"},
    "Rs": {"": "INR", "pk": "PKR", "lk": "LKR", "np": "NPR"},
    "€": {"": "EUR"},
}
"""Signs that several countries share, resolved by the country of the page's language or address, or else its language."""

COUNTRIES_TOO = frozenset({"ar", "ca"})
"""Codes of languages that are codes of other countries as well; as a language they tell no country."""

LOCAL_SIGNS = {
    "TL": frozenset({"tr"}),
    "Ft": frozenset({"hu"}),
    "lei": frozenset({"ro", "md"}),
    "p": frozenset({"uk", "gb", "ie", "en"}),
    "р": frozenset({"ru", "by"}),
}
"""Signs that are other words elsewhere: read only in these languages and countries."""

HUNDREDTHS = {"¢": "$", "cents": "$", "cent": "€", "pence": "GBP", "p": "GBP", "centimes": "EUR", "céntimos": "EUR", "centesimi": "EUR"}
"""Signs of the hundredth part of a currency."""

PERIODS = {
    "hour": """
hours|hour|stunden|heures|horas|ore|uur|timer|timers|timmar|timme|tuntia|godziny|godzin|hodin|hodiny|hodín|óra|órás|годин|години|часа|часов|saat|ώρες|時間|小时|小時|시간|घंटे|ساعة
""",
    "day": """
day|days|daily|tag|tage|tagen|täglich|jour|jours|día|días|giorno|giorni
dia|dias|dag|dagen|dagar|døgn|dage|päivä|päivää|vuorokausi|dzień|dni|dní|dobę|dny|dnů
deň|nap|napra|napi|zi|zile|день|дні|днів|дня|дней|gün|günlük|ημέρα|ημέρες|日間|1日|毎日|每天|天|일간|दिन|يوم
""",
    "week": """
week|weeks|weekly|wk|wks|woche|wochen|wöchentlich|semaine|semaines|hebdomadaire|semana|semanas|semanal|settimana|settimane
settimanale|semanalmente|weken|wekelijks|vecka|veckor|veckan|uke|uker|uken|uge|uger|ugen|viikko|viikkoa|viikossa|vko|tydzień
týždenne|týdenní|týždenné|týždenný|tygodniowa|tygodniowy|tygodnie|tygodni|tygodniowo|týden|týdny|týdnů|týdně|týždeň|týždne|týždňov|hét|hetente|heti|hétre|săptămână|săptămâni
săptămânal|тиждень|тижні|тижнів|неделю|недели|недель|неделя|hafta|haftalık|haftada|εβδομάδα|εβδομάδες|週間|週|周|星期|주
सप्ताह|हफ़्ते|हफ्ते|أسبوع|أسبوعي|أسبوعيا|أسابيع|اسبوع|tjedan|tjedno|nedeljno|sedmično|teden|tedensko|седмица|седмично|savaitę
nedēļā|nädalas|שבוע|לשבוע|minggu|tuần
""",
    "month": """
month|months|monthly|mo|mth|mths|pm|p/m|monat|monate|monaten|monats|monatlich|monatlicher|mtl|mon|mois|mensuel|mensuelle
mensuels|mensuellement|mes|meses|mensual|mensuales|mensualmente|mese|mesi|mensile|mensili|mês|mensal|mensais|mensalmente
maand|maanden|maandelijks|mnd|p.m|månad|månader|månaden|månadsvis|mån|måned|måneder|måneden|månedlig|månedligt|md|mdr
kuukausi|kuukaudelta|kuukaudeksi|kuukaudesta|kuukauteen|kuukautta|kuukaudessa|kuukauden|kk|miesiąc|miesiące|miesięcy|miesiąca|miesięcznie|miesięczna|miesięczny|miesięczne|mies|m-c|měsíc|měsíce|měsíců
měsíčně|měsíční|měs|mesiac|mesiace|mesiacov|mesačne|mesačné|mesačný|mesačná|hónap|hónapra|hónapig|hónaponként|havonta|havi|hó|lună|luni|lunar|lunare|місяць
місяці|місяців|міс|щомісяця|щомісячно|месяц|месяца|месяцев|мес|ежемесячно|ay|aylık|ayda|aya|μήνα|μήνας|μήνες|μηνιαία|μηνιαίως
μηνών|月|月額|か月|ヶ月|カ月|ヵ月|ヶ月間|か月間|毎月|每月|每个月|每個月|个月|個月|월|개월|매월|달|माह|महीना|महीने|महीनों
प्रतिमाह|मासिक|شهر|شهري|شهريا|شهرياً|شهور|أشهر|الشهر|mjesec|mjesečno|mesec|mesečno|meseca|месец|месечно|mėnesį|mėn|mēnesī|kuus|kuu|חודש
לחודש|bulan|sebulan|tháng
""",
    "quarter": """
quarter|quarterly|trimestrales|trimestriels|trimestrali|trimestrais|vierteljährlicher|kvartalsvis|kwartalny|quartal|vierteljahr|vierteljährlich|trimestre|trimestriel|trimestral|trimestrale|kwartaal|kvartal|kwartał
kwartalnie|kwartalna|čtvrtletní|štvrťročné
čtvrtletí|čtvrtletně|štvrťrok|negyedév|negyedéves|trimestru|квартал|çeyrek|τρίμηνο|四半期|季度|分기|तिमाही|ربع سنة
""",
    "6 months": """
halbjährlich|halbjahr|halbjahres|semestriel|semestrielle|semestral|semestrale|halfjaar|halfjaarlijks|halvår|halvårlig|halvårligt
puolivuosittain|półrocznie|półroczna|półroczny|pololetní|polročné|pololetně|pololetí|polročne|polrok|félév|féléves|semestrial|півроку|піврічна|полгода
полугодие|εξάμηνο|εξάμηνη|半年|반년|छमाही|نصف سنة|نصف سنوي
""",
    "year": """
year|years|yearly|annual|annually|yr|yrs|annum|p.a|jahr|jahre|jahres|jahren|jährlich|an|ans|année|annuel|annuelle
annuellement|año|años|anual|anuales|anualmente|anno|anni|annuale|annui|ano|anos|anuais|jaar|jaarlijks|per jaar|år|året
årligen|årlig|årligt|vuosi|vuotta|vuodessa|vuoden|vsk|rok|lata|lat|rocznie|roku|roky|let|ročně|ročne|roční|ročné|ročný|ročná|roczna|roczny|roczne|rokov|év|évente|éves
évre|ani|рік|роки|років|щороку|щорічно|год|года|лет|ежегодно|yıl|yıllık|yılda|έτος|έτη|χρόνο|ετήσια|ετησίως|年|年額|年間|毎年
每年|년|연간|연 |वर्ष|साल|सालाना|वार्षिक|سنة|سنوي|سنويا|سنوياً|سنوات|عام|godinu|godišnje|godina|leto|letno|годишно|metus|metams|gadā
aastas|שנה|לשנה|tahun|setahun|năm
""",
}
"""Words of a period, by the unit they mean."""

ONCE_WORDS = """
once|one-time|one time|one-off|single article|single issue|per article|this article|one article|this story|einmalig|einmal|diesen artikel
einzelartikel|einzelkauf|pro artikel|une fois|cet article|à l'unité|único pago|pago único|este artículo|una tantum
questo articolo|este artigo|pagamento único|eenmalig|dit artikel|engångs*|denna artikel|engangs*|denne artikel|kertamaksu
tämä juttu|jednorazowo|ten artykuł|jednorázově|jednorazovo|egyszeri|o singură dată|одноразово|единоразово|tek seferlik|εφάπαξ
この記事|単品|买断|单篇|단건
"""
"""Words of a price that is paid once, for one thing."""

_COUNTS = """
2: two|zwei|deux|dos|due|dois|duas|twee|två|to|kaksi|dwa|dwie|dva|dvě|dve|két|kettő|două|два|две|дві|iki|δύο
3: three|drei|trois|tres|tre|três|drie|kolme|trzy|tři|tri|három|trei|три|üç|τρεις|τρία
4: four|vier|quatre|cuatro|quattro|quatro|fyra|fire|neljä|cztery|čtyři|štyri|négy|patru|чотири|четыре|dört|τέσσερις|τέσσερα
5: five|fünf|cinq|cinco|cinque|vijf|fem|viisi|pięć|pět|päť|öt|cinci|п'ять|пять|beş|πέντε
6: six|sechs|seis|sei|zes|sex|seks|kuusi|sześć|šest|šesť|hat|șase|шість|шесть|altı|έξι
8: eight|acht|huit|ocho|otto|oito|åtta|åtte|otte|kahdeksan|osiem|osm|osem|nyolc|opt|вісім|восемь|sekiz|οκτώ
10: ten|zehn|dix|diez|dieci|dez|tien|tio|ti|kymmenen|dziesięć|deset|desať|tíz|zece|десять|on|δέκα
12: twelve|zwölf|douze|doce|dodici|doze|twaalf|tolv|kaksitoista|dwanaście|dvanáct|dvanásť|tizenkét|dvanaest|дванадцять|двенадцать|oniki
"""
COUNTS = {word: row.partition(":")[0] for row in _COUNTS.strip().split("\n") for word in row.partition(": ")[2].split("|")}
"""Numbers that people write as words before a period (`four weeks for 2 euros`)."""

LINKS = """
per|a|an|each|every|/|pro|je|im|in der|in|par|par an|al|a la|cada|por|alla|all'|ogni|de|ao|à|elke|om|i|pr|pr.|hver|na|za|w|v
každý|en|pe|în|в|за|το|τον|την|ανά|tous les|chaque|el|il|毎|每|प्रति|في|كل
"""
"""Small words between a price and the period it is paid for."""

FIRST_WORDS = """
first|intro|introductory|trial|try|welcome offer|new subscribers|ersten|erste|erster|probe*|testen|testphase|schnupper*
einsteiger*|anfangs|premier|premiers|première|1er|découverte|essai|essayez|primer|primeros|primera|prueba|bienvenida
lanzamiento|primo|primi|prova|benvenuto|primeiro|primeiros|experimente|eerste|proef*|probeer|första|provapå*|prøv|første
introtilbud|særtilbud|ensimmäi*|kokeilu*|tutustumis*|pierwszy|pierwsze|pierwszych|próbn*|na start|první*
prvních|zkušební|vyzkouš*|prvý|prvé|skúšobn*|vyskúšaj*|első|próba*|kipróbál*|prima|primele|de probă|încearcă|перший|перші
пробн*|спробуйте|первый|первые|первых|попробуйте|ilk|deneme|πρώτο|πρώτους|δοκιμ*|初月|初回|最初|お試し|首月|首年|首次|试用
試用|첫|पहले|पहला|ट्रायल|الأول|الأولى|تجربة|تجريبي
"""
"""Words that mark a price as one for the beginning only."""

THEN_WORDS = """
then|thereafter|afterwards|after that|after|following|danach|anschließend|dann|ab dem|puis|ensuite|luego|después
posteriormente|poi|dopo|successivamente|depois|em seguida|após|daarna|vervolgens|därefter|sedan|deretter|derefter|herefter
sen jälkeen|jonka jälkeen|sitten|potem|następnie|później|poté|potom|následně|následne|ezután|utána|majd|apoi|ulterior|потім
далі|надалі|затем|потом|далее|sonra|ardından|μετά|στη συνέχεια|その後|以降|以後|之后|之後|然后|이후|बाद|ثم|بعد ذلك
"""
"""Words between a first price and the regular one after it."""

PRICING_WORDS = """
pricing|prices|price|plans|plan|subscribe|subscription|subscriptions|membership|memberships|offers|offer|checkout|preise
preis|tarife|tarif|abo|abos|abonnement|abonnements|abonnieren|angebote|angebot|sonderangebote|tarifs|offres|abonnez-vous
s'abonner|precios|planes|suscripción|suscripciones|suscribirse|suscríbete|ofertas|prezzi|abbonamenti|abbonamento|abbonati
offerte|preços|planos|assinatura|assinaturas|assine|prijzen|abonneren|aanbiedingen|priser|prenumeration|prenumerera
erbjudande|abonnementer|abonner|tilbud|hinnat|tilaus|tilaa|tilaukset|cennik|prenumerata|subskrypcja|oferta|oferty|ceník
předplatné|cenník|predplatné|árak|előfizetés|előfizetések|prețuri|abonamente|abonament|ціни|передплата|підписка|цены|тарифы
подписка|fiyatlar|abonelik|abonelikler|paketler|τιμές|συνδρομές|συνδρομή|料金|料金プラン|購読|价格|價格|订阅|訂閱|요금|구독
이용권|प्लान|सदस्यता|الاشتراك|الأسعار|الباقات
"""
"""Words in the title, heading or address of a page about prices."""
