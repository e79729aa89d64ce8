//! Pages that tests put together.

/// A plain story of some length with this headline and these photos.
#[must_use]
pub fn story_with_photos(headline: &str, photos: &[&str]) -> String {
    let mut page = story(headline);
    let figures: String = photos
        .iter()
        .enumerate()
        .map(|(place, photo)| {
            let caption = format!("Photo number {} of the harbor and its boats.", place + 1);
            format!(r#"<figure><img src="{photo}" width="600" height="400" alt="{caption}"><figcaption>{caption}</figcaption></figure>"#)
        })
        .collect();
    if let Some(end) = page.find("</article>") {
        page.insert_str(end, &figures);
    }
    page
}

/// A plain story of some length with this headline.
#[must_use]
pub fn story(headline: &str) -> String {
    let paragraph = "The harbor office said on Monday that the tide had come in earlier than the almanac promised, and that the boats of the sailing school had been brought to the inner basin before anybody was on the quay to see it. No damage was found, and the ferry left on time.";
    let body = format!("<p>{paragraph}</p>").repeat(6);
    format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{headline}</title>
<meta property="og:type" content="article"></head>
<body><article><h1>{headline}</h1><p class="byline">By Maya Ortiz</p>{body}</article></body></html>"#
    )
}

pub(super) const CAPTCHA: &str = r#"<!doctype html><html lang="en"><head><title>Just a moment...</title></head><body>
<h1>Verify you are human</h1><p>Please complete the security check to access this site.</p>
<form><div class="g-recaptcha" data-sitekey="x"></div></form><script src="https://www.google.com/recaptcha/api.js"></script>
</body></html>"#;

pub(super) const LOGIN: &str = r#"<!doctype html><html lang="en"><head><title>Sign in | The Harbor Ledger</title></head><body>
<h1>Sign in</h1><form action="/login" method="post"><label>Email <input type="email" name="email"></label>
<label>Password <input type="password" name="password"></label><button>Sign in</button></form></body></html>"#;
