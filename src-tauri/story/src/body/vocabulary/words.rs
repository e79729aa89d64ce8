//! What an element is whose class or id holds one of these words.

use crate::body::names::Names;

/// Words by what they say, parted by spaces. Where a title is meant, "subtitle" and its kin
/// are one; the words decide.
pub(super) const WORDS: &[(Names, &str)] = &[
    (
        Names::COMMENTS,
        "comment comments disqus livefyre commentlist respond kommentare kommentar \
         comentarios commentaires coral replies fb_comments trackback trackbacks pingback",
    ),
    (
        Names::SHARING,
        "share sharing social socials sharebar addthis addtoany sharethis shariff jetpack \
         sharedaddy teilen compartir follow sns share_bar",
    ),
    (
        Names::RELATED,
        "related recommended recommendations recommendation recirc recirculation readmore \
         outbrain taboola trending popular mostread mostpopular yarpp zergnet onward \
         relacionadas relacionados weiterlesen similar crosslinks linkbox plista revcontent \
         upnext morefrom readnext relateds seealso",
    ),
    (
        Names::SIGN_UP,
        "newsletter newsletters subscribe subscription subscriptions signup donate donation \
         popup modal login optin mailchimp cta abo promobox register",
    ),
    (Names::WALL, "paywall piano regwall metered"),
    (
        Names::ADVERT,
        "ad ads advert adverts advertisement advertisements advertising adsbygoogle adslot \
         adunit dfp gpt sponsor sponsors sponsored adbox adwrapper anzeige werbung publicidad \
         pub adv publicite commercial banner mpu leaderboard skyscraper affiliate reklam \
         reklama adcontainer",
    ),
    (
        Names::NAVIGATION,
        "nav navigation navbar menu menus breadcrumb breadcrumbs pagination pager topbar navi \
         sitemap dropdown prevnext megamenu toc submenu skiplink",
    ),
    (
        Names::FOOT,
        "footer colophon copyright disclaimer imprint legal",
    ),
    (
        Names::SIDE,
        "sidebar rail sidecol sidenav siderail rightcol widget widgets rightbar leftbar \
         rightrail",
    ),
    (
        Names::BYLINE,
        "byline bylines author authors dateline timestamp pubdate postmeta articlemeta autor \
         dateinfo byauthor",
    ),
    (
        Names::TAGS,
        "meta metadata tags taglist topics keywords tagcloud categories topiclist",
    ),
    (
        Names::CONSENT,
        "cookie cookies consent gdpr cmplz onetrust usercentrics borlabs cookielaw \
         cookiebanner cookiebar didomi sourcepoint cookieconsent cookienotice dsgvo",
    ),
    (
        Names::HIDDEN,
        "hidden invisible hide offscreen sronly noprint visuallyhidden",
    ),
    (
        Names::CAPTION,
        "caption captions figcaption imagecaption bildunterschrift legend legende cutline \
         photocaption",
    ),
    (
        Names::CREDIT,
        "credit credits photographer copyright_holder photocredit photographie source \
         attribution bildnachweis",
    ),
    (
        Names::GALLERY,
        "gallery galleries slideshow carousel slider swiper flickity slick photogallery \
         fotostrecke bildergalerie imagegallery lightbox galeria galerie photos fotogaleria \
         photoset",
    ),
    (
        Names::PICTURE,
        "image img photo picture imagebox foto bild thumbnail",
    ),
    (Names::SLIDE, "slide slides"),
    (
        Names::STORY,
        "story article artikel articulo articolo news storytext",
    ),
    (Names::POST, "post entry hentry blogpost content main"),
    (
        Names::BODY,
        "articlebody storybody postbody entrycontent postcontent articletext articlecontent \
         storycontent bodytext maincontent bodycopy newstext fulltext articlecopy",
    ),
    (Names::PULL, "pullquote pullquotes"),
    (
        Names::LEAD.with(Names::LEDE),
        "lead lede deck dek standfirst",
    ),
    (
        Names::LEAD,
        "hero opener leadimage headerimage featured aufmacher",
    ),
    (
        Names::LEDE,
        "subtitle subheadline intro abstract chapo chapeau bajada sommario excerpt summary \
         vorspann anleser ingress manchet sapo entradilla strapline prolog leadtext \
         teasertext introtext",
    ),
    (
        Names::NOTICE,
        "notice correction corrections clarification editornote",
    ),
    (
        Names::TOOLS,
        "toolbar tools tool print rating ratings vote likes reactions feedback poll quiz \
         actions buttons button bookmark",
    ),
    (Names::TEASER, "promo promos teaser teasers promotion tease"),
    (
        Names::PLAYER,
        "player video videos jwplayer brightcove vjs audio podcast kaltura",
    ),
    (
        Names::LOGO,
        "logo logos icon icons avatar headshot emoji gravatar badge flag emblem profilepic \
         ico",
    ),
    (
        Names::AUTHOR_BOX,
        "authorbox authorbio bio aboutauthor biography authorinfo",
    ),
    (
        Names::INFOBOX,
        "infobox factbox sidebarbox faktaboks faktaruta",
    ),
    (Names::SIGN_UP, "appstores"),
    (
        Names::SPEAKER,
        "readspeaker texttospeech listen vorlesen trinityaudio tts",
    ),
];
