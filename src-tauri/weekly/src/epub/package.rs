//! The file itself: a ZIP of pages, what they are, and in what order they are read (EPUB 3.3; Open Container Format).

use std::io::{self, Seek, Write};

use tearsheet_library::PhotoKind;
use time::{OffsetDateTime, UtcOffset, macros::format_description};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::{Chapter, pictures::Picture};
use crate::markup::escaped;

const MIMETYPE: &str = "application/epub+zip";
const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
    <container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n<rootfiles>\n\
    <rootfile full-path=\"book/package.opf\" media-type=\"application/oebps-package+xml\"/>\n</rootfiles>\n</container>\n";
const STYLE: &str = include_str!("book.css");

/// A book, ready to be written.
pub(super) struct Package {
    /// A UUID that no other book has.
    pub id: String,
    pub title: String,
    pub language: String,
    /// When it was written.
    pub modified: OffsetDateTime,
    /// What stands in the `body` of the title page.
    pub title_page: String,
    /// What the table of contents is called.
    pub contents: &'static str,
    pub chapters: Vec<Chapter>,
    pub pictures: Vec<Picture>,
}

/// The file of a chapter.
pub(super) fn chapter_name(place: usize) -> String {
    format!("story-{}.xhtml", place + 1)
}

impl Package {
    /// Writes the book.
    pub(super) fn write(&self, out: impl Write + Seek) -> io::Result<()> {
        let mut book = Book {
            zip: ZipWriter::new(out),
        };
        // First and as it is, so that the file can be told by its first bytes (Open Container Format, 4.3).
        book.file("mimetype", CompressionMethod::Stored, MIMETYPE.as_bytes())?;
        book.text("META-INF/container.xml", CONTAINER)?;
        book.text("book/package.opf", &self.opf())?;
        book.text("book/contents.xhtml", &self.navigation())?;
        book.text("book/contents.ncx", &self.ncx())?;
        book.text("book/book.css", STYLE)?;
        let title = page(&self.title, &self.language, "title", &self.title_page);
        book.text("book/title.xhtml", &title)?;
        for (place, chapter) in self.chapters.iter().enumerate() {
            let page = page(&chapter.title, &chapter.language, "story", &chapter.body);
            book.text(&format!("book/{}", chapter_name(place)), &page)?;
        }
        for picture in &self.pictures {
            let name = format!("book/{}", picture.name);
            // Packed already.
            book.file(&name, CompressionMethod::Stored, &picture.bytes)?;
        }
        book.zip.finish()?;
        Ok(())
    }

    fn opf(&self) -> String {
        let mut manifest = String::new();
        let mut spine = String::from("<itemref idref=\"title\"/>\n");
        for place in 0..self.chapters.len() {
            let id = format!("story-{}", place + 1);
            manifest += &item(&id, &chapter_name(place), "application/xhtml+xml", "");
            spine += &format!("<itemref idref=\"{id}\"/>\n");
        }
        for (place, picture) in self.pictures.iter().enumerate() {
            let kind = match picture.kind {
                PhotoKind::Png => "image/png",
                _ => "image/jpeg",
            };
            manifest += &item(&format!("photo-{}", place + 1), &picture.name, kind, "");
        }
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\" xml:lang=\"{language}\">\n\
             <metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n\
             <dc:identifier id=\"id\">urn:uuid:{id}</dc:identifier>\n\
             <dc:title>{title}</dc:title>\n<dc:language>{language}</dc:language>\n\
             <dc:creator>Tearsheet</dc:creator>\n\
             <meta property=\"dcterms:modified\">{modified}</meta>\n</metadata>\n\
             <manifest>\n{navigation}{ncx}{style}{title_page}{manifest}</manifest>\n\
             <spine toc=\"ncx\">\n{spine}</spine>\n</package>\n",
            language = escaped(&self.language),
            id = escaped(&self.id),
            title = escaped(&self.title),
            modified = modified(self.modified),
            navigation = item(
                "contents",
                "contents.xhtml",
                "application/xhtml+xml",
                " properties=\"nav\""
            ),
            ncx = item("ncx", "contents.ncx", "application/x-dtbncx+xml", ""),
            style = item("style", "book.css", "text/css", ""),
            title_page = item("title", "title.xhtml", "application/xhtml+xml", ""),
        )
    }

    fn navigation(&self) -> String {
        let entries: String = self
            .chapters
            .iter()
            .enumerate()
            .map(|(place, chapter)| {
                let name = chapter_name(place);
                format!(
                    "<li><a href=\"{name}\">{}</a></li>\n",
                    escaped(&chapter.title)
                )
            })
            .collect();
        let body = format!(
            "<nav epub:type=\"toc\">\n<h1>{}</h1>\n<ol>\n<li><a href=\"title.xhtml\">{}</a></li>\n{entries}</ol>\n</nav>\n",
            escaped(self.contents),
            escaped(&self.title)
        );
        page(self.contents, &self.language, "contents", &body)
    }

    /// The table of contents that EPUB 2 readers know (Open Packaging Format 2.0.1, 2.4.1).
    fn ncx(&self) -> String {
        let point = |order: usize, title: &str, file: &str| {
            format!(
                "<navPoint id=\"point-{order}\" playOrder=\"{order}\"><navLabel><text>{}</text></navLabel>\
                 <content src=\"{file}\"/></navPoint>\n",
                escaped(title)
            )
        };
        let stories: String = self
            .chapters
            .iter()
            .enumerate()
            .map(|(place, chapter)| point(place + 2, &chapter.title, &chapter_name(place)))
            .collect();
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\" xml:lang=\"{}\">\n\
             <head><meta name=\"dtb:uid\" content=\"urn:uuid:{}\"/></head>\n\
             <docTitle><text>{}</text></docTitle>\n<navMap>\n{}{stories}</navMap>\n</ncx>\n",
            escaped(&self.language),
            escaped(&self.id),
            escaped(&self.title),
            point(1, &self.title, "title.xhtml")
        )
    }
}

struct Book<W: Write + Seek> {
    zip: ZipWriter<W>,
}

impl<W: Write + Seek> Book<W> {
    fn text(&mut self, name: &str, words: &str) -> io::Result<()> {
        self.file(name, CompressionMethod::Deflated, words.as_bytes())
    }

    fn file(&mut self, name: &str, packed: CompressionMethod, bytes: &[u8]) -> io::Result<()> {
        // The same time for every file: the same issue is the same book.
        let options = SimpleFileOptions::default()
            .compression_method(packed)
            .last_modified_time(zip::DateTime::default());
        self.zip.start_file(name, options)?;
        self.zip.write_all(bytes)
    }
}

fn item(id: &str, name: &str, kind: &str, more: &str) -> String {
    format!("<item id=\"{id}\" href=\"{name}\" media-type=\"{kind}\"{more}/>\n")
}

fn page(title: &str, language: &str, kind: &str, body: &str) -> String {
    let language = escaped(language);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"{language}\" \
         xml:lang=\"{language}\">\n<head>\n<meta charset=\"UTF-8\"/>\n<title>{}</title>\n\
         <link rel=\"stylesheet\" type=\"text/css\" href=\"book.css\"/>\n</head>\n<body class=\"{kind}\">\n{body}</body>\n</html>\n",
        escaped(title)
    )
}

/// The moment as the package has to write it: to the second, in UTC.
fn modified(moment: OffsetDateTime) -> String {
    let format = format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z");
    moment
        .to_offset(UtcOffset::UTC)
        .format(&format)
        .unwrap_or_default()
}
