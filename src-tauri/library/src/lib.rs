//! Keeps stories, pages and photos on this device.
