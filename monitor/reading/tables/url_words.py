"""Which parts of an address say nothing about the article? Data only."""

from __future__ import annotations

import re

# parameters that name a campaign, a click or a visitor (lower-case)
TRACKING_PREFIXES = (
    "utm_",
    "at_",
    "ns_",
    "wt_",
    "wt.",
    "pk_",
    "mtm_",
    "piwik_",
    "matomo_",
    "mc_",
    "ga_",
    "hsa_",
    "_hs",
    "vero_",
    "oly_",
    "xtor",
    "guce_",
)
_TRACKING_PARAMETERS = """
fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh epik srsltid _ga _gl _ke
_branch_match_id mkt_tok hsctatracking hss_channel trk trkcampaign __twitter_impression __tn__ __cft__ fb_action_ids
fb_action_types fb_ref fb_source ref_src ref_url refsrc referer referrer cmp cmpid campaign_id campaignid ito ocid icid intcid
intcmp int_cmp ncid smid smtyp sref s_cid s_kwcid spm scm soc_src soc_trk sr_share sharetype shared sh_kit rss_source rssfeed
feedtype guccounter wickedid rb_clickid ss_source ss_campaign_id taid tblci taboola_campaign dicbo obref outbrainclickid echobox
dlbk cxrecs_s _openstat openstat ncampaign nlid newsletter_id mailid phpsessid jsessionid aspsessionid sessionid session_id zenid
cfid cftoken
"""
TRACKING_PARAMETERS = frozenset(_TRACKING_PARAMETERS.split())
# the same on some sites, a category or a source on others: a number is kept, and so is the only parameter of a home page
AMBIGUOUS_PARAMETERS = frozenset(
    {"ref_", "cid", "ref", "src", "source", "from", "share", "campaign", "partner", "via", "rss", "sid", "medium", "origin"}
)
AMP_PARAMETERS = frozenset({"amp", "outputtype", "usqp", "amp_js_v", "amp_gsa"})
TWIN_HOSTS = frozenset({"www", "www2", "m", "mobile", "amp"})
AMP_CACHES = (
    re.compile(r"https?://[^/]+\.cdn\.ampproject\.org/[a-z]/(?P<secure>s/)?(?P<rest>.+)", re.IGNORECASE),
    re.compile(r"https?://(?:www\.)?google\.[a-z.]+/amp/(?P<secure>s/)?(?P<rest>.+)", re.IGNORECASE),
)
# `example.co.uk`: the label before a country's under which anybody may register
_PUBLIC_SECOND_LEVELS = """
ac co com edu gob gouv gov gub id in info ltd me mil ne net nom nsw or org plc press qc sch vic web asso go gen biz blogspot
"""
PUBLIC_SECOND_LEVELS = frozenset(_PUBLIC_SECOND_LEVELS.split())
# hosts that lend a name to each of many publishers
_SHARED_HOSTS = """
wordpress.com blogspot.com substack.com tumblr.com medium.com ghost.io github.io gitlab.io netlify.app vercel.app pages.dev
web.app herokuapp.com weebly.com wixsite.com typepad.com livejournal.com over-blog.com beehiiv.com hatenablog.com blogs.com
jimdofree.com squarespace.com webflow.io azurewebsites.net appspot.com cloudfront.net amazonaws.com eu.org
"""
SHARED_HOSTS = frozenset(_SHARED_HOSTS.split())
