//! An issue as a letter: plain text, and HTML with its looks in the elements themselves, as mail programs want it.

use tearsheet_library::{Issue, IssueStory};
use tearsheet_mail::Letter;
use time::{OffsetDateTime, UtcOffset};

use crate::{
    Tongue,
    markup::{escaped, one_line},
};

/// The row of letters that issues belong to.
const LIST: &str = "weekly.tearsheet";

const PAGE: &str = "margin:0;padding:0;background:#fbfaf7;color:#1b1a18";
const SHEET: &str = "max-width:600px;margin:0 auto;padding:28px 20px 40px;font-family:Georgia,'Times New Roman',serif";
const NAME: &str = "margin:0;font-size:34px;line-height:1.15;font-weight:600;text-align:center";
const HEAD: &str = "margin:6px 0 0;padding:7px 0;border-top:3px double #1b1a18;border-bottom:1px solid #1b1a18;\
                    font:13px/1.4 Helvetica,Arial,sans-serif;color:#5c5851;text-align:center";
const STORY: &str = "padding:20px 0 18px;border-bottom:1px solid #e4e0d8";
const HEADLINE: &str = "margin:0;font-size:21px;line-height:1.25;font-weight:600";
const LINK: &str = "color:#1b1a18;text-decoration:none";
const NUMBER: &str = "color:#a4201f";
const SUMMARY: &str = "margin:8px 0 0;font-size:16px;line-height:1.5";
const REASON: &str =
    "margin:8px 0 0;font:italic 15px/1.45 Georgia,'Times New Roman',serif;color:#a4201f";
const SMALL: &str = "margin:6px 0 0;font:13px/1.5 Helvetica,Arial,sans-serif;color:#5c5851";

/// The letter of an issue. `zone` is where its reader is: the day of the issue is that place's.
#[must_use]
pub fn letter(issue: &Issue, tongue: Tongue, zone: UtcOffset) -> Letter {
    let head = tongue.head(issue, issue.made.to_offset(zone));
    let first = issue.stories.first().map(|story| one_line(&story.headline));
    Letter {
        subject: match first {
            Some(headline) => format!("{}: {headline}", tongue.name()),
            None => tongue.name().to_owned(),
        },
        text: text(issue, tongue, &head),
        html: html(issue, tongue, &head),
        id: format!("issue-{}", issue.id),
        list: LIST.to_owned(),
        date: issue.made.to_offset(zone),
    }
}

/// A letter that only shows that letters arrive.
#[must_use]
pub fn trial(tongue: Tongue, now: OffsetDateTime) -> Letter {
    let words = tongue.trial();
    Letter {
        subject: tongue.trial_subject().to_owned(),
        text: format!("{words}\n"),
        html: page(
            tongue,
            tongue.trial_subject(),
            &format!("<p style=\"{SUMMARY}\">{}</p>", escaped(words)),
        ),
        id: format!("trial-{}", now.unix_timestamp_nanos()),
        list: LIST.to_owned(),
        date: now,
    }
}

fn text(issue: &Issue, tongue: Tongue, head: &str) -> String {
    let mut text = format!("{}\n{head}\n", tongue.name().to_uppercase());
    for (place, story) in issue.stories.iter().enumerate() {
        text += &format!("\n{}. {}\n", place + 1, one_line(&story.headline));
        let lines = [
            one_line(&story.summary),
            one_line(&tongue.reasons(story)),
            one_line(&tongue.facts(story)),
            story
                .url
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
        ];
        for line in lines.iter().filter(|line| !line.is_empty()) {
            text += &format!("{line}\n");
        }
    }
    for line in [tongue.fewer(issue.stories.len()), Some(tongue.foot())]
        .into_iter()
        .flatten()
    {
        text += &format!("\n{line}\n");
    }
    text
}

fn html(issue: &Issue, tongue: Tongue, head: &str) -> String {
    let mut body = format!(
        "<h1 style=\"{NAME}\">{}</h1>\n<p style=\"{HEAD}\">{}</p>\n",
        escaped(tongue.name()),
        escaped(head)
    );
    for (place, story) in issue.stories.iter().enumerate() {
        body += &told(story, place + 1, tongue);
    }
    for line in [tongue.fewer(issue.stories.len()), Some(tongue.foot())]
        .into_iter()
        .flatten()
    {
        body += &format!(
            "<p style=\"{SMALL};margin-top:18px\">{}</p>\n",
            escaped(line)
        );
    }
    page(tongue, tongue.name(), &body)
}

fn told(story: &IssueStory, number: usize, tongue: Tongue) -> String {
    let headline = escaped(&one_line(&story.headline));
    let headline = match &story.url {
        Some(url) => format!(
            "<a href=\"{}\" style=\"{LINK}\">{headline}</a>",
            escaped(url.as_str())
        ),
        None => headline,
    };
    let language = story
        .language
        .as_ref()
        .map(|language| format!(" lang=\"{}\"", escaped(language.as_str())))
        .unwrap_or_default();
    let mut told = format!(
        "<div style=\"{STORY}\">\n<h2 style=\"{HEADLINE}\"><span style=\"{NUMBER}\">{number}</span>&#160; \
         <span dir=\"auto\"{language}>{headline}</span></h2>\n"
    );
    if !story.summary.trim().is_empty() {
        let summary = escaped(&one_line(&story.summary));
        told += &format!("<p style=\"{SUMMARY}\" dir=\"auto\"{language}>{summary}</p>\n");
    }
    let reasons = escaped(&one_line(&tongue.reasons(story)));
    told += &format!("<p style=\"{REASON}\">{reasons}</p>\n");
    let facts = escaped(&one_line(&tongue.facts(story)));
    told += &format!("<p style=\"{SMALL}\">{facts}</p>\n</div>\n");
    told
}

fn page(tongue: Tongue, title: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n</head>\n\
         <body style=\"{PAGE}\">\n<div style=\"{SHEET}\">\n{body}</div>\n</body>\n</html>\n",
        tongue.tag(),
        escaped(title)
    )
}

#[cfg(test)]
mod tests {
    use tearsheet_library::{IssueId, Reason};
    use time::macros::{datetime, offset};

    use super::*;

    fn issue() -> Issue {
        let story = |headline: &str, reasons| IssueStory {
            headline: headline.to_owned(),
            summary: "Nobody <b>was</b> hurt.".to_owned(),
            language: None,
            sites: vec!["The Gull".to_owned(), "Tern & Sons".to_owned()],
            url: Some("https://gull.example/a?b=1&c=2".parse().unwrap()),
            story: None,
            entry: None,
            published: Some(datetime!(2026-11-27 09:00 UTC)),
            read_time: None,
            photos: Some(1),
            reasons,
        };
        Issue {
            id: IssueId::from_bytes([7; 16]),
            number: 3,
            week: Some("2026-W48".to_owned()),
            made: datetime!(2026-11-29 23:30 UTC),
            stories: vec![
                story(
                    "Ferry <script>alert(1)</script>\r\nruns aground",
                    vec![Reason::CarriedBy { sites: 3 }],
                ),
                story(
                    "Whale freed",
                    vec![Reason::Unread {
                        since: datetime!(2026-11-20 09:00 UTC),
                    }],
                ),
            ],
            opened: false,
        }
    }

    #[test]
    fn an_issue_is_told_in_text_and_in_html_in_the_readers_language() {
        let madrid = letter(&issue(), Tongue::Es, offset!(+1));
        assert_eq!(
            madrid.subject,
            "Cinco de la semana: Ferry <script>alert(1)</script> runs aground"
        );
        assert!(
            madrid.text.contains("Número 3 · 30 de noviembre de 2026"),
            "{}",
            madrid.text
        );
        assert!(
            madrid.text.contains("La llevan 3 sitios"),
            "{}",
            madrid.text
        );
        assert!(
            madrid.text.contains("La semana no dio para más."),
            "{}",
            madrid.text
        );
        let english = letter(&issue(), Tongue::En, UtcOffset::UTC);
        assert!(
            english.text.contains("Number 3 · 29 November 2026"),
            "{}",
            english.text
        );
        assert!(
            english
                .html
                .contains("In your library, unread since 20 November 2026")
        );
        assert!(
            english
                .html
                .contains("The Gull, Tern &amp; Sons · 27 November 2026 · 1 photo")
        );
    }

    #[test]
    fn nothing_of_a_stranger_is_mark_up_and_nothing_is_fetched_from_anywhere() {
        let html = letter(&issue(), Tongue::En, UtcOffset::UTC).html;
        assert!(html.contains("Ferry &lt;script&gt;alert(1)&lt;/script&gt; runs aground"));
        assert!(html.contains("href=\"https://gull.example/a?b=1&amp;c=2\""));
        for fetched in ["<script", "<img", "<link", "url(", "src=", "@import"] {
            assert!(!html.contains(fetched), "{fetched}");
        }
    }
}
