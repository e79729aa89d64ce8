//! `srcset`: several sizes of one picture in one attribute.

/// One address of a `srcset` and the size that it declares.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Offer<'s> {
    pub(crate) address: &'s str,
    /// Pixels, from a `640w` descriptor.
    pub(crate) width: Option<u32>,
    /// Density, from a `2x` descriptor.
    pub(crate) density: Option<f32>,
}

/// The offers of a `srcset`, read as HTML has it: an address ends at white space or at a
/// comma that ends it; commas inside addresses are theirs.
pub(crate) fn offers(srcset: &str) -> Vec<Offer<'_>> {
    let mut offers = Vec::new();
    let mut rest = srcset;
    loop {
        rest = rest.trim_start_matches(|char: char| char.is_whitespace() || char == ',');
        if rest.is_empty() {
            return offers;
        }
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let address = word.trim_end_matches(',');
        if address.len() < word.len() {
            offers.push(Offer {
                address,
                width: None,
                density: None,
            });
            rest = after;
            continue;
        }
        let close = after.find(',').unwrap_or(after.len());
        let (descriptors, next) = after.split_at(close);
        offers.push(offer(address, descriptors));
        rest = next;
    }
}

fn offer<'s>(address: &'s str, descriptors: &str) -> Offer<'s> {
    let mut offer = Offer {
        address,
        width: None,
        density: None,
    };
    for word in descriptors.split_whitespace() {
        if let Some(width) = word.strip_suffix('w') {
            offer.width = width.parse().ok();
        } else if let Some(density) = word.strip_suffix('x') {
            offer.density = density.parse().ok();
        }
    }
    offer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_inside_addresses_are_theirs() {
        let offers = offers("/a/w_800,c_fill/pier.jpg 800w, /a/w_1600,c_fill/pier.jpg 1600w");
        assert_eq!(offers[0].address, "/a/w_800,c_fill/pier.jpg");
        assert_eq!(offers[1].address, "/a/w_1600,c_fill/pier.jpg");
        assert_eq!(offers[1].width, Some(1600));
    }

    #[test]
    fn an_address_alone_and_densities_are_read() {
        let offers = offers("pier.jpg, pier-2x.jpg 2x,");
        assert_eq!(offers.len(), 2);
        assert_eq!(offers[0].density, None);
        assert_eq!(offers[1].density, Some(2.0));
    }
}
