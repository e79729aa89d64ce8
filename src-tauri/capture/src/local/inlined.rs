//! Pictures that stand in a page as `data:` addresses, as SingleFile and note programs save them.

use base64::{
    Engine, alphabet,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use percent_encoding::percent_decode;
use url::Url;

use super::{
    HOST,
    bundle::{Bundle, PARTS, Parts, key},
};

const MARK: &[u8] = b"data:image/";
/// Smaller ones are dots, arrows and placeholders; they stay where they are.
const WORTH: usize = 1024;

/// The page with each of its own pictures at an address, and the pictures at these addresses.
pub(super) fn without_pictures(bundle: Bundle) -> Bundle {
    let mut parts = None;
    let mut page = Vec::new();
    let mut rest = bundle.page.as_slice();
    while let Some(start) = memchr::memmem::find(rest, MARK) {
        let (before, from_here) = rest.split_at(start);
        page.extend_from_slice(before);
        let length = from_here
            .iter()
            .take_while(|byte| is_of_address(**byte))
            .count();
        let (address, after) = from_here.split_at(length.max(MARK.len()));
        let parts = parts.get_or_insert_with(|| bundle.parts.clone().into_map());
        match picture(address).filter(|_| parts.len() < PARTS) {
            Some(picture) => {
                let place = format!("https://{HOST}/inlined/{}", parts.len());
                page.extend_from_slice(place.as_bytes());
                if let Ok(url) = Url::parse(&place) {
                    parts.insert(key(&url).into_owned(), picture);
                }
            }
            None => page.extend_from_slice(address),
        }
        rest = after;
    }
    match parts {
        None => bundle,
        Some(parts) => {
            page.extend_from_slice(rest);
            Bundle {
                page,
                parts: Parts::of(parts),
                ..bundle
            }
        }
    }
}

/// Base64, percent-encoding and the words before them; quotes, brackets and white space end an address.
const fn is_of_address(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'+' | b'/' | b'=' | b'%' | b':' | b';' | b',' | b'-' | b'_' | b'.'
        )
}

/// The bytes of a base64 `data:` address that is worth taking out.
fn picture(address: &[u8]) -> Option<Vec<u8>> {
    let comma = memchr::memchr(b',', address)?;
    let (head, data) = address.split_at(comma);
    let is_base64 = head.to_ascii_lowercase().ends_with(b";base64");
    if !is_base64 || data.len() < WORTH || head.starts_with(b"data:image/svg") {
        return None;
    }
    let data: Vec<u8> = percent_decode(data.get(1..)?).collect();
    LENIENT.decode(data).ok()
}

/// With or without padding, as browsers take it.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_in_the_page_moves_to_an_address_and_dots_stay() {
        let picture = vec![7_u8; 2000];
        let inlined = base64::engine::general_purpose::STANDARD.encode(&picture);
        let dot = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
        let page = format!(
            r#"<img src="data:image/jpeg;base64,{inlined}"><img src='{dot}'><p>data:image/ is a word</p>"#
        );
        let bundle = without_pictures(Bundle {
            page: page.into_bytes(),
            ..Bundle::default()
        });
        let text = String::from_utf8(bundle.page).unwrap();
        let address = format!("https://{HOST}/inlined/0");
        assert_eq!(
            text,
            format!(r#"<img src="{address}"><img src='{dot}'><p>data:image/ is a word</p>"#)
        );
        assert_eq!(
            bundle.parts.at(&Url::parse(&address).unwrap()),
            Some(&picture[..])
        );
    }
}
