//! Every bound on what a stranger's server can make this program do, with its reason.

use std::time::Duration;

/// How much is taken, how long is waited, and how many connections are held at once.
///
/// `Limits::default()` is what a reader's app uses; a test passes smaller times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a page, after decompression.
    pub page_bytes: usize,
    /// Bytes of a photo, after decompression.
    pub photo_bytes: usize,
    /// Bytes of a service's answer in data, after decompression.
    pub data_bytes: usize,
    /// Time for looking a name up, connecting and the TLS handshake.
    pub connect: Duration,
    /// Time without a byte after which a server counts as gone.
    pub idle: Duration,
    /// Time for a page in all, redirects included, waiting for a free place excluded.
    pub page: Duration,
    /// Time for a photo in all, redirects included, waiting for a free place excluded.
    pub photo: Duration,
    /// Redirects followed for one address.
    pub hops: usize,
    /// Photos fetched at once.
    pub photos_at_once: usize,
    /// Connections to one host at once.
    pub connections_per_host: usize,
    /// Addresses tried for one photo before it counts as not to be had.
    pub candidates: usize,
    /// How often a photo's addresses are tried once more where the site or the network failed.
    pub tries_again: u32,
    /// The wait before the first of these tries; each further one waits twice as long.
    pub wait: Duration,
    /// The longest wait that a site may ask for before a photo counts as not to be had.
    pub longest_wait: Duration,
    /// Other-language editions followed when a story is saved.
    pub editions: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            page_bytes: PAGE_BYTES,
            photo_bytes: PHOTO_BYTES,
            data_bytes: DATA_BYTES,
            connect: Duration::from_secs(10),
            idle: Duration::from_secs(10),
            page: Duration::from_secs(30),
            photo: Duration::from_secs(60),
            hops: HOPS,
            photos_at_once: PHOTOS_AT_ONCE,
            connections_per_host: CONNECTIONS_PER_HOST,
            candidates: CANDIDATES,
            tries_again: TRIES_AGAIN,
            wait: Duration::from_millis(500),
            longest_wait: Duration::from_secs(30),
            editions: EDITIONS,
        }
    }
}

/// Real stories stay under 3 MB; a larger page is an advert's or an attack.
const PAGE_BYTES: usize = 8 * 1024 * 1024;
/// A 50-megapixel JPEG of a newspaper's best quality is about 15 MB.
const PHOTO_BYTES: usize = 20 * 1024 * 1024;
/// A forecast of six days by the hour is 15 KB.
const DATA_BYTES: usize = 1024 * 1024;
/// http → https → www → a consent page and back are four; more is a trap.
const HOPS: usize = 5;
/// Three hosts' worth of connections: more would only share the reader's own line.
const PHOTOS_AT_ONCE: usize = 6;
/// What browsers held themselves to before HTTP/2, less four: a guest's manners.
const CONNECTIONS_PER_HOST: usize = 2;
/// The largest `srcset` seen has 14 widths; beyond eight only thumbnails are left.
const CANDIDATES: usize = 8;
/// A hiccup is over within two seconds; what lasts longer is the reader's to retry.
const TRIES_AGAIN: u32 = 2;
/// Nearly every paper has one other language; the rest of a list of twenty was not asked for.
const EDITIONS: usize = 2;
