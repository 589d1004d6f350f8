"""Which words stand before a day of publication, and which before that of a change?

Beginnings of words by language, in lower case, parted by `|`. A new language is a row.
"""

from __future__ import annotations

PUBLISHED_WORDS: dict[str, str] = {
    "en": "published|first published|originally published|posted|publication date|publish date|date published|date posted",
    "de": "veröffentlicht|erschienen|publiziert|veröffentlichungsdatum|erstellt am",
    "fr": "publié|paru le|mis en ligne|date de publication",
    "es": "publicad|fecha de publicación",
    "it": "pubblicat|data di pubblicazione|data pubblicazione",
    "pt": "publicad|data de publicação",
    "nl": "gepubliceerd|geplaatst op|publicatiedatum",
    "sv": "publicerad|publicerat|publicerades",
    "nb": "publisert|lagt ut",
    "da": "publiceret|udgivet|offentliggjort",
    "fi": "julkaistu",
    "pl": "opublikowan|data publikacji|dodano|data dodania",
    "cs": "publikován|zveřejněn|vydáno|datum vydání",
    "sk": "publikovan|zverejnen|vydané",
    "hu": "megjelent|publikálva|közzétéve|létrehozva",
    "ro": "publicat|data publicării",
    "uk": "опубліковано|дата публікації",
    "ru": "опубликован|дата публикации",
    "tr": "yayınlan|yayın tarihi|giriş tarihi|giriş:",
    "el": "δημοσι|πρώτη δημοσίευση",
    "hi": "प्रकाशित",
    "ar": "نشر في|نُشر|تاريخ النشر|تم النشر",
    "ja": "公開|掲載日|投稿日|配信",
    "zh": "发布|發布|发表|發表|刊登",
    "ko": "게시|입력|기사입력|등록",
}
"""What a publication calls the day on which a text came out."""

UPDATED_WORDS: dict[str, str] = {
    "en": "updated|update|modified|reviewed|revised|last edited",
    "de": "aktualisiert|geändert|überarbeitet|letzte änderung|stand:",
    "fr": "mis à jour|mise à jour|modifié|actualisé",
    "es": "actualizad|actualización|modificad",
    "it": "aggiornat|modificat|ultimo aggiornamento",
    "pt": "atualizad|modificad|atualização",
    "nl": "bijgewerkt|gewijzigd|aangepast op|laatste update",
    "sv": "uppdaterad|uppdaterat|senast ändrad",
    "nb": "oppdatert|sist endret",
    "da": "opdateret|sidst ændret|redigeret",
    "fi": "päivitetty|muokattu",
    "pl": "aktualizacj|zaktualizowan|zmodyfikowan|ostatnia zmiana",
    "cs": "aktualizov|upraveno|naposledy změněno",
    "sk": "aktualizov|upravené",
    "hu": "frissítve|frissült|módosítva",
    "ro": "actualizat|modificat|ultima actualizare",
    "uk": "оновлен|змінен",
    "ru": "обновлен|изменен|обновлён",
    "tr": "güncelle|son güncelleme",
    "el": "ενημερώθηκε|τελευταία ενημέρωση|τελευταία τροποποίηση",
    "hi": "अपडेट|अद्यतन|संशोधित",
    "ar": "آخر تحديث|تحديث|تم التحديث|محدث",
    "ja": "更新|改訂",
    "zh": "更新|修改|修订|修訂",
    "ko": "업데이트|수정|최종수정",
}
"""What it calls the day of the last change."""
