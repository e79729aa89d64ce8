//! The words that publishers name the parts of a page with.

use super::names::Names;

/// What two words that follow one another in a class say.
pub(super) fn of_pair(first: &str, second: &str) -> Names {
    match (first, second) {
        ("most", "read" | "popular" | "viewed" | "commented" | "shared" | "recent")
        | ("read", "more" | "also" | "next" | "too")
        | ("see", "also")
        | ("more", "from" | "on" | "in" | "stories" | "news" | "articles" | "posts")
        | ("also", "read" | "like")
        | ("you", "may" | "might")
        | ("up", "next")
        | ("next", "article" | "story" | "post")
        | ("latest", "news" | "stories" | "posts")
        | ("top", "stories" | "news")
        | ("further", "reading")
        | ("in", "brief")
        | ("end", "matter") => Names::RELATED,
        ("sign", "up" | "in") | ("mailing", "list") | ("log", "in") => Names::SIGN_UP,
        ("pay", "wall") | ("content", "lock") => Names::WALL,
        ("next", "prev") | ("prev", "next") => Names::NAVIGATION,
        ("lee", "tambien")
        | ("lea", "tambien")
        | ("leia", "tambem")
        | ("leia", "mais")
        | ("veja", "mais")
        | ("view", "more")
        | ("lire", "aussi")
        | ("voir", "aussi")
        | ("auch", "interessant")
        | ("mehr", "zum")
        | ("interesting", "articles")
        | ("en", "relacion")
        | ("te", "puede")
        | ("leggi", "anche") => Names::RELATED,
        ("privacy", "overview" | "notice" | "policy" | "settings" | "preferences" | "center") => {
            Names::CONSENT
        }
        (
            "image" | "img" | "photo" | "picture" | "media" | "foto" | "bild" | "figure",
            "subtitle" | "description" | "legend" | "info" | "desc",
        ) => Names::CAPTION,
        ("app", "hint" | "banner" | "promo" | "stores") => Names::SIGN_UP,
        ("author", "bio" | "box" | "info" | "profile" | "card" | "about" | "description")
        | ("about", "author")
        | ("the", "author")
        | ("post", "author")
        | ("writer", "bio") => Names::AUTHOR_BOX,
        (
            "article" | "story" | "entry" | "post" | "news" | "page" | "content" | "main" | "blog"
            | "text" | "single",
            "body" | "content" | "text" | "contents" | "copy",
        ) => Names::BODY,
        ("pull", "quote") | ("quote", "pull") | ("pulled", "quote") => Names::PULL,
        ("screen", "reader") | ("sr", "only") | ("visually", "hidden") | ("is", "hidden") => {
            Names::HIDDEN
        }
        ("info", "box") | ("fact", "box" | "boxes") => Names::INFOBOX,
        ("back", "to") | ("skip", "to") | ("skip", "link") => Names::NAVIGATION,
        ("print", "only") => Names::HIDDEN,
        ("read", "aloud") | ("text", "speech") | ("audio", "version" | "player") => Names::SPEAKER,
        _ => Names::default(),
    }
}

/// What one word of a class says.
pub(super) fn of_word(word: &str) -> Names {
    match word {
        "comment" | "comments" | "disqus" | "livefyre" | "commentlist" | "respond"
        | "kommentare" | "kommentar" | "comentarios" | "commentaires" | "coral" | "replies"
        | "fb_comments" | "trackback" | "trackbacks" | "pingback" => Names::COMMENTS,
        "share" | "sharing" | "social" | "socials" | "sharebar" | "addthis" | "addtoany"
        | "sharethis" | "shariff" | "jetpack" | "sharedaddy" | "teilen" | "compartir"
        | "follow" | "sns" | "share_bar" => Names::SHARING,
        "related" | "recommended" | "recommendations" | "recommendation" | "recirc"
        | "recirculation" | "readmore" | "outbrain" | "taboola" | "trending" | "popular"
        | "mostread" | "mostpopular" | "yarpp" | "zergnet" | "onward" | "relacionadas"
        | "relacionados" | "weiterlesen" | "similar" | "crosslinks" | "linkbox" | "plista"
        | "revcontent" | "upnext" | "morefrom" | "readnext" | "relateds" | "seealso" => {
            Names::RELATED
        }
        "newsletter" | "newsletters" | "subscribe" | "subscription" | "subscriptions"
        | "signup" | "donate" | "donation" | "popup" | "modal" | "login" | "optin"
        | "mailchimp" | "cta" | "abo" | "promobox" | "register" => Names::SIGN_UP,
        "paywall" | "piano" | "regwall" | "metered" => Names::WALL,
        "ad" | "ads" | "advert" | "adverts" | "advertisement" | "advertisements"
        | "advertising" | "adsbygoogle" | "adslot" | "adunit" | "dfp" | "gpt" | "sponsor"
        | "sponsors" | "sponsored" | "adbox" | "adwrapper" | "anzeige" | "werbung"
        | "publicidad" | "pub" | "adv" | "publicite" | "commercial" | "banner" | "mpu"
        | "leaderboard" | "skyscraper" | "affiliate" | "reklam" | "reklama" | "adcontainer" => {
            Names::ADVERT
        }
        "nav" | "navigation" | "navbar" | "menu" | "menus" | "breadcrumb" | "breadcrumbs"
        | "pagination" | "pager" | "topbar" | "navi" | "sitemap" | "dropdown" | "prevnext"
        | "megamenu" | "toc" | "submenu" | "skiplink" => Names::NAVIGATION,
        "footer" | "colophon" | "copyright" | "disclaimer" | "imprint" | "legal" => Names::FOOT,
        "sidebar" | "rail" | "sidecol" | "sidenav" | "siderail" | "rightcol" | "widget"
        | "widgets" | "rightbar" | "leftbar" | "rightrail" => Names::SIDE,
        "byline" | "bylines" | "author" | "authors" | "dateline" | "timestamp" | "pubdate"
        | "postmeta" | "articlemeta" | "autor" | "dateinfo" | "byauthor" => Names::BYLINE,
        "meta" | "metadata" | "tags" | "taglist" | "topics" | "keywords" | "tagcloud"
        | "categories" | "topiclist" => Names::TAGS,
        "cookie" | "cookies" | "consent" | "gdpr" | "cmplz" | "onetrust" | "usercentrics"
        | "borlabs" | "cookielaw" | "cookiebanner" | "cookiebar" | "didomi" | "sourcepoint"
        | "cookieconsent" | "cookienotice" | "dsgvo" => Names::CONSENT,
        "hidden" | "invisible" | "hide" | "offscreen" | "sronly" | "noprint" | "visuallyhidden" => {
            Names::HIDDEN
        }
        "caption" | "captions" | "figcaption" | "imagecaption" | "bildunterschrift" | "legend"
        | "legende" | "cutline" | "photocaption" => Names::CAPTION,
        "credit" | "credits" | "photographer" | "copyright_holder" | "photocredit"
        | "photographie" | "source" | "attribution" | "bildnachweis" => Names::CREDIT,
        "gallery" | "galleries" | "slideshow" | "carousel" | "slider" | "swiper" | "flickity"
        | "slick" | "photogallery" | "fotostrecke" | "bildergalerie" | "imagegallery"
        | "lightbox" | "galeria" | "galerie" | "photos" | "fotogaleria" | "photoset" => {
            Names::GALLERY
        }
        "image" | "img" | "photo" | "picture" | "imagebox" | "foto" | "bild" | "thumbnail" => {
            Names::PICTURE
        }
        "slide" | "slides" => Names::SLIDE,
        "story" | "article" | "artikel" | "articulo" | "articolo" | "news" | "storytext" => {
            Names::STORY
        }
        "post" | "entry" | "hentry" | "blogpost" | "content" | "main" => Names::POST,
        "articlebody" | "storybody" | "postbody" | "entrycontent" | "postcontent"
        | "articletext" | "articlecontent" | "storycontent" | "bodytext" | "maincontent"
        | "bodycopy" | "newstext" | "fulltext" | "articlecopy" => Names::BODY,
        "pullquote" | "pullquotes" => Names::PULL,
        "lead" | "lede" | "deck" | "dek" | "standfirst" => Names::LEAD.with(Names::LEDE),
        "hero" | "opener" | "leadimage" | "headerimage" | "featured" | "aufmacher" => Names::LEAD,
        // Where a title is meant, "subtitle" and its kin are one; the words decide.
        "subtitle" | "subheadline" | "intro" | "abstract" | "chapo" | "chapeau" | "bajada"
        | "sommario" | "excerpt" | "summary" | "vorspann" | "anleser" | "ingress" | "manchet"
        | "sapo" | "entradilla" | "strapline" | "prolog" | "leadtext" | "teasertext"
        | "introtext" => Names::LEDE,
        "notice" | "correction" | "corrections" | "clarification" | "editornote" => Names::NOTICE,
        "toolbar" | "tools" | "tool" | "print" | "rating" | "ratings" | "vote" | "likes"
        | "reactions" | "feedback" | "poll" | "quiz" | "actions" | "buttons" | "button"
        | "bookmark" => Names::TOOLS,
        "promo" | "promos" | "teaser" | "teasers" | "promotion" | "tease" => Names::TEASER,
        "player" | "video" | "videos" | "jwplayer" | "brightcove" | "vjs" | "audio" | "podcast"
        | "kaltura" => Names::PLAYER,
        "logo" | "logos" | "icon" | "icons" | "avatar" | "headshot" | "emoji" | "gravatar"
        | "badge" | "flag" | "emblem" | "profilepic" | "ico" => Names::LOGO,
        "authorbox" | "authorbio" | "bio" | "aboutauthor" | "biography" | "authorinfo" => {
            Names::AUTHOR_BOX
        }
        "infobox" | "factbox" | "sidebarbox" | "faktaboks" | "faktaruta" => Names::INFOBOX,
        "appstores" => Names::SIGN_UP,
        "readspeaker" | "texttospeech" | "listen" | "vorlesen" | "trinityaudio" | "tts" => {
            Names::SPEAKER
        }
        _ => of_compound(word),
    }
}

/// Words run together: "relatedarticles", "sharetools".
fn of_compound(word: &str) -> Names {
    const STARTS: [(&str, Names); 14] = [
        ("newsletter", Names::SIGN_UP),
        ("subscri", Names::SIGN_UP),
        ("related", Names::RELATED),
        ("recommend", Names::RELATED),
        ("socialm", Names::SHARING),
        ("socials", Names::SHARING),
        ("sharet", Names::SHARING),
        ("shareb", Names::SHARING),
        ("advert", Names::ADVERT),
        ("sponsor", Names::ADVERT),
        ("breadcrumb", Names::NAVIGATION),
        ("footer", Names::FOOT),
        ("sidebar", Names::SIDE),
        ("teaser", Names::TEASER),
    ];
    STARTS
        .iter()
        .find(|(start, _)| word.starts_with(start))
        .map_or(Names::default(), |(_, names)| *names)
}
