"""Which names do templates give to the places where walls stand, and to those where look-alikes stand?

Whole words of class and id, compared in lower case, `camelCase` parted. A name alone never decides: templates call
things by any name, and most sites ship the wall's markup with every page.
"""

_WALL_NAMES = """
paywall regwall registerwall registrationwall loginwall authwall datawall metering meter metered barrier gate gated
gating locked lock restricted restriction restrict protected subscribewall premiumwall softwall hardwall unlock piano
tinypass tp poool zephr evolok pelcro wallkit qiota sophi steady memberful pmpro mepr rcp leaky memberships
subscriberonly contentgate contentlock noaccess snippet teaserwall paid paidcontent plusartikel purchase abobox
subscriptionwall encrypted redacted upgrade paybox offerbox unauthorized
"""
WALL_NAMES = frozenset(_WALL_NAMES.split())
"""Words for a box that keeps a text back."""

_WALL_PHRASES = """
pay-wall reg-wall register-wall login-wall content-gate content-restricted members-only member-only subscribers-only
subscriber-only paid-barrier restriction-message article-locked post-upgrade-cta content-not-granted no-access
paywall-container abo-teaser subscription-required premium-overlay upsell
"""
WALL_PHRASES = tuple(_WALL_PHRASES.split())
"""The same in several words, as they stand in a class or id."""

_ELSEWHERE_NAMES = """
nav navigation navbar menu submenu megamenu breadcrumb breadcrumbs footer sidebar rail related relatedarticles
recommended recommendations recirc recirculation trending popular mostread mostpopular newsletter newsletters share
sharing social socials carousel slider swiper teaser teasers card cards tile tiles comment comments commentlist disqus
livefyre respond cookie cookies consent gdpr cmp advert adverts advertisement ads taboola outbrain pagination pager tags
toc breaking ticker topbar toolbar bookmark bookmarks podcast podcasts masthead sitemap listen saved subnav usermenu
giveaway gift rewards playlist
"""
ELSEWHERE_NAMES = frozenset(_ELSEWHERE_NAMES.split())
"""Words for boxes that do not speak of this text."""

PRODUCT_NAMES = frozenset(
    {"piano", "tinypass", "poool", "zephr", "evolok", "pelcro", "wallkit", "qiota", "sophi", "memberful", "pmpro", "mepr", "rcp", "leaky"}
)
"""Products for walls; what they name is theirs, whatever its shape."""

SHAPE_NAMES = frozenset({"card", "cards", "tile", "tiles", "toolbar"})
"""Names for a box of another place that only say how it looks."""

_OVERLAY_NAMES = """
modal popup pop overlay lightbox dialog drawer offcanvas toast snackbar flyout interstitial flyin slidein sticky
bottombar
"""
OVERLAY_NAMES = frozenset(_OVERLAY_NAMES.split())
"""Words for boxes laid over the page."""

OPENED_TOKENS = frozenset(
    {"open", "opened", "show", "shown", "active", "visible"} | {"is-open", "is-opened", "is-shown", "is-active", "is-visible"}
)
"""Tokens of the class of a box laid over the page that is open."""

WALL_ATTRIBUTES = frozenset({"subscriptions-section", "amp-access", "data-poool", "data-paywall", "data-piano-container", "data-regwall"})
"""Attributes that products for walls put on the text they keep back."""
