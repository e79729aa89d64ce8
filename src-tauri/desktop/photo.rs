//! The `photo:` protocol: files of the library by their hash, pictures alone, and nothing else.

use std::{fs, str::FromStr, sync::Arc};

use tauri::{
    Manager, Runtime, UriSchemeContext, UriSchemeResponder, async_runtime,
    http::{HeaderMap, HeaderValue, Request, Response, StatusCode, header},
};
use tearsheet_library::{Library, LibraryError, PhotoHash, PhotoKind, Rendition, StoredPhoto};
use tearsheet_wire::WireError;

use crate::desk::Desk;

/// The protocol's name.
pub const SCHEME: &str = "photo";

/// Should anything ever be opened as a page here, it may neither load nor run nor frame a thing.
const POLICY: HeaderValue = HeaderValue::from_static("default-src 'none'; sandbox");

/// A file's name is the hash of its bytes: what it names never changes.
const FOR_EVER: HeaderValue = HeaderValue::from_static("private, max-age=31536000, immutable");

/// Answers one request of the view, off its thread.
pub fn answer<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let desk = Arc::clone(&context.app_handle().state::<Arc<Desk>>());
    let asked = Asked::from_str(request.uri().path());
    async_runtime::spawn(async move {
        let found = match asked {
            Ok(asked) => find(&desk, asked).await.ok().flatten(),
            Err(NotAPhoto) => None,
        };
        responder.respond(found.map_or_else(nothing, picture));
    });
}

/// A photo, and how large it is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Asked {
    hash: PhotoHash,
    size: Size,
}

/// How large a photo is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Size {
    Made(Rendition),
    /// A blurred miniature, to show while the photo loads.
    Blurred,
}

/// The path names no photo.
#[derive(Debug, PartialEq, Eq)]
struct NotAPhoto;

impl FromStr for Asked {
    type Err = NotAPhoto;

    /// `/<hash>`, `/<hash>/screen`, `/<hash>/thumbnail` or `/<hash>/blurred`. The first two are one: a photo that the
    /// window can paint is answered as it is, a larger one by its rendition.
    fn from_str(path: &str) -> Result<Self, Self::Err> {
        let name = path.strip_prefix('/').ok_or(NotAPhoto)?;
        let (hash, size) = match name.split_once('/') {
            None => (name, Size::Made(Rendition::Screen)),
            Some((hash, "screen")) => (hash, Size::Made(Rendition::Screen)),
            Some((hash, "thumbnail")) => (hash, Size::Made(Rendition::Thumbnail)),
            Some((hash, "blurred")) => (hash, Size::Blurred),
            Some(_) => return Err(NotAPhoto),
        };
        let hash = hash.parse().map_err(|_| NotAPhoto)?;
        Ok(Self { hash, size })
    }
}

struct Picture {
    kind: &'static str,
    bytes: Vec<u8>,
}

async fn find(desk: &Desk, asked: Asked) -> Result<Option<Picture>, WireError> {
    desk.in_library(move |library| {
        let size = match asked.size {
            Size::Made(size) => size,
            Size::Blurred => {
                let blurred = library.blurred(&asked.hash)?;
                let kind = PhotoKind::Png.media_type();
                return Ok(blurred.map(|bytes| Picture { kind, bytes }));
            }
        };
        let Some(stored) = stored(library, &asked.hash, size)? else {
            return Ok(None);
        };
        // A file that vanished since is one that the library does not have.
        Ok(fs::read(&stored.path).ok().map(|bytes| Picture {
            kind: stored.file.kind.media_type(),
            bytes,
        }))
    })
    .await
}

/// The rendition; where none can be made (a broken picture, a kind that only the view decodes) the
/// photo itself, as long as the view can paint it.
fn stored(
    library: &Library,
    hash: &PhotoHash,
    size: Rendition,
) -> Result<Option<StoredPhoto>, LibraryError> {
    match library.rendition(hash, size) {
        Err(LibraryError::PictureBroken { .. }) => Ok(library
            .photo(hash)?
            .filter(|stored| stored.file.is_shown_as_it_is())),
        answer => answer,
    }
}

fn picture(picture: Picture) -> Response<Vec<u8>> {
    let mut response = Response::new(picture.bytes);
    guard(
        response.headers_mut(),
        HeaderValue::from_static(picture.kind),
    );
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, FOR_EVER);
    response
}

fn nothing() -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = StatusCode::NOT_FOUND;
    guard(
        response.headers_mut(),
        HeaderValue::from_static("image/png"),
    );
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn guard(headers: &mut HeaderMap, kind: HeaderValue) {
    headers.insert(header::CONTENT_TYPE, kind);
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(header::CONTENT_SECURITY_POLICY, POLICY);
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASH: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    #[test]
    fn a_photo_is_named_by_its_hash_alone() {
        let size = |path: String| path.parse::<Asked>().map(|asked| asked.size);
        let screen = Size::Made(Rendition::Screen);
        let thumbnail = Size::Made(Rendition::Thumbnail);
        assert_eq!(size(format!("/{HASH}")), Ok(screen));
        assert_eq!(size(format!("/{HASH}/screen")), Ok(screen));
        assert_eq!(size(format!("/{HASH}/thumbnail")), Ok(thumbnail));
        assert_eq!(size(format!("/{HASH}/blurred")), Ok(Size::Blurred));
    }

    #[test]
    fn any_other_path_names_nothing() {
        let upper = HASH.to_uppercase();
        for path in [
            String::new(),
            "/".into(),
            HASH.into(),
            format!("/{upper}"),
            format!("/{HASH}/"),
            format!("/{HASH}/thumbnail/"),
            format!("//{HASH}"),
            format!("/{HASH}/../{HASH}"),
            format!("/../{HASH}"),
            format!("/%2e%2e/{HASH}"),
            format!("/{}", &HASH[1..]),
            format!("/{HASH}0"),
            "/library.sqlite".into(),
            "/../../etc/passwd".into(),
            "/\u{e9}".repeat(32),
        ] {
            assert_eq!(path.parse::<Asked>(), Err(NotAPhoto), "{path}");
        }
    }

    #[test]
    fn random_paths_name_nothing_and_break_nothing() {
        let mut seed = 0x2545_f491_4f6c_dd1d_u64;
        let letters: Vec<char> = "/.%\\0123456789abcdefABCDEF~?#: \u{e9}\u{1f5bc}\0thumbnailscreen"
            .chars()
            .collect();
        for _ in 0..5_000 {
            let mut path = String::from("/");
            for _ in 0..(seed % 90) {
                seed ^= seed << 13;
                seed ^= seed >> 7;
                seed ^= seed << 17;
                path.push(letters[usize::try_from(seed % letters.len() as u64).unwrap()]);
            }
            seed = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
            assert_eq!(path.parse::<Asked>(), Err(NotAPhoto), "{path}");
        }
    }

    #[test]
    fn nothing_is_said_about_what_is_not_there() {
        let response = nothing();
        assert_eq!(response.status(), StatusCode::NOT_FOUND);
        assert!(response.body().is_empty());
        assert_eq!(
            response.headers()[header::X_CONTENT_TYPE_OPTIONS],
            "nosniff"
        );
        assert_eq!(
            response.headers()[header::CONTENT_SECURITY_POLICY],
            "default-src 'none'; sandbox"
        );
    }
}
