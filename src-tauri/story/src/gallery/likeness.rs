//! When two addresses look like crops of one picture, though neither says so.
//!
//! Weaker than an identity: good enough to not count a picture twice, not to merge two.

use url::Url;

/// A number of this many digits is a picture's or its folder's own.
const NUMBER: usize = 6;
/// Names that share this many letters at their start tell of one picture.
const SHARED_START: usize = 16;

/// Whether two addresses look like crops of one picture: the same host and a folder, a number
/// or the start of a name in common that is one picture's.
pub(super) fn are_alike(one: &Url, other: &Url) -> bool {
    if site(one) != site(other) {
        return false;
    }
    let (Some((folder, name)), Some((other_folder, other_name))) = (parts(one), parts(other))
    else {
        return false;
    };
    let share_folder = folder == other_folder
        && folder
            .rsplit('/')
            .next()
            .is_some_and(|last| digits(last) >= NUMBER && !is_date(last));
    let share_number = numbers(name).any(|number| numbers(other_name).any(|own| own == number));
    let shared = name
        .bytes()
        .zip(other_name.bytes())
        .take_while(|(one, other)| one == other)
        .count();
    share_folder || share_number || shared >= SHARED_START
}

/// The last two labels of the host: publishers keep pictures on several.
fn site(url: &Url) -> Option<String> {
    let mut labels = url.host_str()?.rsplit('.');
    let (top, own) = (labels.next()?, labels.next()?);
    Some(format!("{own}.{top}"))
}

fn parts(url: &Url) -> Option<(&str, &str)> {
    url.path().rsplit_once('/')
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

fn is_date(text: &str) -> bool {
    text.len() == 8 && (text.starts_with("19") || text.starts_with("20"))
}

/// The long numbers in a name, dates left out.
fn numbers(name: &str) -> impl Iterator<Item = &str> {
    name.split(|char: char| !char.is_ascii_alphanumeric())
        .filter(|part| digits(part) >= NUMBER && !is_date(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(one: &str, other: &str) -> bool {
        matches!((Url::parse(one), Url::parse(other)), (Ok(one), Ok(other)) if are_alike(&one, &other))
    }

    #[test]
    fn crops_of_one_picture_are_alike() {
        for (one, other) in [
            (
                "https://a.example/images/34432223-boats-2n4Q.jpg",
                "https://a.example/images/34432223-boats-8xYz.jpg",
            ),
            (
                "https://cdn.a.example/20230606k0000m/9.jpg",
                "https://cdn.a.example/20230606k0000m/0c10.jpg",
            ),
            (
                "https://a.example/2024/harbor-storm-night-RG4B-758x531@desk.jpg",
                "https://a.example/2024/harbor-storm-night-U407-1200x630@desk.jpg",
            ),
        ] {
            assert!(alike(one, other), "{one} {other}");
        }
    }

    #[test]
    fn other_pictures_of_a_day_are_not() {
        for (one, other) in [
            (
                "https://a.example/2024/20240102/pier.jpg",
                "https://a.example/2024/20240102/storm.jpg",
            ),
            (
                "https://a.example/u/20240102-pier.jpg",
                "https://a.example/u/20240102-storm.jpg",
            ),
            (
                "https://a.example/u/88123456.jpg",
                "https://b.example/u/88123456.jpg",
            ),
        ] {
            assert!(!alike(one, other), "{one} {other}");
        }
    }
}
