"""An article as a server answers for it: with all that moves around and inside it by itself."""

from __future__ import annotations

import random

from tests.benchmarks.edited_stories import Story, sentence

FURNITURE: dict[str, dict[str, str]] = {
    "en": {
        "by": "By",
        "ago": "{n} hours ago",
        "updated": "Updated {clock}",
        "minutes": "{n} min read",
        "views": "{n} views",
        "comments": "{n} comments",
        "advertisement": "Advertisement",
        "related": "Related articles",
        "share": "Share on Facebook {n} · X · WhatsApp",
        "letter": "Sign up for our morning letter: all that matters, every day at six.",
        "promo": "Subscribe now: {n} weeks for 1 €",
        "consent": "This is a post of an external network. To view this content you must agree to its cookies.",
        "reading_now": "{n} people are reading this now",
        "listen": "Listen to this article {clock}",
        "credit": "Photo: {name} / Agency",
        "dated": "{day} May 2024",
        "promised": "Save up to {n} percent at {shop}, only today!",
        "kicker": "Politics",
        "appeal": "Support independent journalism from as little as {n} € a month. Thank you.",
    },
    "de": {
        "by": "Von",
        "ago": "vor {n} Stunden",
        "updated": "Aktualisiert: {clock} Uhr",
        "minutes": "Lesezeit: {n} Min.",
        "views": "{n} Aufrufe",
        "comments": "{n} Kommentare",
        "advertisement": "Anzeige",
        "related": "Mehr zum Thema",
        "share": "Teilen · Drucken · E-Mail {n}",
        "letter": "Jetzt unseren Newsletter abonnieren: alles Wichtige, jeden Morgen um sechs.",
        "promo": "Jetzt abonnieren: {n} Wochen für 1 €",
        "consent": "An dieser Stelle steht ein externer Inhalt. Um diesen Inhalt zu sehen, müssen Sie zustimmen.",
        "reading_now": "{n} Leser lesen diesen Artikel gerade",
        "listen": "Artikel anhören {clock}",
        "credit": "Foto: {name} / Agentur",
        "dated": "{day}. Mai 2024",
        "promised": "Bis zu {n} Prozent sparen bei {shop}, nur heute!",
        "kicker": "Politik",
        "appeal": "Unterstützen Sie unabhängigen Journalismus schon ab {n} € im Monat. Danke.",
    },
    "fr": {
        "by": "Par",
        "ago": "il y a {n} heures",
        "updated": "Mis à jour à {clock}",
        "minutes": "Temps de lecture : {n} min",
        "views": "{n} vues",
        "comments": "{n} commentaires",
        "advertisement": "Publicité",
        "related": "À lire aussi",
        "share": "Partager · Facebook {n} · WhatsApp",
        "letter": "Inscrivez-vous à notre lettre du matin : l’essentiel, chaque jour à six heures.",
        "promo": "Abonnez-vous : {n} semaines pour 1 €",
        "consent": "Ici se trouve un contenu externe. Pour afficher ce contenu, vous devez accepter les cookies.",
        "reading_now": "{n} personnes lisent cet article en ce moment",
        "listen": "Écouter l’article {clock}",
        "credit": "Photo : {name} / Agence",
        "dated": "{day} mai 2024",
        "promised": "Jusqu’à {n} % de réduction chez {shop}, aujourd’hui seulement !",
        "kicker": "Politique",
        "appeal": "Soutenez un journalisme indépendant à partir de {n} € par mois. Merci.",
    },
    "es": {
        "by": "Por",
        "ago": "hace {n} horas",
        "updated": "Actualizado a las {clock}",
        "minutes": "{n} min de lectura",
        "views": "{n} visitas",
        "comments": "{n} comentarios",
        "advertisement": "Publicidad",
        "related": "Noticias relacionadas",
        "share": "Compartir · Facebook {n} · WhatsApp",
        "letter": "Suscríbase a nuestro boletín de la mañana: lo importante, cada día a las seis.",
        "promo": "Suscríbase ahora: {n} semanas por 1 €",
        "consent": "Aquí había un contenido externo. Para ver este contenido debe aceptar las cookies.",
        "reading_now": "{n} personas leen esto ahora",
        "listen": "Escuchar el artículo {clock}",
        "credit": "Foto: {name} / Agencia",
        "dated": "{day} de mayo de 2024",
        "promised": "¡Hasta un {n} % de descuento en {shop}, solo hoy!",
        "kicker": "Política",
        "appeal": "Apoya el periodismo independiente desde {n} € al mes. Gracias.",
    },
    "pl": {
        "by": "Autor:",
        "ago": "{n} godz. temu",
        "updated": "Aktualizacja: {clock}",
        "minutes": "Czas czytania: {n} min",
        "views": "{n} wyświetleń",
        "comments": "{n} komentarzy",
        "advertisement": "Reklama",
        "related": "Czytaj także",
        "share": "Udostępnij · Facebook {n} · WhatsApp",
        "letter": "Zapisz się na nasz poranny newsletter: co ważne, codziennie o szóstej.",
        "promo": "Subskrybuj teraz: {n} tygodni za 1 €",
        "consent": "Tu jest treść zewnętrzna. Aby zobaczyć tę treść, musisz wyrazić zgodę na pliki cookie.",
        "reading_now": "{n} osób czyta teraz ten artykuł",
        "listen": "Posłuchaj artykułu {clock}",
        "credit": "Fot. {name} / Agencja",
        "dated": "{day} maja 2024",
        "promised": "Nawet {n} procent taniej w {shop}, tylko dziś!",
        "kicker": "Polityka",
        "appeal": "Wesprzyj niezależne dziennikarstwo już od {n} zł miesięcznie. Dziękujemy.",
    },
}
"""What sites of each language say around their articles."""
SHOPS = ("Shoe World", "Quick Loans", "Garden Dreams", "Sofa City", "Travel Now")
ACCENTS_LEAST = 10
"""Letters outside ASCII from which it shows that a text was encoded twice."""
NAMES = ("J. Doe", "K. Roe", "M. Poe")


class Served:
    """One answer of the server: what it says around the article this time."""

    def __init__(self, told: Story, number: int, at: int) -> None:
        self.told, self.number = told, number
        self.chance = random.Random(f"{number} {at}")
        self._says = FURNITURE[told.tongue.code]
        self.token = f"{self.chance.getrandbits(128):032x}"
        self.straight = self.chance.random() < 0.5

    def says(self, what: str) -> str:
        """A phrase of the furniture, with the numbers of the moment."""
        chance = self.chance
        return self._says[what].format(
            n=chance.randint(2, 999) if what in {"views", "comments", "share", "reading_now"} else chance.randint(2, 23),
            clock=f"{chance.randint(0, 23):02}:{chance.randint(10, 59)}",
            name=NAMES[self.number % len(NAMES)],
            day=6,
            shop=chance.choice(SHOPS),
        )

    @property
    def address(self) -> str:
        """Where the page stands."""
        return f"https://daily.example/story/{self.number}"

    @property
    def accented(self) -> bool:
        """Whether the text has letters enough that would be spoilt: quotation marks alone may be an author's own."""
        return sum(not sign.isascii() for text in self.told.paragraphs for sign in self.words(text)) >= ACCENTS_LEAST

    def words(self, text: str) -> str:
        """A text of the editor's in the typography of the moment."""
        if not self.straight:
            return text
        for curly, plain in (("“", '"'), ("”", '"'), ("’", "'"), ("–", "-"), ("« ", "«\u202f"), (" »", "\u00a0»"), ("„", '"')):
            text = text.replace(curly, plain)
        return text.replace(" on ", " on\u00a0").replace("ss", "s\u00ads")

    def sometimes(self, markup: str) -> str:
        """Something that stands there at every other look."""
        return markup if self.chance.random() < 0.5 else ""

    def others(self, count: int = 4) -> list[str]:
        """Headlines of other stories, other ones at each look."""
        return [sentence(self.told.tongue, self.chance).partition(",")[0] for _ in range(count)]

    def links(self, count: int = 4) -> str:
        """The same as a list of links."""
        many = self.chance.randint(max(1, count - 2), count)
        return "".join(
            f"<li><a href='/story/{self.chance.randint(9, 999)}?s={self.token[:6]}'>{title}</a></li>" for title in self.others(many)
        )

    def cards(self, count: int = 3) -> str:
        """The same as cards with a picture and a teaser."""
        return "".join(
            f"<div class='card'><a href='/story/{self.chance.randint(9, 999)}'><img src='/t/{self.token[:5]}.jpg'><h3>{title}</h3></a>"
            f"<p>{sentence(self.told.tongue, self.chance)}</p><span>{self.says('ago')}</span></div>"
            for title in self.others(count)
        )

    def paragraphs(self, tag: str = "p", *between: str) -> str:
        """The text, each paragraph in its element, with other things spread over it."""
        told = [self.words(text) for text in self.told.paragraphs]
        first, space, rest = told[0].partition(" ")
        told[0] = f'<a href="{self.told.target}">{first}</a>{space}{rest}'
        marked = [f"<{tag}>{text}</{tag.split(maxsplit=1)[0]}>" for text in told]
        for place, thing in enumerate(between):
            marked.insert((place + 1) * len(told) // (len(between) + 1) + place, thing)
        return "".join(marked)

    def note(self, tag: str = "p") -> str:
        """The correction, where there is one."""
        return f"<{tag}><em>{self.words(self.told.note)}</em></{tag}>" if self.told.note else ""

    def items(self) -> str:
        """A heading with a list under it."""
        return f"<h2>{self.told.tongue.heading}</h2><ul>{''.join(f'<li>{self.words(item)}</li>' for item in self.told.items)}</ul>"

    def table(self) -> str:
        rows = "".join(f"<tr><td>{self.words(place)}</td><td>{number}</td></tr>" for place, number in self.told.rows)
        return f"<table><tbody>{rows}</tbody></table>"

    def post(self) -> str:
        """An embedded post."""
        return (
            f"<blockquote class='twitter-tweet'><p>{self.words(self.told.post)}</p>— The Council (@council) "
            f"<a href='https://x.example/council/status/1?ref={self.token[:6]}'>May 6, 2024</a></blockquote>"
            f"<script async src='https://platform.x.example/w.js?{self.token[:6]}'></script>"
        )

    def picture(self, tag: str = "figure") -> str:
        said = "figcaption" if tag == "figure" else "p class='caption'"
        return (
            f"<{tag} class='img'><img src='/p/{self.token[:8]}.jpg' alt=''><{said}>{self.words(self.told.caption)} "
            f"<span class='credit'>{self.says('credit')}</span></{said.split(maxsplit=1)[0]}></{tag}>"
        )

    def page(self, body: str, head: str = "") -> bytes:
        """A whole page of the paper."""
        title = self.words(self.told.title)
        consent = f"<div id='consent-banner' role='dialog'><p>{self.says('consent')}</p><button>OK</button></div>"
        return (
            f"<!doctype html><html lang='{self.told.tongue.code}'><head><meta charset='utf-8'><title>{title} | The Daily Example</title>"
            f"<meta property='og:title' content='{title}'><link rel='stylesheet' href='/a.{self.token[:8]}.css'>{head}"
            f"<meta name='csrf' content='{self.token}'><script nonce='{self.token}'>var t='{self.token}'</script></head><body>"
            f"{self.sometimes(consent)}{body}"
            "<footer><p>© The Daily Example. 2024</p><a href='/imprint'>Imprint</a></footer></body></html>"
        ).encode()
