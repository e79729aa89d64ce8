//! An HTTP answer as a crawler wrote it down.

use std::io::Read;

use flate2::read::{MultiGzDecoder, ZlibDecoder};

use super::bundle::UNPACKED_BYTES;

/// An answer has some twenty headers.
const HEADERS: usize = 128;

/// The media type and the body of an answer of status 200, unpacked; none for any other.
pub(super) fn read(block: &[u8]) -> Option<(String, Vec<u8>)> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS];
    let mut answer = httparse::Response::new(&mut headers);
    let httparse::Status::Complete(length) = answer.parse(block).ok()? else {
        return None;
    };
    if answer.code != Some(200) {
        return None;
    }
    let header = |name: &str| {
        let found = answer
            .headers
            .iter()
            .find(|header| header.name.eq_ignore_ascii_case(name));
        let value = found.map(|header| {
            String::from_utf8_lossy(header.value)
                .trim()
                .to_ascii_lowercase()
        });
        value.unwrap_or_default()
    };
    let body = block.get(length..)?;
    let body = if header("transfer-encoding").contains("chunked") {
        // Many crawlers write the body down whole and leave the header as it was.
        unchunked(body).unwrap_or_else(|| body.to_vec())
    } else {
        body.to_vec()
    };
    let body = match header("content-encoding").as_str() {
        "gzip" | "x-gzip" => unpacked(MultiGzDecoder::new(body.as_slice())).unwrap_or(body),
        "deflate" => unpacked(ZlibDecoder::new(body.as_slice())).unwrap_or(body),
        "br" => unpacked(brotli::Decompressor::new(body.as_slice(), 4096)).unwrap_or(body),
        _ => body,
    };
    Some((header("content-type"), body))
}

fn unpacked(packed: impl Read) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    packed.take(UNPACKED_BYTES).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// The body of its chunks; none where it has none.
fn unchunked(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let httparse::Status::Complete((start, size)) = httparse::parse_chunk_size(rest).ok()?
        else {
            return None;
        };
        if size == 0 {
            return Some(body);
        }
        let end = start.checked_add(usize::try_from(size).ok()?)?;
        body.extend_from_slice(rest.get(start..end)?);
        rest = rest.get(end..)?.strip_prefix(b"\r\n")?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(answer: &str) -> Option<String> {
        read(answer.as_bytes()).map(|(_, body)| String::from_utf8_lossy(&body).into_owned())
    }

    #[test]
    fn bodies_are_read_with_or_without_the_chunks_that_a_header_claims() {
        let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (said, read) in [
            (
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nThe pier".to_owned(),
                Some("The pier"),
            ),
            (
                format!("{chunked}4\r\nThe \r\n4\r\npier\r\n0\r\n\r\n"),
                Some("The pier"),
            ),
            (format!("{chunked}The pier"), Some("The pier")),
            (
                format!("{chunked}ffffffffffffffff\r\nThe"),
                Some("ffffffffffffffff\r\nThe"),
            ),
            ("HTTP/1.1 404 Not Found\r\n\r\nGone".to_owned(), None),
            ("no answer at all".to_owned(), None),
        ] {
            assert_eq!(body(&said).as_deref(), read, "{said}");
        }
    }
}
