//! The files of the sample, built into the program.

use crate::SampleFile;

/// Names one file below `site/` and takes in its bytes.
macro_rules! site_file {
    ($path:literal) => {
        SampleFile {
            path: $path,
            bytes: include_bytes!(concat!("../site/", $path)),
        }
    };
}

/// Every file of the sample: the two editions, then the pictures in the order of the posts.
pub const FILES: &[SampleFile] = &[
    site_file!("coast/eleven-posts/story.html"),
    site_file!("coast/eleven-posts/historia.html"),
    site_file!("coast/eleven-posts/photos/01-gannet-head.jpg"),
    site_file!("coast/eleven-posts/photos/01-gannet-head-800.jpg"),
    site_file!("coast/eleven-posts/photos/02-merrow-light.jpg"),
    site_file!("coast/eleven-posts/photos/03-harbor.jpg"),
    site_file!("coast/eleven-posts/photos/04-long-strand.jpg"),
    site_file!("coast/eleven-posts/photos/05-pine-walk.jpg"),
    site_file!("coast/eleven-posts/photos/06-five-ridges.jpg"),
    site_file!("coast/eleven-posts/photos/07-night-watch.jpg"),
    site_file!("coast/eleven-posts/photos/08-town-pier.jpg"),
    site_file!("coast/eleven-posts/photos/09-upper-field.jpg"),
    site_file!("coast/eleven-posts/photos/10-heron-marsh.jpg"),
    site_file!("coast/eleven-posts/photos/11-port-ansel.jpg"),
];
