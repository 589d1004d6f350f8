"""Which names and words tell, on a page that is no article, what is not its content?

Tables only. Names are whole words of class and id; sayings are a language a line, entries parted by `|`, compared without case and
typography. A new language is a new line; an indented line goes on with the last.
"""

from __future__ import annotations

MARGIN_NAMES = frozenset(
    {"nav", "navigation", "navbar", "breadcrumb", "breadcrumbs", "cookie", "cookies", "consent", "gdpr", "ccpa"}
    | {"share", "sharing", "social", "socials", "related", "recommended", "recommendation", "recommendations", "trending"}
    | {"newsletter", "newsletters", "ad", "ads", "advert", "adverts", "adslot", "advertisement", "advertising", "outbrain", "taboola"}
    | {"sponsored", "chat", "livechat", "chatbot", "intercom", "toast", "popup", "countdown", "timer", "ticker", "visitors", "login"}
    | {"testimonial", "testimonials", "review", "reviews", "rating", "ratings", "quote", "quotes", "logos", "pagination", "pager"}
)
"""Of a place that holds what a site shows everywhere, to everybody in turn, or for the moment."""

MOVING = """
en: are viewing | is viewing | viewing this | viewing now | looking at this | are watching | watching this | watching now | are online |
    agents online | reviews | ratings | trusted by | customers trust | happy customers | satisfied customers | customers worldwide |
    loved by | offer ends | sale ends | deal ends | ends in | expires in | people bought | in their cart | recently bought
de: sehen sich | sieht sich | schauen sich | schauen gerade | betrachten gerade | zufriedene kunden | zufriedener kunden |
    kunden vertrauen | vertrauen uns | bewertungen | rezensionen | angebot endet | aktion endet | endet in | läuft ab in |
    sind online | im warenkorb
fr: consultent | regardent | avis | évaluations | clients satisfaits | nous font confiance | clients nous | se termine dans |
    expire dans | prend fin dans | en ligne | dans leur panier
es: están viendo | está viendo | opiniones | reseñas | valoraciones | clientes confían | confían en nosotros | clientes satisfechos |
    termina en | acaba en | finaliza en | en línea
it: stanno guardando | stanno visualizzando | recensioni | valutazioni | clienti soddisfatti | si fidano di noi | scade tra |
    termina tra | online
pt: estão vendo | estão a ver | está vendo | avaliações | opiniões | clientes satisfeitos | confiam em nós | termina em | expira em |
    on-line | online
nl: bekijken deze | bekijken nu | bekijkt nu | kijken nu | beoordelingen | recensies | tevreden klanten | vertrouwen op ons |
    eindigt over | loopt af over | online
sv: tittar på | tittar nu | ser på den | omdömen | recensioner | nöjda kunder | litar på oss | slutar om | går ut om | online
nb, da: ser på denne | ser på nå | kigger på | ser nu | anmeldelser | fornøyde kunder | tilfredse kunder | stoler på oss | slutter om |
    udløber om | utløper om | online
fi: katselee | katsoo tätä | arvostelua | arviota | tyytyväistä asiakasta | luottaa meihin | päättyy | verkossa
pl: ogląda teraz | ogląda tę | przegląda | opinii | recenzji | ocen | zaufało nam | zadowolonych klientów | kończy się za | wygasa za |
    online
cs: si právě prohlíží | právě sleduje | hodnocení | recenzí | spokojených zákazníků | nám důvěřuje | končí za | vyprší za | online
sk: si práve prezerá | práve sleduje | hodnotení | recenzií | spokojných zákazníkov | nám dôveruje | končí o | vyprší o | online
hu: nézi most | nézi ezt | tekinti meg | értékelés | vélemény | elégedett ügyfél | elégedett vásárló | bíznak bennünk | véget ér | online
ro: se uită la | vizualizează | recenzii | evaluări | clienți mulțumiți | au încredere în noi | se încheie în | expiră în | online
uk: переглядають | дивляться | відгук* | оцінок | задоволених клієнтів | нам довіряють | довіряють нам | до кінця | закінчується | онлайн
ru: смотрят | просматривают | отзыв* | оценок | довольных клиентов | нам доверяют | доверяют нам | до конца | заканчивается | онлайн
tr: kişi bakıyor | kişi inceliyor | görüntülüyor | değerlendirme | yorum | mutlu müşteri | müşteri bize güveniyor | bize güveniyor |
    bitmesine | sona eriyor | çevrimiçi
el: βλέπουν | κριτικές | αξιολογήσεις | ικανοποιημένοι πελάτες | μας εμπιστεύονται | λήγει σε | τελειώνει σε | συνδεδεμένοι
ja: 人が見ています | 人がこの | 閲覧中 | 件のレビュー | レビュー | 口コミ | 社のお客様 | ご利用いただいています |
    導入実績 | 終了まで | 残り時間 | 対応中
zh: 人正在 | 正在浏览 | 正在瀏覽 | 条评价 | 則評價 | 条评论 | 位客户 | 位客戶 | 距结束 | 距結束 | 后结束 | 後結束 | 在线 | 在線
ko: 이 만족 | 이 선택한 | 명이 보고 | 보고 있습니다 | 개의 리뷰 | 리뷰 | 고객이 | 종료까지 | 상담 가능
hi: देख रहे हैं | समीक्षाएं | समीक्षा | संतुष्ट ग्राहक | भरोसा | समाप्त होगा | ऑनलाइन
ar: يشاهدون | يشاهد هذه | تقييم | مراجعة | عميل راض | يثقون بنا | ينتهي العرض | ينتهي خلال | متصل
"""
"""Stands beside a number that says how many look at it, praise it or have bought it, or how long it will be so."""

MORE_THAN = """
en: over | more than | already | almost | nearly | by | join | today | this week
de: über | mehr als | schon | bereits | fast | rund | heute | diese woche | von
fr: plus de | déjà | près de | aujourd'hui | cette semaine | par
es: más de | ya | casi | hoy | esta semana | por
it: oltre | più di | già | quasi | oggi | questa settimana | da
pt: mais de | já | quase | hoje | esta semana | por
nl: meer dan | al | bijna | vandaag | deze week | door
sv, nb, da: över | mer än | redan | nästan | i dag | over | mere end | mer enn | allerede | i dag
fi: yli | jo | lähes | tänään
pl: ponad | już | więcej niż | prawie | dzisiaj | dziś
cs, sk: přes | více než | už | již | téměř | dnes | cez | viac ako | takmer
hu: több mint | már | csaknem | ma
ro: peste | mai mult de | deja | aproape | astăzi | azi
uk, ru: понад | більше | вже | майже | сьогодні | более | больше | уже | почти | сегодня | свыше
tr: aşkın | fazla | şimdiden | bugün
el: πάνω από | περισσότεροι από | ήδη | σχεδόν | σήμερα
ja, zh, ko: 以上 | すでに | 本日 | 已有 | 超过 | 超過 | 今天 | 今日 | 넘는 | 이미 | 오늘
hi, ar: से अधिक | पहले ही | आज | أكثر من | بالفعل | اليوم
"""
"""Stands beside a number of people that a house is proud of."""

PEOPLE = """
en: member* | user* | customer* | client* | reader* | subscriber* | compan* | team* | people |
    visitor* | fan | fans | student* | follower*
de: mitglied* | nutzer* | kund* | leser* | abonnent* | unternehmen | firmen | teams | menschen | besucher* | student*
fr: membre* | utilisat* | client* | lect* | abonné* | entreprise* | équipes | personnes | visiteur*
es, pt, it: miembro* | soci* | sóci* | usuari* | client* | lector* | suscript* | empresas | equipos | personas | membros |
    utilizador* | leitor* | assinant* | pessoas | membri | iscritt* | utent* | lettor* | abbonat* | aziende | persone
nl: leden | gebruikers | klanten | lezers | abonnees | bedrijven | mensen
sv, nb, da: medlem* | användare | kund* | läsare | företag | personer | bruker* | kunder | lesere | bedrifter | bruger* | læsere
fi: jäsen* | käyttäjä* | asiaka* | lukija* | tilaaja* | yritys* | yritystä | ihmistä
pl: członk* | użytkownik* | klient* | czytelnik* | subskrybent* | firm | osób
cs, sk: člen* | uživatel* | zákazní* | čtenář* | odběratel* | firem | lidí | používateľ* | čitateľ* | ľudí
hu: tag | tagja | felhasználó* | ügyfél* | ügyfele* | vásárló* | olvasó* | előfizető*
ro: membri* | utilizator* | client* | cititor* | abonați* | companii | persoane
uk, ru: член* | користувач* | клієнт* | читач* | передплатник* | люд* | пользовател* | клиент* |
    читател* | подписчик* | человек | компани*
tr: üye* | kullanıcı* | müşteri* | okur* | abone* | kişi* | şirket*
el: μέλη | μελών | χρήστες | πελάτες | αναγνώστες | συνδρομητές | άτομα
ja, zh, ko: 会員 | ユーザー | 社 | 人が | 会员 | 會員 | 用户 | 用戶 | 客户 | 客戶 | 读者 | 讀者 | 회원 | 고객 | 사용자 | 독자
hi, ar: सदस्य* | ग्राहक* | पाठक* | عضو* | عميل* | قارئ* | مشترك* | مستخدم*
"""
"""Whom such a number counts."""
