"""Which words announce what changes without news?

Tables only, a language a line, entries parted by `|`; all are compared without case and typography.
An entry that ends in `*` matches every word that begins so. A new language is a new line; an indented line goes on with the last.
"""

from __future__ import annotations

LANGUAGES = frozenset(
    {"en", "de", "fr", "es", "it", "pt", "nl", "sv", "nb", "da", "fi", "pl"}
    | {"cs", "sk", "hu", "ro", "uk", "ru", "tr", "el", "ja", "zh", "ko", "hi", "ar"}
)

CLOCK_WORDS = frozenset({"uhr", "kello", "klockan", "heures", "часа", "годині", "godz", "ώρα", "saat", "eastern", "pacific", "central"})
"""Stand beside a time of day."""

AGO_BEFORE = """
de: vor
fr: il y a
es: hace
pt: há
sv: för
nb, da: for
cs: před
sk: pred
ro: acum
el: πριν από | πριν
ar: منذ | قبل
"""
"""Stands before an age: `vor 3 Stunden`."""

AGO_AFTER = """
en: ago | old
es, pt: atrás
it: fa
nl: geleden
sv: sedan
nb: siden
da: siden
fi: sitten
pl: temu
hu: ezelőtt
ro: în urmă
uk: тому
ru: назад
tr: önce
el: πριν
hi: पहले
ja, zh: 前
ko: 전
"""
"""Stands after an age: `3 hours ago`."""

UNITS = """
en: sec* | min* | h | hr | hrs | hour* | d | day* | w | wk* | week* | mo | month* | y | yr* | year*
de: sek* | std* | stunde* | tag | tage* | woche* | monat* | jahr*
fr: heure* | jour* | semaine* | mois | an | ans
es, pt: segundo* | hora | horas | día* | dia* | semana* | mes | mês | meses | año* | ano*
it: ora | ore | giorn* | settiman* | mese | mesi | anno | anni
nl: uur | uren | dag* | week | weken | maand* | jaar | jaren
sv: timm* | tim | dygn | veck* | månad* | år
nb, da: time | timer | timen | døgn | uke* | uge* | måned* | år
fi: tunti* | tunnin | t | päivä* | viikko* | kuukau* | vuo*
pl: godz* | dzień | dni | tydzień | tyg* | miesi* | rok | lat | lata
cs, sk: hod* | den | dny | dní | dnem | dňa | dňami | dnami | týd* | týžd* | měsíc* | mesiac* | rok* | let
hu: másodperc* | perc* | óra* | órá* | nap* | hét | hete* | hónap* | év*
ro: oră | ore | zi | zile | săptămân* | lun* | an | ani
uk: сек* | хв* | год* | день | дні | днів | тиж* | місяц* | рок* | рік
ru: мин* | час* | дня | дней | недел* | месяц* | лет
tr: saniye* | dakika* | dk | saat* | sa | gün* | hafta* | ay | yıl*
el: δευτερ* | λεπτ* | ώρ* | ημέρ* | μέρ* | εβδομάδ* | μήν* | χρόν*
ja: 秒 | 分 | 時間 | 日 | 週間 | か月 | ヶ月 | 年
zh: 秒 | 分钟 | 分鐘 | 小时 | 小時 | 天 | 周 | 週 | 个月 | 個月 | 年
ko: 초 | 분 | 시간 | 일 | 주 | 개월 | 달 | 년
hi: सेकंड | मिनट | घंटे | घंटा | दिन | सप्ताह | हफ्ते | महीने | साल
ar: ثانية | ثوان | دقيقة | دقائق | ساعة | ساعات | يوم | أيام | أسبوع | أسابيع | شهر | أشهر | سنة | سنوات
"""

ONE = """
en: a | an | one
de: einer | einem
fr, es, it, ro, pt, nb: un | une | una | uma | o | en | ett | et | een | egy
"""

DATED = """
en: last updated | updated on | updated at | updated | last modified | modified | as of | published on | published | posted on
   | posted | first published
de: zuletzt aktualisiert | aktualisiert | letzte aktualisierung | zuletzt geändert | stand | veröffentlicht | erschienen
fr: dernière mise à jour | mis à jour | mise à jour | modifié | publié
es: última actualización | actualizado | publicado
it: ultimo aggiornamento | aggiornato | pubblicato
pt: última atualização | atualizado | actualizado | publicado
nl: laatst bijgewerkt | bijgewerkt | laatst gewijzigd | laatste update | gepubliceerd | geplaatst
sv: senast uppdaterad | uppdaterad | uppdaterat | publicerad | publicerat
nb: sist oppdatert | oppdatert | publisert
da: senest opdateret | opdateret | udgivet | offentliggjort
fi: päivitetty | viimeksi päivitetty | julkaistu
pl: ostatnia aktualizacja | aktualizacja | zaktualizowano | opublikowano | data publikacji
cs: naposledy aktualizováno | aktualizováno | aktualizace | publikováno | vydáno
sk: aktualizované | aktualizácia | publikované
hu: utolsó frissítés | frissítve | módosítva | közzétéve | megjelent
ro: ultima actualizare | actualizat | publicat
uk: останнє оновлення | оновлено | опубліковано
ru: последнее обновление | обновлено | опубликовано
tr: son güncelleme | güncelleme | güncellendi | yayınlanma | yayınlandı
el: τελευταία ενημέρωση | ενημερώθηκε | δημοσιεύτηκε | δημοσίευση
ja: 最終更新 | 更新日時 | 更新日 | 更新 | 公開日 | 公開 | 配信
zh: 最后更新 | 最後更新 | 更新时间 | 更新于 | 更新 | 发布时间 | 发布于 | 发布
ko: 최종 수정 | 업데이트 | 수정 | 입력 | 등록
hi: अंतिम अपडेट | अपडेटेड | अपडेट | प्रकाशित
ar: آخر تحديث | تم التحديث | تحديث | نشر في | نشر
"""
"""Stands before the time at which a page was made or changed."""

COUNTED = """
en: view* | pageview* | read | reads | comment* | share | shares | shared | like | likes | vote* | follower* | repl* | reaction* |
    people reading | people are reading | people are reading this* | people are reading this now | people are reading this article |
    people read this | word* | users online | visitor* | upvote* | retweet* | click* | subscriber*
de: aufruf* | wörter | wort | leser | kommentar* | geteilt | gelesen | angesehen | gefällt mir | stimme* | besucher | mal gelesen
fr: vue | vues | mots | commentaire* | partage* | partagé | lu | j'aime | lecture* | réaction* | abonné*
es: vista | vistas | palabras | comentario* | compartid* | leído | visto | me gusta | lectura* | visita*
it: visualizzazion* | parole | comment* | condivision* | condiviso | letto | mi piace | letture
pt: visualizaç* | palavras | comentário* | compartilhament* | partilhas | curtidas | leituras | gostos
nl: keer bekeken | woorden | bekeken | gelezen | weergave* | reactie* | gedeeld | vind-ik-leuks | lezers
sv: visning* | kommentar* | delning* | gilla-markeringar | läsare
nb, da: visning* | kommentar* | deling* | liker | læsere | lesere
fi: katselu* | sanaa | näyttökert* | kommentti* | kommenttia | jako* | jakoa | tykkäys*
pl: wyświetle* | słów | słowa | odsłon* | komentarz* | udostępnie* | polubie* | czytelnik*
cs: zobrazení | slov | přečtení | komentář* | sdílení | líbí se
sk: zobrazení | slov | komentár* | zdieľa* | prečítan*
hu: megtekintés* | hozzászólás* | megosztás* | komment* | perce | órája | napja | hete
ro: vizualizări | cuvinte | comentari* | distribuiri | aprecieri | citiri
uk: перегляд* | слів | коментар* | поширен* | вподобан*
ru: просмотр* | слов | комментари* | репост* | прочтени* | нравится
tr: görüntülenme* | kelime | görüntüleme* | okunma* | yorum* | paylaşım* | beğeni*
el: προβολ* | λέξεις | σχόλι* | κοινοποιήσ* | αναγνώσ*
ja: 閲覧数 | 文字 | 回視聴 | 件のコメント | コメント | いいね | シェア
zh: 阅读 | 閱讀 | 浏览 | 瀏覽 | 评论 | 評論 | 次观看 | 点赞 | 分享
ko: 조회수 | 조회 | 댓글 | 공유 | 좋아요
hi: बार देखा गया | व्यूज | टिप्पणियां | टिप्पणी | शेयर | लाइक
ar: مشاهدة | مشاهدات | تعليق | تعليقات | مشاركة | مشاركات | إعجاب
"""

TIMES = """
en: times | time
de: mal
fr: fois
es: veces
it: volte
pt: vezes
nl: keer
sv, nb, da: gånger | ganger | gange
fi: kertaa
pl: razy | raz
cs, sk: krát | x
hu: alkalommal
ro: ori
uk, ru: разів | рази | раз | раза
tr: kez | kere
el: φορές
ja, zh, ko: 回 | 次 | 회 | 번
hi, ar: बार | مرات | مرة
"""
"""May close a counter: `shared 12 times`."""

READING_TIME = """
en: read | reading time | reading | to read
de: lesezeit | lesedauer
fr: temps de lecture | de lecture | lecture
es: tiempo de lectura | de lectura | lectura
it: tempo di lettura | di lettura | lettura
pt: tempo de leitura | de leitura | leitura
nl: leestijd | leesduur
sv: lästid | läsning
nb: lesetid
da: læsetid
fi: lukuaika
pl: czas czytania | czytania
cs: doba čtení | čtení
sk: čas čítania | čítania
hu: olvasási idő | olvasás
ro: timp de citire | citire
uk: час читання | читання
ru: время чтения | чтения | время на чтение
tr: okuma süresi | okuma
el: χρόνος ανάγνωσης | ανάγνωση
ja: この記事は約 | 読了時間 | で読めます
zh: 阅读时间 | 阅读时长
ko: 읽는 시간 | 읽기
hi: पढ़ने का समय
ar: وقت القراءة | قراءة
"""

RELATED = """
en: read also | also read | read more | see also | related | related article* | related stor* | related news | more on this |
    more from | more stories | most read | most popular | trending | trending now | recommended | recommended for you |
    you may also like | you might also like | don't miss | up next | watch also
de: lesen sie auch | auch interessant | mehr zum thema | mehr dazu | mehr lesen über |
    mehr lesen zu | lesen sie mehr | meistgelesen | das könnte sie auch interessieren | das könnte dir auch gefallen |
    das könnte ihnen auch gefallen | das könnte dich auch interessieren |
    passend zum thema | verwandte artikel | weitere artikel
fr: lire aussi | à lire aussi | lisez aussi | voir aussi | à lire également | sur le même sujet | les plus lus | articles liés |
    vous aimerez aussi | vous aimerez peut-être aussi | cela pourrait vous intéresser
es: también te puede interesar | también le puede interesar | quizás también te interese | lea también | lee también |
    leer también | ver también | te puede interesar | más información | noticias relacionadas | lo más leído
it: potrebbe interessarti anche | ti potrebbe interessare | leggi anche | vedi anche | potrebbe interessarti | approfondisci |
    articoli correlati | i più letti
pt: você também pode gostar | também lhe pode interessar | você também pode se interessar | leia também | veja também |
    leia mais | saiba mais | notícias relacionadas | mais lidas
nl: misschien ook interessant | dit vind je misschien ook leuk | ook interessant | lees ook | bekijk ook | lees meer |
    meer over | meest gelezen | gerelateerde artikelen
sv: du kanske också gillar | andra har också läst | läs också | läs även | läs mer | mest läst | relaterade artiklar
nb: du vil kanskje også like | les også | les mer | mest lest | relaterte saker
da: du vil måske også kunne lide | læs også | læs mere | mest læste | relaterede artikler
fi: saatat pitää myös | lue myös | lue lisää | katso myös | luetuimmat
pl: może cię też zainteresować | może cię zainteresować | czytaj też | czytaj także | czytaj również | zobacz też |
    zobacz także | zobacz również | czytaj więcej | przeczytaj także |
    przeczytaj też | polecamy | powiązane artykuły | najczęściej czytane | najpopularniejsze
cs: mohlo by vás také zajímat | mohlo by vás zajímat | čtěte také | čtěte též | přečtěte si také | více k tématu |
    související články | nejčtenější
sk: mohlo by vás zaujímať | čítajte aj | prečítajte si aj | čítajte viac | súvisiace články | najčítanejšie
hu: ez is érdekelhet | olvassa el ezt is | olvasd el ezt is | kapcsolódó cikk* | ez is érdekelheti | legolvasottabb
ro: s-ar putea să vă placă și | citește și | citeşte şi | vezi și | articole similare | cele mai citite
uk: вас також може зацікавити | читайте також | дивіться також | читайте ще | схожі новини | популярне
ru: вам также может понравиться | вас может заинтересовать | читайте также | смотрите также | читать также | по теме |
    материалы по теме | самое читаемое | популярное
he: כתבות נוספות | קראו גם | עוד בנושא
fa: مطالب مرتبط | بیشتر بخوانید | همچنین بخوانید
th: ข่าวที่เกี่ยวข้อง | อ่านเพิ่มเติม
id, ms: baca juga | berita terkait | artikel terkait
vi: xem thêm | tin liên quan | bài liên quan | đọc thêm
bg: вижте още | прочетете още | още по темата
hr, sr, sl: pročitajte i | pročitajte još | vezane vijesti | прочитајте и | preberite tudi | preberi še
lt: taip pat skaitykite | skaitykite taip pat | susiję straipsniai
lv: lasi arī | lasi vēl | saistītie raksti
et: loe ka | loe veel | seotud artiklid | seotud lood
ca: llegiu també | llegeix també | notícies relacionades
is: lestu einnig | tengdar fréttir
ka: ასევე წაიკითხეთ
bn: আরও পড়ুন
ur: مزید پڑھیں | یہ بھی پڑھیں
tr: bunlar da ilginizi çekebilir | ayrıca okuyun | bunları da okuyun | ilgili haberler | ilginizi çekebilir | en çok okunanlar
el: μπορεί επίσης να σας ενδιαφέρει | διαβάστε επίσης | διαβάστε ακόμη | δείτε επίσης | σχετικά άρθρα | δημοφιλή
ja: 関連記事 | こちらもおすすめ | おすすめ記事 | あわせて読みたい | 人気記事 | ランキング
zh: 相关阅读 | 相关新闻 | 延伸阅读 | 相關新聞 | 延伸閱讀 | 热门文章 | 推荐阅读
ko: 관련기사 | 관련 기사 | 많이 본 뉴스 | 추천 기사
hi: यह भी पढ़ें | ये भी पढ़ें | संबंधित खबरें
ar: اقرأ أيضا | اقرأ أيضًا | إقرأ أيضا | مواضيع ذات صلة | الأكثر قراءة
"""

ADVERTISING = """
en: advertisement | advertising | ad | ads | sponsored | sponsored content | sponsored by | promoted | promotion | paid content |
    story continues below advertisement | article continues below | continue reading below | skip advertisement
de: anzeige | werbung | gesponsert
fr: publicité | annonce | sponsorisé | contenu sponsorisé
es: publicidad | anuncio | patrocinado | contenido patrocinado
it: pubblicità | annuncio | sponsorizzato | contenuto sponsorizzato
pt: publicidade | anúncio | patrocinado | continua após a publicidade
nl: advertentie | gesponsord
sv: annons | reklam
nb: annonse | annonsørinnhold
da: annonce | sponsoreret
fi: mainos | kaupallinen yhteistyö
pl: reklama | materiał sponsorowany | artykuł sponsorowany | dalsza część artykułu pod materiałem wideo
cs: reklama | inzerce | komerční sdělení
sk: reklama | inzercia
hu: hirdetés | reklám | szponzorált tartalom
ro: publicitate | reclamă
uk: реклама
ru: реклама | на правах рекламы
tr: reklam | ilan
el: διαφήμιση | χορηγούμενο
ja: 広告 | スポンサーリンク | pr
zh: 广告 | 廣告 | 赞助内容
ko: 광고
hi: विज्ञापन
ar: إعلان | إعلانات
"""

SHARING = """
any: facebook | fb | twitter | x | whatsapp | telegram | linkedin | pinterest | reddit | instagram | messenger | bluesky | mastodon |
    x.com | threads | tumblr | pocket | flipboard | youtube | tiktok | viber | vk | line | xing | weibo | wechat | kakaotalk |
    rss | email |
    e-mail | mail | sms | link | url | print | pdf | google | news
en: share | share this | shares | tweet | copy | save | like | follow | article | story | comment |
    comments | bookmark | gift | post
de: teilen | twittern | drucken | merken | kopieren | folgen | artikel | kommentare | speichern
fr: partager | imprimer | copier | envoyer | lien | suivre | enregistrer | commenter
es: compartir | imprimir | copiar | enlace | guardar | enviar | comentar
it: condividi | stampa | copia | invia | salva | commenta
pt: compartilhar | compartilhe | partilhar | copiar | salvar | imprimir
nl: delen | deel | kopieer | afdrukken | bewaar
sv, nb, da: dela | del | skriv | kopiera | kopier | länk | spara | gem
fi: jaa | tulosta | kopioi | linkki | tallenna
pl: udostępnij | podziel | drukuj | kopiuj | wyślij | zapisz | skopiuj
cs, sk: sdílet | zdieľať | tisk | tlačiť | kopírovat | odkaz | uložit
hu: megosztás | megosztom | nyomtatás | másolás | küldés
ro: distribuie | tipărește | trimite
uk, ru: поділитися | поділитись | поделиться | друк | печать | скопіювати | копировать | ссылку
tr: paylaş | yazdır | kopyala | kaydet
el: κοινοποίηση | εκτύπωση | αντιγραφή | μοιραστείτε
ja, zh, ko: シェア | ツイート | コピー | 印刷 | 分享 | 打印 | 复制 | 공유 | 공유하기 | 인쇄 | 복사
hi, ar: शेयर | साझा | करें | مشاركة | شارك | طباعة | نسخ
"""
"""One of these makes a bar of buttons, beside others and small words."""

SHARING_BESIDE = """
en: on | via | by | to | this | us
de: per | auf
fr: sur | par | le
es: en | por
it: su
pt: no
nl: op
sv, nb, da: ut | på
pl: na | się
cs, sk: na
ro: pe
uk, ru: в | у
"""

CREDIT = """
en: photo | photos | photograph | picture | image | images | image credit | photo credit | credit | credits | video | illustration |
    caption | getty images | file photo | copyright
de: foto | fotos | bild | bilder | bildquelle | quelle bild | symbolbild | symbolfoto | archivbild
fr: crédit photo | crédits | photo d'illustration | légende
es: imagen | fotografía | foto de archivo | crédito
it: immagine | fotografia
pt: imagem | crédito | divulgação
nl: beeld | afbeelding
sv: bild | foto
nb, da: bilde | billede
fi: kuva | kuvat
pl: zdjęcie | fot | źródło zdjęcia | rys
cs, sk: snímek | ilustrační foto | ilustračné foto | zdroj foto | snímka
hu: fotó | kép | illusztráció
ro: fotografie | imagine | sursa foto
uk, ru: фото | ілюстрація | иллюстрация | зображення
tr: fotoğraf | görsel
el: φωτογραφία | φωτο | εικόνα
ja, zh, ko: 写真 | 画像 | 图片 | 圖片 | 图 | 사진 | 이미지
zh: 责任编辑 | 責任編輯 | 责编 | 编辑 | 編輯 | 校对 | 来源 | 來源 | 信息来源 | 本文来源
    | 出处 | 转载请注明出处 | 原标题 | 关键字 | 关键词 | 文章关键词 | 字号 | 纠错
hi, ar: फोटो | तस्वीर | صورة | تصوير
"""
"""Opens the line under a picture."""

NEWSLETTER = """
en: sign up for | subscribe to our | subscribe to the | get our newsletter | our newsletter | join our newsletter | follow us on |
    download our app | get the latest news | join the conversation | leave a comment | have your say
de: newsletter abonnieren | unseren newsletter | jetzt unseren newsletter | jetzt newsletter | jetzt den newsletter |
    abonnieren sie unseren newsletter | melden sie sich an | folgen sie uns | jetzt anmelden | kommentar schreiben
fr: inscrivez-vous à | abonnez-vous à notre | notre newsletter | suivez-nous | laisser un commentaire
es: suscríbete a | suscríbase a | nuestro boletín | síguenos en | deja un comentario
it: iscriviti alla | nostra newsletter | seguici su | lascia un commento
pt: inscreva-se | assine nossa | nossa newsletter | siga-nos | deixe um comentário
nl: schrijf je in voor | meld je aan voor | meld u aan voor | onze nieuwsbrief | volg ons op | reageer
sv, nb, da: anmäl dig till | vårt nyhetsbrev | meld deg på | vårt nyhetsbrev | tilmeld dig | vores nyhedsbrev | følg oss | følg os
fi: tilaa uutiskirje | uutiskirjeemme | seuraa meitä
pl: zapisz się na | nasz newsletter | naszego newslettera | obserwuj nas | dołącz do nas | dodaj komentarz
cs, sk: přihlaste se k | náš newsletter | sledujte nás | prihláste sa | sledujte nás
hu: iratkozzon fel | iratkozz fel | kövessen minket | hírlevelünk
ro: abonează-te | abonați-vă | newsletterul nostru | urmărește-ne
uk, ru: підписуйтесь | підпишіться на | подписывайтесь | подпишитесь на | наш телеграм
tr: bültenimize | abone olun | bizi takip edin
el: εγγραφείτε στο | ακολουθήστε μας | newsletter μας
ja: メルマガ | メールマガジン | ニュースレターに登録 | ニュースレターを購読
ja, zh, ko: フォローする | 订阅我们 | 關注我們 | 关注我们 | 구독하기 | 뉴스레터
hi, ar: न्यूज़लेटर | हमें फॉलो करें | اشترك في | النشرة البريدية | تابعنا على
"""
"""Opens an invitation that is not the article."""

DONATION = """
en: support independent journalism | support our journalism | support quality journalism | support our work | make a donation |
    make a contribution | donate now | donate to us | become a supporter | help us keep
de: unterstützen sie unabhängigen | unterstützen sie unseren | unterstützen sie unsere arbeit | unterstützen sie uns | jetzt spenden |
    spenden sie jetzt
fr: soutenez-nous | soutenez un | soutenez le | soutenez notre | faites un don | faire un don
es: apoya el | apoya nuestro | apoye el | haz una donación | haga una donación | haz un donativo
it: sostieni il | sostieni il nostro | sostienici | fai una donazione
pt: apoie o | apoie-nos | faça uma doação | faça um donativo
nl: steun onafhankelijke | steun ons | steun onze | doneer nu
sv, nb, da: stöd oss | stöd vår | støtt oss | støtt vår | støt os | støt vores
fi: tue meitä | tue työtämme | lahjoita
pl: wesprzyj nas | wesprzyj niezależne | wesprzyj nasze | wspieraj nas | przekaż darowiznę
cs, sk: podpořte nás | podpořte nezávislou | podporte nás | podporte nezávislú
hu: támogasson minket | támogass minket | támogassa
ro: susține jurnalismul | donează
uk, ru: підтримайте нас | підтримайте незалежну | поддержите нас | поддержите независимую | поддержите независимые
tr: bizi destekleyin | bağımsız gazeteciliği destekleyin
el: υποστηρίξτε την | στηρίξτε την
ja, zh, ko: 寄付する | ご寄付 | 独立したジャーナリズムを支援 | 支持独立新闻 | 支持獨立媒體 | 후원하기
hi, ar: स्वतंत्र पत्रकारिता | ادعم الصحافة | ادعمنا
"""
"""Opens an appeal for money."""


FEEDBACK = """
en: was this page helpful | was this article helpful | was this helpful | did you find what you were looking for | share your feedback
   | give us your feedback | help us improve this | rate this article | report an error | report a mistake | spotted a mistake
de: war diese seite hilfreich | war dieser artikel hilfreich | fehler melden | fehler im text | ihr feedback | ihre meinung zu diesem
fr: cette page vous a-t-elle été utile | cet article vous a-t-il | signaler une erreur | donnez votre avis
es: te ha resultado útil | le ha resultado útil | encontró lo que buscaba | reportar un error | danos tu opinión
it: questa pagina è stata utile | hai trovato quello che cercavi | segnala un errore
pt: esta página foi útil | encontrou o que procurava | comunicar erro | reportar erro
nl: was deze pagina nuttig | heeft u gevonden wat u zocht | fout gezien | tip de redactie
sv: var sidan till hjälp | hittade du det du sökte | rapportera fel | hittat ett fel
nb: fant du det du lette etter | rapporter feil | tips oss
da: fandt du det, du søgte | var denne side nyttig | rapportér en fejl
fi: oliko tästä sivusta hyötyä | löysitkö etsimäsi | huomasitko virheen
pl: czy ta strona była pomocna | czy ten artykuł był | zgłoś błąd | oceń artykuł | oceń tekst
cs: byla tato stránka užitečná | našli jste chybu | nahlásit chybu
sk: bola táto stránka užitočná | našli ste chybu | nahlásiť chybu
hu: hasznos volt ez az oldal | hibát talált
ro: a fost utilă această pagină | raportează o eroare
uk: знайшли помилку | чи була ця сторінка корисною
ru: нашли ошибку | нашли опечатку | была ли эта страница полезной
tr: bu sayfa yararlı oldu mu | bu sayfa faydalı oldu mu | hata bildir
el: ήταν χρήσιμη αυτή η σελίδα | βρήκατε αυτό που ψάχνατε
ja: このページは役に立ちましたか | この記事は役に立ちましたか
lv: kļūda rakstā | ziņot par kļūdu
lt: pastebėjote klaidą | pranešti apie klaidą
et: leidsid vea | teata veast
hr, sr, sl: prijavi grešku | prijavi pogrešku | prijavi napako | uočili ste grešku
bg: открихте грешка | сигнализирай за грешка
zh: 此页面是否有帮助 | 这篇文章对您有帮助吗 | 我要纠错
ko: 이 페이지가 도움이 되었습니까 | 오류신고
hi: क्या यह पृष्ठ उपयोगी | क्या यह पेज
ar: هل كانت هذه الصفحة مفيدة | أبلغ عن خطأ
"""
"""Asks for the reader's opinion of the page; may stand anywhere in a line."""

THIS_SITE = """
en: this website is | this website uses | this site is | this site uses | our website uses | we use cookies
de: diese website ist | diese website verwendet | diese website nutzt | diese seite verwendet | wir verwenden cookies
fr: ce site est | ce site utilise | nous utilisons des cookies
es: este sitio web es | este sitio web utiliza | este sitio utiliza | usamos cookies | utilizamos cookies
it: questo sito è | questo sito utilizza | questo sito usa | utilizziamo i cookie
pt: este site é | este site utiliza | este site usa | utilizamos cookies | usamos cookies
nl: deze website is | deze website gebruikt | deze site gebruikt | wij gebruiken cookies
sv: den här webbplatsen är | den här webbplatsen använder | vi använder cookies
nb: dette nettstedet er | dette nettstedet bruker | vi bruker informasjonskapsler
da: dette websted er | dette websted bruger | vi bruger cookies
fi: tämä sivusto on | tämä sivusto käyttää | käytämme evästeitä
pl: ta strona jest | ta strona używa | ta strona korzysta | ta witryna | używamy plików cookie
cs: tento web je | tento web používá | tyto stránky používají
sk: táto stránka je | táto stránka používa | tento web používa
hu: ez a weboldal | ez az oldal sütiket
ro: acest site este | acest site folosește | acest site utilizează
uk: цей сайт є | цей сайт використовує | ми використовуємо файли cookie
ru: этот сайт является | этот сайт использует | мы используем файлы cookie
tr: bu site çerez | bu web sitesi
el: αυτός ο ιστότοπος | ο ιστότοπος χρησιμοποιεί
ja: 当サイトは | このサイトは | 当ウェブサイト
zh: 本网站 | 本網站 | 本站
ko: 이 웹사이트는 | 본 웹사이트
hi: यह वेबसाइट
ar: هذا الموقع | يستخدم هذا الموقع
"""
"""Opens a line in which a site speaks of itself."""

FOLLOW = """
en: follow | like us | join us | find us | join our | subscribe
de: folgen sie | folge | folgt | abonnieren sie
fr: suivez | suivez-nous | rejoignez
es: sigue | síguenos | siga | sigan | únete
it: segui | seguici
pt: siga | siga-nos | acompanhe
nl: volg
sv, nb, da: följ | følg
fi: seuraa
pl: obserwuj | śledź | polub | dołącz
cs, sk: sledujte
hu: kövess* | csatlakozz*
ro: urmărește | urmăriți
uk, ru: стежте | підпис* | следите | подпис* | читайте нас
tr: bizi | takip
el: ακολουθήστε
ja, zh, ko: フォロー | 关注 | 關注 | 팔로우
hi, ar: फॉलो | हमें | تابع*
"""

PLATFORMS = """
any: facebook | fb | twitter | whatsapp | telegram | linkedin | pinterest | reddit | instagram | messenger | bluesky | mastodon | threads
   | tumblr | flipboard | youtube | tiktok | viber | google news | github | medium | discord | signal | spotify | apple news | телеграм*
   | фейсбук* | ютуб*
"""
