//! What a window stands on: a display, a message bus, WebKitGTK's driver.

use std::{
    env,
    io::{BufRead, BufReader},
    net::{Ipv4Addr, TcpListener, TcpStream},
    os::unix::process::CommandExt,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use super::{Failure, Start};
use crate::bus::{Bus, Starts, end};

/// The processes, ended when dropped, with all that they started.
pub struct Services {
    driver: Child,
    port: u16,
    bus: Bus,
    screen: Screen,
}

impl Services {
    pub fn run(start: &Start) -> Result<Self, Failure> {
        let screen = Screen::open()?;
        let bus = Bus::open(start.beside(), Some(&screen.display))?;
        let port = free_port()?;
        let services = Self {
            driver: driver(start, port, &bus, &screen)?,
            port,
            bus,
            screen,
        };
        services.wait_for_driver()?;
        Ok(services)
    }

    pub fn display(&self) -> &str {
        &self.screen.display
    }

    pub const fn bus(&self) -> &Bus {
        &self.bus
    }

    pub const fn port(&self) -> u16 {
        self.port
    }

    fn wait_for_driver(&self) -> Result<(), Failure> {
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if begun.elapsed() > Duration::from_secs(20) {
                return Err(Failure::new("WebKitWebDriver does not answer"));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Services {
    fn drop(&mut self) {
        end(&mut self.driver);
    }
}

/// A display of its own, so that no test takes another's keys; with `TEARSHEET_SHOW_WINDOWS` the one that the
/// developer looks at.
struct Screen {
    display: String,
    server: Option<Child>,
}

impl Screen {
    fn open() -> Result<Self, Failure> {
        if let (Some(_), Ok(display)) = (env::var_os("TEARSHEET_SHOW_WINDOWS"), env::var("DISPLAY"))
        {
            return Ok(Self {
                display,
                server: None,
            });
        }
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1"])
            .args(["-screen", "0", "1600x1200x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(|error| Failure::new(format!("Xvfb does not start: {error}")))?;
        let output = server.stdout.take();
        let mut screen = Self {
            display: String::new(),
            server: Some(server),
        };
        let mut number = String::new();
        if let Some(output) = output {
            BufReader::new(output).read_line(&mut number)?;
        }
        match number.trim() {
            "" => Err(Failure::new("Xvfb names no display")),
            number => {
                screen.display = format!(":{number}");
                Ok(screen)
            }
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if let Some(server) = &mut self.server {
            end(server);
        }
    }
}

fn driver(start: &Start, port: u16, bus: &Bus, screen: &Screen) -> Result<Child, Failure> {
    let mut command = Command::new("WebKitWebDriver");
    command
        .arg("--host=127.0.0.1")
        .arg(format!("--port={port}"))
        .env("DISPLAY", &screen.display)
        .env("DBUS_SESSION_BUS_ADDRESS", bus.address())
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env_remove("WAYLAND_DISPLAY")
        .stdout(Stdio::null())
        .process_group(0);
    if start.beside() == Starts::Nothing {
        command.env("NO_AT_BRIDGE", "1");
    }
    start.dress(&mut command);
    if env::var_os("TEARSHEET_WINDOW_LOG").is_none() {
        command.stderr(Stdio::null());
    }
    command
        .spawn()
        .map_err(|error| Failure::new(format!("WebKitWebDriver does not start: {error}")))
}

fn free_port() -> Result<u16, Failure> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}
