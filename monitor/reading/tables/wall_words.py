"""With which words do publishers say that the rest costs money or an account, language by language?

Small vocabularies, not sentences: `wallspeech` combines them by a grammar, so that a wording nobody has seen yet is
understood too. A row is a concept and its words, parted by `|`. `word*` matches every word that begins so, `word`
that word alone, `two words` both in this order (the last may end in `*`). In the languages of `UNSPACED`, whose words
carry no spaces or many endings, an entry matches wherever it stands.

Concepts
  read      verbs of reading                                open      reaching, seeing, unlocking a text
  go_on     words that alone mean reading on                full      the whole of it, the rest of it
  work      the thing that is read, one of it               works     many of it
  this      pointing at it                                  only      reserved for, exclusive, available to, needs
  payer     people who pay: subscribers                     people    members, users, readers
  pay       subscribing, buying, trying                     account   opening an account, people who have one
  login     entering with an account                        already   being one of those people already
  free      costing nothing                                 left      remaining
  spent     what may be read without paying is used up
  paywords  paid, premium (of a person or a text)           locked    the text is locked, cut, a preview
  app       a program to be installed; in its praise a sentence speaks of something else, unless the text is nowhere else
  beside    what makes the sentence speak of something else than reading this text
"""

UNSPACED = frozenset({"ja", "zh", "ko", "hi", "ar"})
"""Languages whose entries match wherever they stand in a sentence."""

WITHOUT_ARTICLES = frozenset({"pl", "cs", "sk", "uk", "ru", "fi", "tr", "ja", "zh", "ko", "hi"})
"""Languages in which `read article` may mean `read this article`."""

EVERYWHERE = {
    "pay": "abo|abos|premium|paywall",
    "paywords": "premium",
    "login": "login|log in",
    "account": "email|e-mail",
    "app": "app|apps|in-app|aplikac*|sovelluk*|aplicativo|aplicación|applicazione|приложени*|застосунк*|uygulama*|εφαρμογή",
    "beside": "newsletter*|podcast*|cookie*|adblock*|whatsapp|telegram|facebook|twitter|instagram|youtube|rss|push|gdpr|captcha",
}
"""Words that mean the same wherever they stand."""

WALL_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "read": "read|reading|finish|finishing",
        "open": "view|viewing|see|access|accessing|unlock*|watch|open|opening",
        "go_on": "continue reading|keep reading|read on|continue with|continue to read|carry on reading|finish reading|"
        "continue the story|finish the story|finish this|log in to continue|sign in to continue|subscribe to continue|"
        "register to continue|join to continue|upgrade to continue|to continue please|to continue subscribe|"
        "to continue log in|to continue sign in|read the rest|carry on with|go on reading|keep going|read further|"
        "what happens next|how it ends|how this ends|how the story ends|how this story ends",
        "full": "full|rest|remaining|remainder|entire|whole|complete|continue|read more|reading more|beyond this point|to the end|"
        "uncut|unabridged|in its entirety|second half",
        "work": "this report|article|story|post|content|text|recipe|piece|essay|column|interview|edition|chapter|page|analysis|video|"
        "episode|access it|read this|view this|access this|feature|dispatch|review|briefing|this one|this one's|"
        "newsletter issue",
        "works": "every story|every post|everything|articles|stories|posts|reads|all content|every article|all our|free reading",
        "this": "this|these|the story|the article|the post|the text|the page|the full story|the full article",
        "payer": "subscriber*|paying|subscribing|paid-up|paid-subscriber*",
        "people": "member|members|readers|patrons|supporters|customers|account holders|users|member-only|members-only|supporter|patron|"
        "insiders|insider|reader|backers|member's|backer|people who fund|those who support",
        "pay": "subscribe|subscribing|subscribed|subscription*|purchase|buy|trial|membership*|digital access|upgrade|pay|"
        "become a member|day pass|paid|plan|plans|unlimited access|join now|join today|join us|join to|become a subscriber|"
        "go premium|get access|subscriber access|day-pass|become a patron|become a supporter|paying|buying|pledge|"
        "digital edition|print edition|digital editions|print and digital|join our supporters",
        "account": "register|registering|registration|registered|sign up|signing up|create an account|create your account|"
        "create account|free account|new account|join for free|join free|create a profile|signup|create a login|"
        "verify your email|free profile|set up a profile|my profile",
        "login": "log in|login|logged in|logging in|sign in|signed in|signing in|logged-in|signed-in",
        "only": "for registered|only|exclusive|exclusively|reserved|restricted|available to|available for|must|need|requires|require|"
        "for members|for subscribers|for paying|member-only|members-only|subscriber-only|subscribers-only|"
        "subscriber-exclusive|have to be|for patrons|for supporters|for insiders|solely|required|limited|visible to|"
        "accessible to|just for|closed to|part of our|belongs to our|included in our",
        "free": "free|complimentary|your limit|monthly limit|article limit",
        "left": "left|remaining|remain|last|more",
        "spent": "reached your limit|reached the limit|article limit|monthly limit|free limit|used all your|run out of|out of free|"
        "last free article|reached your free|reached your monthly|your limit of|your free articles|0 free|zero free|"
        "0 articles|zero articles|no articles left|read all your|used all of your|you have read|you've read|you have used|"
        "you've used|you have viewed|you've viewed|you have reached|you've reached|you have hit|you've hit|used up|"
        "last complimentary|your last free|allowance|all your free|out of articles|maxed out|free quota|article quota|"
        "that was your|end of the free|end of the preview|end of this preview|end of the excerpt|end of this excerpt|"
        "end of your preview|no free|no more|none of your",
        "already": "already|existing|have an account|are you a|if you are|i'm a|i am a|got an account|have a subscription|"
        "got a subscription",
        "paywords": "paid|paying|premium",
        "locked": "locked|preview|excerpt|abridged|truncated|unlock|paywall|paywalled|teaser|extract|sample|sneak peek|"
        "members-only post|subscriber-only post|free portion|free part",
        "beside": "said|told|announced|according to|comment|comments|commenting|discussion|inbox|ad blocker|ad-blocker|ads|advert*|"
        "bookmark*|save|saved|notification*|alerts|donat*|gift|gifting|share|sharing|print|download|cancel|manage|support us|"
        "support our|terms|privacy|discount*|rewards|giveaway*|events|channel|follow|vote|updates|stay up to date|scroll|"
        "swipe|listen|rights|licensing|licence|reprint*|logged out|log out|sign out|signed out|logout|enjoyed|liked|love|"
        "loved|thanks|thank|appreciate|made possible|funded|brought to you|sponsored|rate|rating|conversation|discuss|reply|"
        "reading list|react|conference|webinar|meeting|for everyone|open to all|free to all|to everyone|for you by|"
        "unlocked for you|gifted|lifted|says|say|plans to|reported|introduce|introduced|introducing|introduces|charging|"
        "readers who|this week's issue|this far|never miss|don't miss|delivered to your door|through your letterbox|"
        "back issues|like this|like these|shared|appeared in|published in|first appeared|originally published|"
        "first published|sent you|has sent|sent this|given you|gave you|gives you|passed this|to apply|vacancy|"
        "job description|earlier version|previous version|previously|from monday|from next|starting next|from january|"
        "from april|from may|from june|from september|recipient|is free to read|are free to read|if you can",
    },
    "de": {
        "read": "lesen|lese|liest|auslesen|nachlesen|durchlesen|gelesen",
        "open": "sehen|ansehen|freischalten|zugriff|zugang|abrufen|öffnen|entsperren|öffnet|freigeben|einsehen|freizuschalten",
        "go_on": "weiter lesen|weiterzulesen|weiterlesen*|lesen sie weiter|lies weiter|weiterzusehen|hier weiter|dann weiter|"
        "direkt weiter|sofort weiter|geht es weiter|geht's weiter|weitergelesen|weiterhin lesen|wie es weitergeht|"
        "wie es weiter geht|wie es ausgeht|was dann geschah|was danach geschah|wie die geschichte",
        "full": "ganzen|ganze|gesamten|gesamte|vollständig*|kompletten|komplette|komplett|restlichen|rest|vollen|uneingeschränkt*|"
        "ungekürzt*|weiter|ab hier|ab diesem punkt|zu ende|bis zum ende|bis zum schluss|zur gänze|volle|voller|vollem|"
        "vollumfänglich",
        "work": "artikel|artikels|beitrag|beitrags|text|inhalt|inhalte|bericht|geschichte|reportage|interview|kommentar|rezept|"
        "analyse|ausgabe|kolumne|essay|plus-artikel|plus-inhalt|plus-beitrag|premium-artikel|premium-inhalt|"
        "frei zugängliche teil|frei lesbare teil|frei zugängliche abschnitt|fachartikel|fachbeitrag|hintergrund|porträt|"
        "recherche|meldung|dossier|kritik|gastbeitrag|bezahlartikel|abo-artikel",
        "works": "beiträge|texte|alle artikel|alle inhalte|allen artikeln|aller artikel|allen inhalten|gratis-artikel|"
        "sämtliche artikel|sämtliche inhalte|kostenlosen artikel|freien artikel|freiartikel*|gratisartikel*|kontingent",
        "this": "dieser|diesen|dieses|diese|diesem|der|den|das|dies|unser|unseren",
        "payer": "abonnent*|abonnierende*|plus-leser*|digitalabonnent*|premiumkunden|abokunden|abonnierte|abo-kunden|abokunde|"
        "premium-nutzer|plus-mitglieder|plus-abonnenten|digital-abonnenten",
        "people": "mitglied|mitglieder|mitgliedern|leser|nutzer|nutzern|kunden|leserinnen|unterstützer|unterstützerinnen|förderer|"
        "kundinnen|ein abonnent",
        "pay": "abo|abos|abonnement*|abonnier*|digitalabo*|probeabo*|probemonat|testen|kaufen|erwerben|bestellen|buchen|jahresabo|"
        "monatsabo|tagespass|digitalpass|kostenpflichtig*|zahlungspflichtig*|gekauft|freikaufen|paket|angebot|digitalpaket*|"
        "digital-paket|mitglied werden|werden sie mitglied|werde mitglied|mitgliedschaft|plus-abo|testmonat|gratismonat|"
        "testzugang|probezugang|plus-artikel|plus-inhalt|plus-beitrag|einzelkauf|tagesticket|wochenpass|monatspass|abonnent|"
        "abonnentin|abonnentinnen|freigekauft|bezahlen|abschließen|digital-abo|testabo|abo-artikel|kaufe|digitalzugang*|"
        "onlinezugang|premiumzugang|online-zugang|gedruckten ausgabe",
        "account": "registrier*|konto|kundenkonto|benutzerkonto|anlegen|nutzerkonto|kostenloses profil|e-mail-adresse",
        "login": "anmelden|anmeldung|melden sie sich|melde dich|einloggen|eingeloggt|angemeldet|loggen sie sich|logge dich|"
        "angemeldete*|login|log-in|eingeloggte*",
        "only": "für abonnenten|für mitglieder|nur|exklusiv*|ausschließlich|ausschliesslich|vorbehalten|reserviert|benötigen|"
        "benötigst|erforderlich|müssen|musst|brauchen|brauchst|verfügbar|vorbehaltlich|lesbar|für registrierte|lediglich|"
        "setzt voraus|voraussetzung|notwendig|zugänglich|teil unseres|teil unserer|gehört zu unserem|gehört zu unserer|"
        "bestandteil unseres",
        "free": "kostenlos*|gratis|kostenfrei*|unentgeltlich|freie|freien|gratis-kontingent|freikontingent|leseprobe|gratisartikel*|"
        "gratis-artikel*|freiartikel*|frei-artikel",
        "left": "verbleib*|übrig|noch|letzter|letzte|restliche",
        "spent": "limit erreicht|limit an|aufgebraucht|letzter kostenloser|letzter freier|kontingent|limit für|gratis-kontingent|"
        "freikontingent|alle freien|alle kostenlosen|alle gratis-artikel|sie haben bereits|haben sie bereits|alle ihre|"
        "ihr limit|erschöpft|verbraucht|ausgeschöpft|gelesen haben|frei-artikel|alle gratisartikel|letzten kostenlosen|"
        "letzten freien|du hast alle|haben alle|alle drei|ende der leseprobe|ende der vorschau|ende des auszugs|keine freien|"
        "keine kostenlosen|keine gratis*|letzter gratisartikel|letzter gratis-artikel",
        "already": "bereits|schon|sie sind|ich bin|sind sie|bestehender",
        "paywords": "zahlende*|bezahlte*|kostenpflichtig*|plus",
        "locked": "gesperrt|vorschau|leseprobe|auszug|bezahlinhalt*|bezahlartikel|plus-artikel|premium-artikel|plus-inhalt|"
        "freischalten|entsperren|freigeschaltet|kostenpflichtig*|zahlungspflichtig*|frei zugängliche teil|frei lesbare teil|"
        "frei zugängliche abschnitt|abo-artikel|abo-inhalt|plus-text|bezahlschranke|vorschauversion|anriss|premium-text|"
        "freizuschalten|bezahlangebot*|bezahlbereich*",
        "beside": "sagte|sagten|teilte|erklärte|kommentare|kommentieren|einen kommentar|kommentar verfassen|postfach|werbung|"
        "werbefrei*|adblocker|ad-blocker|merkliste|merken|speichern|verschenken|teilen|drucken|kündigen|verwalten|"
        "datenschutz|nutzungsbedingungen|agb|benachrichtigung*|vorteile|gewinnspiel|spenden|unterstütz*|veranstaltung*|"
        "vorlesen|anzeige|tracking|pur|nutzung|rechte|nutzungsrechte|abmelden|ausloggen|abgemeldet|gefallen|gefällt|danke|"
        "bewerten|bewertung|diskutieren|ermöglicht|später|heft|printausgabe|epaper|e-paper|webinar|geschenkt|dank|"
        "frei zugänglich für|freigeschaltet für sie|heißt es|künftig|kündigte an|einführen|führt ein|laut|berichtet|zufolge|"
        "der verlag|spende|spendet|fördern sie|geteilt|kostenlos für alle|frei für alle|für alle leser|für alle frei|"
        "für alle lesbar|für alle offen|für alle zugänglich|für alle kostenlos|für jeden frei|bis hierher|bis hierhin|"
        "verpassen|verpasse|im briefkasten|magazin erscheint|wie dieser|wie diesen|wie diese|wie dieses|erschienen|"
        "stellen wir allen|allen leserinnen|allen lesern|geschenk|geschickt|schenkt|teilt|weitergegeben|zukommen|"
        "für sie freigeschaltet|für dich freigeschaltet|für euch freigeschaltet|ab januar|ab februar|ab märz|ab april|ab mai|"
        "ab juni|ab juli|ab august|ab september|ab oktober|ab november|ab dezember|ab nächster|ab nächstem|ab kommender|"
        "ab kommendem|frühere fassung|frühere version|wenn sie können|wenn du kannst|können sie es sich leisten",
    },
    "fr": {
        "read": "lire|lecture|lisez|lira|lirez|relire|lu",
        "open": "consulter|accéder|accédez|accès|découvrir|débloquer|débloquez|voir|accédiez|consultez|découvrez|déverrouiller|"
        "déverrouillez|déverrouille|débloque|visualiser",
        "go_on": "terminer votre lecture|terminer la lecture|finir votre lecture|finir de lire|achever votre lecture|lire la suite|"
        "poursuivre votre lecture|poursuivre la lecture|continuer la lecture|continuer à lire|continuez votre lecture|"
        "poursuivez votre lecture|poursuivez la lecture|continuez la lecture|continuer votre lecture|connaître la suite|"
        "reprendre la lecture|abonnez-vous pour continuer|connectez-vous pour continuer|inscrivez-vous pour continuer|"
        "pour continuer abonnez-vous|pour poursuivre abonnez-vous|pour poursuivre connectez-vous|"
        "pour continuer connectez-vous|lire davantage|aller plus loin|continuez à lire|poursuivre l'article|"
        "continuer l'article|finir l'article|terminer l'article|continuer ma lecture|poursuivre ma lecture|"
        "reprenez votre lecture|pour lire plus|la suite de l'article|la suite de cet article|connaître la fin|"
        "savoir la suite|comment ça se termine|comment cela se termine|découvrir la fin|découvrir la suite",
        "full": "suite|intégralité|totalité|intégral|entier|entièrement|complet|complète|reste|l'intégralité|jusqu'au bout|"
        "jusqu'à la fin|intégrale|intégralement|complets|entière",
        "work": "article|contenu|l'article|texte|dossier|enquête|reportage|analyse|entretien|papier|récit|recette|numéro|tribune|"
        "page|décryptage|portrait|éditorial|chronique|billet|critique|l'enquête|l'entretien|l'analyse",
        "works": "articles|contenus|tous nos|tous les|toutes les|toutes nos|lectures",
        "this": "cet|ce|cette|ces|l'article",
        "payer": "abonné|abonnés|abonnées|abonné·e|abonné·e·s|abonné.e|abonné.e.s|abonné(e)|abonné(e)s|d'abonné*|l'abonné*|abonne",
        "people": "membre|membres|lecteurs|adhérents|adhérent|soutiens|donateurs|lecteur|sociétaires|inscrits",
        "pay": "abonnez*|abonner|m'abonne|s'abonner|d'abonnement|l'abonnement|abonnement*|offre|offres|achetez|acheter|payant|essai|"
        "essayez|souscrire|souscrivez|formule|j'achète|j'en profite|m’abonne|abonnant|abonnée|débutez|commencer l'essai|"
        "achat|payante|payer|souscription|s’abonner|formules|adhérer|devenez membre|rejoignez-nous|rejoignez|rejoindre|"
        "en profiter",
        "account": "inscrivez*|inscription|inscrire|s'inscrire|m'inscris|créez|compte|gratuitement|inscrit|inscrits|s'enregistrer|"
        "enregistrez-vous",
        "login": "connectez*|connexion|connecter|connecté|me connecte|identifiez*|s'identifier|m'identifie|identifier|authentifiez-vous",
        "only": "aux abonnés|pour les abonnés|pour abonnés|réservé|réservée|réservés|réservées|exclusif|exclusivement|uniquement|"
        "seuls|seulement|destiné|exclusivité|devez|faut|accessible|protégé|nécessite|nos abonnés|aux membres|aux inscrits|"
        "exclusive|limité|limitée|nécessaire|requis|requise|reservé|consacré|fait partie de notre|font partie de notre",
        "free": "gratuit*|offert|offerts|offerte|offertes",
        "left": "reste|restant|restants|restantes|dernier|encore",
        "spent": "limite d'articles|atteint la limite|atteint votre limite|épuisé|dernier article gratuit|limite mensuelle|"
        "vous avez lu|vous avez consulté|vous avez atteint|vous avez utilisé|vos articles gratuits|vos articles offerts|"
        "plus d'articles|tous vos articles|derniers articles gratuits|quota|avez consommé|n'avez plus|plus d'article",
        "already": "déjà|vous êtes|êtes-vous",
        "paywords": "payant|premium|payants",
        "locked": "extrait|verrouillé|aperçu|payant|premium|débloquer|débloquez|réservé aux abonnés|lecture limitée",
        "beside": "a déclaré|a indiqué|a annoncé|selon|commentaire*|commenter|réagir|publicité*|courriel*|mail|sauvegarder|enregistrer|"
        "partager|imprimer|résilier|gérer|conditions|confidentialité|dons|don|soutenir|soutenez|alertes|notifications|"
        "écouter|concours|événements|vidéo|appareil|déconnecter|déconnexion|déconnecté|plu|aimé|merci|apprécié|noter|voter|"
        "débattre|plaît|adhérez|grâce à|grâce au|grâce aux|offert par|est offert|accès libre|libre accès|en libre|"
        "ouvert à tous|affirme|annonce|mettra|soutien|cagnotte|partagé|relayé|partage|gratuit pour tous|accessible à tous|"
        "libre pour tous|gratuitement à tous|jusqu'ici|ne manquez|ne ratez|chez vous|boîte aux lettres|version papier|"
        "édition papier|comme celui-ci|comme celle-ci|comme ceux-ci|comme cet|paru dans|publié dans|rien manquer|rien rater|"
        "a précisé|a expliqué|réserve désormais|vous offre|a offert|cadeau|envoyé|transmis|faudra|devront|devra|à partir du|"
        "dès lundi|version antérieure|précédente version|si vous pouvez|si vous le pouvez",
    },
    "es": {
        "read": "leer|leyendo|lectura|lea|lee|leerl*|leas|leído",
        "open": "ver|acceder|accede|acceso|desbloquear|desbloquea|consultar|disfrutar|acceda|accedas|desbloquéalo|abrir|lee completo|"
        "visualizar",
        "go_on": "seguir leyendo|sigue leyendo|siga leyendo|continuar leyendo|continúa leyendo|continúe leyendo|continuar la lectura|"
        "continuar tu lectura|continuar su lectura|seguir con la lectura|continúa la lectura|leer más|"
        "suscríbete para continuar|inicia sesión para continuar|regístrate para continuar|para continuar inicia sesión|"
        "para continuar suscríbete|para continuar regístrate|sigue con la lectura|seguir la lectura|terminar de leer|"
        "termina de leer|acabar de leer|continuar con la lectura|continúa con la lectura|leer el resto|seguir leyéndolo|"
        "cómo termina|cómo sigue|cómo acaba|ganas de más|qué pasó después|saber más de esta",
        "full": "completo|completa|resto|íntegro|íntegra|entero|totalidad|completos|ilimitado|hasta el final|íntegramente|entera|"
        "completas|completamente",
        "work": "artículo|contenido|noticia|nota|texto|reportaje|contenidos|información|historia|entrevista|análisis|receta|edición|"
        "columna|crónica|investigación|opinión|publicación|crítica|perfil|editorial|informe",
        "works": "artículos|notas|noticias|todos los|todo el contenido|todas las|todos nuestros|contenidos gratuitos|lecturas",
        "this": "este|esta|esto|estos|el|la noticia|la nota|la historia|la entrevista|la columna|la información",
        "payer": "suscriptor*|suscritor*|abonados|abonado|abonada|suscritos|suscrito",
        "people": "socios|socio|miembros|usuarios|lectores|socias|socia|miembro|lectoras|usuario|registrados|mecenas|"
        "quienes nos sostienen|quienes apoyan|nos apoyan",
        "pay": "suscríb*|suscrib*|suscripción|suscripciones|suscrípcion|abónate|comprar|compra|prueba|pagar|plan|planes|oferta|"
        "membresía|hazte socio|hazte premium|hazte suscriptor|hazte suscriptora|hacerse socio|hazte socia|membresías|pago|"
        "paga|compre|adquiere|adquirir|contrata|contratar|tarifas|abonarse|asóciate|sumate",
        "account": "regístr*|registr*|crear una cuenta|crea una cuenta|crea tu cuenta|cree una cuenta|crear cuenta|cuenta gratis|"
        "créate una cuenta|date de alta|inscríbete",
        "login": "inicia sesión|iniciar sesión|inicie sesión|iniciando sesión|ingresa|ingresar|ingrese|identifícate|conéctate|"
        "accede con|acceder con|inicia tu sesión|entra con|entra en tu cuenta|identifíquese|logueate|iniciá sesión|"
        "accede a tu cuenta",
        "only": "para suscriptores|para abonados|para socios|solo|sólo|exclusiv*|únicamente|reservado|reservada|debes|debe|necesitas|"
        "necesita|disponible|requiere|para registrados|para miembros|para usuarios registrados|restringido|restringida|"
        "es necesario|hace falta|tienes que|tiene que|accesible|limitado|reservados|es preciso|forma parte de nuestra|"
        "forma parte de nuestro",
        "free": "gratis|gratuit*|cortesía",
        "left": "quedan|queda|restantes|restan|último|últimos",
        "spent": "límite de artículos|límite mensual|alcanzado el límite|llegado al límite|último artículo gratuito|agotado|has leído|"
        "ha leído|has consumido|ha consumido|has alcanzado|ha alcanzado|has superado|tus artículos gratuitos|"
        "tus artículos gratis|sus artículos gratuitos|no te quedan|límite de notas|límite de lecturas|límite de contenidos|"
        "llegaste al límite|alcanzaste el límite|se acabaron|se han acabado|terminaron|ya leíste|leíste tus|ya leyó|"
        "ya no tienes",
        "already": "ya|eres|es usted",
        "paywords": "pago|premium|digital",
        "locked": "bloqueado|vista previa|candado|cerrado|desbloquear|desbloquea|desbloquee|de pago|contenido premium|exclusivo premium",
        "beside": "dijo|según|afirmó|anunció|comentario*|comentar|boletín*|correo|publicidad|anuncios|guardar|compartir|regalar|"
        "imprimir|cancelar|gestionar|condiciones|privacidad|donar|dona|apoya|apoyar|alertas|notificaciones|escuchar|sorteo|"
        "eventos|funcionalidad|participar|beneficios|descuentos|cerrar sesión|cierra sesión|gustó|gustado|gusta|gracias|"
        "valorar|votar|opinar|debatir|en abierto|abierto a todos|libre para|regalado|cortesía de|compartido por|ofrecido por|"
        "liberado|muro de pago|dirá|informó|gratis para todos|abierto para todos|gratuito para todos|gratuita para todos|"
        "hasta aquí|no te pierdas|no se pierda|edición impresa|en papel|en tu casa|como este|como esta|como esto|como estos|"
        "como estas|publicado en|apareció en|se publicó|adelantó|regalo|regala|envía|enviado|obsequio|habrá que|tendrá que|"
        "tendrán que|deberán|versión anterior|a partir del|si puedes|si puede",
    },
    "it": {
        "read": "leggere|leggi|lettura|legga|letto|leggerlo|leggerla|legge",
        "open": "accedere|accedi|accesso|vedere|sbloccare|sblocca|consultare|sbloccarlo|aprire|apri|visualizzare|sblocco",
        "go_on": "continua a leggere|continuare a leggere|continui a leggere|proseguire la lettura|continua la lettura|"
        "continuare la lettura|prosegui la lettura|per proseguire|continuare nella lettura|abbonati per continuare|"
        "accedi per continuare|registrati per continuare|per continuare accedi|per continuare abbonati|finire di leggere|"
        "proseguire nella lettura|prosegui nella lettura|per leggere tutto|andare avanti|seguita a leggere|"
        "terminare la lettura|leggere il seguito|leggi il resto|leggere il resto|finisci di leggere|finire la lettura|"
        "finisci la lettura|finire di leggerlo|come va a finire|come finisce|come continua|com'è andata a finire|"
        "abbonamento per continuare",
        "full": "completo|completa|intero|intera|resto|integrale|integralmente|fino alla fine|fino in fondo|tutto l'articolo|"
        "per esteso|completamente|interamente|seguito",
        "work": "articolo|l'articolo|quest'articolo|contenuto|contenuti|testo|notizia|inchiesta|analisi|intervista|ricetta|storia|"
        "pagina|reportage|editoriale|approfondimento|opinione|recensione|ritratto|rubrica|saggio|numero|fascicolo",
        "works": "articoli|tutte le|tutti|letture",
        "this": "questo|questa|quest'articolo|questi|l'articolo|il",
        "payer": "abbonati|abbonato|abbonata|abbonate",
        "people": "soci|socio|lettori|utenti|membri|iscritti|lettrici|sostenitori|utente|registrati",
        "pay": "abbonarsi|abbonamento|abbonamenti|abbonandoti|abbónati|abbonarti|acquista|acquistare|sottoscrivi|sottoscrivere|"
        "prova|pagamento|offerta|attiva|abbonarmi|abbonati|abbonandosi|acquisto|compra|comprare|paga|pagare|diventa socio|"
        "formula|sottoscrizione|offerte|acquistalo",
        "account": "registrati|registrarsi|registrazione|crea un account|crea il tuo account|creare un account|iscriviti|iscriversi|"
        "registrandoti|registrarti|iscritti|iscrizione|profilo",
        "login": "accedi|effettua il login|entra|accedere con|effettuare l'accesso|effettua l'accesso|autenticati|fai il login|"
        "fare il login|esegui l'accesso|effettuando l'accesso|accedendo|loggati",
        "only": "per abbonati|agli abbonati|per gli abbonati|solo|soltanto|riservato|riservata|riservati|riservate|esclusivo|"
        "esclusiva|esclusivamente|devi|bisogna|necessario|disponibile|occorre|ai soci|per i soci|agli utenti|agli iscritti|"
        "esclusivi|accessibile|consultabile|serve|servono|necessaria|limitato|visibile|fa parte del nostro|"
        "fa parte della nostra",
        "free": "gratis|gratuit*|omaggio",
        "left": "rimanenti|rimangono|rimasti|restano|resta|ultimo",
        "spent": "limite di articoli|raggiunto il limite|esaurito|limite mensile|hai letto|ha letto|hai raggiunto|ha raggiunto|"
        "hai superato|hai finito|i tuoi articoli gratuiti|non hai più|limite di letture|numero massimo di|sono finiti|"
        "sono finite|sono terminati|esauriti|ultimo articolo gratuito|tuo ultimo articolo",
        "already": "già|sei un",
        "paywords": "premium|pagamento|digitale",
        "locked": "bloccato|anteprima|estratto|sblocca|sbloccare|contenuto premium|contenuto riservato|lucchetto|assaggio|pagamento",
        "beside": "ha detto|ha dichiarato|secondo|comment*|pubblicità|posta|salva|salvare|condividi|regala|stampa|disdire|disdici|"
        "gestisci|condizioni|privacy|dona|notifiche|ascolta|concorso|eventi|dispositivo|scoprire|esci|disconnetti|piaciuto|"
        "piace|grazie|votare|vota|discussione|accesso libero|aperto a tutti|offerto da|regalato|condiviso|sostien*|sostener*|"
        "supporta|donazione|introdurrà|dirà|annuncia|gratuito per tutti|gratis per tutti|libero per tutti|"
        "accessibile a tutti|leggibile da tutti|fin qui|fino a qui|non perdere|non perderti|a casa tua|edizione cartacea|"
        "rivista cartacea|come questo|come questa|come questi|pubblicato su|apparso su|uscito su|regalo|inviato|ti invia|"
        "condivide|bisognerà|dovrà|dovranno|a partire dal|versione precedente|se puoi|se può",
    },
    "pt": {
        "read": "ler|lendo|leitura|leia|lê|lido|leiam",
        "open": "acessar|acesse|acesso|aceder|ver|desbloquear|desbloqueie|acessá-lo|abrir|abra|desbloqueia|destravar|destrave|"
        "liberar|libere|visualizar",
        "go_on": "continuar lendo|continue lendo|continuar a ler|continue a ler|continuar sua leitura|continuar a leitura|"
        "continue sua leitura|continuar a sua leitura|siga lendo|seguir lendo|prosseguir com a leitura|assine para continuar|"
        "entre para continuar|para continuar assine|cadastre-se para continuar|ler mais|continua a ler|siga com a leitura|"
        "continuar com a leitura|prossiga com a leitura|terminar a leitura|terminar de ler|ler o resto|ler o restante|"
        "leia o restante|acabar de ler|prosseguir a leitura|como termina|como acaba|o que acontece a seguir|como continua",
        "full": "completo|completa|resto|restante|íntegra|integral|inteiro|até ao fim|até o fim|até o final|completos|inteira|"
        "integralmente|totalidade",
        "work": "artigo|matéria|reportagem|conteúdo|conteúdos|texto|notícia|coluna|entrevista|análise|receita|edição|história|"
        "crônica|crónica|opinião|investigação|editorial|perfil|dossiê|entrevistas|publicação",
        "works": "artigos|matérias|textos|reportagens|todos os|todo o conteúdo|todas as|conteúdos gratuitos|leituras",
        "this": "este|esta|esse|essa|deste|desta|neste|nesse|o",
        "payer": "assinante|assinantes|subscritores|assina|subscritor|apoiadores|assinam",
        "people": "membros|leitores|usuários|utilizadores|sócios|usuário|leitor|apoiador",
        "pay": "assine|assinar|assinatura|assinaturas|subscreva|subscrever|subscrição|compre|comprar|experimente|pagar|plano|planos|"
        "oferta|torne-se|assinando|subscrevendo|ser assinante|seja assinante|pague|paga|adquira|adquirir|contrate|ofertas|"
        "adesão",
        "account": "cadastre-se|cadastre|cadastro|cadastrar|crie uma conta|criar conta|crie sua conta|registe-se|registe|registo|"
        "registar|registre-se|crie a sua conta|criar uma conta|cadastrados|registados|conta gratuita|cadastrar-se",
        "login": "faça login|fazer login|entre|entrar|inicie sessão|iniciar sessão|acesse sua conta|faça seu login|logar|faça o login|"
        "autentique-se|iniciar a sessão|identifique-se|acesse com",
        "only": "para assinantes|só|somente|apenas|exclusivo|exclusiva|exclusivos|exclusivamente|reservado|reservada|precisa|"
        "disponível|deve|restrito|necessário|a assinantes|aos assinantes|para membros|para cadastrados|exclusivas|acessível|"
        "é preciso|necessita|limitado|restrita|reservados|faz parte da nossa|faz parte do nosso",
        "free": "grátis|gratuit*",
        "left": "restam|resta|restantes|último|faltam",
        "spent": "limite de matérias|limite de artigos|limite mensal|atingiu seu limite|você leu|já leu|você atingiu|atingiu o|"
        "esgotou|chegou ao limite|limite de reportagens|limite de textos|limite de conteúdos|seus artigos gratuitos|"
        "suas matérias gratuitas|ultrapassou|acabaram|esgotaram|terminaram|esgotou-se|chegaram ao fim|chegou ao seu|"
        "limite de leituras|não tem mais|já não tem",
        "already": "já|você é|é assinante",
        "paywords": "pago|premium|digital",
        "locked": "bloqueado|prévia|fechado|desbloquear|desbloqueie|pago|paga|trancado|exclusivo para|pré-visualização|destravar|destrave",
        "beside": "disse|segundo|afirmou|anunciou|comentário*|comentar|publicidade|anúncios|salvar|guardar|compartilhar|partilhar|"
        "presentear|imprimir|cancelar|condições|privacidade|doar|apoie|apoiar|alertas|notificações|ouvir|eventos|clube|"
        "benefícios|sair da conta|terminar sessão|gostou|obrigado|obrigada|avaliar|votar|opinar|graças a|graças aos|"
        "aberto a todos|acesso livre|liberado para|oferecido por|partilhado|compartilhado|adotará|dirá|anuncia|contribua|"
        "doação|doações|liberar 5|gratuito para todos|livre para todos|grátis para todos|aberto para todos|acessível a todos|"
        "até aqui|não perca|em papel|edição impressa|em sua casa|como este|como esta|como estes|como esse|como essa|"
        "publicado em|saiu na|presente|enviou|ofereceu|oferece-lhe|terá de|terá que|terão de|terão que|passa a ter|passam a|"
        "versão anterior|se puder|se pode",
    },
    "nl": {
        "read": "lezen|lees|leest|gelezen|uitlezen",
        "open": "bekijken|toegang|ontgrendel*|openen|bekijk|ontsluit|vrijspelen",
        "go_on": "verder lezen|lees verder|doorlezen|lees door|verderlezen|verder te lezen|blijven lezen|leest verder|"
        "verder met lezen|doorgaan met lezen|hele verhaal lezen|uitlezen|lees de rest|rest lezen|hoe het afloopt|"
        "hoe het verder|hoe het verdergaat|benieuwd naar de rest|hoe dit afloopt",
        "full": "volledige|volledig|hele|gehele|rest|vervolg|onbeperkt|complete|tot het einde|helemaal|geheel|integraal|alles",
        "work": "artikel|verhaal|bericht|inhoud|tekst|stuk|reportage|interview|recept|analyse|editie|column|content|achtergrond|"
        "nieuwsbericht|opinie|essay|dossier|plus-artikel|plusartikel|recensie|vakartikel",
        "works": "artikelen|verhalen|alle stukken",
        "this": "dit|deze|het|de",
        "payer": "abonnee|abonnees|abonneehouders|abonneert|abonnee's|betalende lezers",
        "people": "leden|lid|lezers|gebruikers|lezer|supporters|donateurs|gebruiker",
        "pay": "abonnement|abonnementen|abonneer|abonneren|kopen|koop|proberen|probeer|proefabonnement|word abonnee|word lid|betaal|"
        "betalen|aanbieding|word nu lid|word nu abonnee|word vandaag nog lid|neem een|proefperiode|dagpas|aankoop|"
        "abonnee worden|lid worden",
        "account": "registreer|registreren|account|aanmelden|meld je aan|profiel|geregistreerde|geregistreerd|inschrijven|schrijf je in",
        "login": "inloggen|log in|logt in|ingelogd|log hier in|logge|log je in|in te loggen|logt u in|meld aan",
        "only": "voor abonnees|alleen|exclusief|uitsluitend|voorbehouden|moet|nodig|beschikbaar|enkel|voor leden|voor geregistreerde|"
        "beperkt|vereist|vereisen|moeten|besloten|toegankelijk|slechts|gereserveerd|onderdeel van ons|hoort bij ons",
        "free": "gratis|kosteloos|cadeau-artikel",
        "left": "resterende|over|nog|laatste",
        "spent": "laatste gratis|alle gratis|maximum aantal|maximale aantal|gratis artikelen gelezen|je hebt|u hebt|u heeft|"
        "heb je gelezen|gratis artikelen bereikt|limiet|verbruikt|opgebruikt|je gratis artikelen|uw gratis artikelen|zijn op|"
        "gratis artikelen zijn|geen gratis",
        "already": "al|reeds|bent u|ben je",
        "paywords": "betalende|betaald|premium|digitale|plus",
        "locked": "vergrendeld|voorproefje|slot|plusartikel*|premiumartikel*|ontgrendel*|betaalde|betaald|betaalmuur|premium artikel|"
        "plus-artikel|voorproef|preview|gratis gedeelte",
        "beside": "zei|zegt|volgens|reageren|reacties|reactie|nieuwsbrief*|advertentie*|opslaan|bewaren|delen|cadeau|printen|opzeggen|"
        "beheer*|voorwaarden|privacy|doneer|steun|meldingen|luister*|evenement*|winactie|reclame*|uitloggen|leuk|bedankt|"
        "waardeer|beoordeel|stem|reageer|mening|dankzij|voor iedereen|aangeboden door|kreeg dit|gedeeld|straks|kondigt|"
        "steunen|tot hier|mis niets|niets missen|geen nummer|mis geen|op papier|in de bus|zoals dit|zoals deze|verscheen in|"
        "verschenen in|verscheen eerder|gestuurd|geschonken|geeft je|zal moeten|zullen moeten|eerdere versie|vanaf maandag|"
        "als je kunt|als u kunt",
    },
    "sv": {
        "read": "läsa|läs|läser|läst|läsning|läsningen",
        "open": "tillgång|låsa upp|lås upp|ta del|se|öppna|öppnar",
        "go_on": "läsa vidare|läs vidare|fortsätt läsa|fortsätta läsa|fortsätta läsningen|läsa resten|läsa klart|fortsätt läsningen|"
        "läs resten|läsa färdigt|läs färdigt|läs klart|läsa till slut|läs till slut|fortsätta att läsa|vill du läsa mer|"
        "hur det går|hur det slutar|vad som hände sedan|hur det gick",
        "full": "hela|resten|fullständig*|fulla|full|läsa mer|till slut|färdigt|i sin helhet|obegränsad*|fortsättningen",
        "work": "artikel|artikeln|artiklar|texten|inlägg|inlägget|innehåll|innehållet|nyhet|nyheten|reportage|reportaget|krönika*|"
        "intervju*|recept|receptet|material*|plusartikel|premiumartikel|berättelsen|granskningen|granskning|analysen|analys|"
        "porträttet|ledaren|porträtt|plus-artikel",
        "works": "alla artiklar|allt innehåll|gratisartiklar|gratisartiklarna|fria artiklar|gratis artiklar|kostnadsfria artiklar",
        "this": "den här|denna|detta|det här|dessa|artikeln|texten|inlägget|innehållet|nyheten|reportaget|receptet|krönikan",
        "payer": "prenumerant|prenumeranter|prenumeranterna|premiumkunder|plusläsare|prenumererar|plusprenumeranter",
        "people": "medlem|medlemmar|läsare|kunder|medlemmarna|läsarna|stödjare|användare|inloggade",
        "pay": "prenumer*|köp|köpa|prova|abonnemang|provabonnemang|betala|teckna|erbjudande|abonnera|bli medlem|"
        "digitalprenumeration|pluspaket|premium|månadspris|erbjudanden|dagspass|plusmedlem",
        "account": "registrera*|konto|registrering|skapa ett gratis|skapa gratis|skapa profil|gratiskonto|e-postadress",
        "login": "logga in|inloggad|inloggning|inloggade|loggar in",
        "only": "för prenumeranter|endast|bara|exklusiv*|enbart|reserverad|måste|krävs|behöver|tillgänglig*|förbehållen|"
        "för medlemmar|för plusprenumeranter|för inloggade|för registrerade|förbehållet|reserverat|kräver|begränsad|"
        "för dig som|ingår i vår|ingår i vårt|del av vår|del av vårt",
        "free": "gratis|kostnadsfri*|fri|gratisartiklar|gratisartiklarna|fria",
        "left": "återstår|kvar|återstående|sista",
        "spent": "nått gränsen|nått din gräns|alla dina gratis*|sista gratis*|läst alla dina|du har läst|du har använt|du har nått|"
        "förbrukat|slut på gratis|månadens fria|dina fria|månadens gratis|är slut|har tagit slut|inga gratis|inga fria",
        "already": "redan|är du",
        "paywords": "betalande|premium|plus|digital*",
        "locked": "premiumartikel|plusartikel|premium-artikel|plus-artikel|låst*|lås upp|låsa upp|låsartikel|betalartikel*|betalvägg|"
        "smakprov|förhandsvisning|utdrag",
        "beside": "sade|säger|enligt|kommentera|kommentar*|nyhetsbrev*|annons*|spara|dela|ge bort|skriva ut|säga upp|villkor|"
        "integritet*|stöd|aviseringar|lyssna|event|tävling|reklam*|notiser|logga ut|gillade|gillar|tack|uppskattar|betygsätt|"
        "rösta|diskutera|öppen för|upplåst|delad med|gåva|kommer det att stå|inför|uppger|berättar|swish*|stötta|bidra|"
        "bidrag|fri för alla|gratis för alla|läsas av alla|fritt för alla|öppet för alla|läsbar för alla|så här långt|"
        "ända hit|missa inte|missa inget|hem i brevlådan|papperstidning*|som den här|som denna|som detta|som dessa|"
        "publicerades i|gett dig|gav dig|skickat|skänkt|läsarna måste|måste läsarna|tidigare version|från och med|om du kan",
    },
    "no": {
        "read": "lese|les|leser|lest|lesing|leset",
        "open": "tilgang|låse opp|lås opp|se|åpne|åpner|tilgangen",
        "go_on": "lese videre|les videre|fortsett å lese|fortsette å lese|fortsett lesingen|fortsette lesingen|les resten|lese resten|"
        "les ferdig|lese ferdig|lese hele|lese mer av|hvordan det går|hvordan det ender|hva som skjedde videre|"
        "hvordan det gikk",
        "full": "resten|fullstendig*|full|fulle|lese mer|helt|til slutt|ferdig|i sin helhet|fortsettelsen|hele",
        "work": "saken|sak|artikkel|artikkelen|artikler|innhold|innholdet|teksten|reportasje*|intervju*|oppskrift*|historien|nyheten|"
        "nyhet|kommentaren|innlegg*|plussak|plussaken|pluss-sak|abonnentsak|analysen|kronikken|kronikk|portrettet|featuren|"
        "premium-sak",
        "works": "saker|alle artikler|alt innhold|gratis artikler|alle artiklene|alle sakene",
        "this": "denne|dette|disse|artikkelen|saken|innholdet|teksten|historien|nyheten|oppskriften|kommentaren",
        "payer": "abonnent|abonnenter|abonnentene|abonnentar|abonnerer|digitalabonnenter|betalende lesere",
        "people": "medlem|medlemmer|lesere|kunder|medlemmene|leserne|støttespillere|brukere|innloggede",
        "pay": "abonner*|abonnement*|kjøp|kjøpe|prøv|bestill|betal*|tilbud|bli abonnent|bli medlem|digitalabonnement|prøveperiode|"
        "plussak|plussaken|pluss-sak|digitaltilgang|bli med for|dagspass|kjøper",
        "account": "registrer*|konto|bruker|opprett",
        "login": "logg inn|logge inn|innlogg*|logg deg inn|logger inn|logge deg inn",
        "only": "for abonnenter|for abonnentar|bare|kun|eksklusiv*|forbeholdt|må|krever|trenger|tilgjengelig|kreves|for medlemmer|"
        "for innloggede|for registrerte|reservert|begrenset|krev|berre|inngår i vårt|del av vårt",
        "free": "gratis|kostnadsfri*",
        "left": "gjenstår|igjen|gjenstående|siste",
        "spent": "nådd grensen|brukt opp|siste gratis|du har lest|du har brukt|du har nådd|månedens gratis|dine gratis|grensen for|"
        "er brukt|ingen gratis",
        "already": "allerede|er du",
        "paywords": "betalende|premium|pluss|digital*",
        "locked": "låst|plussak*|pluss-sak*|abonnentsak*|lås opp|låse opp|betalt|betalingssak|betalingsmur|smakebit|utdrag|forhåndsvisning",
        "beside": "sier|sa|ifølge|kommenter*|kommentarer|nyhetsbrev*|annonse*|lagre|del|dele|gi bort|skrive ut|si opp|vilkår|"
        "personvern|støtt|varsler|lytt|arrangement|konkurranse|reklame*|logg ut|likte|liker|takk|vurder|stem|diskuter|"
        "takket være|åpen for alle|har delt|delt denne|delt med|gave|gitt deg|vil det stå|innfører|melder|opplyser|vipps*|"
        "støtte|bidra|gratis fordi|gratis for alle|åpne for alle|fritt for alle|leses av alle|så langt|gå glipp|"
        "gå ikke glipp|i postkassen|papiravis*|som denne|som dette|som disse|publisert i|sto på trykk|sendt deg|sendt denne|"
        "leserne må|må leserne|tidligere versjon|fra og med|hvis du kan",
    },
    "da": {
        "read": "læse|læs|læses|læser|læst|læsning|læsningen",
        "open": "adgang|låse op|lås op|se|åbne|åbn|åbner",
        "go_on": "læse videre|læs videre|fortsæt med at læse|fortsætte med at læse|fortsæt læsningen|fortsætte læsningen|læse resten|"
        "læs resten|læse færdig|læs færdig|læs artiklen færdig|læse hele|fortsæt læsning|fortsæt din læsning|læs løs|"
        "hvordan det ender|hvad der skete|hvordan det gik",
        "full": "hele|resten|fuld|fulde|fuldt|fuldstændig*|læse mere|helt|færdig|til ende|i sin helhed|ubegrænset|fortsættelsen",
        "work": "artikel|artiklen|artikler|historien|historie|indhold|indholdet|teksten|reportage*|interview*|opskrift*|nyhed|"
        "nyheden|analysen|indlæg*|kronikken|kronik|analyse|portrættet|låst|plusartikel|abonnentartikel|baggrund|anmeldelse|"
        "artiklerne",
        "works": "alle artikler|alt indhold|gratis artikler|alle artiklerne|alle historier",
        "this": "denne|dette|disse|artiklen|teksten|indholdet|nyheden|analysen|historien",
        "payer": "abonnent|abonnenter|abonnenterne|abonnerer|betalende læsere",
        "people": "medlem|medlemmer|læsere|kunder|brugere|medlemmerne|læserne|støtter|bruger",
        "pay": "abonnement*|abonner*|køb|købe|prøv|bestil|betal*|tilbud|bliv abonnent|bliv medlem|tegn|prøveperiode|plusartikel|"
        "dagspas|digital adgang|køber|abonnentartikel",
        "account": "registrer*|konto|opret|gratis profil",
        "login": "log ind|logge ind|logget ind|log på|logger ind|log dig ind|loggede",
        "only": "for abonnenter|kun|eksklusiv*|forbeholdt|skal|kræver|tilgængelig*|for medlemmer|for registrerede|for loggede|"
        "reserveret|begrænset|kræves|udelukkende|indgår i vores|del af vores",
        "free": "gratis|uden beregning",
        "left": "resterer|tilbage|resterende|sidste",
        "spent": "nået grænsen|opbrugt|sidste gratis|du har læst|du har brugt|du har nået|brugt op|månedens gratis|dine gratis|"
        "grænsen for|ingen gratis|ikke flere gratis",
        "already": "allerede|er du",
        "paywords": "betalende|premium|plus|digital*",
        "locked": "låst|låste|betalingsartikel|plusartikel|abonnentartikel|lås op|låse op|betalingsmur|smagsprøve|uddrag|"
        "forhåndsvisning|spærret",
        "beside": "siger|sagde|ifølge|kommentér|kommenter*|kommentar*|nyhedsbrev*|annonce*|gem|gemme|læseliste|del|dele|giv|give|"
        "udskriv|opsig*|vilkår|betingelser|privatliv*|støt|notifikation*|lyt|arrangement*|konkurrence|modtageren|reklame*|"
        "ven|log ud|logge ud|lide|tak|bedøm|stem|debatter|takket være|åben for alle|har delt|delt denne|gave fra|vil der stå|"
        "indfører|oplyser|fortæller|mobilepay|gratis for alle|frit for alle|læses af alle|så langt|hertil|gå ikke glip|"
        "gå glip|i postkassen|papiravis*|som denne|som dette|som disse|bragt i|udgivet i|givet dig|sendt dig|foræret|"
        "skal læserne|læserne skal|fremover|tidligere version|fra og med|hvis du kan",
    },
    "fi": {
        "read": "lukea|lue|lukeaksesi|lukemista|luet|lukeminen|luettavissa|luettava|luettavaksi|lukenut|lukemaan|luettua",
        "open": "avaa|pääsy|katso|näe|avaaminen|avataksesi|pääset|pääse|käyttöoikeus|lukuoikeus|lukuoikeuden|nähdäksesi",
        "go_on": "jatkaa lukemista|jatkaaksesi lukemista|jatka lukemista*|lue loppuun|lue lisää tilaajana|jatkat lukemista|"
        "lukemista jatkaaksesi|jatkuu|jatka juttua|loppuun asti|mitä sitten tapahtui|miten kävi",
        "full": "koko|loput|kokonaan|loppuun|rajattomasti|rajaton|lukea lisää|loppuosa|loppuosan|kaiken|kokonainen|täysi",
        "work": "juttu|jutun|artikkeli|artikkelin|artikkelia|sisältö|sisällön|sisältöä|tekstin|teksti|uutisen|uutinen|haastattelu*|"
        "resepti*|kirjoitus|juttua|analyysi|analyysin|kolumni|kolumnin|reportaasi|jutusta|artikkelista|uutista|tekstiä|"
        "sisältöön|juttuun|artikkeliin|essee|raportti|blogi",
        "works": "juttuja|artikkeleita|kaikki|kaikkiin|artikkelisi|artikkelit|ilmaiset jutut|juttusi",
        "this": "tämä|tämän|tätä|nämä",
        "payer": "tilaajille|tilaaja|tilaajan|tilaajat|tilaajien|tilaajana|tilaajalle|tilaajillemme|tilaajiemme|tilaajiimme|"
        "tilaajiksi|tilaajaksi",
        "people": "jäsenille|jäsen|jäsenet|lukijoille|asiakkaille|jäsenillemme|käyttäjille|lukijoillemme|kirjautuneille|"
        "rekisteröityneille|jäseniä|kanta-asiakkaille",
        "pay": "tilaa|tilaus|tilauksen|tilaamalla|tilausta|osta|ostaa|kokeile|kokeilu*|maksa|maksullinen|maksullista|"
        "tilausvaihtoehdot|tilaukset|digitilaus*|digitilaukse*|tilaamaan|tilaajaksi|ostamalla|maksullisen|maksullisia|"
        "digitilaajaksi|vaihtoehdot|liity jäseneksi|tarjous|tarjoukset|tilauksella",
        "account": "rekisteröi*|luo ilmainen|tunnus|tili|tunnuksen|luo maksuton|käyttäjätili|tunnuksella|sähköpostiosoite",
        "login": "kirjaudu|kirjautu*",
        "only": "vain|ainoastaan|yksinomaan|varattu|edellyttää|vaatii|tarvitset|tarkoitettu|jäsenille|tilaajille|tarvitaan|"
        "saatavilla|avoinna|rajattu|kuuluu|pelkästään|edellytä|sisältyy",
        "free": "ilmainen|ilmaiseksi|ilmaista|ilmaisen|maksutta|maksuton|ilmaiset|ilmaisten|maksuttom*",
        "left": "jäljellä*|viimeinen",
        "spent": "raja täyn*|käyttänyt kaikki|viimeinen ilmainen|lukenut kuukauden|lukenut kaikki|ilmaiset artikkelisi|olet lukenut|"
        "olet käyttänyt|lukenut tämän|ilmaiset juttusi|rajan|kiintiö*|täynnä|käytetty|loppuivat|loppu|ei ole enää",
        "already": "oletko|jo|olen",
        "paywords": "maksava|maksaville|premium|digi*",
        "locked": "lukittu|tilaajajuttu|maksumuuri|plus-juttu|avaa|maksullinen|maksullista|maksumuurin takana|näyte|esikatselu|ote|"
        "tilaajasisältö|tilaajille suljettu",
        "beside": "sanoi|kertoi|mukaan|kommentoi*|kommentit|uutiskirje*|mainos*|mainok*|tallenna|jaa|lahjoita|tulosta|peruuta|"
        "irtisano*|ehdot|tietosuoja*|tue|ilmoitukset|kuuntele|tapahtuma*|kilpailu*|piditkö|kiitos|arvostele|äänestä|"
        "keskustel*|ansiosta|kaikkien luettavissa|avattu kaikille|lahjaksi|jaettu|jakanut|jatkossa|ottaa käyttöön|tiedottaa|"
        "lehti ottaa|kaikille avoin|kaikille avoimia|kaikille avoinna|kaikille ilmainen|kaikkien luettavaksi|"
        "kaikille luettavaksi|tähän asti|älä missaa|postilaatikkoon|paperilehti*|tämän kaltaisia|tällaisia|"
        "julkaistu lehdessä|ilmestyi|lähetti|antoi|lahja|lahjoitti|joutuvat|aiempi versio|jos voit",
    },
    "pl": {
        "read": "czytać|czytaj|czytanie|przeczytać|przeczytaj|czytania|doczytać|przeczytania|czyta|przeczytasz|czytasz|przeczytają|"
        "poczytać|przeczytanie|doczytaj|doczytania|przeczytało|lektura|lektury|lekturę|czytelnia",
        "open": "dostęp|odblokuj|odblokować|zobaczyć|zobacz|uzyskać|uzyskaj|odblokowania|odblokowuje|otwórz|otworzyć|dostępu|"
        "dostępem|uzyskania",
        "go_on": "czytaj dalej|czytać dalej|kontynuować czytanie|kontynuuj czytanie|dalszego czytania|dalsze czytanie|"
        "dokończyć czytanie|kontynuować lekturę|kontynuuj lekturę|przeczytać dalej|dalej czytać|czytać bez ograniczeń|"
        "doczytać|doczytaj|dokończ czytanie|przeczytaj resztę|przeczytać resztę|czytania dalej|dokończ lekturę|kontynuowania|"
        "co było dalej|jak się skończyło|co się wydarzyło|jak się kończy",
        "full": "cały|całego|całość|całości|pełny|pełną|pełnego|pełnej|reszta|resztę|dalsza|dalszą|dalszy|dalszej|pełen|ciąg|"
        "do końca|resztą|pełnym|pełna|pełne|kompletny|dalszego|nieograniczony",
        "work": "artykuł|artykułu|artykułem|tekst|tekstu|treść|treści|materiał|materiału|wywiad|wywiadu|reportaż|reportażu|analizy|"
        "analizę|analiza|wydanie|publikacji|wpis|artykule|materiale|tekście|felieton|felietonu|komentarz redakcji|opinia|"
        "opinię|raport|raportu|recenzja|recenzję|opowieść|historię|historii|newsa|treściom|treściami",
        "works": "artykuły|artykułów|tekstów|teksty|wszystkie|wszystkich|wszystkim",
        "this": "ten|tego|tej|ta|tę|tym|niniejszy",
        "payer": "prenumerator*|subskrybent*|abonent*|subskrypcją|subskrybenci|abonenci|subskrybującym|płacących",
        "people": "członków|czytelników|użytkowników|klientów|członkowie|czytelnicy|czytelnikom|członkom|użytkownicy|użytkownikom|"
        "klubowicz*|wspierającym|zalogowani|wspierających|patronów|patroni|patronom|wspierający",
        "pay": "prenumerat*|subskrypcj*|subskrybuj|wykup*|kup|kupić|kupując|abonament*|zapłać|płatny|płatna|płatnej|płatną|wypróbuj|"
        "oferta|ofertę|zamów|pakiet|płatnego|prenumerac*|pełen dostęp|pełny dostęp|zakup|opłać|opłacić|zapłacić|kupno|zakupu|"
        "płatne|subskrybent*|dostęp cyfrowy|pakietu|pakiety|plan|odblokuj za",
        "account": "zarejestruj*|rejestracj*|załóż|konto|konta|zarejestrować|zalogowanych|zarejestrowanych|rejestrując|zarejestrowani|"
        "zarejestrowanym|zarejestrowany",
        "login": "zaloguj*|zalogować|zalogowania|logowanie|logowania|zalogowany|zalogowaniu|zalogowani|zalogowanym|logując",
        "only": "dla prenumeratorów|dla subskrybentów|dla abonentów|tylko|wyłącznie|jedynie|zarezerwowan*|musisz|wymaga|należy|"
        "potrzebujesz|specjalnie|dla członków|dla zarejestrowanych|dla zalogowanych|ekskluzywn*|zastrzeżon*|przeznaczon*|"
        "niezbędn*|konieczn*|wymagan*|dostępn*|trzeba|dla wspierających|dla patronów|jest częścią naszej",
        "free": "darmowy|darmowe|darmowego|bezpłatny|bezpłatnie|bezpłatne|bezpłatnego|darmo|darmowych|bezpłatnych",
        "left": "pozostało|zostało|pozostały|pozostałe|pozostała|jeszcze|ostatni",
        "spent": "limit artykułów|limit darmowych|limit bezpłatnych|wykorzystałeś|wykorzystałaś|wykorzystano|wyczerpał*|wyczerpany|"
        "przeczytałeś|przeczytałaś|przeczytano|limit tekstów|miesięczny limit|osiągnąłeś|osiągnęłaś|osiągnięto|"
        "ostatni darmowy|ostatni bezpłatny|ostatni wolny|twój ostatni|nie masz już",
        "already": "już|masz|posiadasz|jesteś",
        "paywords": "płacąc*|premium|płatny|płatna|plus|cyfrow*",
        "locked": "zablokowan*|zapowiedź|fragment|podgląd|skrócon*|odblokuj|odblokować|płatny|płatna|ścianą płatności|za paywallem|urywek",
        "beside": "powiedział*|poinformował*|twierdzi|ogłosił*|komentarz*|komentować|komentuj|reklam*|zapisz|zapisać|udostępnij|"
        "podaruj|podziel|drukuj|anuluj|zarządzaj|regulamin*|prywatności|wesprzyj|wspieraj|wspomóż|powiadomie*|słuchaj|"
        "posłuchaj|wydarzenia|konkurs*|wideo|licencj*|wyloguj*|spodobał|podobał|dziękujemy|dziękuję|oceń|głosuj|dyskusj*|"
        "skomentuj|skomentować|dzięki|wszystkim czytelnikom|otwarty dla|podarowany|udostępnił*|w prezencie|napis|wydawca|"
        "wydawnictwo|zapowiada|wprowadza|wprowadzi|darowizn*|wpłać|zrzutk*|bezpłatny dla wszystkich|darmowy dla wszystkich|"
        "dostępny dla wszystkich|darmo dla wszystkich|dotąd|do tego miejsca|nie przegap|żadnego numeru|wydanie papierowe|"
        "wydania papierowego|takich jak ten|takie jak ten|podobnych|ukazał się|ukazała się|ukazało się|opublikowany w|"
        "prezent|podarował*|przesłał*|wysłał*|trzeba będzie|będzie trzeba|będą musieli|będzie musiał|wcześniejsza wersja|"
        "jeśli możesz",
    },
    "cs": {
        "read": "číst|čtení|přečíst|přečtěte|dočíst|čtěte|přečtete|dočtěte|přečtení|dočtení|čtete|přečetli|dočítat|dočtete|čtenáři",
        "open": "přístup|odemknout|odemkněte|zobrazit|odemknutí|odemknu|odemyká|odemčení|přístupu|zpřístupnit",
        "go_on": "číst dál|číst dále|pokračovat ve čtení|pokračujte ve čtení|čtěte dál|dočíst|pokračování ve čtení|dočtěte|dočtete|"
        "čtěte dále|číst bez omezení|zbytek článku|pokračování článku|pokračování textu|jak to dopadlo|co bylo dál|"
        "jak to skončilo|jak to bylo dál",
        "full": "celý|celého|celou|zbytek|kompletní|zbývající|plný|plnou|pokračování|úplný|do konce|celém|plné|plného|kompletního|"
        "zbytku|celá|neomezen*",
        "work": "článek|článku|článkem|text|textu|obsah|obsahu|příspěvek|rozhovor|rozhovoru|reportáž|reportáže|komentář|analýzu|"
        "recept|příběh|materiál|materiálu|reportáží|analýza|analýzy|zpráva|zprávu|vydání|esej|recenze|recenzi|investigac*",
        "works": "články|článků|všechny|všem|veškerý|všech",
        "this": "tento|tohoto|toto|tato|tuto|těchto",
        "payer": "předplatitel*|platícím",
        "people": "členy|členové|člen|čtenáře|uživatele|členům|čtenářům|členů|uživatelům|uživatelů|podporovatel*",
        "pay": "předplat*|koupit|kupte|zakoupit|zaplať*|vyzkouš*|placen*|zakupte|objednat|objednejte|prémiov*|nabídka|předplaťte|"
        "koupí|zakoupením|nákup|zaplacení|zaplatit|balíček|tarif|členství|odemknout za|platba|aktivujte",
        "account": "registr*|zaregistr*|účet|vytvořte|založit|přihlášené|založte si|přihlášeným",
        "login": "přihlás*|přihlaste|přihlašte|přihlášen*",
        "only": "pro předplatitele|pouze|jen|výhradně|exkluzivně|určen|určený|vyhrazen*|dostupný|dostupné|nutné|musíte|potřebujete|"
        "součástí|přístupný|pro členy|pro registrované|pro přihlášené|určeno|určena|přístupné|je třeba|je potřeba|nutná|"
        "vyžaduje|dostupná",
        "free": "zdarma|bezplatn*",
        "left": "zbývá|zbývají|ještě|poslední",
        "spent": "limit článků|vyčerpán*|přečetli jste|vyčerpal*|dosáhli jste|limit bezplatných|limit volných|limit zdarma|"
        "využili jste|už přečetli|přečetli všechny|nemáte žádné|už nemáte",
        "already": "již|už|máte|jste",
        "paywords": "platící|prémiov*|premium|digitální*|placený",
        "locked": "zamčen*|uzamčen*|ukázka|náhled|odemknout|odemkněte|odemknutí|placen*|zamknutý|úryvek|ukázku|ukázky",
        "beside": "řekl|řekla|uvedl|uvedla|podle|komentáře|komentářů|přidat komentář|komentovat|diskus*|diskuz*|reklam*|uložit|sdílet|"
        "darovat|vytisknout|zrušit|spravovat|podmínky|soukromí|podpořte|podpořit|upozornění|poslech|poslechněte|akce|soutěž*|"
        "newsletter*|líbil|líbí|děkujeme|ohodnoťte|hodnocení|hlasuj*|díky|všem čtenářům|otevřený všem|věnoval*|darovan*|"
        "sdílel*|zpřístupnil|vydavatel|zavede|zavádí|oznámil*|objeví se|přispějte|příspěvek|přidejte se|zdarma pro všechny|"
        "přístupný všem|dostupný všem|volně přístupný|volně přístupné|až sem|nezmeškejte|neunikne|žádné číslo|tištěn*|"
        "jako je tento|jako tento|podobných|vyšel v|vyšla v|vyšlo v|dárek|poslal*|dárkem|budou muset|bude muset|bude nutné|"
        "bude třeba|budou musit|pokud můžete",
    },
    "sk": {
        "read": "čítať|čítanie|čítajte|prečítať|prečítajte|dočítať|čítaní|prečítanie*|dočítanie|dočítania|prečítate|prečítali|čítate|"
        "čitatelia|dočítate",
        "open": "prístup|odomknúť|odomknite|zobraziť|odomkne|odomknutie|sprístupniť",
        "go_on": "čítať ďalej|pokračovať v čítaní|pokračujte v čítaní|čítajte ďalej|dočítať|dočítanie|dočítajte|dočítate|"
        "čítať bez obmedzení|zvyšok článku|pokračovanie článku|ako to dopadlo|čo bolo ďalej|ako to skončilo",
        "full": "celý|celého|celú|zvyšok|kompletný|zostávajúci|plný|pokračovanie|úplný|do konca|celom|plné|plného|kompletného|zvyšku|"
        "celá|neobmedzen*",
        "work": "článok|článku|článkom|text|textu|obsah|obsahu|príspevok|rozhovor|reportáž|komentár|analýzu|recept|príbeh|obsahom|"
        "materiál|materiálu|reportáže|analýza|správa|správu|vydanie|esej|recenzia|recenziu|rozhovoru",
        "works": "články|článkov|všetky|všetkým|všetkých",
        "this": "tento|tohto|toto|táto|túto|týchto",
        "payer": "predplatiteľ*|predplatitelia|platiacim",
        "people": "členov|členovia|člen|čitateľov|používateľov|členom|čitateľom|používateľom|podporovateľ*",
        "pay": "predplat*|kúpiť|kúpte|zakúpiť|zaplať*|vyskúšaj*|platen*|objednať|objednajte|prémiov*|ponuka|predplať*|kúpou|nákup|"
        "zaplatiť|balík|balíček|členstvo|odomknúť za|aktivujte",
        "account": "registr*|zaregistr*|účet|vytvorte|založiť|prihlásených|prihláseným",
        "login": "prihlás*",
        "only": "pre predplatiteľov|len|iba|výhradne|exkluzívne|určený|vyhraden*|dostupný|dostupné|musíte|potrebujete|súčasťou|"
        "prístupný|pre členov|pre registrovaných|pre prihlásených|určené|prístupné|je potrebné|vyžaduje|dostupná|nutné",
        "free": "zadarmo|zdarma|bezplatn*",
        "left": "zostáva|zostávajú|ešte|posledný",
        "spent": "limit článkov|vyčerpan*|prečítali ste|vyčerpal*|dosiahli ste|limit bezplatných|využili ste|už prečítali|"
        "prečítali všetky|nemáte žiadne|už nemáte",
        "already": "už|máte|ste",
        "paywords": "platiaci*|prémiov*|premium|digitáln*|platený",
        "locked": "zamknut*|uzamknut*|ukážka|náhľad|odomknúť|odomknite|platen*|ukážku|ukážky|úryvok",
        "beside": "povedal|povedala|uviedol|uviedla|podľa|komentáre|komentárov|komentára|pridať komentár|komentovať|diskus*|reklam*|"
        "uložiť|zdieľať|darovať|vytlačiť|zrušiť|spravovať|podmienky|súkromi*|podporte|podporiť|upozornenia|vypočujte|akcie|"
        "súťaž*|páčil|páči|ďakujeme|ohodnoťte|hlasuj*|vďaka|všetkým čitateľom|otvorený pre|venoval*|darovan*|sprístupnil|"
        "zdieľal*|vydavateľ|zavedie|zavádza|oznámil*|objaví sa|prispejte|odomknuté|zadarmo pre všetkých|prístupný všetkým|"
        "dostupný všetkým|voľne prístupný|voľne prístupné|až sem|nezmeškajte|neunikne|žiadne číslo|tlačen*|ako tento|"
        "ako je tento|podobných|vyšiel v|vyšla v|vyšlo v|darček|poslal*|darčekom|budú musieť|bude musieť|bude potrebné|"
        "bude treba|ak môžete",
    },
    "hu": {
        "read": "olvasni|olvasás*|olvassa|olvasd|olvashat*|elolvas*|olvas|olvasta",
        "open": "hozzáfér*|megtekint*|feloldás*|folytatás*|eléréséhez|megnyit*",
        "go_on": "továbbolvas*|olvasna tovább|olvass tovább|olvasson tovább|tovább olvas*|olvasás folytatás*|cikk folytatás*|"
        "folytatáshoz|tovább szeretné olvasni|tovább szeretnéd olvasni|folytatását|folytatásáért|végigolvas*|olvasd tovább|"
        "olvassa tovább|folytatja az olvasást|folytatásra|mi történt ezután|hogyan végződik",
        "full": "teljes|egész|többi|folytatás*|hátralévő|fennmaradó|végig|a végéig|hátralevő|maradék|teljesen|korlátlan*",
        "work": "cikk|cikket|cikkhez|cikkek|írás|írást|tartalom|tartalmat|tartalomhoz|anyag|interjú*|riport*|elemzés*|szöveg*|"
        "recept*|cikkünk*|cikkének|cikke|cikkét|tartalmak*|tartalmunk*|beszámoló*|kritika*|esszé*|írások|hír|hírt",
        "works": "összes|minden|ingyenes cikk*",
        "this": "ez|ezt|a|az|ehhez|e|cikket|cikkhez|cikkünk*",
        "payer": "előfizető*|támogatóink*|előfizetéssel",
        "people": "tagok|tagjaink*|tagoknak|olvasóink*|felhasználó*|klubtag*|tagság*|regisztráltak*",
        "pay": "előfizetés*|előfizet|fizessen|fizess|vásárol*|próbálja|próbáld|megvásárol*|csomag*|előfizetek|rendelje|fizetős|"
        "vásárlás*|klubtagság*|megveszem",
        "account": "regisztr*|fiók|fiókot|hozzon létre|hozz létre",
        "login": "jelentkezz*|bejelentkez*|belép*|lépjen be|lépj be",
        "only": "csak|kizárólag|exkluzív*|fenntartva|szükséges|kell|elérhető|részére|számára|előfizetőknek|tagoknak|előfizetőink|"
        "szükség|kizárólagos|korlátozott|igényel|olvashatják",
        "free": "ingyen*|díjmentes*|térítésmentes*",
        "left": "maradt|hátra|hátralévő|még|utolsó",
        "spent": "elérted a|elérte a|keret*|elolvasta az|felhasznált*|elfogyott|elfogytak|kimerült*|limit*|nincs több",
        "already": "már|ön",
        "paywords": "fizető|fizetős|prémium|premium|digitális|plusz",
        "locked": "zárolt|zárt|előnézet|részlet|feloldás*|feloldom|fizetős|zárolva|lezárt|mutatvány",
        "beside": "mondta|közölte|szerint|hozzászól*|komment*|hírlevél*|reklám*|hirdetés*|mentés*|megoszt*|ajándék*|nyomtat*|lemond*|"
        "feltétel*|adatvédel*|támogass*|támogatás*|értesítés*|hallgas*|esemény*|nyeremény*|tetszett|tetszik|köszönjük|"
        "értékel*|szavaz*|köszönhetően|mindenki számára|mindenkinek|bevezet*|olvashatják majd|jelenik meg|adományoz*|"
        "közlemény*|támogató*|idáig|eddig|ne maradjon le|ne maradj le|ehhez hasonló|hasonló cikk*|megjelent a|megjelent az|"
        "küldte|elküldte|kell majd|fizetniük|ha teheti|ha teheted",
    },
    "ro": {
        "read": "citi|citești|citeşti|citească|citesc|citiți|lectura|citit|citire|citirea|citiţi|citește|citeşte",
        "open": "accesa|acces|accesul|accesați|debloca*|vedea|vizualiza|accesează|deblochează|deblochezi|acceseze|vezi",
        "go_on": "citi mai departe|continua lectura|citește mai departe|continuă lectura|citești mai departe|continua să citești|"
        "continuați lectura|citiți mai departe|continuă să citești|citească mai departe|continuarea articolului|"
        "restul articolului|citi în continuare|afli continuarea|ce s-a întâmplat|cum se termină",
        "full": "integral|integrală|întreg|întregul|restul|complet|completă|continuarea|în întregime|până la capăt|până la final|"
        "complete|întreaga|nelimitat*",
        "work": "articol|articolul|articolului|conținut|conținutul|text|textul|material|materialul|interviu*|reportaj*|analiza|"
        "știrea|rețeta|povestea|articolele acest|analiză|editorialul|editorial|eseu|ancheta|anchetă|materialele|recenzia",
        "works": "articole|toate|tot conținutul",
        "this": "acest|acesta|această|aceste|acestui|articolul|conținutul|textul|materialul|știrea",
        "payer": "abonați|abonaţi|abonaților|abonații|abonat|abonaţilor|abonată|abonatul",
        "people": "membri|membrilor|cititorii|utilizatorii|utilizatorilor|membrii|membru|cititorilor|susținători|susținătorii|"
        "utilizatori|înregistrați",
        "pay": "abonează*|abonament*|abonare|abona|cumpără|cumpara|achiziționa*|plătești|plată|încearcă|ofertă|abonați-vă|abonez|"
        "abonezi|abonăm|abonându-te|cumperi|achiziție|achiziționează|plan|planul|pachet|pachetul|plătește|devino abonat|"
        "devino membru",
        "account": "înregistr*|creează*|cont|contul|creați|inregistr*",
        "login": "autentific*|conectează*|conectați*|loghează*|intră în cont|logați-vă|conectare|intră în contul",
        "only": "pentru abonați|doar|numai|exclusiv|rezervat|rezervate|disponibil|destinat|trebuie|necesar|accesibil|pentru membri|"
        "abonaților|rezervată|exclusivă|exclusive|accesibilă|ai nevoie|este nevoie|disponibilă|limitat|destinată",
        "free": "gratuit|gratuite|gratis|gratuită",
        "left": "rămas|rămase|mai ai|ultimul",
        "spent": "limita de|ai citit|ați citit|ai epuizat|ai atins|ați atins|limita lunară|ai folosit|ai consumat|nu mai ai|nu mai aveți",
        "already": "deja|ești|sunteți",
        "paywords": "plătitori|premium|plătit|digital",
        "locked": "blocat|fragment|previzualizare|debloca*|deblochează|plătit|conținut premium|articol premium|blocată|extras|avanpremieră",
        "beside": "a spus|a declarat|a anunțat|potrivit|comentari*|comenta|publicitate|reclam*|salvează|distribuie|dăruiește|tipărește|"
        "anulează|termeni*|confidențialitate|donează|notificări|ascultă|evenimente|concurs|plăcut|place|mulțumim|votează|"
        "evaluează|datorită|mulțumită|pentru toată lumea|deschis tuturor|oferit de|cadou|distribuit de|introduce|va scrie|"
        "anunță|ziarul|susțin*|donație|donații|gratuit pentru toți|gratuite pentru toți|gratuit pentru toată|"
        "liber pentru toți|până aici|nu rata|nu ratați|ediția tipărită|ca acesta|a apărut în|publicat în|trimis|dăruit|"
        "vor trebui|va trebui|dacă poți|dacă puteți",
    },
    "uk": {
        "read": "читати|читання|прочитати|читайте|дочитати|дочитувати|прочитайте|дочитайте|читаєте|прочитали|читанням",
        "open": "доступ|розблокувати|переглянути|відкрити|доступу|відкрийте|розблоковано|доступом",
        "go_on": "читати далі|продовжити читання|продовжити читати|читайте далі|продовжуйте читати|подальшого читання|дочитати|"
        "дочитайте|продовження статті|продовження тексту|читайте повністю|читати повністю|читати без обмежень|"
        "чим усе закінчилося|що було далі|чим це закінчилося",
        "full": "повний|повну|повного|повністю|решту|решта|весь|усю|цілком|продовження|до кінця|повною|повної|залишок|повноцінн*|"
        "необмежен*|далі",
        "work": "статтю|статті|стаття|матеріал|матеріалу|матеріали|текст|тексту|контент|публікацію|інтерв'ю|репортаж|новину|"
        "аналітику|текстом|матеріалом|розслідування|колонку|аналіз|репортажу|огляд|публікації|публікація|есе|новини",
        "works": "статей|матеріалів|всі|усі|всіх|усіх",
        "this": "цей|цю|ця|цього|цієї|ці",
        "payer": "передплатник*|підписник*|передплатниць",
        "people": "членам|читачам|читачів|користувачам|користувачів|учасникам|учасників|учасники|читачі|користувачі|зареєстрованим",
        "pay": "передплат*|підписк*|підпишіться|підписатися|купити|придбати|придбайте|оформити|оформіть|оплат*|платний|платна|"
        "спробуйте|підпишись|придбання|купіть|сплатити|сплатіть|тариф|тарифи|платну|платного|долучитися|стати учасником|"
        "станьте",
        "account": "зареєструйтеся|зареєструйтесь|реєстрац*|зареєструватися|обліковий|створіть|акаунт|зареєстрован*|зареєструйте|"
        "реєструйтеся",
        "login": "увійдіть|увійти|авторизуйтеся|авторизац*|авторизуйтесь|вхід|залогіньтеся|увійди|увійшли|авторизованим",
        "only": "для передплатників|для підписників|лише|тільки|виключно|ексклюзивно|доступний|доступна|доступно|призначен*|"
        "необхідно|потрібно|потрібна|доступні|для учасників|для зареєстрованих|передплатникам|закритий для|потрібен|потребує|"
        "доступне|вимагає|обмежений",
        "free": "безкоштовн*|безоплатн*",
        "left": "залишилося|залишилось|лишилося|ще|останній",
        "spent": "ліміт*|вичерпали|ви прочитали|ви використали|вичерпано|ви досягли|закінчилися|не залишилося|не залишилось",
        "already": "вже|уже|маєте",
        "paywords": "платний|преміум|платні|цифров*",
        "locked": "заблоковано|закрит*|уривок|платний|розблокувати|розблокуйте|платна стаття|за пейволом|пейвол|фрагмент",
        "beside": "сказав|сказала|повідомив|повідомила|заявив|заявила|комент*|розсилк*|реклам*|зберегти|поділитися|подарувати|"
        "друкувати|скасувати|умови|конфіденційн*|підтримати|підтримайте|донат*|сповіщення|слухати|слухайте|події|канал|"
        "телеграм|сподобалася|сподобався|сподобалось|дякуємо|оцініть|голосуй*|завдяки|відкритий для всіх|подарував|поділився|"
        "запроваджує|побачить|повідомляє|видання|пожертв*|долучайтеся|підтримк*|спільнота підтримала|безкоштовно для всіх|"
        "безкоштовні для всіх|доступний для всіх|доступні всім|досюди|не пропустіть|друкован*|як цей|як ця|опублікован*|"
        "вийшла|вийшов|надіслав|надіслала|подарунок|подарувала|потрібно буде|треба буде|доведеться|муситимуть|якщо можете",
    },
    "ru": {
        "read": "читать|чтение|чтения|прочитать|прочесть|читайте|дочитать|дочитывать|дочитайте|прочитайте|читаете|прочитали|прочтите",
        "open": "доступ|доступа|разблокировать|просмотреть|открыть|откройте|открывает|доступом|доступен полностью",
        "go_on": "читать дальше|читать далее|продолжить чтение|продолжить читать|дальнейшего чтения|продолжайте читать|"
        "продолжения чтения|дочитать|дочитайте|продолжение статьи|продолжение текста|читать полностью|читайте полностью|"
        "читать без ограничений|продолжите чтение|чем всё закончилось|чем все закончилось|что было дальше",
        "full": "полный|полную|полного|полностью|полной|остальное|остальную|весь|всю|целиком|продолжение|полная|продолжения|до конца|"
        "остаток|неограниченн*|оставшуюся|оставшийся|далее",
        "work": "статью|статьи|статья|материал|материала|материалы|текст|текста|контент|публикацию|публикация|интервью|новость|"
        "версию|номера|текстом|материалом|расследование|колонку|анализ|репортаж|обзор|рецензию|публикации|эссе|статьей",
        "works": "статей|материалов|все|всем|всех",
        "this": "этот|эту|эта|этого|этой|данный|эти|данная",
        "payer": "подписчик*|абонент*|подписанным",
        "people": "читателям|читателей|пользователям|пользователей|членам|членов|участникам|участников|участники|читатели|пользователи",
        "pay": "подписк*|подпишитесь|подписаться|оформите|оформить|купить|купите|приобрести|приобретите|оплат*|платный|платная|"
        "попробуйте|платной|подпишись|покупка|купив|тариф|тарифы|платную|платного|стать участником|абонемент",
        "account": "зарегистрируйтесь|регистрац*|зарегистрироваться|аккаунт|учетную|учётную|создайте|зарегистрирован*|"
        "зарегистрировавшись|регистрируйтесь",
        "login": "войдите|войти|авторизуйтесь|авторизац*|авторизоваться|вход|залогиньтесь|авторизованным|авторизованные|войдя",
        "only": "для подписчиков|по подписке|только|исключительно|эксклюзивно|доступен|доступна|доступно|доступны|предназначен*|"
        "необходимо|нужно|нужна|требуется|для участников|для зарегистрированных|подписчикам|закрыт для|требует|нужен|"
        "ограничен",
        "free": "бесплатн*",
        "left": "осталось|ещё|еще|остался|последний|остаток",
        "spent": "лимит*|исчерпали|исчерпан*|вы прочитали|вы использовали|вы достигли|закончились|не осталось",
        "already": "уже|есть подписка|являетесь",
        "paywords": "платный|платные|премиум|цифров*|платным",
        "locked": "заблокировано|закрыт*|отрывок|платный|фрагмент|разблокировать|разблокируйте|платная статья|за пейволом|пейвол|"
        "ознакомительный",
        "beside": "сказал|сказала|сообщил|сообщила|заявил|заявила|коммент*|рассылк*|реклам*|сохранить|поделиться|подарить|распечатать|"
        "отменить|условия|конфиденциальн*|поддержать|поддержите|донат*|уведомления|слушать|слушайте|события|канал|телеграм|"
        "дзен|новости|выйти|понравилась|понравился|понравилось|спасибо|оцените|голосуй*|обсудить|благодаря|открыт для всех|"
        "подарил|поделился|вводит|увидит|сообщает|газета|издание|пожертв*|поддержк*|донейт*|бесплатно для всех|"
        "бесплатны для всех|доступен для всех|доступны всем|доступен всем|досюда|не пропустите|печатн*|как этот|как эта|"
        "опубликован*|вышла|вышел|прислал|прислала|подарок|подарила|нужно будет|придется|придётся|если можете",
    },
    "tr": {
        "read": "okumak|oku|okumaya|okuyun|okumanız|okuyabilmek|okuyabilir*|devamını|okumanın|okuyabilmeniz|okuması|okunabilir|"
        "okuduğunuz|okuyucular",
        "open": "erişmek|erişim|erişin|görmek|görüntüle*|ulaşmak|ulaşın|ulaşabilir*|erişebilir*|erişebilmek|açmak|aç|görebilir*",
        "go_on": "okumaya devam|devamını oku|devamını okumak|okumayı sürdür*|devamını okuyun|devamını okuyabilmek|devamı için|"
        "devamını görmek|yazının devamı|haberin devamı|içeriğin devamı|yazının kalanı|devam etmek için|devamını merak|"
        "sonra ne oldu|nasıl bittiğini",
        "full": "tamamını|tamamı|devamı|devamını|tam|kalanını|kalanı|bütününü|sınırsız|tamamına|tamamen|devamına|tümünü|tümüne|bütün|"
        "sonuna kadar|bütününe|eksiksiz",
        "work": "haber|haberi|haberin|içerik|içeriği|içeriğe|içeriğin|yazı|yazıyı|yazının|makale|makaleyi|makalenin|metin|röportaj*|"
        "analiz*|yazısı|haberimiz|içeriğimiz|araştırma|dosya|söyleşi|söyleşinin|köşe|metnin|metne|raporu",
        "works": "tüm yazı*|tüm içer*|tüm haber*|bütün|ücretsiz haber*|ücretsiz makale*|ücretsiz içerik*|ücretsiz yazı*",
        "this": "bu|şu",
        "payer": "abone|aboneler|abonelere|abonelerimiz*|abonelerine|abonelerin|aboneleri",
        "people": "üyeler|üyelere|üyelerimiz*|okurlar|okurlarımız*|kullanıcılar*|üye|destekçi*",
        "pay": "abone ol*|abonelik|aboneliği|abonelikle|satın|deneyin|ücretli|öde*|premium|üyelik|aboneliğin*|aboneliğe|paket|"
        "paketi|paketler|plan|planı",
        "account": "kayıt|kaydol*|üye ol*|hesap|ücretsiz üye|üyelik oluştur*|ücretsiz üyelik|kayıtlı",
        "login": "giriş|oturum aç*|üye girişi",
        "only": "abonelere|sadece|yalnızca|özel|özeldir|gerekir|gerekiyor|gerekmektedir|gereklidir|açık|açıktır|ayrıcalık*|mahsus*|"
        "abonelerimize|üyelere|üyelerimize|ait|sınırlı|gerekli|lazım|yalnız|içindir|yapmanız",
        "free": "ücretsiz|bedava",
        "left": "kaldı|kalan|son",
        "spent": "limitine ulaş*|hakkınız|hakkınızı|kotanız|limitiniz|sınırına|ulaştınız|doldu|tükendi|bitti|kalmadı|kullandınız",
        "already": "zaten|abone misiniz|üye misiniz|abonesiyseniz|üyeyseniz",
        "paywords": "ücretli|premium|dijital",
        "locked": "kilitli|önizleme|kilidini aç*|ücretli|premium içerik|kilitlidir|ön izleme|tadımlık",
        "beside": "dedi|söyledi|açıkladı|belirtti|yorum*|bülten*|reklam*|kaydet*|paylaş*|hediye*|yazdır*|iptal|koşullar*|gizlilik|"
        "destek*|bildirim*|dinle*|etkinlik*|yarışma*|abonelere sunulan|hak|beğendiniz|beğendin|teşekkür*|puanla*|oyla*|oy|"
        "sayesinde|herkese açık|herkes için|geçiyor|duyurdu|çıkacak|bağış*|katkı*|buraya kadar|kaçırmayın|basılı|bunun gibi|"
        "yayımlandı|yayınlandı|gönderdi|gerekecek|zorunda kalacak|ödeyecek",
    },
    "el": {
        "read": "διαβάσετε|διαβάσεις|διαβάστε|διάβασε|ανάγνωση|ανάγνωσης|διαβάζετε|διαβάσουν|διαβάσει|διαβάζεις|διαβασμα|διαβάσατε",
        "open": "πρόσβαση|δείτε|ξεκλειδώστε|ξεκλειδώσετε|ξεκλείδωσε|ξεκλείδωμα|προσβάσιμο",
        "go_on": "συνεχίστε την ανάγνωση|συνεχίστε να διαβάζετε|συνέχεια της ανάγνωσης|διαβάσετε τη συνέχεια|συνέχισε να διαβάζεις|"
        "συνεχίσεις να διαβάζεις|η συνέχεια του|τη συνέχεια του|συνεχίσεις την ανάγνωση|διαβάστε τη συνέχεια|"
        "διαβάσετε περισσότερα|συνεχίσετε|τι έγινε μετά|πώς τελειώνει",
        "full": "ολόκληρο|ολόκληρη|υπόλοιπο|πλήρες|πλήρη|συνέχεια|όλο|πλήρης|μέχρι το τέλος|ως το τέλος|όλη|ολόκληρου|ολόκληρης|"
        "εξ ολοκλήρου|απεριόριστ*",
        "work": "άρθρο|άρθρου|κείμενο|κειμένου|περιεχόμενο|περιεχομένου|ρεπορτάζ|συνέντευξη|ανάλυση|είδηση|δημοσίευμα|συνταγή|"
        "άρθρα μας|έρευνα|έρευνας|συνέντευξης|ανάλυσης|κειμένων|θέμα|στήλη|κριτική|δημοσίευση",
        "works": "άρθρα|όλα τα|όλο το|δωρεάν άρθρων",
        "this": "αυτό|αυτή|αυτού|αυτήν|το|παρόν",
        "payer": "συνδρομητές|συνδρομητών|συνδρομητής|συνδρομητή|συνδρομητικό|συνδρομήτριες",
        "people": "μέλη|μελών|αναγνώστες|χρήστες|μέλος|χρήστης|φίλους|υποστηρικτές",
        "pay": "συνδρομή|συνδρομής|συνδρομές|γίνετε συνδρομητής|αγοράστε|αγορά|δοκιμάστε|πληρωμή|γίνε συνδρομητής|αποκτήστε|πακέτο|"
        "πακέτα|δοκιμή|πληρώστε|αγοράσετε|συνδρομητικό|συνδρομητή",
        "account": "εγγραφή|εγγραφείτε|εγγράψου|λογαριασμό|δημιουργήστε|εγγεγραμμέν*|δημιουργία λογαριασμού|εγγραφείς",
        "login": "συνδεθείτε|σύνδεση|είσοδος|συνδέσου|σύνδεσης|συνδεδεμένοι|συνδεδεμένους|είσοδο",
        "only": "για συνδρομητές|μόνο|αποκλειστικά|αποκλειστικό|διαθέσιμο|απαιτείται|πρέπει|χρειάζεται|προορίζεται|για μέλη|"
        "για εγγεγραμμένους|διαθέσιμη|περιορισμένο|απαιτεί|χρειάζεστε|αποκλειστική",
        "free": "δωρεάν",
        "left": "απομένουν|απομένει|υπόλοιπα|ακόμη|τελευταίο",
        "spent": "όριο|έχετε διαβάσει|εξαντλήσατε|εξαντλήσει|φτάσατε|έχετε φτάσει|δωρεάν άρθρα σας|δεν έχετε άλλα",
        "already": "ήδη|είστε",
        "paywords": "επί πληρωμή|premium|ψηφιακή",
        "locked": "κλειδωμένο|απόσπασμα|προεπισκόπηση|ξεκλειδώστε|ξεκλειδώσετε|συνδρομητικό περιεχόμενο|κλειδωμένη",
        "beside": "είπε|δήλωσε|ανακοίνωσε|σύμφωνα|σχόλι*|σχολιάσ*|διαφήμι*|αποθήκευ*|μοιραστείτε|δώρο|εκτύπωση|ακύρωση|όροι|όρους|"
        "απορρήτου|στηρίξτε|δωρεά|ειδοποιήσεις|ακούστε|εκδηλώσεις|διαγωνισμός|ενημερωτικό|άρεσε|ευχαριστούμε|αξιολογήστε|"
        "ψηφίστε|χάρη|ελεύθερα για|ανοιχτό σε όλους|δώρισε|μοιράστηκε|προσφορά του|βάζει|θα γράφει|ανακοινών*|στήριξη|δωρεές|"
        "ελεύθερο για όλους|δωρεάν για όλους|ως εδώ|μέχρι εδώ|μη χάσετε|έντυπη|έντυπο|σαν αυτό|σαν κι αυτό|δημοσιεύτηκε|"
        "δημοσιεύθηκε|έστειλε|χάρισε|θα πληρώνουν|θα πρέπει να πληρώνουν",
    },
    "ja": {
        "read": "読む|読め|読み|閲覧|読んで|ご購読|拝読|読了",
        "open": "ご覧|見る|ご利用|アクセス|閲覧でき|お楽しみ",
        "go_on": "続きを読む|続きを読み|続きを読め|続きをお読み|続きをご覧|続きを閲覧|つづきを読む|この先を読む|続きを見る|続きは|"
        "続きを楽し|読み続け|続けて読む|続きをお楽しみ|この続きを|続きが気になる|全文を読む|全文をお読み|全文を読め|"
        "最後まで読|最後までお読み",
        "full": "続き|全文|残り|つづき|この先|以降|ここから先|最後まで|すべて読|全て読|全編|完全版|未公開部分",
        "work": "記事|本文|コンテンツ|ページ|コラム|投稿|全文|レポート|原稿|連載|特集|インタビュー|論考|レシピ|論文|エッセイ|続報|"
        "リポート|ニュース|この先",
        "works": "本|すべての|全ての|全記事|読み放題|無料記事|月間|今月の記事|全コンテンツ",
        "this": "この|本記事|当記事|こちらの|ここから先",
        "payer": "購読者|有料会員|有料読者|プレミアム会員|契約者",
        "people": "会員|読者|メンバー|加入者|サポーター|ユーザー|登録者",
        "pay": "購読|有料|購入|申し込|申込|お試し|課金|プラン|契約|電子版|入会|月額|年額|定額|サブスク|初月無料|トライアル|デジタル版",
        "account": "会員登録|無料登録|新規登録|登録する|アカウント|無料会員|登録が必要|今すぐ登録|ご登録|ログインユーザー|無料で登録|"
        "登録（無料）|登録(無料)|ID登録|メールアドレスを登録",
        "login": "ログイン|サインイン",
        "only": "限定|のみ|専用|だけ|必要です|必要があります|限り|対象|ご覧になれます|読めます|お読みになれます|会員向け|が必要|"
        "必要となります|していただく|すると読め|購入すると|登録すると",
        "free": "無料",
        "left": "残り|あと",
        "spent": "閲覧本数|上限|使い切|読み終え|無料で読める|無料閲覧|閲覧可能本数|残っていません",
        "already": "お持ちの方|会員の方|すでに|既に|購読中",
        "paywords": "有料|プレミアム",
        "locked": "鍵付き|試し読み|冒頭|ロック解除|アンロック|有料記事|有料コンテンツ|会員限定記事|有料部分|有料会員限定|"
        "この続きは有料|ロックされ|公開部分|無料部分|サンプル",
        "beside": "コメント|メルマガ|メールマガジン|広告|ブックマーク|スクラップ|保存|シェア|プレゼント|印刷|解約|規約|プライバシー|"
        "寄付|支援|通知|聴く|イベント|応募|フォロー|クリップ|ニュースレター|ニューズレター|プリント|クーポン|気に入|"
        "ありがとう|評価|投票|いいね|無料で公開|無料公開中|誰でも|どなたでも|全員に公開|ギフト|有料化|表示され|発表した|"
        "明らかにした|同紙|述べた|という|役に立|すべて無料|全て無料|応援|のような記事|に掲載され|と述べ|と語|を発表|贈られ|"
        "必要になる|ようになる|来月から|来春から",
    },
    "zh": {
        "read": "阅读|閱讀|畅读|暢讀|看完|读完|讀完|继续看|繼續看|看全文|阅览",
        "open": "查看|浏览|瀏覽|观看|解锁|解鎖|看完整|获取|獲取|访问|訪問|閱覽|看到",
        "go_on": "继续阅读|繼續閱讀|阅读全文|閱讀全文|继续浏览|阅读剩余|继续看|繼續看|读下去|讀下去|接着读|看完这篇|看完這篇|读完全文|"
        "讀完全文|查看全文|继续畅读|阅读后续|閱讀更多内容|阅读完整|閱讀完整|解锁全文|解鎖全文|欲知后事|后来发生",
        "full": "全文|剩余|剩餘|完整|余下|餘下|其余|继续|繼續|后续|後續|后面的|後面的|全篇|未完|全部内容|全部內容|剩下",
        "work": "文章|本文|内容|內容|全文|报道|報導|报导|新闻|新聞|专栏|專欄|此文|本篇|这篇|這篇|深度|专题|專題|帖子|正文|資訊|特稿|独家",
        "works": "篇|所有|全部|全站|免费文章|免費文章",
        "this": "本文|此文|本篇|此篇|该文|這篇|这篇|本内容|此内容|此內容|本報導",
        "payer": "订阅者|訂閱者|订户|訂戶|订阅用户|訂閱用戶|付费用户|付費用戶|付费会员|付費會員|订阅会员|訂閱會員|付费读者|付費讀者",
        "people": "会员|會員|用户|用戶|读者|讀者|赞助者|支持者",
        "pay": "订阅|訂閱|购买|購買|付费|付費|开通|開通|充值|套餐|试读|試讀|加入会员|加入會員|成为会员|成為會員|升级|升級|VIP|"
        "会员价|购阅|解锁价|付款|方案|月费|月費|年费|年費",
        "account": "注册|註冊|创建账号|建立帳號|免費加入",
        "login": "登录|登入|登陆|登錄",
        "only": "仅限|僅限|专享|專享|独享|獨享|专属|專屬|只限|仅供|僅供|才能|方可|需要|请先|請先|限定|后可|後可|即可|后查看|後查看|"
        "才可|仅对|僅對|只供|只对|只對|可阅读|可閱讀|后阅读|後閱讀",
        "free": "免费|免費",
        "left": "剩余|剩餘|还剩|還剩|共计",
        "spent": "已达上限|阅读上限|免费次数|免費次數|已用完|已用尽|已用盡|已達上限|已读完|已讀完|额度|没有剩余|沒有剩餘",
        "already": "已是|已有|已订阅|已訂閱|已经是|我是",
        "paywords": "付费|付費|高级|高級|尊享",
        "locked": "试读|試讀|预览|預覽|锁定|鎖定|摘要|解锁|解鎖|付费内容|付費內容|付费文章|付費文章|会员专享|會員專享|付费墙|试阅|試閱|"
        "试看|試看|节选|節錄|部分内容|部分內容|上鎖|仅显示|非会员|会员内容|會員內容",
        "beside": "评论|評論|留言|邮件|郵件|广告|廣告|收藏|分享|赠送|贈送|打印|列印|取消|条款|條款|隐私|隱私|捐款|捐助|通知|收听|收聽|"
        "活动|活動|公众号|下载|下載|关注|關注|喜欢|喜歡|感谢|感謝|评分|投票|点赞|所有读者|所有讀者|所有人|开放阅读|開放閱讀|"
        "人人可|公开免费|免费开放|免費開放|全文开放|該報|该报|实行付费墙|付費牆|赞助我们|贊助|打赏|報導稱|据报道|此类|這類|"
        "这类|刊载于|刊載於|赠予|贈予|送给您|送給您|转赠|轉贈",
    },
    "ko": {
        "read": "읽으|읽기|읽을|읽고|열람|읽어|보려면|보시려면|읽는|읽습니다",
        "open": "보기|보시|이용|감상|볼 수|확인하|열람할|접근",
        "go_on": "계속 읽|이어서 읽|계속 보|이어 보|나머지 읽|전문 보|전문을 읽|전문을 보|전체 기사 보|끝까지 읽|끝까지 보|"
        "이어지는 내용|기사 계속|나머지 내용|전체 내용 보|다음 이야기가 궁금|이어질 이야기",
        "full": "전문|나머지|뒷부분|이후|더 읽|전체|끝까지|남은 내용|모든 내용|풀버전|이어지는",
        "work": "기사|콘텐츠|컨텐츠|본문|글|칼럼|내용|리포트|전문|콘텐트|아티클|분석|인터뷰|연재|포스트|뉴스|기획|게시물",
        "works": "건|편|모든|무료 기사|기사 수|무료로 볼 수",
        "this": "이 기사|해당 기사|본 기사|이 글|이 콘텐츠|본 콘텐츠|해당 콘텐츠|이 컨텐츠|이후 내용",
        "payer": "구독자|유료회원|멤버십|유료 회원|구독 회원|프리미엄 회원",
        "people": "회원|독자|멤버|가입자|가입한|로그인한|후원자",
        "pay": "구독|유료|결제|구매|멤버십|이용권|구입|프리미엄|요금제|첫 달",
        "account": "가입|무료 회원|계정",
        "login": "로그인",
        "only": "전용|만 |한정|에게만|필요합니다|필요한|제공됩니다|이용하실|가능합니다|후 이용|회원만|회원에게|구독자만|구독자에게|"
        "필요해요|가입해야|가입 후|하셔야|제한된|독점|만이|하면 볼 수|하시면",
        "free": "무료",
        "left": "남은|남았|남아",
        "spent": "모두 읽으|모두 사용|소진|한도|다 읽으셨|무료 기사 수|남지 않",
        "already": "이미|이신가요|계정이 있",
        "paywords": "유료|프리미엄",
        "locked": "잠긴|잠금|미리보기|맛보기|유료 기사|유료기사|유료 콘텐츠|유료콘텐츠|회원 전용|회원전용|유료로 제공|일부만|잠겨|"
        "미리 보기|유료 전환|무료 공개 구간|이후 내용은",
        "beside": "댓글|뉴스레터|이메일|광고|스크랩|북마크|저장|공유|선물|인쇄|해지|약관|개인정보|후원|알림|듣기|행사|이벤트|채널|"
        "카카오|프린트|클린뷰|쿠폰|마음에|감사|평가|투표|좋아요|누구나|모두에게 공개|무료로 공개|무료 공개|덕분|유료화를|"
        "안내가 뜨|밝혔다|신문사|기부|이런 기사|실렸|말했|전했|설명했|보냈습니다|해야 한다|내야 한다",
    },
    "hi": {
        "read": "पढ",
        "open": "देख|एक्सेस|अनलॉक|खोल|पहुँच|पहुंच",
        "go_on": "आगे पढ़|पढ़ना जारी|पढना जारी|पढ़ते रह|पूरी स्टोरी पढ़|पूरा पढ़|पूरी रिपोर्ट|आगे का लेख|पूरा लेख|पूरी ख़बर|पूरी खबर|"
        "आगे की खबर|शेष लेख|बाकी लेख|आगे क्या हुआ",
        "full": "पूरी|पूरा|पूरे|बाकी|शेष|आगे|पूर्ण|अंत तक|बाक़ी",
        "work": "खबर|ख़बर|लेख|स्टोरी|कंटेंट|आर्टिकल|सामग्री|रिपोर्ट|समाचार|रपट|विश्लेषण|इंटरव्यू|साक्षात्कार|कहानी|पोस्ट",
        "works": "सभी|मुफ़्त लेख|मुफ्त लेख|फ्री आर्टिकल|लेखों",
        "this": "यह|इस|ये",
        "payer": "सब्सक्राइबर|ग्राहक|प्रीमियम सदस्य|प्रीमियम पाठक|सशुल्क",
        "people": "सदस्य|मेंबर|पाठक|उपयोगकर्ता|पंजीकृत|यूज़र",
        "pay": "सब्सक्रिप्शन|सब्सक्राइब|सदस्यता|मेंबरशिप|प्रीमियम|खरीद|प्लान|भुगतान|सदस्य बन|ख़रीद|पैक|पेमेंट|शुल्क|ट्रायल",
        "account": "रजिस्टर|पंजीकरण|खाता|अकाउंट|साइन अप|रजिस्ट्रेशन|साइन-अप",
        "login": "लॉगिन|लॉग इन|साइन इन|लॉग-इन|साइन-इन",
        "only": "केवल|सिर्फ|मात्र|विशेष|एक्सक्लूसिव|के लिए|लिए उपलब्ध|ज़रूरी|जरूरी|आवश्यक|उपलब्ध है|चाहिए|हेतु|तक सीमित|आरक्षित",
        "free": "मुफ्त|मुफ़्त|निःशुल्क|फ्री",
        "left": "बाकी|शेष|बचा|बचे",
        "spent": "सीमा समाप्त|सीमा पूरी|पढ़ चुके|मुफ़्त लेख समाप्त|ख़त्म|समाप्त हो",
        "already": "पहले से|अगर आप|यदि आप|आपके पास",
        "paywords": "प्रीमियम|पेड",
        "locked": "लॉक|झलक|प्रीमियम सामग्री|पेवॉल|सशुल्क सामग्री|अंश|पूर्वावलोकन|प्रीमियम लेख|प्रीमियम स्टोरी",
        "beside": "कमेंट|टिप्पण|न्यूजलेटर|ईमेल|विज्ञापन|बुकमार्क|सेव|शेयर|गिफ्ट|प्रिंट|रद्द|शर्त|गोपनीयता|दान|नोटिफिकेशन|सुन|व्हाट्सएप|"
        "वॉट्सऐप|चैनल|फॉलो|पसंद|धन्यवाद|वोट|रेटिंग|सबके लिए|सभी के लिए मुफ़्त|हर किसी|की बदौलत|उपहार|साझा|लगाएगा|अख़बार|"
        "अखबार अगले|ने कहा|बताया|सहयोग|चंदा|साथ दें|जैसे लेख|प्रकाशित हुआ|कहा कि|भेजा|भेंट",
    },
    "ar": {
        "read": "قراءة|اقرأ|قراءته|تقرأ|يقرأ",
        "open": "الاطلاع|الوصول|عرض|للوصول|للاطلاع|فتح|تصفح|مشاهدة",
        "go_on": "متابعة القراءة|مواصلة القراءة|أكمل القراءة|استكمال القراءة|تابع القراءة|إكمال القراءة|متابعة قراءة|مواصلة قراءة|"
        "استكمال قراءة|إكمال قراءة|بقية المقال|قراءة المزيد من هذا|قراءة بقية|قراءة باقي|اقرأ بقية|تابع قراءة|أكمل قراءة|"
        "قراءة المقال كامل|ماذا حدث بعد ذلك",
        "full": "كامل|بقية|باقي|تكملة|حتى النهاية|بأكمله|غير محدود",
        "work": "الخبر|النص|المادة|محتوى|مقال|الموضوع|التحقيق|الحوار|التحليل|القصة|الملف|الرأي|تقرير",
        "works": "مقالات|جميع|كل المقال",
        "this": "هذا|هذه",
        "payer": "مشترك",
        "people": "أعضاء|عضو|القراء|المستخدمين|الداعمين",
        "pay": "شراء|مدفوع|باقة|باقات|خطة|خطط|ادفع|الدفع|اشتر|عضوية|انضم",
        "account": "سجل مجان|سجّل مجان|سجل الآن|إنشاء حساب|أنشئ حساب|حساب جديد|التسجيل|للتسجيل|سجّل الآن|حسابا مجاني|حساب مجاني|"
        "المسجلين|للمسجلين|حسابًا مجانيًا|حساباً مجانياً|تسجيل مجاني|سجّل حساب|سجل حساب",
        "login": "الدخول|سجّل دخولك|سجل دخولك|تسجيل دخول|ادخل",
        "only": "فقط|حصري|خاص|مخصص|متاح|يجب|يتطلب|مقتصر|لمشتركي|للمسجلين|حصرا|حصرًا|متوفر|محجوب|يلزم|يقتصر|لأعضاء",
        "free": "مجان",
        "left": "متبقي|تبقى|آخر",
        "spent": "الحد المجاني|الحد الشهري|لقد قرأت|استهلكت|انتهت مقالات|وصلت إلى الحد|بلغت الحد|نفدت",
        "already": "بالفعل|هل أنت|لديك حساب",
        "paywords": "مدفوع|بريميوم|مميز",
        "locked": "مقفل|معاينة|مقتطف|فتح المقال|محتوى مدفوع|مقال مدفوع|نسخة مختصرة",
        "beside": "تعليق|نشرة|بريد|إعلان|حفظ|شارك|إهداء|طباعة|إلغاء|الشروط|الخصوصية|تبرع|ادعم|إشعارات|استمع|فعالية|واتساب|تلغرام|تويتر|"
        "قناة|أعجبك|شكرا|تقييم|صوت|للجميع|بفضل|هدية|أهدا|ستفرض|أعلن|سيقرأ|دعمكم|صحافتنا|مثل هذا|مثل هذه|نُشر|نشر في|أرسل|"
        "سيتعين|سيدفع",
    },
}
"""A new language is one row; a concept it lacks may be absent."""
