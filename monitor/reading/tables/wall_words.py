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
    "beside": "newsletter*|podcast*|cookie*|adblock*|whatsapp|telegram|facebook|twitter|instagram|youtube|rss|app|push|gdpr|captcha",
}
"""Words that mean the same wherever they stand."""

WALL_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "read": "read|reading|finish",
        "open": "view|viewing|see|access|accessing|unlock*|watch|open",
        "go_on": "continue reading|keep reading|read on|continue with|continue to read|carry on reading|"
        "finish reading|continue the story|continue with the story|finish the story|finish this|"
        "log in to continue|sign in to continue|subscribe to continue|register to continue|join to continue|upgrade to continue|"
        "to continue please|to continue subscribe|to continue log in|to continue sign in",
        "full": "full|rest|remaining|remainder|entire|whole|complete|continue|read more|reading more|beyond this point",
        "work": "this report|this feature|"
        "article|story|post|content|text|recipe|piece|essay|column|interview|edition|chapter|page|analysis|video|episode|"
        "access it|read this|view this|access this",
        "works": "every story|every post|everything|articles|stories|posts|reads|all our content|all content|"
        "all articles|every article|all our|all stories|all our articles",
        "this": "this|these|the story|the article|the post|the text|the page|the full story|the full article",
        "payer": "subscriber*|paying|subscriber-only|subscribers-only|subscriber-exclusive",
        "people": "member|members|readers|patrons|supporters|customers|account holders|users|member-only|members-only",
        "pay": "subscribe|subscribing|subscribed|subscription*|purchase|buy|trial|membership*|digital access|"
        "upgrade|pay|become a member|day pass|paid|plan|plans|unlimited access|join now|join today|join us|join to|"
        "become a subscriber|go premium|get access|full digital access|subscriber access",
        "account": "register|registering|registration|registered|sign up|signing up|create an account|"
        "create a free account|create your account|create account|free account|new account|join for free|join free|"
        "create a profile|create your free account",
        "login": "log in|login|logged in|logging in|sign in|signed in|signing in",
        "only": "for registered|only|exclusive|exclusively|reserved|restricted|limited to|available to|available for|"
        "must be|must|need|requires|require|for members|for subscribers|for paying|member-only|members-only|"
        "subscriber-only|subscribers-only|subscriber-exclusive|have to be",
        "free": "free|complimentary|no cost",
        "left": "left|remaining|remain|last|more",
        "spent": "reached your limit|reached the limit|article limit|monthly limit|free limit|used all your|"
        "used up your|no free articles|run out of|out of free|last free article|reached your free|reached your monthly|"
        "your limit of|your free articles|no more free|"
        "0 free|zero free|0 articles|zero articles|no articles left|read all your|used all of your",
        "already": "already|existing|have an account|are you a|if you are",
        "paywords": "paid|paying|premium",
        "locked": "locked|preview|excerpt|abridged|truncated|unlock|paywall|paywalled|behind a paywall",
        "beside": "said|told|announced|according to|comment|comments|commenting|discussion|inbox|ad blocker|ad-blocker|"
        "ads|advert*|bookmark*|save|saved|"
        "notification*|alerts|donat*|gift|gifting|share|sharing|print|download|cancel|manage|support us|support our|"
        "terms|privacy|discount*|rewards|giveaway*|events|channel|follow|vote|weekly|updates|stay up to date|scroll|"
        "advertisement|swipe|listen|rights|licensing|licence|reprint*|logged out|log out|sign out|signed out|logout|"
        "enjoyed|liked|love|loved|thanks|thank|thank you|appreciate|made possible|funded|brought to you|sponsored|rate|"
        "rating|conversation|discuss|reply|reading list|react|conference|webinar|meeting",
    },
    "de": {
        "read": "lesen|lese|liest",
        "open": "sehen|ansehen|freischalten|zugriff|zugang|abrufen|öffnen|entsperren",
        "go_on": "weiterlesen|weiter lesen|weiterzulesen|weiterlesen*|lesen sie weiter|lies weiter|weiterzusehen|"
        "hier weiter|dann weiter|direkt weiter|sofort weiter",
        "full": "ganzen|ganze|gesamten|gesamte|vollständig*|kompletten|komplette|komplett|restlichen|rest|vollen|"
        "uneingeschränkt*|ungekürzt*|weiter|ab hier|ab diesem punkt",
        "work": "artikel|artikels|beitrag|beitrags|text|inhalt|inhalte|bericht|geschichte|reportage|interview|"
        "kommentar|rezept|analyse|ausgabe|kolumne|essay|"
        "plus-artikel|plus-inhalt|plus-beitrag|premium-artikel|premium-inhalt|frei zugängliche teil|frei lesbare teil|"
        "frei zugängliche abschnitt",
        "works": "beiträge|texte|alle artikel|alle inhalte|allen artikeln|aller artikel|allen inhalten|alle beiträge|"
        "gratis-artikel|gratisartikel|freiartikel",
        "this": "dieser|diesen|dieses|diese|diesem|der|den|das|dies|unser|unseren",
        "payer": "abonnent*|abonnierende*|plus-leser*|digitalabonnent*|premiumkunden|abokunden",
        "people": "mitglied|mitglieder|mitgliedern|leser|nutzer|nutzern|kunden",
        "pay": "abo|abos|abonnement*|abonnier*|digitalabo*|probeabo*|probemonat|testen|kaufen|erwerben|bestellen|"
        "buchen|jahresabo|monatsabo|tagespass|digitalpass|kostenpflichtig*|zahlungspflichtig*|gekauft|freikaufen|paket|"
        "angebot|digitalpaket*|digital-paket|mitglied werden|werden sie mitglied|werde mitglied|mitgliedschaft|plus-abo|"
        "zugang kaufen|abonnent werden|testmonat|gratismonat|testzugang|probezugang|plus-artikel|plus-inhalt|plus-beitrag",
        "account": "registrier*|konto|kundenkonto|benutzerkonto|anlegen|registrierung|registrierte*",
        "login": "anmelden|anmeldung|melden sie sich|melde dich|einloggen|eingeloggt|angemeldet|loggen sie sich|logge dich|angemeldete*|"
        "loggen sie sich ein|logge dich ein",
        "only": "für abonnenten|für mitglieder|nur|exklusiv*|ausschließlich|ausschliesslich|vorbehalten|reserviert|"
        "benötigen|benötigst|erforderlich|müssen|musst|brauchen|brauchst|verfügbar|vorbehaltlich|lesbar",
        "free": "kostenlos*|gratis|kostenfrei*|unentgeltlich|freie|freien|gratis-kontingent|freikontingent",
        "left": "verbleib*|übrig|noch|letzter|letzte|restliche",
        "spent": "limit erreicht|limit an|aufgebraucht|letzter kostenloser|letzter freier|kontingent|limit für|"
        "gratis-kontingent|freikontingent|alle freien|alle kostenlosen|alle gratis-artikel",
        "already": "bereits|schon|sie sind|ich bin|sind sie|bestehender",
        "paywords": "zahlende*|bezahlte*|kostenpflichtig*|plus",
        "locked": "gesperrt|vorschau|leseprobe|auszug|bezahlinhalt*|bezahlartikel|plus-artikel|premium-artikel|"
        "plus-inhalt|freischalten|entsperren|freigeschaltet|kostenpflichtig*|zahlungspflichtig*|"
        "frei zugängliche teil|frei lesbare teil|frei zugängliche abschnitt",
        "beside": "sagte|sagten|teilte|erklärte|kommentare|kommentieren|einen kommentar|kommentar verfassen|postfach|"
        "werbung|werbefrei*|adblocker|ad-blocker|"
        "merkliste|merken|speichern|verschenken|teilen|drucken|kündigen|verwalten|datenschutz|nutzungsbedingungen|agb|"
        "benachrichtigung*|vorteile|gewinnspiel|spenden|unterstütz*|veranstaltung*|vorlesen|anzeige|tracking|pur|nutzung|"
        "rechte|nutzungsrechte|abmelden|ausloggen|abgemeldet|gefallen|gefällt|danke|bewerten|bewertung|diskutieren|"
        "vielen dank|ermöglicht|später|heft|printausgabe|epaper|e-paper|webinar",
    },
    "fr": {
        "read": "lire|lecture|lisez",
        "open": "consulter|accéder|accédez|accès|découvrir|débloquer|débloquez|voir",
        "go_on": "terminer votre lecture|terminer la lecture|finir votre lecture|finir de lire|achever votre lecture|"
        "lire la suite|poursuivre votre lecture|poursuivre la lecture|continuer la lecture|continuer à lire|"
        "continuez votre lecture|poursuivez votre lecture|poursuivez la lecture|continuez la lecture|"
        "continuer votre lecture|connaître la suite|reprendre la lecture|"
        "abonnez-vous pour continuer|connectez-vous pour continuer|inscrivez-vous pour continuer|pour continuer abonnez-vous|"
        "pour poursuivre abonnez-vous|pour poursuivre connectez-vous|pour continuer connectez-vous|lire davantage",
        "full": "suite|intégralité|totalité|intégral|entier|entièrement|complet|complète|reste|l'intégralité|la suite",
        "work": "article|contenu|l'article|texte|dossier|enquête|reportage|analyse|entretien|papier|récit|recette|numéro|tribune|page",
        "works": "articles|contenus|tous nos|tous les|toutes les|toutes nos",
        "this": "cet|ce|cette|ces|l'article",
        "payer": "abonné|abonnés|abonnées|abonné·e|abonné·e·s|abonné.e|abonné.e.s|abonné(e)|abonné(e)s|d'abonné*|l'abonné*",
        "people": "membre|membres|lecteurs|adhérents",
        "pay": "abonnez*|abonner|m'abonne|s'abonner|d'abonnement|l'abonnement|abonnement*|offre|offres|achetez|"
        "acheter|payant|essai|essayez|souscrire|souscrivez|formule|j'achète|j'en profite|m’abonne|abonnant",
        "account": "inscrivez*|inscription|inscrire|s'inscrire|m'inscris|créez|créer un compte|créer votre compte|"
        "créer mon compte|compte|gratuitement|inscrit|inscrits",
        "login": "connectez*|connexion|connecter|connecté|se connecter|me connecte|identifiez*|s'identifier|m'identifie|identifier",
        "only": "aux abonnés|pour les abonnés|pour abonnés|réservé|réservée|réservés|réservées|exclusif|"
        "exclusivement|uniquement|seuls|seulement|destiné|exclusivité|devez|faut|accessible|protégé|nécessite|"
        "pour nos abonnés|à nos abonnés|nos abonnés",
        "free": "gratuit|gratuite|gratuitement|gratuits|gratuit*",
        "left": "reste|restant|restants|restantes|dernier|encore",
        "spent": "limite d'articles|quota d'articles|atteint la limite|atteint votre limite|épuisé|"
        "dernier article gratuit|limite mensuelle",
        "already": "déjà|vous êtes|êtes-vous",
        "paywords": "payant|premium|payants",
        "locked": "extrait|verrouillé|aperçu|payant|premium|débloquer|débloquez",
        "beside": "a déclaré|a indiqué|a annoncé|selon|commentaire*|commenter|réagir|publicité*|courriel*|mail|"
        "sauvegarder|enregistrer|partager|imprimer|"
        "résilier|gérer|conditions|confidentialité|dons|don|soutenir|soutenez|alertes|notifications|écouter|concours|"
        "événements|vidéo|appareil|déconnecter|déconnexion|déconnecté|plu|aimé|merci|apprécié|noter|voter|débattre|plaît|"
        "adhérez",
    },
    "es": {
        "read": "leer|leyendo|lectura|lea|lee|leerl*",
        "open": "ver|acceder|accede|acceso|desbloquear|desbloquea|consultar|disfrutar",
        "go_on": "seguir leyendo|sigue leyendo|siga leyendo|continuar leyendo|continúa leyendo|continúe leyendo|"
        "continuar la lectura|continuar tu lectura|continuar su lectura|seguir con la lectura|continúa la lectura|"
        "leer más|suscríbete para continuar|inicia sesión para continuar|regístrate para continuar|para continuar inicia sesión|"
        "para continuar suscríbete|para continuar regístrate",
        "full": "completo|completa|resto|íntegro|íntegra|entero|totalidad|completos|ilimitado",
        "work": "artículo|contenido|noticia|nota|texto|reportaje|contenidos|información|historia|entrevista|análisis|"
        "receta|edición|columna",
        "works": "artículos|notas|noticias|todos los|todo el contenido|todas las|todos nuestros",
        "this": "este|esta|esto|estos|el",
        "payer": "suscriptor*|suscritor*|suscriptora*|abonados",
        "people": "socios|socio|miembros|usuarios|lectores",
        "pay": "suscríb*|suscrib*|suscripción|suscripciones|suscrípcion|abónate|comprar|compra|prueba|pagar|plan|"
        "planes|oferta|membresía|hazte socio|hazte premium|hazte suscriptor|hazte suscriptora",
        "account": "regístr*|registr*|crear una cuenta|crea una cuenta|crea tu cuenta|cree una cuenta|crear cuenta|"
        "cuenta gratis|registrados",
        "login": "inicia sesión|iniciar sesión|inicie sesión|iniciando sesión|ingresa|ingresar|ingrese|identifícate|"
        "conéctate|accede con|acceder con",
        "only": "para suscriptores|para abonados|para socios|solo|sólo|exclusiv*|únicamente|reservado|reservada|"
        "debes|debe|necesitas|necesita|disponible|requiere",
        "free": "gratis|gratuito|gratuita|gratuitos|gratuitamente|gratuit*",
        "left": "quedan|queda|restantes|restan|último|últimos",
        "spent": "límite de artículos|límite mensual|alcanzado el límite|llegado al límite|último artículo gratuito|agotado",
        "already": "ya|eres|es usted",
        "paywords": "pago|premium|digital",
        "locked": "bloqueado|vista previa|candado|cerrado|desbloquear|desbloquea|desbloquee|de pago",
        "beside": "dijo|según|afirmó|anunció|comentario*|comentar|boletín*|correo|publicidad|anuncios|guardar|compartir|regalar|imprimir|"
        "cancelar|gestionar|condiciones|privacidad|donar|dona|apoya|apoyar|alertas|notificaciones|escuchar|sorteo|"
        "eventos|funcionalidad|participar|beneficios|descuentos|cerrar sesión|cierra sesión|gustó|gustado|gusta|gracias|"
        "valorar|votar|opinar|debatir",
    },
    "it": {
        "read": "leggere|leggi|lettura|legga",
        "open": "accedere|accedi|accesso|vedere|sbloccare|sblocca|consultare",
        "go_on": "continua a leggere|continuare a leggere|continui a leggere|proseguire la lettura|"
        "continua la lettura|continuare la lettura|prosegui la lettura|per proseguire|continuare nella lettura|"
        "abbonati per continuare|accedi per continuare|registrati per continuare|per continuare accedi|per continuare abbonati",
        "full": "completo|completa|intero|intera|resto|integrale|integralmente",
        "work": "articolo|l'articolo|quest'articolo|contenuto|contenuti|testo|notizia|inchiesta|analisi|intervista|ricetta|storia|pagina",
        "works": "articoli|tutti i|tutti gli|tutte le|tutti",
        "this": "questo|questa|quest'articolo|questi|l'articolo|il",
        "payer": "abbonati|abbonato|abbonata",
        "people": "soci|socio|lettori|utenti|membri",
        "pay": "abbonarsi|abbonamento|abbonamenti|abbonandoti|abbónati|abbonarti|acquista|acquistare|sottoscrivi|"
        "sottoscrivere|prova|pagamento|offerta|attiva|abbonarmi|abbonati ora|abbonati a|abbonati per|abbonati e|abbonati",
        "account": "registrati|registrarsi|registrazione|crea un account|crea il tuo account|creare un account|"
        "iscriviti|iscriversi|registrandoti|registrarti|iscritti",
        "login": "accedi|effettua il login|entra|accedere con|effettuare l'accesso|effettua l'accesso|autenticati",
        "only": "per abbonati|agli abbonati|per gli abbonati|solo|soltanto|riservato|riservata|riservati|riservate|"
        "esclusivo|esclusiva|esclusivamente|devi|bisogna|necessario|disponibile|occorre",
        "free": "gratis|gratuito|gratuita|gratuitamente|gratuiti|gratuit*",
        "left": "rimanenti|rimangono|rimasti|restano|resta|ultimo",
        "spent": "limite di articoli|raggiunto il limite|esaurito|limite mensile",
        "already": "già|sei già|hai già|sei un",
        "paywords": "premium|pagamento|digitale",
        "locked": "bloccato|anteprima|estratto|sblocca|sbloccare|a pagamento",
        "beside": "ha detto|ha dichiarato|secondo|comment*|pubblicità|posta|salva|salvare|condividi|regala|stampa|"
        "disdire|disdici|gestisci|condizioni|"
        "privacy|dona|sostieni|sostenere|notifiche|ascolta|concorso|eventi|dispositivo|scoprire|esci|disconnetti|"
        "piaciuto|piace|grazie|votare|vota|commentare|discussione",
    },
    "pt": {
        "read": "ler|lendo|leitura|leia",
        "open": "acessar|acesse|acesso|aceder|ver|desbloquear|desbloqueie",
        "go_on": "continuar lendo|continue lendo|continuar a ler|continue a ler|continuar sua leitura|"
        "continuar a leitura|continue sua leitura|continuar a sua leitura|siga lendo|seguir lendo|"
        "prosseguir com a leitura|assine para continuar|entre para continuar|para continuar assine|cadastre-se para continuar|ler mais",
        "full": "completo|completa|resto|restante|íntegra|integral|inteiro",
        "work": "artigo|matéria|reportagem|conteúdo|conteúdos|texto|notícia|coluna|entrevista|análise|receita|edição|história",
        "works": "artigos|matérias|textos|reportagens|todos os|todo o conteúdo|todas as",
        "this": "este|esta|esse|essa|deste|desta|neste|nesse|o",
        "payer": "assinante|assinantes|subscritores",
        "people": "membros|leitores|usuários|utilizadores|sócios",
        "pay": "assine|assinar|assinatura|assinaturas|subscreva|subscrever|subscrição|compre|comprar|experimente|"
        "pagar|plano|planos|oferta|torne-se|assinando|subscrevendo|ser assinante|seja assinante",
        "account": "cadastre-se|cadastre|cadastro|cadastrar|crie uma conta|criar conta|crie sua conta|registe-se|"
        "registe|registo|registar|registre-se|crie a sua conta|criar uma conta|cadastrados|registados",
        "login": "faça login|fazer login|entre|entrar|inicie sessão|iniciar sessão|acesse sua conta|faça seu login|logar",
        "only": "para assinantes|só|somente|apenas|exclusivo|exclusiva|exclusivos|exclusivamente|reservado|reservada|"
        "precisa|disponível|deve|restrito|necessário",
        "free": "grátis|gratuito|gratuita|gratuitamente|gratuitos|gratuit*",
        "left": "restam|resta|restantes|último|faltam",
        "spent": "limite de matérias|limite de artigos|atingiu o limite|limite mensal|atingiu seu limite",
        "already": "já|você é|é assinante",
        "paywords": "pago|premium|digital",
        "locked": "bloqueado|prévia|fechado|desbloquear|desbloqueie|pago|paga",
        "beside": "disse|segundo|afirmou|anunciou|comentário*|comentar|publicidade|anúncios|salvar|guardar|compartilhar|"
        "partilhar|presentear|imprimir|"
        "cancelar|condições|privacidade|doar|apoie|apoiar|alertas|notificações|ouvir|eventos|clube|benefícios|"
        "sair da conta|terminar sessão|gostou|obrigado|obrigada|avaliar|votar|opinar",
    },
    "nl": {
        "read": "lezen|lees|leest",
        "open": "bekijken|toegang|ontgrendel*|openen",
        "go_on": "verder lezen|lees verder|doorlezen|lees door|verderlezen|verder te lezen|blijven lezen|leest verder",
        "full": "volledige|volledig|hele|gehele|rest|vervolg|onbeperkt|complete",
        "work": "artikel|verhaal|bericht|inhoud|tekst|stuk|reportage|interview|recept|analyse|editie|column|content",
        "works": "artikelen|verhalen|alle artikelen",
        "this": "dit|deze|het|de",
        "payer": "abonnee|abonnees|abonneehouders",
        "people": "leden|lid|lezers|gebruikers",
        "pay": "abonnement|abonnementen|abonneer|abonneren|kopen|koop|proberen|probeer|proefabonnement|"
        "neem een abonnement|word abonnee|word lid|betaal|betalen|aanbieding|word nu lid|word nu abonnee|word vandaag nog lid",
        "account": "registreer|registreren|account|maak een account|account aan|aanmelden|gratis account|meld je aan|"
        "profiel|geregistreerde",
        "login": "inloggen|log in|logt in|ingelogd|log hier in|logge",
        "only": "voor abonnees|alleen|exclusief|uitsluitend|voorbehouden|moet|nodig|beschikbaar|enkel",
        "free": "gratis|kosteloos",
        "left": "resterende|over|nog|laatste",
        "spent": "limiet bereikt|limiet van|laatste gratis|alle gratis|maximum aantal|"
        "maximale aantal|limiet bereikt van|gratis artikelen gelezen",
        "already": "al|reeds|bent u|ben je",
        "paywords": "betalende|betaald|premium|digitale|plus",
        "locked": "vergrendeld|voorproefje|slot|plusartikel*|premiumartikel*|ontgrendel*|betaalde|betaald",
        "beside": "zei|zegt|volgens|reageren|reacties|reactie|nieuwsbrief*|advertentie*|opslaan|bewaren|delen|cadeau|printen|opzeggen|"
        "beheer*|voorwaarden|privacy|doneer|steun|meldingen|luister*|evenement*|winactie|reclame*|uitloggen|leuk|bedankt|"
        "waardeer|beoordeel|stem|reageer|mening",
    },
    "sv": {
        "read": "läsa|läs|läser",
        "open": "tillgång|låsa upp|lås upp|ta del|se",
        "go_on": "läsa vidare|läs vidare|fortsätt läsa|fortsätta läsa|fortsätta läsningen|läsa resten|läsa klart",
        "full": "hela|resten|fullständig*|fulla|full|läsa mer",
        "work": "artikel|artikeln|artiklar|texten|inlägg|inlägget|innehåll|innehållet|nyhet|nyheten|reportage|"
        "reportaget|krönika*|intervju*|recept|receptet|material*|plusartikel|premiumartikel",
        "works": "alla artiklar|allt innehåll|gratisartiklar|gratisartiklarna",
        "this": "den här|denna|detta|det här|dessa|artikeln|texten|inlägget|innehållet|nyheten|reportaget|receptet|krönikan",
        "payer": "prenumerant|prenumeranter|prenumeranterna|premiumkunder|plusläsare",
        "people": "medlem|medlemmar|läsare|kunder",
        "pay": "prenumer*|köp|köpa|prova|abonnemang|provabonnemang|betala|teckna|erbjudande|abonnera|bli medlem|"
        "digitalprenumeration|pluspaket",
        "account": "registrera*|skapa konto|skapa ett konto|konto|registrering",
        "login": "logga in|inloggad|inloggning|inloggade",
        "only": "för prenumeranter|endast|bara|exklusiv*|enbart|reserverad|måste|krävs|behöver|tillgänglig*|förbehållen",
        "free": "gratis|kostnadsfri*|fri|gratisartiklar|gratisartiklarna",
        "left": "återstår|kvar|återstående|sista",
        "spent": "nått gränsen|nått din gräns|alla dina gratis*|sista gratis*|alla dina gratisartiklar|läst alla dina",
        "already": "redan|är du",
        "paywords": "betalande|premium|plus|digital*",
        "locked": "låst|låsta|premiumartikel|plusartikel|premium-artikel|plus-artikel|låst*|lås upp|låsa upp|låsartikel|betalartikel*",
        "beside": "sade|säger|enligt|kommentera|kommentar*|nyhetsbrev*|annons*|spara|dela|ge bort|skriva ut|säga upp|villkor|integritet*|"
        "stöd|aviseringar|lyssna|event|tävling|reklam*|notiser|logga ut|gillade|gillar|tack|uppskattar|betygsätt|rösta|"
        "diskutera|kommentaren",
    },
    "no": {
        "read": "lese|les|leser",
        "open": "tilgang|låse opp|lås opp|se|åpne",
        "go_on": "lese videre|les videre|fortsett å lese|fortsette å lese|fortsett lesingen|fortsette lesingen",
        "full": "hele|resten|fullstendig*|full|fulle|lese mer",
        "work": "saken|sak|artikkel|artikkelen|artikler|innhold|innholdet|teksten|reportasje*|intervju*|oppskrift*|"
        "historien|nyheten|nyhet|kommentaren|innlegg*",
        "works": "saker|alle artikler|alle saker|alt innhold",
        "this": "denne|dette|disse|artikkelen|saken|innholdet|teksten|historien|nyheten|oppskriften|kommentaren",
        "payer": "abonnent|abonnenter|abonnentene|abonnentar",
        "people": "medlem|medlemmer|lesere|kunder",
        "pay": "abonner*|abonnement*|kjøp|kjøpe|prøv|bestill|betal*|tilbud|bli abonnent|bli medlem|digitalabonnement|prøveperiode",
        "account": "registrer*|opprett konto|opprett en konto|konto|opprett bruker|bruker|opprett",
        "login": "logg inn|logge inn|innlogg*|logg deg inn",
        "only": "for abonnenter|for abonnentar|bare|kun|eksklusiv*|forbeholdt|må|krever|trenger|tilgjengelig|kreves",
        "free": "gratis|kostnadsfri*",
        "left": "gjenstår|igjen|gjenstående|siste",
        "spent": "nådd grensen|brukt opp|siste gratis",
        "already": "allerede|er du",
        "paywords": "betalende|premium|pluss|digital*",
        "locked": "låst|plussak*|pluss-sak*|abonnentsak*|lås opp|låse opp|betalt|betalingssak",
        "beside": "sier|sa|ifølge|kommenter*|kommentarer|nyhetsbrev*|annonse*|lagre|del|dele|gi bort|skrive ut|si opp|vilkår|"
        "personvern|støtt|varsler|lytt|arrangement|konkurranse|reklame*|logg ut|likte|liker|takk|vurder|stem|diskuter",
    },
    "da": {
        "read": "læse|læs|læses|læser",
        "open": "adgang|låse op|lås op|se|åbne",
        "go_on": "læse videre|læs videre|fortsæt med at læse|fortsætte med at læse|fortsæt læsningen|fortsætte læsningen|læse resten",
        "full": "hele|resten|fuld|fulde|fuldt|fuldstændig*|læse mere",
        "work": "artikel|artiklen|artikler|historien|historie|indhold|indholdet|teksten|reportage*|interview*|"
        "opskrift*|nyhed|nyheden|analysen|indlæg*|låst artikel",
        "works": "alle artikler|alt indhold",
        "this": "denne|dette|disse|artiklen|teksten|indholdet|nyheden|analysen|historien",
        "payer": "abonnent|abonnenter|abonnenterne",
        "people": "medlem|medlemmer|læsere|kunder|brugere",
        "pay": "abonnement*|abonner*|køb|købe|prøv|bestil|betal*|betaling|tilbud|bliv abonnent|bliv medlem|tegn|"
        "prøveperiode|betalingsartikel",
        "account": "registrer*|opret konto|opret en konto|opret bruger|konto|opret dig|opret profil|opret en profil|opret",
        "login": "log ind|logge ind|logget ind|log på",
        "only": "for abonnenter|kun|kan kun|eksklusiv*|forbeholdt|skal|kræver|tilgængelig*|skal du",
        "free": "gratis|uden beregning",
        "left": "resterer|tilbage|resterende|sidste",
        "spent": "nået grænsen|brugt dine gratis|opbrugt|sidste gratis",
        "already": "allerede|er du",
        "paywords": "betalende|premium|plus|digital*",
        "locked": "låst|låste|betalingsartikel|plusartikel|abonnentartikel|lås op|låse op",
        "beside": "siger|sagde|ifølge|kommentér|kommenter*|kommentar*|nyhedsbrev*|annonce*|gem|gemme|læseliste|del|dele|giv|give|udskriv|"
        "opsig*|vilkår|betingelser|privatliv*|støt|notifikation*|lyt|arrangement*|konkurrence|modtageren|reklame*|ven|"
        "log ud|logge ud|lide|tak|bedøm|stem|debatter|kommentarer",
    },
    "fi": {
        "read": "lukea|lue|lukeaksesi|lukemista|luet|lukeminen",
        "open": "avaa|pääsy|katso|näe",
        "go_on": "jatka lukemista|jatkaa lukemista|jatkaaksesi lukemista|jatka lukemista*|lue loppuun",
        "full": "koko|loput|kokonaan|loppuun|rajattomasti|rajaton|lukea lisää",
        "work": "juttu|jutun|artikkeli|artikkelin|artikkelia|sisältö|sisällön|sisältöä|tekstin|teksti|uutisen|"
        "uutinen|haastattelu*|resepti*|kirjoitus|juttua",
        "works": "juttuja|artikkeleita|kaikki|kaikkiin|artikkelisi|artikkelit",
        "this": "tämä|tämän|tätä|nämä",
        "payer": "tilaajille|tilaaja|tilaajan|tilaajat|tilaajien|tilaajana|tilaajalle",
        "people": "jäsenille|jäsen|jäsenet|lukijoille|asiakkaille",
        "pay": "tilaa|tilaus|tilauksen|tilaamalla|tilausta|osta|ostaa|kokeile|kokeilu*|maksa|maksullinen|"
        "maksullista|tilausvaihtoehdot|tilaukset|digitilaus*|digitilaukse*",
        "account": "rekisteröi*|luo tili|luo tunnus|luo ilmainen|tunnus|tili|rekisteröit*|tunnuksen",
        "login": "kirjaudu|kirjautu*|kirjaudu sisään",
        "only": "vain|ainoastaan|yksinomaan|varattu|edellyttää|vaatii|tarvitset|tarkoitettu",
        "free": "ilmainen|ilmaiseksi|ilmaista|ilmaisen|maksutta|maksuton|ilmaiset|ilmaisten",
        "left": "jäljellä|jäljellä*|viimeinen",
        "spent": "raja täyn*|käyttänyt kaikki|viimeinen ilmainen|lukenut kuukauden|lukenut kaikki|ilmaiset artikkelisi",
        "already": "oletko|jo|olen",
        "paywords": "maksava|maksaville|premium|digi*",
        "locked": "lukittu|tilaajajuttu|maksumuuri|plus-juttu|avaa|maksullinen|maksullista",
        "beside": "sanoi|kertoi|mukaan|kommentoi*|kommentit|uutiskirje*|mainos*|mainok*|tallenna|jaa|lahjoita|tulosta|peruuta|irtisano*|"
        "ehdot|tietosuoja*|tue|ilmoitukset|kuuntele|tapahtuma*|kilpailu*|piditkö|kiitos|arvostele|äänestä|keskustel*",
    },
    "pl": {
        "read": "czytać|czytaj|czytanie|przeczytać|przeczytaj|czytania|doczytać|przeczytania",
        "open": "dostęp|odblokuj|odblokować|zobaczyć|zobacz|uzyskać|uzyskaj",
        "go_on": "czytaj dalej|czytać dalej|kontynuować czytanie|kontynuuj czytanie|dalszego czytania|dalsze czytanie|"
        "dokończyć czytanie|kontynuować lekturę|kontynuuj lekturę|przeczytać dalej|dalej czytać|czytać bez ograniczeń",
        "full": "cały|całego|całość|całości|pełny|pełną|pełnego|pełnej|reszta|resztę|dalsza|dalszą|dalszy|dalszej|pełen|ciąg",
        "work": "artykuł|artykułu|artykułem|tekst|tekstu|treść|treści|materiał|materiału|wywiad|wywiadu|reportaż|"
        "reportażu|analizy|analizę|analiza|wydanie|publikacji|wpis",
        "works": "artykuły|artykułów|tekstów|teksty|wszystkie|wszystkich|wszystkim",
        "this": "ten|tego|tej|ta|tę|tym|niniejszy",
        "payer": "prenumerator*|subskrybent*|abonent*|subskrypcją",
        "people": "członków|czytelników|użytkowników|klientów",
        "pay": "prenumerat*|subskrypcj*|subskrybuj|wykup*|kup|kupić|kupując|abonament*|zapłać|płatny|płatna|płatnej|"
        "płatną|wypróbuj|oferta|ofertę|zamów|pakiet|płatnego|prenumerac*|dostęp płatny|wykupić|pełen dostęp|pełny dostęp|"
        "kup dostęp|kupić dostęp|subskrypcją",
        "account": "zarejestruj*|rejestracj*|załóż|założyć konto|utwórz konto|konto|konta|zarejestrować|zalogowanych|zarejestrowanych",
        "login": "zaloguj*|zalogować|zalogowania|logowanie|logowania|zalogowany|zalogowaniu",
        "only": "dla prenumeratorów|dla subskrybentów|dla abonentów|tylko|wyłącznie|jedynie|dostępny|dostępna|"
        "dostępne|przeznaczony|zarezerwowan*|musisz|wymaga|należy|potrzebujesz|specjalnie",
        "free": "darmowy|darmowe|darmowego|bezpłatny|bezpłatnie|bezpłatne|bezpłatnego|darmo|darmowych|bezpłatnych",
        "left": "pozostało|zostało|pozostały|pozostałe|pozostała|jeszcze|ostatni",
        "spent": "limit artykułów|limit darmowych|limit bezpłatnych|wykorzystałeś|wykorzystałaś|wykorzystano|wyczerpał*|wyczerpany",
        "already": "już|masz|posiadasz|jesteś",
        "paywords": "płacąc*|premium|płatny|płatna|plus|cyfrow*",
        "locked": "zablokowan*|zapowiedź|fragment|podgląd|skrócon*|odblokuj|odblokować|płatny|płatna|płatna treść",
        "beside": "powiedział*|poinformował*|twierdzi|ogłosił*|komentarz*|komentować|komentuj|reklam*|zapisz|zapisać|"
        "udostępnij|podaruj|podziel|drukuj|anuluj|"
        "zarządzaj|regulamin*|prywatności|wesprzyj|wspieraj|wspomóż|powiadomie*|słuchaj|posłuchaj|wydarzenia|konkurs*|"
        "wideo|licencj*|wyloguj*|spodobał|podobał|dziękujemy|dziękuję|oceń|głosuj|dyskusj*|skomentuj|skomentować",
    },
    "cs": {
        "read": "číst|čtení|přečíst|přečtěte|dočíst|čtěte|přečtete|dočtěte|přečtení|dočtení",
        "open": "přístup|odemknout|odemkněte|zobrazit|odemknutí|odemkněte si|odemknout si",
        "go_on": "číst dál|číst dále|pokračovat ve čtení|pokračujte ve čtení|čtěte dál|dočíst|pokračování ve čtení|dočtěte",
        "full": "celý|celého|celou|zbytek|kompletní|zbývající|plný|plnou|pokračování|úplný",
        "work": "článek|článku|článkem|text|textu|obsah|obsahu|příspěvek|rozhovor|rozhovoru|reportáž|reportáže|"
        "komentář|analýzu|recept|příběh",
        "works": "články|článků|všechny|všem|veškerý|všech",
        "this": "tento|tohoto|toto|tato|tuto|těchto",
        "payer": "předplatitel*|předplatiteli",
        "people": "členy|členové|člen|čtenáře|uživatele",
        "pay": "předplat*|koupit|kupte|zakoupit|zaplať*|vyzkouš*|placen*|zakupte|objednat|objednejte|prémiov*|nabídka|předplaťte",
        "account": "registr*|zaregistr*|účet|vytvořte|založit|registrované|přihlášené",
        "login": "přihlás*|přihlaste|přihlášení|přihlásit",
        "only": "pro předplatitele|pouze|jen|výhradně|exkluzivně|určen|určený|vyhrazen*|dostupný|dostupné|nutné|"
        "musíte|potřebujete|součástí|přístupný",
        "free": "zdarma|bezplatn*",
        "left": "zbývá|zbývají|ještě|poslední",
        "spent": "limit článků|vyčerpali|vyčerpán*",
        "already": "již|už|máte|jste",
        "paywords": "platící|prémiov*|premium|digitální*|placený",
        "locked": "zamčen*|uzamčen*|ukázka|náhled|odemknout|odemkněte|odemknutí|placený|placen*|odemkněte si",
        "beside": "řekl|řekla|uvedl|uvedla|podle|komentáře|komentářů|přidat komentář|komentovat|diskus*|diskuz*|reklam*|"
        "uložit|sdílet|darovat|"
        "vytisknout|zrušit|spravovat|"
        "podmínky|soukromí|podpořte|podpořit|upozornění|poslech|poslechněte|akce|soutěž*|newsletter*|líbil|líbí|děkujeme|"
        "ohodnoťte|hodnocení|hlasuj*",
    },
    "sk": {
        "read": "čítať|čítanie|čítajte|prečítať|prečítajte|dočítať|čítaní|prečítanie*",
        "open": "prístup|odomknúť|odomknite|zobraziť",
        "go_on": "čítať ďalej|pokračovať v čítaní|pokračujte v čítaní|čítajte ďalej|dočítať",
        "full": "celý|celého|celú|zvyšok|kompletný|zostávajúci|plný|pokračovanie|úplný",
        "work": "článok|článku|článkom|text|textu|obsah|obsahu|príspevok|rozhovor|reportáž|komentár|analýzu|recept|príbeh",
        "works": "články|článkov|všetky|všetkým|všetkých",
        "this": "tento|tohto|toto|táto|túto|týchto",
        "payer": "predplatiteľ*",
        "people": "členov|členovia|člen|čitateľov|používateľov",
        "pay": "predplat*|kúpiť|kúpte|zakúpiť|zaplať*|vyskúšaj*|platen*|objednať|objednajte|prémiov*|ponuka|predplať*",
        "account": "registr*|zaregistr*|účet|vytvorte|založiť|registrovaných|prihlásených",
        "login": "prihlás*|prihláste|prihlásenie|prihlásiť",
        "only": "pre predplatiteľov|len|iba|výhradne|exkluzívne|určený|vyhraden*|dostupný|dostupné|musíte|potrebujete|súčasťou|prístupný",
        "free": "zadarmo|zdarma|bezplatn*",
        "left": "zostáva|zostávajú|ešte|posledný",
        "spent": "limit článkov|vyčerpali|vyčerpan*",
        "already": "už|máte|ste",
        "paywords": "platiaci*|prémiov*|premium|digitáln*|platený",
        "locked": "zamknut*|uzamknut*|ukážka|náhľad|odomknúť|odomknite|platený|platen*",
        "beside": "povedal|povedala|uviedol|uviedla|podľa|komentáre|komentárov|komentára|pridať komentár|komentovať|"
        "diskus*|reklam*|uložiť|zdieľať|darovať|"
        "vytlačiť|zrušiť|spravovať|podmienky|"
        "súkromi*|podporte|podporiť|upozornenia|vypočujte|akcie|súťaž*|páčil|páči|ďakujeme|ohodnoťte|hlasuj*",
    },
    "hu": {
        "read": "olvasni|olvasás*|olvassa|olvasd|olvashat*|elolvas*|olvasáshoz",
        "open": "hozzáfér*|megtekint*|feloldás*|folytatás*",
        "go_on": "továbbolvas*|olvasna tovább|olvass tovább|olvasson tovább|tovább olvas*|tovább olvasná|"
        "olvasás folytatás*|cikk folytatás*|folytatáshoz|tovább szeretné olvasni|tovább szeretnéd olvasni",
        "full": "teljes|egész|többi|folytatás*|hátralévő|fennmaradó",
        "work": "cikk|cikket|cikkhez|cikkek|cikkünk|cikkünket|írás|írást|tartalom|tartalmat|tartalomhoz|anyag|"
        "interjú*|riport*|elemzés*|szöveg*|recept*",
        "works": "összes|minden",
        "this": "ez|ezt|a|az|ehhez|e|cikket|cikkhez|cikkünk*",
        "payer": "előfizető*|előfizetőink*|támogatóink*",
        "people": "tagok|tagjaink*|tagoknak|olvasóink*|felhasználó*",
        "pay": "előfizetés*|előfizet|fizessen|fizess|vásárol*|próbálja|próbáld|megvásárol*|csomag*|előfizetek|rendelje|fizetős",
        "account": "regisztr*|fiók|fiókot|hozzon létre|hozz létre|regisztrált",
        "login": "jelentkezz*|bejelentkez*|jelentkezzen be|belép*|lépjen be|lépj be",
        "only": "csak|kizárólag|exkluzív*|fenntartva|szükséges|kell|elérhető|részére|számára",
        "free": "ingyen*|díjmentes*|térítésmentes*",
        "left": "maradt|hátra|hátralévő|még|utolsó",
        "spent": "elérted a|elérte a|keret*",
        "already": "már|ön|van már",
        "paywords": "fizető|fizetős|prémium|premium|digitális|plusz",
        "locked": "zárolt|zárt|előnézet|részlet|feloldás*|feloldom|fizetős",
        "beside": "mondta|közölte|szerint|hozzászól*|komment*|hírlevél*|reklám*|hirdetés*|mentés*|megoszt*|ajándék*|nyomtat*|lemond*|"
        "feltétel*|adatvédel*|támogass*|támogatás*|értesítés*|hallgas*|esemény*|nyeremény*|tetszett|tetszik|köszönjük|"
        "értékel*|szavaz*",
    },
    "ro": {
        "read": "citi|citești|citeşti|citească|citesc|citiți|lectura",
        "open": "accesa|acces|accesul|accesați|debloca*|vedea|vizualiza",
        "go_on": "citi mai departe|continua lectura|citește mai departe|"
        "continuă lectura|citești mai departe|continua să citești|"
        "continuați lectura|citiți mai departe|continuă să citești",
        "full": "integral|integrală|întreg|întregul|restul|complet|completă|continuarea",
        "work": "articol|articolul|articolului|conținut|conținutul|text|textul|material|materialul|interviu*|"
        "reportaj*|analiza|știrea|rețeta|povestea",
        "works": "articole|toate",
        "this": "acest|acesta|această|aceste|acestui|articolul|conținutul|textul|materialul|știrea",
        "payer": "abonați|abonaţi|abonaților|abonații|abonat|abonaţilor",
        "people": "membri|membrilor|cititorii|utilizatorii|utilizatorilor",
        "pay": "abonează*|abonament*|abonare|abona|cumpără|cumpara|achiziționa*|plătești|plată|încearcă|ofertă|abonați-vă|abonează-te",
        "account": "înregistr*|creează*|cont|contul|creați|inregistr*",
        "login": "autentific*|conectează*|conectați*|loghează*|intră în cont|logați-vă|conectare",
        "only": "pentru abonați|doar|numai|exclusiv|rezervat|rezervate|disponibil|destinat|trebuie|necesar|accesibil",
        "free": "gratuit|gratuite|gratis|gratuită",
        "left": "rămas|rămase|mai ai|ultimul",
        "spent": "limita de|ai atins limita",
        "already": "deja|ești|sunteți|ai deja",
        "paywords": "plătitori|premium|plătit|digital",
        "locked": "blocat|fragment|previzualizare|debloca*|deblochează|plătit",
        "beside": "a spus|a declarat|a anunțat|potrivit|comentari*|comenta|publicitate|reclam*|salvează|distribuie|"
        "dăruiește|tipărește|anulează|termeni*|"
        "confidențialitate|donează|susține|notificări|ascultă|evenimente|concurs|plăcut|place|mulțumim|votează|evaluează",
    },
    "uk": {
        "read": "читати|читання|прочитати|читайте|дочитати",
        "open": "доступ|розблокувати|переглянути|відкрити|доступу",
        "go_on": "читати далі|продовжити читання|продовжити читати|читайте далі|продовжуйте читати|подальшого читання|дочитати",
        "full": "повний|повну|повного|повністю|решту|решта|весь|усю|цілком|продовження",
        "work": "статтю|статті|стаття|матеріал|матеріалу|матеріали|текст|тексту|контент|публікацію|інтерв'ю|репортаж|новину|аналітику",
        "works": "статей|матеріалів|всі|усі|всіх|усіх",
        "this": "цей|цю|ця|цього|цієї|ці",
        "payer": "передплатник*|підписник*|передплатниць|підписникам",
        "people": "членам|читачам|читачів|користувачам|користувачів",
        "pay": "передплат*|підписк*|підпишіться|підписатися|купити|придбати|придбайте|оформити|оформіть|оплат*|"
        "платний|платна|спробуйте|підпишись",
        "account": "зареєструйтеся|зареєструйтесь|реєстрац*|зареєструватися|обліковий|створіть|акаунт|зареєстрован*",
        "login": "увійдіть|увійти|авторизуйтеся|авторизац*|авторизуйтесь|вхід|залогіньтеся|увійди",
        "only": "для передплатників|для підписників|лише|тільки|виключно|ексклюзивно|доступний|доступна|доступно|"
        "призначен*|необхідно|потрібно|потрібна|доступні",
        "free": "безкоштовн*|безоплатн*",
        "left": "залишилося|залишилось|лишилося|ще|останній",
        "spent": "ліміт*|вичерпали",
        "already": "вже|уже|маєте",
        "paywords": "платний|преміум|платні|цифров*",
        "locked": "заблоковано|закрит*|уривок|платний|розблокувати|розблокуйте|платний матеріал|закритий матеріал|платна стаття",
        "beside": "сказав|сказала|повідомив|повідомила|заявив|заявила|комент*|розсилк*|реклам*|зберегти|поділитися|"
        "подарувати|друкувати|скасувати|умови|конфіденційн*|"
        "підтримати|підтримайте|донат*|сповіщення|слухати|слухайте|події|канал|телеграм|сподобалася|сподобався|"
        "сподобалось|дякуємо|оцініть|голосуй*",
    },
    "ru": {
        "read": "читать|чтение|чтения|прочитать|прочесть|читайте|дочитать",
        "open": "доступ|доступа|разблокировать|просмотреть|открыть",
        "go_on": "читать дальше|читать далее|продолжить чтение|продолжить читать|дальнейшего чтения|"
        "продолжайте читать|продолжения чтения|дочитать",
        "full": "полный|полную|полного|полностью|полной|остальное|остальную|весь|всю|целиком|продолжение|полная|продолжения",
        "work": "статью|статьи|статья|материал|материала|материалы|текст|текста|контент|публикацию|публикация|"
        "интервью|новость|версию|номера",
        "works": "статей|материалов|все|всем|всех",
        "this": "этот|эту|эта|этого|этой|данный|эти|данная",
        "payer": "подписчик*|подписчик|абонент*",
        "people": "читателям|читателей|пользователям|пользователей|членам|членов",
        "pay": "подписк*|подпишитесь|подписаться|оформите|оформить|купить|купите|приобрести|приобретите|оплат*|"
        "платный|платная|попробуйте|подпиской|платной",
        "account": "зарегистрируйтесь|регистрац*|зарегистрироваться|аккаунт|учетную|учётную|создайте|зарегистрирован*",
        "login": "войдите|войти|авторизуйтесь|авторизац*|авторизоваться|вход|залогиньтесь",
        "only": "для подписчиков|по подписке|только|исключительно|эксклюзивно|доступен|доступна|доступно|доступны|"
        "предназначен*|необходимо|нужно|нужна|требуется",
        "free": "бесплатн*",
        "left": "осталось|ещё|еще|остался|последний|остаток",
        "spent": "лимит*|исчерпали|исчерпан*",
        "already": "уже|есть подписка|являетесь",
        "paywords": "платный|платные|премиум|цифров*|платным",
        "locked": "заблокировано|закрыт*|отрывок|платный|фрагмент|разблокировать|разблокируйте|платный материал|"
        "закрытый материал|платная статья",
        "beside": "сказал|сказала|сообщил|сообщила|заявил|заявила|коммент*|рассылк*|реклам*|сохранить|поделиться|"
        "подарить|распечатать|отменить|условия|"
        "конфиденциальн*|поддержать|поддержите|донат*|уведомления|слушать|слушайте|события|канал|телеграм|дзен|новости|"
        "выйти|понравилась|понравился|понравилось|спасибо|оцените|голосуй*|обсудить",
    },
    "tr": {
        "read": "okumak|oku|okumaya|okuyun|okuyabilirsiniz|okumanız|okuyabilmek|okuyabilir*|devamını|okumanın|okuyabilmeniz",
        "open": "erişmek|erişim|erişin|görmek|görüntüle*|ulaşmak|ulaşın|ulaşabilir*",
        "go_on": "okumaya devam|devamını oku|devamını okumak|okumayı sürdür*|devamını okuyun|devamını okuyabilmek|devamı için",
        "full": "tamamını|tamamı|devamı|devamını|tam|kalanını|kalanı|bütününü|sınırsız|tamamına|tamamen|devamına|tümünü|tümüne|bütün",
        "work": "haber|haberi|haberin|içerik|içeriği|içeriğe|içeriğin|yazı|yazıyı|yazının|makale|makaleyi|makalenin|"
        "metin|röportaj*|analiz*|köşe yazısı",
        "works": "tüm yazı*|tüm içer*|tüm haber*|bütün",
        "this": "bu|şu",
        "payer": "abone|aboneler|abonelere|abonelerimiz*|abonelerine|abonelerin",
        "people": "üyeler|üyelere|üyelerimiz*|okurlar|okurlarımız*|kullanıcılar*|üye",
        "pay": "abone ol*|abonelik|aboneliği|abonelikle|satın|satın al*|deneyin|ücretli|öde*|premium|abone olun|"
        "abone olmanız|üyelik|abone olmalısınız|aboneliğiniz|aboneliğin*",
        "account": "kayıt|kaydol*|üye ol*|hesap|hesap oluştur*|üye olun|ücretsiz üye",
        "login": "giriş yap*|giriş|oturum aç*|giriş yapın|üye girişi",
        "only": "abonelere|sadece|yalnızca|özel|özeldir|gerekir|gerekiyor|gerekmektedir|gereklidir|açık|açıktır|ayrıcalık*|mahsus*",
        "free": "ücretsiz|bedava",
        "left": "kaldı|kalan|son",
        "spent": "limitine ulaş*|hakkınız doldu|hakkınızı doldur*",
        "already": "zaten|abone misiniz|üye misiniz|abonesiyseniz|üyeyseniz",
        "paywords": "ücretli|premium|dijital",
        "locked": "kilitli|önizleme|kilidini aç*|ücretli",
        "beside": "dedi|söyledi|açıkladı|belirtti|yorum*|bülten*|reklam*|kaydet*|paylaş*|hediye*|yazdır*|iptal|"
        "koşullar*|gizlilik|destek*|bildirim*|"
        "dinle*|etkinlik*|yarışma*|abonelere sunulan|hak|beğendiniz|beğendin|teşekkür*|puanla*|oyla*|oy",
    },
    "el": {
        "read": "διαβάσετε|διαβάσεις|διαβάστε|διάβασε|ανάγνωση|ανάγνωσης",
        "open": "πρόσβαση|δείτε|ξεκλειδώστε|ξεκλειδώσετε",
        "go_on": "συνεχίστε την ανάγνωση|συνεχίσετε την ανάγνωση|συνεχίσετε να διαβάζετε|συνεχίστε να διαβάζετε|"
        "συνέχεια της ανάγνωσης|διαβάσετε τη συνέχεια|συνέχισε να διαβάζεις",
        "full": "ολόκληρο|ολόκληρη|υπόλοιπο|πλήρες|πλήρη|συνέχεια|όλο|πλήρης",
        "work": "άρθρο|άρθρου|κείμενο|κειμένου|περιεχόμενο|περιεχομένου|ρεπορτάζ|συνέντευξη|ανάλυση|είδηση|δημοσίευμα|συνταγή",
        "works": "άρθρα|όλα τα|όλο το",
        "this": "αυτό|αυτή|αυτού|αυτήν|το|παρόν",
        "payer": "συνδρομητές|συνδρομητών|συνδρομητής|συνδρομητή",
        "people": "μέλη|μελών|αναγνώστες|χρήστες",
        "pay": "συνδρομή|συνδρομής|συνδρομές|γίνετε συνδρομητής|αγοράστε|αγορά|δοκιμάστε|πληρωμή|γίνε συνδρομητής|αποκτήστε",
        "account": "εγγραφή|εγγραφείτε|εγγράψου|λογαριασμό|δημιουργήστε|εγγεγραμμέν*",
        "login": "συνδεθείτε|σύνδεση|είσοδος|συνδέσου|σύνδεσης",
        "only": "για συνδρομητές|μόνο|αποκλειστικά|αποκλειστικό|διαθέσιμο|απαιτείται|πρέπει|χρειάζεται|προορίζεται",
        "free": "δωρεάν",
        "left": "απομένουν|απομένει|υπόλοιπα|ακόμη|τελευταίο",
        "spent": "όριο",
        "already": "ήδη|είστε",
        "paywords": "επί πληρωμή|premium|ψηφιακή",
        "locked": "κλειδωμένο|απόσπασμα|προεπισκόπηση|ξεκλειδώστε|ξεκλειδώσετε",
        "beside": "είπε|δήλωσε|ανακοίνωσε|σύμφωνα|σχόλι*|σχολιάσ*|διαφήμι*|αποθήκευ*|μοιραστείτε|δώρο|εκτύπωση|ακύρωση|"
        "όροι|όρους|απορρήτου|στηρίξτε|"
        "δωρεά|ειδοποιήσεις|ακούστε|εκδηλώσεις|διαγωνισμός|ενημερωτικό|άρεσε|ευχαριστούμε|αξιολογήστε|ψηφίστε",
    },
    "ja": {
        "read": "読む|読め|お読み|読み|閲覧",
        "open": "ご覧",
        "go_on": "続きを読む|続きを読み|続きを読め|続きをお読み|続きはこちら|続きをご覧|続きを閲覧|つづきを読む|"
        "この先を読む|続きを見る|続きは",
        "full": "続き|全文|残り|つづき|この先|以降|ここから先|この続き",
        "work": "記事|本文|コンテンツ|ページ|コラム|投稿|全文|レポート|原稿",
        "works": "本|すべての|全ての|全記事|読み放題",
        "this": "この|本記事|当記事|こちらの|ここから先",
        "payer": "購読者",
        "people": "会員|読者|メンバー|加入者",
        "pay": "購読|有料|購入|申し込|申込|お試し|定期購読|課金|プラン|契約|電子版|入会",
        "account": "会員登録|無料登録|新規登録|登録する|登録すると|アカウント|無料会員|登録が必要|今すぐ登録|ご登録|ログインユーザー",
        "login": "ログイン|サインイン",
        "only": "限定|のみ|専用|だけ|必要です|必要があります|限り|いただけます|対象",
        "free": "無料",
        "left": "残り|あと",
        "spent": "上限に達|閲覧本数|上限です",
        "already": "お持ちの方|会員の方|すでに|既に|購読中",
        "paywords": "有料|プレミアム",
        "locked": "鍵付き|試し読み|冒頭|ロック解除|アンロック|有料記事|有料コンテンツ|会員限定記事",
        "beside": "コメント|メルマガ|メールマガジン|広告|ブックマーク|スクラップ|保存|シェア|プレゼント|印刷|解約|規約|"
        "プライバシー|寄付|支援|通知|聴く|イベント|応募|フォロー|クリップ|ニュースレター|ニューズレター|プリント|"
        "クーポン|気に入|ありがとう|評価|投票|いいね",
    },
    "zh": {
        "read": "阅读|閱讀|畅读|暢讀",
        "open": "查看|浏览|瀏覽|观看|解锁|解鎖|看完整",
        "go_on": "继续阅读|繼續閱讀|阅读全文|閱讀全文|继续浏览|阅读剩余",
        "full": "全文|剩余|剩餘|完整|余下|餘下|其余|继续|繼續",
        "work": "文章|本文|内容|內容|全文|报道|報導|报导|新闻|新聞|专栏|專欄|此文",
        "works": "篇|所有|全部|全站",
        "this": "本文|此文|本篇|此篇|该文|這篇|这篇|本内容|此内容|此內容|本報導",
        "payer": "订阅者|訂閱者|订户|訂戶|订阅用户|訂閱用戶",
        "people": "会员|會員|用户|用戶|读者|讀者",
        "pay": "订阅|訂閱|购买|購買|付费|付費|开通|開通|充值|套餐|试读|試讀|加入会员|加入會員|成为会员|成為會員",
        "account": "注册|註冊|免费注册|免費註冊|创建账号|建立帳號|注册账号",
        "login": "登录|登入|登陆|登錄",
        "only": "仅限|僅限|专享|專享|独享|獨享|专属|專屬|只限|仅供|僅供|才能|方可|需要|请先|請先|限定",
        "free": "免费|免費",
        "left": "剩余|剩餘|还剩|還剩|共计",
        "spent": "已达上限|阅读上限|次数已用完",
        "already": "已是|已有|已订阅|已訂閱|已经是|我是",
        "paywords": "付费|付費|高级|高級|尊享",
        "locked": "试读|試讀|预览|預覽|锁定|鎖定|摘要|解锁|解鎖|付费内容|付費內容|付费文章|付費文章|会员专享|會員專享",
        "beside": "评论|評論|留言|邮件|郵件|广告|廣告|收藏|分享|赠送|贈送|打印|列印|取消|条款|條款|隐私|隱私|捐款|捐助|"
        "通知|收听|收聽|活动|活動|公众号|下载|下載|关注|關注|喜欢|喜歡|感谢|感謝|评分|投票|点赞",
    },
    "ko": {
        "read": "읽으|읽기|읽을|읽고|열람",
        "open": "보기|보시|이용|감상|볼 수",
        "go_on": "계속 읽|이어서 읽|계속 보|이어 보|나머지 읽|전문 보",
        "full": "전문|나머지|뒷부분|이후|더 읽",
        "work": "기사|콘텐츠|컨텐츠|본문|글|칼럼|내용|리포트|전문|콘텐트|아티클",
        "works": "건|편|모든|전체 기사",
        "this": "이 기사|해당 기사|본 기사|이 글|이 콘텐츠|본 콘텐츠|해당 콘텐츠|이 컨텐츠|이후 내용",
        "payer": "구독자|유료회원|멤버십",
        "people": "회원|독자|멤버|가입자",
        "pay": "구독|유료|결제|구매|멤버십|이용권|구입|프리미엄",
        "account": "회원가입|가입|무료 회원|계정|회원 가입",
        "login": "로그인",
        "only": "전용|만 |한정|에게만|필요합니다|필요한|제공됩니다|이용하실|가능합니다|후 이용|회원만",
        "free": "무료",
        "left": "남은|남았|남아",
        "spent": "모두 읽으|한도를",
        "already": "이미|이신가요|계정이 있",
        "paywords": "유료|프리미엄",
        "locked": "잠긴|잠금|미리보기|맛보기|잠금 해제|유료 기사|유료기사|유료 콘텐츠|유료콘텐츠|회원 전용|회원전용",
        "beside": "댓글|뉴스레터|이메일|광고|스크랩|북마크|저장|공유|선물|인쇄|해지|약관|개인정보|후원|알림|듣기|행사|"
        "이벤트|채널|카카오|프린트|클린뷰|쿠폰|마음에|감사|평가|투표|좋아요",
    },
    "hi": {
        "read": "पढ़|पढ",
        "open": "देख|एक्सेस|अनलॉक",
        "go_on": "आगे पढ़|पढ़ना जारी|पढना जारी|पढ़ते रह|पूरी खबर पढ़|पूरा लेख पढ़|पूरी स्टोरी पढ़|पूरा पढ़|आगे पढ़ने|पूरी रिपोर्ट",
        "full": "पूरी|पूरा|पूरे|बाकी|शेष|आगे",
        "work": "खबर|ख़बर|लेख|स्टोरी|कंटेंट|आर्टिकल|सामग्री|रिपोर्ट|समाचार",
        "works": "सभी",
        "this": "यह|इस|ये",
        "payer": "सब्सक्राइबर|ग्राहक",
        "people": "सदस्य|मेंबर|पाठक|सदस्यों",
        "pay": "सब्सक्रिप्शन|सब्सक्राइब|सदस्यता|मेंबरशिप|प्रीमियम|खरीद|प्लान|भुगतान|प्रीमियम सामग्री",
        "account": "रजिस्टर|पंजीकरण|खाता|अकाउंट|साइन अप|रजिस्ट्रेशन",
        "login": "लॉगिन|लॉग इन|साइन इन|लॉग-इन",
        "only": "केवल|सिर्फ|सिर्फ़|मात्र|विशेष|एक्सक्लूसिव|के लिए|लिए उपलब्ध",
        "free": "मुफ्त|मुफ़्त|निःशुल्क|फ्री",
        "left": "बाकी|शेष|बचा|बचे",
        "spent": "सीमा समाप्त|सीमा पूरी",
        "already": "पहले से|अगर आप|यदि आप|आपके पास",
        "paywords": "प्रीमियम|पेड",
        "locked": "लॉक|झलक|अनलॉक|प्रीमियम सामग्री",
        "beside": "कमेंट|टिप्पण|न्यूजलेटर|ईमेल|विज्ञापन|बुकमार्क|सेव|शेयर|गिफ्ट|प्रिंट|रद्द|शर्त|गोपनीयता|दान|"
        "नोटिफिकेशन|सुन|व्हाट्सएप|वॉट्सऐप|चैनल|फॉलो|पसंद|धन्यवाद|वोट|रेटिंग",
    },
    "ar": {
        "read": "قراءة|للقراءة|اقرأ|القراءة|لقراءة",
        "open": "الاطلاع|الوصول|عرض",
        "go_on": "متابعة القراءة|لمتابعة القراءة|مواصلة القراءة|لمواصلة القراءة|أكمل القراءة|لإكمال القراءة|"
        "استكمال القراءة|لاستكمال القراءة|تابع القراءة|إكمال القراءة|متابعة قراءة|مواصلة قراءة|استكمال قراءة|إكمال قراءة|"
        "بقية المقال",
        "full": "كامل|كاملا|كاملة|بقية|باقي|تكملة|الكامل|الكاملة|كاملاً",
        "work": "المقال|المحتوى|الخبر|النص|التقرير|المقالة|المادة|محتوى|مقال",
        "works": "مقالات|جميع|كل المقال",
        "this": "هذا|هذه",
        "payer": "للمشتركين|المشتركين|مشترك|مشتركين|مشتركينا|لمشتركي",
        "people": "للأعضاء|الأعضاء",
        "pay": "اشترك|الاشتراك|اشتراك|بالاشتراك|شراء|للاشتراك|مدفوع|باقة|باقات",
        "account": "سجل مجان|سجّل مجان|سجل الآن|"
        "إنشاء حساب|أنشئ حساب|حساب جديد|التسجيل|للتسجيل|سجّل الآن|حسابا مجاني|حساب مجاني|المسجلين|للمسجلين",
        "login": "تسجيل الدخول|سجل الدخول|سجّل الدخول|بتسجيل الدخول|الدخول",
        "only": "فقط|حصري|حصرياً|حصريا|حصرية|خاص|مخصص|متاح|متاحة|يجب|يتطلب|مقتصر|للمشتركين|لمشتركي",
        "free": "مجان",
        "left": "متبقي|تبقى|المتبقية|المتبقي|آخر",
        "spent": "الحد المجاني|استنفدت|الحد الشهري",
        "already": "بالفعل|هل أنت|لديك حساب",
        "paywords": "مدفوع|المدفوع|بريميوم|مميز",
        "locked": "مقفل|معاينة|مقتطف|فتح المقال",
        "beside": "تعليق|نشرة|النشرة|بريد|البريد|إعلان|احفظ|حفظ|مشاركة|شارك|إهداء|طباعة|إلغاء|الشروط|الخصوصية|تبرع|"
        "ادعم|إشعارات|استمع|فعالية|واتساب|تلغرام|تويتر|قناة|أعجبك|شكرا|تقييم|صوت",
    },
}
"""A new language is one row; a concept it lacks may be absent."""
