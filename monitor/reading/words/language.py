"""In which language is a page written?

Decided: what the page declares wins (`html lang`, then `content-language`, then `og:locale`), since it says what
its readers get; a template's declaration that the text plainly contradicts does not. Without any, small words tell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

_TAG = re.compile(r"^\s*([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_.@].*)?\s*$", re.IGNORECASE)

SMALL_WORDS = {
    "en": "the of and to in is that for it with as was on are by this be from or an at which have has not but were their they its",
    "de": "der die und das ist nicht ein eine mit auf für von den dem des sich auch als wie aus nach werden wird bei sind oder zum zur",
    "fr": "le les des et est une un dans pour que qui sur pas au avec par ce cette plus sont ont aux leur mais nous vous être",
    "es": "el los las y una que por con para es del se como más su al lo pero sus este esta fue ha sin sobre también entre",
    "it": "il di che la e per un una non con sono del della si dei nel alla come anche più ha gli le dal questo essere",
    "pt": "o os as que não uma um para com por mais como dos das em foi ao ele são também sua seu pelo pela até isso",
    "nl": "de het een en van is dat op te voor met zijn niet aan er ook als bij maar door naar om uit wordt worden heeft",
    "sv": "och att det som en på är av för med till den har inte om ett men var jag sig från så kan när vid också",
    "nb": "og det som en på er av for med til den har ikke om et men var jeg seg fra så kan når ved også ble etter",
    "da": "og det som en på er af for med til den har ikke om et men var jeg sig fra så kan når ved også blev efter",
    "fi": "ja on ei se että oli mutta kun hän joka ovat myös sen niin kuin tai ole mukaan jos vain jo voi",
    "pl": "i w na z nie się do jest że to jak o po co za od tym przez ale są dla był które oraz już może także",
    "cs": "a se na je v že to s z do pro jsou jako by ale si po který která tak jeho bylo byl když nebo také",
    "sk": "a sa na je v že to s z do pre sú ako by ale si po ktorý ktorá tak jeho bolo bol keď alebo aj",
    "hu": "a az és hogy nem is egy ez meg de csak már van volt még mint azt vagy ki el lesz szerint után",
    "ro": "și de la în a cu nu că pe care din un o este mai sunt pentru au fost fi se sau acest prin după",
    "uk": "і в на що не з та до це як за у його від про для але їх був який також було є ми більше",
    "ru": "и в не на что с как по это из к для но от за о его так все был же у или также который",
    "bg": "на и в да се за от с че е не по са като до той това които във след при ще",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi ne kadar var sonra ama her en olduğu değil",
    "el": "και το να της του την η με για που των από τα στην είναι τον οι στο θα δεν σε",
    "hr": "i u je na se da za su od s a ne kao što će bi koji to o iz ali te po",
    "id": "yang dan di dengan untuk dari ini itu pada tidak dalam akan adalah oleh juga ke sebagai karena telah",
    "vi": "và của là có các cho không được trong với một những người đã này để khi đến về",
    "ca": "el la de i que en un una els les per amb no és del al com més ha seva aquest aquesta",
    "et": "ja on ei et see ka kui oli aga mis ning oma seda või tema pole",
    "lt": "ir yra kad tai su į iš kaip bet jo dėl buvo ar apie taip jau po",
    "lv": "un ir ka no uz ar par kas arī bet tas vai to pēc lai viņš",
}
"""Small words by language; a page in a language tends to be full of its row."""

SCRIPTS = (
    (re.compile("[\u3040-\u30ff]"), "ja"),
    (re.compile("[\uac00-\ud7a3]"), "ko"),
    (re.compile("[\u0e00-\u0e7f]"), "th"),
    (re.compile("[\u0590-\u05ff]"), "he"),
    (re.compile("[\u0600-\u06ff]"), "ar"),
    (re.compile("[\u0900-\u097f]"), "hi"),
    (re.compile("[\u0370-\u03ff]"), "el"),
    (re.compile("[\u4e00-\u9fff]"), "zh"),
)
"""Scripts that tell a language by themselves, asked in this order: Japanese holds Chinese signs, not the reverse."""

SAMPLE_CHARACTERS = 2000


def tag_of(declared: str | None) -> str | None:
    """A language tag (BCP 47) in its usual spelling: `en`, `pt-BR`; None for what is none."""
    match = _TAG.match((declared or "").split(",")[0])
    if match is None or match[1].lower() in {"und", "mul", "zxx", "xx"}:
        return None
    script = f"-{match[2].title()}" if match[2] else ""
    return f"{match[1].lower()}{script}" + (f"-{match[3].upper()}" if match[3] else "")


def of_text(text: str) -> str | None:
    """The language that a text is written in, by script and small words; None where too little speaks for any."""
    sample = text[:SAMPLE_CHARACTERS]
    if not sample.isascii():
        letters = sum(map(str.isalpha, sample))
        for script, language in SCRIPTS:
            if letters and len(script.findall(sample)) > (0.1 if language == "ja" else 0.3) * letters:
                return language
    words = sample.lower().split()
    rows = languages_by_word()
    scores: dict[str, int] = {}
    for word in words:
        for language in rows.get(word, ()):
            scores[language] = scores.get(language, 0) + 1
    best = max(scores, key=scores.__getitem__, default="")
    return best if best and scores[best] >= max(3, 0.06 * len(words)) else None


@cache
def languages_by_word() -> Mapping[str, tuple[str, ...]]:
    """The languages in whose row a small word stands."""
    rows: dict[str, tuple[str, ...]] = {}
    for language, words in SMALL_WORDS.items():
        for word in words.split():
            rows[word] = (*rows.get(word, ()), language)
    return rows
