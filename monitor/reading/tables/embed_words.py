"""What stands beside or in place of what a page embeds: players that read it aloud, and content of others that waits for consent.

One row a language; entries as in `noise_words`.
"""

LISTENING = """
en: listen to this article | listen to this story | listen to the article | listen to article | hear this article | hear this story
de: artikel anhören | diesen artikel anhören | diesen beitrag anhören | beitrag anhören | artikel vorlesen | hören sie diesen artikel
fr: écouter l'article | écouter cet article | écoutez cet article | écoutez l'article
es: escuchar el artículo | escuchar este artículo | escuchar esta noticia | escuchar la noticia | escucha este artículo
it: ascolta l'articolo | ascolta questo articolo | ascolta la notizia
pt: ouvir o artigo | ouvir este artigo | ouça este artigo | ouça esta reportagem | ouvir notícia
nl: luister naar dit artikel | beluister dit artikel | artikel beluisteren
sv: lyssna på artikeln | lyssna på texten
nb: lytt til artikkelen | lytt til saken
da: lyt til artiklen | hør artiklen
fi: kuuntele artikkeli | kuuntele juttu
pl: posłuchaj artykułu | odsłuchaj artykuł | posłuchaj tego artykułu
cs: poslechněte si článek | přehrát článek | poslechnout článek
sk: vypočujte si článok | prehrať článok
hu: cikk meghallgatása | hallgassa meg a cikket
ro: ascultă articolul | ascultați articolul
uk: слухати статтю | прослухати статтю
ru: слушать статью | прослушать статью | послушать статью
tr: haberi dinle | makaleyi dinle | bu haberi dinle
el: ακούστε το άρθρο
ja: この記事を聴く | この記事を聞く | 音声で聞く
zh: 收听本文 | 收听文章 | 听文章 | 聽文章
ko: 기사 듣기
hi: खबर सुनें | लेख सुनें
ar: استمع إلى المقال | استمع للمقال
"""
"""Opens the line of a player that reads the article aloud."""

WAITING_FOR_CONSENT = """
en: to view this content | to see this content | to display this content | to view this post | to see this post | to view this embed |
    cookies to view it | content is hosted by a third party |
    before anything is loaded | view content in a new tab | this embedded content is not available
de: um diesen inhalt anzuzeigen | um diesen inhalt zu sehen | um diese inhalte anzuzeigen | externer inhalt | externe inhalte angezeigt |
    empfohlener redaktioneller inhalt | personenbezogene daten an drittplattformen
fr: pour afficher ce contenu | pour voir ce contenu | pour consulter ce contenu | pour visualiser ce contenu | ce contenu est bloqué
es: para ver este contenido | para mostrar este contenido | para visualizar este contenido
it: per visualizzare questo contenuto | per vedere questo contenuto
pt: para ver este conteúdo | para visualizar este conteúdo
nl: om deze inhoud te tonen | om deze inhoud te bekijken | om deze content te tonen
sv: för att se det här innehållet | för att se detta innehåll | för att visa innehållet
nb: for å se dette innholdet | for å vise dette innholdet
da: for at se dette indhold | for at vise dette indhold
fi: nähdäksesi tämän sisällön
pl: aby zobaczyć tę treść | aby wyświetlić tę treść | aby zobaczyć ten materiał | aby zobaczyć te treści | treść zewnętrzna
cs: pro zobrazení tohoto obsahu | pro zobrazení obsahu
sk: na zobrazenie tohto obsahu | pre zobrazenie obsahu
hu: a tartalom megtekintéséhez | a tartalom megjelenítéséhez
ro: pentru a vedea acest conținut | pentru a vizualiza acest conținut
uk: щоб переглянути цей вміст | щоб побачити цей вміст
ru: чтобы увидеть этот контент | чтобы просмотреть этот контент | чтобы посмотреть этот контент
tr: bu içeriği görmek için | bu içeriği görüntülemek için
el: για να δείτε αυτό το περιεχόμενο
ja: このコンテンツを表示するには
zh: 要查看此内容 | 如要查看此內容
ko: 이 콘텐츠를 보려면
hi: इस सामग्री को देखने के लिए
ar: لعرض هذا المحتوى | لمشاهدة هذا المحتوى
"""
"""Says that a reader must agree before something of another site is shown; may stand anywhere in a line."""
