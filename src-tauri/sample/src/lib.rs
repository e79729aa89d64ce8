//! The sample story that ships inside the app: a page shaped like a local-news site's,
//! its Spanish edition and its eleven pictures.
//!
//! It is read, shown and kept by the same way as any story of the web; only its host,
//! [`HOST`], is answered from here and never from the network.

use url::Url;

mod files;

pub use files::FILES;

/// The host whose every address is answered from [`FILES`]. The ending `.invalid` is kept
/// free of real sites by RFC 2606.
pub const HOST: &str = "sample.tearsheet.invalid";

/// The address of the sample story's English edition.
pub const ADDRESS: &str = "https://sample.tearsheet.invalid/coast/eleven-posts/story.html";

/// One file of the sample, as a server would hold it.
#[derive(Debug)]
pub struct SampleFile {
    /// Its path below the host, without a slash before it.
    pub path: &'static str,
    /// Its content.
    pub bytes: &'static [u8],
}

impl SampleFile {
    /// The value of the `Content-Type` header that a server would send with it.
    #[must_use]
    pub fn media_type(&self) -> &'static str {
        if self.path.ends_with(".jpg") {
            "image/jpeg"
        } else {
            "text/html; charset=utf-8"
        }
    }
}

/// The file behind an address of the sample's host; none for other hosts and unknown paths.
///
/// Query and fragment are ignored, as a server of plain files ignores them.
#[must_use]
pub fn file(url: &Url) -> Option<&'static SampleFile> {
    if url.host_str() != Some(HOST) {
        return None;
    }
    let path = url.path().trim_start_matches('/');
    FILES.iter().find(|file| file.path == path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(name: &str) -> String {
        let address = Url::parse(ADDRESS).and_then(|url| url.join(name));
        let file = file(&address.expect("an address")).expect("a file");
        String::from_utf8(file.bytes.to_vec()).expect("UTF-8")
    }

    #[test]
    fn both_editions_stand_at_their_addresses_and_name_each_other() {
        assert!(page("story.html").contains("href=\"historia.html\" hreflang=\"es\""));
        assert!(page("historia.html").contains("href=\"story.html\" hreflang=\"en\""));
    }

    #[test]
    fn every_picture_that_a_page_names_is_here_with_the_size_it_is_said_to_have() {
        for edition in ["story.html", "historia.html"] {
            let text = page(edition);
            let base = Url::parse(ADDRESS).expect("an address");
            let mut seen = 0;
            for tag in text.split("<img ").skip(1) {
                let value = |name: &str| {
                    let rest = tag.split(&format!("{name}=\"")).nth(1).unwrap_or_default();
                    rest.split('"').next().unwrap_or_default().to_owned()
                };
                let url = base.join(&value("src")).expect("an address");
                let picture = file(&url).expect("a picture");
                let size = imagesize::blob_size(picture.bytes).expect("a size");
                assert_eq!(
                    (size.width.to_string(), size.height.to_string()),
                    (value("width"), value("height")),
                    "{url}"
                );
                for candidate in value("srcset").split(", ") {
                    let (name, width) = candidate.split_once(' ').expect("a width");
                    let picture = file(&base.join(name).expect("an address")).expect("a picture");
                    let size = imagesize::blob_size(picture.bytes).expect("a size");
                    assert_eq!(format!("{}w", size.width), width, "{name}");
                }
                seen += 1;
            }
            assert_eq!(
                seen, 15,
                "the lead, three in the text and eleven in the gallery"
            );
        }
    }

    #[test]
    fn other_hosts_and_unknown_paths_have_no_file() {
        for address in [
            "https://example.com/coast/eleven-posts/story.html",
            "https://sample.tearsheet.invalid/coast/other.html",
            "https://sample.tearsheet.invalid/",
        ] {
            assert!(file(&Url::parse(address).expect("an address")).is_none());
        }
    }

    #[test]
    fn the_sample_weighs_little() {
        let bytes: usize = FILES.iter().map(|file| file.bytes.len()).sum();
        assert!(bytes < 1_500_000, "{bytes} bytes");
    }
}
