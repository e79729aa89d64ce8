//! Prints the story of a page: `cargo run --example read -- page.html https://news.example/harbor`.

use std::{env, error::Error, fs};

use tearsheet_story::{Page, explain};
use url::Url;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let Some(file) = arguments.next() else {
        return Err("usage: read FILE [ADDRESS]".into());
    };
    let bytes = fs::read(file)?;
    let address = arguments.next().map(|text| Url::parse(&text)).transpose()?;
    let (story, evidence) = explain(&Page {
        bytes: &bytes,
        url: address.as_ref(),
        content_type: None,
        charset: None,
    });
    println!("{}", story.headline);
    println!("{}", story.byline.as_deref().unwrap_or("no byline"));
    println!(
        "{} words, {} photos\n",
        story.word_count,
        story.gallery.photos.len()
    );
    println!("{}\n\n{evidence}", story.text());
    Ok(())
}
