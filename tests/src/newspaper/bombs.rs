//! Bodies that are small on the way and huge when unpacked, made as they go out.

use std::io::{self, Write};

use flate2::{Compression, FlushCompress};
use tokio::io::{AsyncWrite, AsyncWriteExt};

use super::Encoding;

/// Spaces: a page of them is empty, and none of it can be mistaken for a story.
const FILL: u8 = b' ';
/// The piece that is compressed once and sent again and again.
const PIECE: usize = 1024 * 1024;

/// Sends a whole answer whose body unpacks to at least `bytes` spaces. Ends early where the client goes away.
pub(crate) async fn write(
    stream: &mut (impl AsyncWrite + Unpin + Send),
    encoding: Encoding,
    media_type: &str,
    bytes: u64,
) -> io::Result<()> {
    let pieces = Pieces::of(encoding)?;
    let header = match encoding {
        Encoding::Identity => "",
        Encoding::Gzip => "Content-Encoding: gzip\r\n",
        Encoding::Brotli => "Content-Encoding: br\r\n",
        Encoding::Zstd => "Content-Encoding: zstd\r\n",
    };
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\n{header}Connection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(&pieces.first).await?;
    let times = bytes.div_ceil(u64::try_from(PIECE).unwrap_or(u64::MAX));
    for _ in 0..times {
        stream.write_all(&pieces.again).await?;
    }
    stream.write_all(&pieces.last).await
}

/// A stream of one encoding: how it begins, a piece that can be repeated, how it ends.
struct Pieces {
    first: Vec<u8>,
    again: Vec<u8>,
    last: Vec<u8>,
}

impl Pieces {
    fn of(encoding: Encoding) -> io::Result<Self> {
        match encoding {
            Encoding::Identity => Ok(Self {
                first: Vec::new(),
                again: vec![FILL; PIECE],
                last: Vec::new(),
            }),
            Encoding::Gzip => gzip(),
            Encoding::Brotli => brotli(),
            Encoding::Zstd => Ok(zstd()),
        }
    }
}

/// After a full flush the compressor has forgotten all, so its next piece fits after any such piece.
fn gzip() -> io::Result<Pieces> {
    let mut compress = flate2::Compress::new(Compression::best(), RAW);
    let mut again = Vec::with_capacity(PIECE);
    compress
        .compress_vec(&[FILL; PIECE], &mut again, FlushCompress::Full)
        .map_err(io::Error::other)?;
    Ok(Pieces {
        first: vec![0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF],
        again,
        // An empty last block; the checksum that should follow is one no client gets as far as to miss.
        last: vec![3, 0],
    })
}

/// Deflate without zlib's header: gzip has its own.
const RAW: bool = false;

/// The third flushed piece is like the second: from there on the compressor stands still.
fn brotli() -> io::Result<Pieces> {
    let mut compress = brotli::CompressorWriter::new(Vec::new(), 4096, 5, 22);
    let mut ends = Vec::new();
    for _ in 0..2 {
        compress.write_all(&[FILL; PIECE])?;
        compress.flush()?;
        ends.push(compress.get_ref().len());
    }
    let written = compress.get_ref();
    let (first, again) = written.split_at(ends[0]);
    Ok(Pieces {
        first: first.to_vec(),
        again: again.to_vec(),
        last: vec![3],
    })
}

/// Written by hand after RFC 8878: a frame of 1 MiB window without a content size, and blocks that say
/// "this byte, 131,072 times".
fn zstd() -> Pieces {
    const BLOCK: u32 = 128 * 1024;
    let run_of_one_byte = |last: u32| {
        let [a, b, c, _] = (BLOCK << 3 | 1 << 1 | last).to_le_bytes();
        [a, b, c, FILL]
    };
    Pieces {
        first: vec![0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x50],
        again: run_of_one_byte(0).repeat(8),
        last: run_of_one_byte(1).to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn unpacked(encoding: Encoding) -> usize {
        let pieces = Pieces::of(encoding).unwrap();
        let stream = [pieces.first, pieces.again.repeat(40), pieces.last].concat();
        let mut unpack: Box<dyn Read> = match encoding {
            Encoding::Identity => Box::new(io::Cursor::new(stream)),
            Encoding::Gzip => Box::new(flate2::read::DeflateDecoder::new(io::Cursor::new(
                stream[10..].to_vec(),
            ))),
            Encoding::Brotli => Box::new(brotli::Decompressor::new(io::Cursor::new(stream), 4096)),
            Encoding::Zstd => Box::new(zstd::Decoder::new(io::Cursor::new(stream)).unwrap()),
        };
        let mut bytes = Vec::new();
        unpack.read_to_end(&mut bytes).unwrap();
        assert!(bytes.iter().all(|byte| *byte == FILL));
        bytes.len()
    }

    #[test]
    fn a_bomb_unpacks_to_what_it_says() {
        for encoding in [
            Encoding::Identity,
            Encoding::Gzip,
            Encoding::Brotli,
            Encoding::Zstd,
        ] {
            let bytes = unpacked(encoding);
            assert!(
                (40 * PIECE..=42 * PIECE).contains(&bytes),
                "{encoding:?}: {bytes}"
            );
        }
    }
}
