//! "9 of 11 photos: 2 refused by the site".

use tearsheet_capture::PhotoCounts;
use tearsheet_library::PhotoFailureCode as Code;

/// How the photos fared, in one line; none where the story has none. Each reason is counted, the most
/// frequent first.
pub fn in_words(photos: &PhotoCounts) -> Option<String> {
    let wanted = photos.promised.unwrap_or(photos.found).max(photos.found);
    if wanted == 0 {
        return None;
    }
    let mut reasons: Vec<(&str, u32)> = Vec::new();
    for photo in &photos.failed {
        let reason = photo.code.map_or("could not be had", reason);
        match reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, count)) => *count += 1,
            None => reasons.push((reason, 1)),
        }
    }
    let not_found = wanted.saturating_sub(photos.found);
    if not_found > 0 {
        reasons.push(("promised by the page and not found on it", not_found));
    }
    reasons.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let counted = format!("{} of {wanted} photos", photos.kept);
    if reasons.is_empty() {
        return Some(counted);
    }
    let reasons: Vec<String> = reasons
        .iter()
        .map(|(reason, count)| format!("{count} {reason}"))
        .collect();
    Some(format!("{counted}: {}", reasons.join(", ")))
}

const fn reason(code: Code) -> &'static str {
    match code {
        Code::NotFound => "no longer on the site",
        Code::Refused => "refused by the site",
        Code::ServerError => "the site failed to send",
        Code::Offline => "without a connection",
        Code::Timeout => "took too long",
        Code::CutShort => "broke off",
        Code::Tls => "from a site that cannot be trusted",
        Code::TooManyRedirects => "redirected without an end",
        Code::TooLarge => "too large",
        Code::NotAPicture => "not a picture",
        Code::Empty => "empty",
        Code::PrivateAddress => "on a private network",
        Code::BadAddress => "without a usable address",
        Code::Cancelled => "stopped",
        Code::NotStored => "not stored",
    }
}

#[cfg(test)]
mod tests {
    use tearsheet_capture::FailedPhoto;

    use super::*;

    fn counts(promised: Option<u32>, kept: u32, failed: &[Code]) -> PhotoCounts {
        let failed: Vec<FailedPhoto> = failed
            .iter()
            .map(|code| FailedPhoto {
                url: url::Url::parse("https://harbor.example/a.jpg").unwrap(),
                reason: String::new(),
                code: Some(*code),
            })
            .collect();
        PhotoCounts {
            promised,
            found: kept + u32::try_from(failed.len()).unwrap(),
            kept,
            failed,
        }
    }

    #[test]
    fn what_is_missing_is_counted_by_its_reason() {
        let of = |counts: PhotoCounts| in_words(&counts).unwrap_or_default();
        assert_eq!(of(counts(None, 0, &[])), "");
        assert_eq!(of(counts(Some(11), 11, &[])), "11 of 11 photos");
        assert_eq!(
            of(counts(Some(11), 9, &[Code::Refused, Code::Refused])),
            "9 of 11 photos: 2 refused by the site"
        );
        assert_eq!(
            of(counts(
                Some(5),
                1,
                &[Code::Timeout, Code::Refused, Code::Refused]
            )),
            "1 of 5 photos: 2 refused by the site, 1 took too long, \
             1 promised by the page and not found on it"
        );
    }
}
