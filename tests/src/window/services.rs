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

/// The processes, ended when dropped, with all that they started.
pub struct Services {
    display: String,
    port: u16,
    children: Vec<Child>,
}

impl Services {
    pub fn run(start: &Start) -> Result<Self, Failure> {
        let mut services = Self {
            display: String::new(),
            port: free_port()?,
            children: Vec::new(),
        };
        services.display = services.open_display()?;
        services.run_driver(start)?;
        Ok(services)
    }

    pub fn display(&self) -> &str {
        &self.display
    }

    pub const fn port(&self) -> u16 {
        self.port
    }

    /// A display of its own, so that no test takes another's keys; with `TEARSHEET_SHOW_WINDOWS` the one
    /// that the developer looks at.
    fn open_display(&mut self) -> Result<String, Failure> {
        if let (Some(_), Ok(display)) = (env::var_os("TEARSHEET_SHOW_WINDOWS"), env::var("DISPLAY"))
        {
            return Ok(display);
        }
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1600x1200x24",
                "-nolisten",
                "tcp",
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(|error| Failure::new(format!("Xvfb does not start: {error}")))?;
        let output = server.stdout.take();
        self.children.push(server);
        let mut number = String::new();
        if let Some(output) = output {
            BufReader::new(output).read_line(&mut number)?;
        }
        match number.trim() {
            "" => Err(Failure::new("Xvfb names no display")),
            number => Ok(format!(":{number}")),
        }
    }

    fn run_driver(&mut self, start: &Start) -> Result<(), Failure> {
        let mut command = Command::new("dbus-run-session");
        command
            .args(["--", "WebKitWebDriver", "--host=127.0.0.1"])
            .arg(format!("--port={}", self.port))
            .env("DISPLAY", &self.display)
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY")
            .stdout(Stdio::null())
            .process_group(0);
        start.dress(&mut command);
        if env::var_os("TEARSHEET_WINDOW_LOG").is_none() {
            command.stderr(Stdio::null());
        }
        let driver = command
            .spawn()
            .map_err(|error| Failure::new(format!("dbus-run-session does not start: {error}")))?;
        self.children.push(driver);
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
        for child in self.children.iter_mut().rev() {
            // The group holds what the child started; one that has ended by itself is no loss.
            let _ = Command::new("kill")
                .args(["-KILL", "--", &format!("-{}", child.id())])
                .stderr(Stdio::null())
                .status();
            let _ = child.wait();
        }
    }
}

fn free_port() -> Result<u16, Failure> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}
