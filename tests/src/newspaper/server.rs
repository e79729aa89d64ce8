//! Taking connections and answering them.

use std::{io, sync::Arc};

use tokio::{
    io::{AsyncRead, AsyncWrite, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};
use tokio_rustls::TlsAcceptor;

use super::{Asked, Desk, reply::After};

/// Answers connections until dropped.
pub(crate) async fn run(
    listener: std::net::TcpListener,
    tls: Option<TlsAcceptor>,
    desk: Arc<Desk>,
) {
    let Ok(listener) = TcpListener::from_std(listener) else {
        return;
    };
    while let Ok((stream, _)) = listener.accept().await {
        let (tls, desk) = (tls.clone(), Arc::clone(&desk));
        tokio::spawn(async move {
            desk.connected();
            // A client that goes away in the middle is what many tests are about.
            let _ = answer_connection(stream, tls, &desk).await;
            desk.parted();
        });
    }
}

async fn answer_connection(
    stream: TcpStream,
    tls: Option<TlsAcceptor>,
    desk: &Desk,
) -> io::Result<()> {
    stream.set_nodelay(NO_DELAY)?;
    match tls {
        None => {
            let (after, stream) = answer_all(stream, desk).await?;
            if after == After::Reset {
                // Zero linger turns the close into a reset.
                stream.set_zero_linger()?;
            }
            Ok(())
        }
        Some(tls) => answer_all(tls.accept(stream).await?, desk).await.map(drop),
    }
}

/// Small answers go out at once.
const NO_DELAY: bool = true;

/// The next request; what is none is told so, as web servers do.
async fn next_request(
    stream: &mut (impl AsyncRead + AsyncWrite + Unpin),
) -> io::Result<Option<Asked>> {
    match Asked::read(stream).await {
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            stream
                .write_all(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
                .await?;
            Ok(None)
        }
        read => read,
    }
}

async fn answer_all<S: AsyncRead + AsyncWrite + Unpin + Send>(
    stream: S,
    desk: &Desk,
) -> io::Result<(After, S)> {
    let mut stream = BufReader::new(stream);
    while let Some(asked) = next_request(&mut stream).await? {
        let reply = desk.reply(&asked);
        desk.note(asked);
        desk.begin();
        let after = reply.write(&mut stream).await;
        desk.end();
        match after? {
            After::KeepOpen => {}
            after => return Ok((after, stream.into_inner())),
        }
    }
    Ok((After::Close, stream.into_inner()))
}
