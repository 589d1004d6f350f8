"""Which headings say that the article is over?

Tables only, a language a line, entries parted by `|`; compared without case and punctuation against the whole heading.
An entry that ends in `*` also matches headings that go on. A new language is a new line.
"""

from __future__ import annotations

ENDINGS = """
en: about the author* | about the reviewer* | about author | the author | author bio | leave a comment | leave a reply |
    comments | comment | join the conversation | share | share this* | share on* | tags | topics | filed under* | subscribe* |
    sign up* | newsletter | our newsletter | join our* | get the latest* | latest | latest news | latest articles |
    latest posts | latest stories | recent posts | recent articles | recent news | popular posts | popular articles |
    popular now | more posts | more articles | more news | keep reading | read next | what to read next | next article |
    previous article | next post | contact us | get in touch | follow us* | written by | more by* | more in | other articles |
    other news | explore more | related topics | related posts | related content | related reading | related links | see also |
    also in this section | you might like | we recommend | partners | our partners
de: über den autor* | über die autorin* | über uns | zum autor | zur autorin | der autor | die autorin | kommentare |
    kommentar schreiben | schreibe einen kommentar | diskutieren sie mit* | teilen | artikel teilen | schlagwörter |
    schlagworte | themen | newsletter* | neueste artikel | neueste beiträge | aktuelle beiträge | weitere beiträge |
    weitere themen | weitere nachrichten | ähnliche artikel | ähnliche beiträge | verwandte themen | nächster artikel |
    kontakt | folgen sie uns* | mehr zu* | mehr von*
fr: à propos de l'auteur* | l'auteur | commentaires | laisser un commentaire | laissez un commentaire | partager |
    partager cet article | mots-clés | étiquettes | newsletter* | abonnez-vous* | derniers articles | articles récents |
    articles similaires | autres articles | article suivant | contact | suivez-nous* | dans la même rubrique | à découvrir |
    pour aller plus loin
es: sobre el autor* | sobre la autora* | acerca del autor* | comentarios | deja un comentario | deja una respuesta |
    compartir | compartir en* | etiquetas | boletín* | suscríbete* | últimas noticias | artículos recientes |
    entradas recientes | artículos relacionados | noticias relacionadas | otras noticias | siguiente artículo | contacto |
    síguenos* | más noticias
it: l'autore | informazioni sull'autore | commenti | lascia un commento | lascia una risposta | condividi* | tag |
    newsletter* | iscriviti* | ultime notizie | articoli recenti | ultimi articoli | altri articoli | notizie correlate |
    contatti | seguici* | altre notizie
pt: sobre o autor* | sobre a autora* | comentários | deixe um comentário | deixe uma resposta | compartilhe* | partilhar |
    etiquetas | newsletter* | últimas notícias | posts recentes | artigos recentes | artigos relacionados | outras notícias |
    contato | siga-nos* | mais notícias
nl: over de auteur* | reacties | reageer | laat een reactie achter | delen | deel dit* | tags | nieuwsbrief* | laatste nieuws |
    meer artikelen | recente berichten | gerelateerd | volgend artikel | contact | volg ons* | meer nieuws
sv: om författaren* | kommentarer | lämna ett svar | dela | dela artikeln | ämnen | nyhetsbrev* | senaste nytt |
    senaste artiklarna | fler artiklar | relaterat | kontakt | följ oss* | fler nyheter
nb, da: om forfatteren* | kommentarer | legg igjen en kommentar | skriv en kommentar | del | del artikkelen | del artiklen |
    nyhetsbrev* | siste nytt | siste saker | seneste nyt | flere saker | flere artikler | relatert | relateret | kontakt |
    følg oss* | følg os*
fi: kirjoittajasta | kommentit | jätä kommentti | jaa | jaa artikkeli | uutiskirje* | uusimmat | viimeisimmät |
    lisää aiheesta | yhteystiedot
pl: o autorze* | o autorce* | komentarze | dodaj komentarz | zostaw komentarz | udostępnij* | tagi | newsletter* | najnowsze |
    najnowsze artykuły | ostatnie wpisy | inne artykuły | podobne artykuły | następny artykuł | kontakt | obserwuj nas* |
    więcej o* | w tym dziale
cs: o autorovi* | komentáře | diskuse | napsat komentář | sdílet* | štítky | newsletter* | nejnovější | nejnovější články |
    další články | podobné články | kontakt | sledujte nás*
sk: o autorovi* | komentáre | diskusia | pridať komentár | zdieľať* | značky | newsletter* | najnovšie | najnovšie články |
    ďalšie články | podobné články | kontakt | sledujte nás*
hu: a szerzőről | hozzászólások | szólj hozzá | megosztás* | címkék | hírlevél* | legfrissebb* | további cikkek |
    hasonló cikkek | kapcsolat
ro: despre autor* | comentarii | lasă un comentariu | lasă un răspuns | distribuie* | etichete | newsletter* | ultimele știri |
    articole recente | articole asemănătoare | contact | urmărește-ne*
uk: про автора* | коментарі | залишити коментар | поділитися* | теги | розсилка* | останні новини | схожі статті |
    інші статті | контакти
ru: об авторе* | комментарии | оставить комментарий | поделиться* | теги | метки | рассылка* | последние новости |
    похожие статьи | другие статьи | другие новости | контакты | подпишитесь*
tr: yazar hakkında* | yorumlar | yorum yap | yorum yazın | paylaş* | etiketler | bülten* | son haberler | son yazılar |
    benzer haberler | diğer haberler
el: σχετικά με τον συγγραφέα | σχόλια | αφήστε ένα σχόλιο | κοινοποίηση | ετικέτες | τελευταία νέα | περισσότερα άρθρα |
    επικοινωνία
ja: 著者プロフィール | この記事を書いた人 | 執筆者 | コメント | コメントを残す | シェア | タグ |
    新着記事 | 最新記事 | 関連リンク | おすすめ記事 | 人気の記事
zh: 作者简介 | 关于作者 | 评论 | 发表评论 | 分享 | 标签 | 最新文章 | 相关文章 | 相關文章 | 热门推荐 | 更多新闻
ko: 기자 소개 | 댓글 | 공유하기 | 태그 | 최신 기사 | 인기 기사 | 다른 기사
hi: लेखक के बारे में | टिप्पणियाँ | टिप्पणी करें | शेयर करें | टैग | ताज़ा खबरें | संबंधित लेख
ar: عن الكاتب | التعليقات | اترك تعليقا | شارك | الوسوم | آخر الأخبار | مقالات ذات صلة
"""

PICTURE_WORDS = """
en: image | images | photo | photos | photograph | picture | pic | credit | illustration | graphic | screenshot
de: foto | fotos | bild | bilder | grafik
fr: photo | crédit | illustration
es, pt: foto | fotos | imagen | imagem | crédito
it: foto | immagine
nl, sv, nb, da: foto | beeld | bild | bilde | billede
fi: kuva
pl, cs, sk: foto | fot | zdjęcie | obr
hu, ro: fotó | kép | imagine | foto
uk, ru: фото | ілюстрація | иллюстрация
tr, el: fotoğraf | φωτο | φωτογραφία
ja, zh, ko: 写真 | 画像 | 图 | 图片 | 사진
"""
"""Words that say whose picture it is, before a colon or the photographer's name."""
