//! What the paper can do to a request.

use std::{io, sync::Arc, time::Duration};

use tokio::{
    io::{AsyncWrite, AsyncWriteExt},
    time::sleep,
};

use super::bombs;

/// An answer, or something else.
#[derive(Debug, Clone)]
pub enum Reply {
    /// An ordinary answer; `Content-Length` is added.
    Whole {
        /// The status.
        status: u16,
        /// The headers.
        headers: Vec<(String, String)>,
        /// The body.
        body: Arc<[u8]>,
    },
    /// These bytes, whatever they are, and the connection closed.
    Raw(Arc<[u8]>),
    /// These bytes, and the connection reset.
    Reset(Arc<[u8]>),
    /// These bytes, and then silence for as long as the client waits.
    Silence(Arc<[u8]>),
    /// A head, then these bytes one by one with a pause before each.
    Drip {
        /// The head.
        head: Arc<[u8]>,
        /// The body.
        body: Arc<[u8]>,
        /// The pause.
        pause: Duration,
    },
    /// An ordinary answer after a while.
    Late {
        /// How long.
        after: Duration,
        /// The answer.
        reply: Box<Reply>,
    },
    /// So many bytes of spaces, compressed as they go out.
    Bomb {
        /// The compression.
        encoding: Encoding,
        /// The media type that is claimed.
        media_type: &'static str,
        /// The bytes after decompression.
        bytes: u64,
    },
    /// A line of a head again and again, without an end.
    EndlessHead,
}

/// A content encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// None.
    Identity,
    /// gzip
    Gzip,
    /// Brotli
    Brotli,
    /// Zstandard
    Zstd,
}

/// What becomes of the connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum After {
    KeepOpen,
    Close,
    Reset,
}

impl Reply {
    /// A page of HTML.
    #[must_use]
    pub fn html(body: impl Into<Vec<u8>>) -> Self {
        Self::of("text/html; charset=utf-8", body)
    }

    /// A body of a media type.
    #[must_use]
    pub fn of(media_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self::Whole {
            status: 200,
            headers: vec![("Content-Type".to_owned(), media_type.to_owned())],
            body: body.into().into(),
        }
    }

    /// A redirect.
    #[must_use]
    pub fn redirect(status: u16, location: &str) -> Self {
        Self::Whole {
            status,
            headers: vec![("Location".to_owned(), location.to_owned())],
            body: Arc::default(),
        }
    }

    /// "There is no such page", as a page.
    #[must_use]
    pub fn not_found() -> Self {
        Self::html("<!doctype html><title>Page not found</title><h1>Page not found</h1>")
            .with_status(404)
    }

    /// The same with another status.
    #[must_use]
    pub fn with_status(mut self, new: u16) -> Self {
        if let Self::Whole { status, .. } = &mut self {
            *status = new;
        }
        self
    }

    /// The same with one more header.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        if let Self::Whole { headers, .. } = &mut self {
            headers.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// The same after a while.
    #[must_use]
    pub fn after(self, after: Duration) -> Self {
        Self::Late {
            after,
            reply: Box::new(self),
        }
    }

    pub(crate) async fn write(
        &self,
        stream: &mut (impl AsyncWrite + Unpin + Send),
    ) -> io::Result<After> {
        match self {
            Self::Whole {
                status,
                headers,
                body,
            } => {
                stream
                    .write_all(&head(*status, headers, body.len()))
                    .await?;
                stream.write_all(body).await?;
                stream.flush().await?;
                Ok(After::KeepOpen)
            }
            Self::Raw(bytes) => send(stream, bytes, After::Close).await,
            Self::Reset(bytes) => send(stream, bytes, After::Reset).await,
            Self::Silence(bytes) => {
                send(stream, bytes, After::Close).await?;
                std::future::pending().await
            }
            Self::Drip { head, body, pause } => {
                stream.write_all(head).await?;
                for byte in body.iter() {
                    stream.flush().await?;
                    sleep(*pause).await;
                    stream.write_all(&[*byte]).await?;
                }
                Ok(After::Close)
            }
            Self::Late { after, reply } => {
                sleep(*after).await;
                Box::pin(reply.write(stream)).await
            }
            Self::Bomb {
                encoding,
                media_type,
                bytes,
            } => {
                bombs::write(stream, *encoding, media_type, *bytes).await?;
                Ok(After::Close)
            }
            Self::EndlessHead => {
                stream.write_all(b"HTTP/1.1 200 OK\r\n").await?;
                loop {
                    stream.write_all(b"X-Edition: evening\r\n").await?;
                }
            }
        }
    }
}

async fn send(
    stream: &mut (impl AsyncWrite + Unpin + Send),
    bytes: &[u8],
    after: After,
) -> io::Result<After> {
    stream.write_all(bytes).await?;
    stream.flush().await?;
    Ok(after)
}

fn head(status: u16, headers: &[(String, String)], length: usize) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {status} Answer\r\nContent-Length: {length}\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    head.into_bytes()
}
