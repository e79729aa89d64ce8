//! The real window, driven as a reader drives it: by what a screen reader would call its parts.
//!
//! Each [`Window`] has a display, a message bus and a WebDriver of its own, so that tests run side by side.
//! On Linux with WebKitGTK's driver installed; elsewhere [`can_be_driven`] says no and tests say "skipped".

mod axe;
mod desktop;
mod driver;
mod failure;
mod look;
mod parts;
mod services;
mod spoken;
mod start;
mod words;

use std::{
    path::Path,
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

pub use axe::violations;
pub use desktop::has_keyboard;
pub use driver::Element;
pub use failure::Failure;
pub use look::{keep_screenshot, keep_wide_screenshot};
pub use spoken::{ScreenReader, Spoken};
pub use start::{Start, can_be_driven, program};
pub use words::{ENGLISH, SPANISH, Words};

use driver::Driver;
use services::Services;

use crate::bus::Bus;

/// How long something may take that a reader waits for, on a machine that is busy with other tests.
const PATIENCE: Duration = Duration::from_secs(30);

/// An open window.
pub struct Window {
    driver: Driver,
    services: Services,
}

impl Window {
    /// Starts the program and waits for its view.
    ///
    /// # Errors
    /// Where the program, its display or its driver does not come up.
    pub fn open(start: &Start) -> Result<Self, Failure> {
        let services = Services::run(start)?;
        let driver = Driver::connect(services.port(), &start.capabilities()?)?;
        let window = Self { driver, services };
        window.until("the view is drawn", |window| {
            window.is_true("return document.getElementById('app')?.childElementCount > 0")
        })?;
        Ok(window)
    }

    /// What a script of the page's own world returns.
    ///
    /// # Errors
    /// Where the script throws.
    pub fn script(&self, body: &str, arguments: &[Value]) -> Result<Value, Failure> {
        self.driver.execute(body, arguments)
    }

    /// What a script hands to its last argument, when it is ready.
    ///
    /// # Errors
    /// Where the script throws, or takes longer than a minute.
    pub fn script_later(&self, body: &str) -> Result<Value, Failure> {
        self.driver.execute_later(body)
    }

    /// Clicks what a selector finds first, as soon as it is there.
    ///
    /// # Errors
    /// Where nothing comes in time.
    pub fn click_first(&self, selector: &str) -> Result<(), Failure> {
        self.until(&format!("{selector} is there"), |window| {
            let script = "const part = document.querySelector(arguments[0]); part?.click(); return part !== null";
            Ok(window.script(script, &[json!(selector)])? == Value::Bool(true))
        })
    }

    /// Whether a script returns true.
    ///
    /// # Errors
    /// Where the script throws.
    pub fn is_true(&self, body: &str) -> Result<bool, Failure> {
        Ok(self.script(body, &[])? == Value::Bool(true))
    }

    /// Waits until something is so.
    ///
    /// # Errors
    /// Where it is not so in time, or asking fails.
    pub fn until(
        &self,
        what: &str,
        is_so: impl Fn(&Self) -> Result<bool, Failure>,
    ) -> Result<(), Failure> {
        self.until_within(PATIENCE, what, is_so)
    }

    /// The same for what takes longer than all else.
    ///
    /// # Errors
    /// Where it is not so in time, or asking fails.
    pub fn until_within(
        &self,
        patience: Duration,
        what: &str,
        is_so: impl Fn(&Self) -> Result<bool, Failure>,
    ) -> Result<(), Failure> {
        let begun = Instant::now();
        while begun.elapsed() < patience {
            if is_so(self)? {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(50));
        }
        Err(Failure::new(format!(
            "waited in vain until {what}; the window shows: {}",
            self.text()?
        )))
    }

    /// All words that are shown.
    ///
    /// # Errors
    /// Where the window does not answer.
    pub fn text(&self) -> Result<String, Failure> {
        let text = self.script("return document.body.innerText", &[])?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the words are shown.
    ///
    /// # Errors
    /// Where they are not shown in time.
    pub fn until_shown(&self, words: &str) -> Result<(), Failure> {
        self.until(&format!("\"{words}\" is shown"), |window| {
            Ok(window.text()?.contains(words))
        })
    }

    /// Waits for a story whose headline is painted.
    ///
    /// # Errors
    /// Where none comes in time.
    pub fn until_headline(&self, headline: &str) -> Result<(), Failure> {
        self.until(&format!("the story \"{headline}\" is painted"), |window| {
            let shown = window.script(
                "return document.documentElement.dataset.painted ? document.querySelector('article h1')?.innerText : ''",
                &[],
            )?;
            Ok(shown.as_str() == Some(headline))
        })
    }

    /// Chooses the address field, writes the address, and opens it.
    ///
    /// # Errors
    /// Where the field or the button is missing.
    pub fn open_address(&self, words: &Words, address: &str) -> Result<(), Failure> {
        if self.find("textbox", words.address)?.is_none() {
            self.click("button", words.add)?;
        }
        let field = self.wait_for("textbox", words.address)?;
        self.driver.clear(&field)?;
        self.driver.type_into(&field, address)?;
        self.click("button", words.open)
    }

    /// Presses a key by its name: "Escape", "ArrowRight", "Tab", or a letter.
    ///
    /// # Errors
    /// Where the window does not answer.
    pub fn press(&self, key: &str) -> Result<(), Failure> {
        self.driver.press(key)
    }

    /// Presses a key while "Shift" or "Control" is held.
    ///
    /// # Errors
    /// Where the window does not answer.
    pub fn press_with(&self, held: &str, key: &str) -> Result<(), Failure> {
        self.driver.chord(held, key)
    }

    /// Presses at one point of the view, moves to the other, and lets go there.
    ///
    /// # Errors
    /// Where the window does not answer.
    pub fn drag(&self, from: (i64, i64), to: (i64, i64)) -> Result<(), Failure> {
        self.driver.drag(from, to)
    }

    /// Presses and lets go twice at one point of the view.
    ///
    /// # Errors
    /// Where the window does not answer.
    pub fn double_click(&self, at: (i64, i64)) -> Result<(), Failure> {
        self.driver.double_click(at)
    }

    /// Presses a mouse's right button over the middle of what a selector finds first.
    ///
    /// # Errors
    /// Where nothing is found.
    pub fn right_click(&self, selector: &str) -> Result<(), Failure> {
        let middle = "const box = document.querySelector(arguments[0])?.getBoundingClientRect();
            return box === undefined ? null : [box.x + box.width / 2, box.y + box.height / 2]";
        let at = self.script(middle, &[json!(selector)])?;
        let side = |place: usize| at[place].as_f64().map(|side| side.round());
        let (Some(x), Some(y)) = (side(0), side(1)) else {
            return Err(Failure::new(format!("there is no {selector}")));
        };
        #[expect(
            clippy::cast_possible_truncation,
            reason = "places in a window are small"
        )]
        self.driver.right_click((x as i64, y as i64))
    }

    /// Gives the window's content this size.
    ///
    /// # Errors
    /// Where the window does not take it.
    pub fn resize(&self, width: u32, height: u32) -> Result<(), Failure> {
        self.driver.resize(width, height)?;
        self.until(&format!("the window is {width} pixels wide"), |window| {
            Ok(window.script("return innerWidth", &[])? == json!(width))
        })
    }

    /// The picture of the window, as a PNG file.
    ///
    /// # Errors
    /// Where none can be had.
    pub fn screenshot(&self) -> Result<Vec<u8>, Failure> {
        self.driver.screenshot()
    }

    /// The display that the window stands on.
    #[must_use]
    pub fn display(&self) -> &str {
        self.services.display()
    }

    /// The message bus that the window is on.
    #[must_use]
    pub fn bus(&self) -> &Bus {
        self.services.bus()
    }

    /// Ends the program as the system does when the reader logs out.
    ///
    /// # Errors
    /// Where it does not end.
    pub fn close(self) -> Result<(), Failure> {
        self.driver.quit()
    }
}

/// The folder of the workspace.
pub(crate) fn workspace() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}
