//! What the system has to bring, by the name that each package manager knows it by.

use std::process::Command;

use crate::{error::ChoreError, process, project::Project};

/// What a package is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Compiling the window.
    Build,
    /// Showing it where there is no screen.
    VirtualScreen,
    /// Driving it in tests.
    Drive,
    /// Making and checking installers.
    Bundle,
}

/// Debian's and Ubuntu's names.
const APT: &[(Need, &str)] = &[
    (Need::Build, "build-essential"),
    (Need::Build, "pkg-config"),
    (Need::Build, "libwebkit2gtk-4.1-dev"),
    (Need::VirtualScreen, "xvfb"),
    (Need::VirtualScreen, "dbus"),
    (Need::VirtualScreen, "fontconfig"),
    (Need::VirtualScreen, "fonts-dejavu-core"),
    (Need::Drive, "webkit2gtk-driver"),
    (Need::Drive, "strace"),
    (Need::Drive, "epubcheck"),
    (Need::Drive, "at-spi2-core"),
    (Need::Drive, "xdotool"),
    (Need::Drive, "xclip"),
    (Need::Drive, "gnome-keyring"),
    (Need::Bundle, "file"),
    (Need::Bundle, "librsvg2-dev"),
    (Need::Bundle, "desktop-file-utils"),
    (Need::Bundle, "appstream"),
];

/// Another package manager: its name, how it is asked, and everything in one go.
struct Manager {
    program: &'static str,
    argument: &'static str,
    remedy: &'static str,
}

/// Those that are told about, not used: what they install is the reader's to decide.
const MANAGERS: &[Manager] = &[
    Manager {
        program: "dnf",
        argument: "--version",
        remedy: "sudo dnf install gcc gcc-c++ make pkgconf webkit2gtk4.1-devel webkit2gtk-driver \
                 xorg-x11-server-Xvfb dbus-daemon file librsvg2-devel desktop-file-utils appstream \
                 nodejs npm",
    },
    Manager {
        program: "pacman",
        argument: "--version",
        remedy: "sudo pacman -S --needed base-devel webkit2gtk-4.1 xorg-server-xvfb dbus file \
                 librsvg desktop-file-utils appstream nodejs npm",
    },
    Manager {
        program: "brew",
        argument: "--version",
        remedy: "brew install node",
    },
    Manager {
        program: "winget",
        argument: "--version",
        remedy: "winget install OpenJS.NodeJS.LTS Microsoft.VisualStudio.2022.BuildTools \
                 Microsoft.EdgeWebView2Runtime",
    },
];

/// Installs what is missing where that is allowed, else says the one command that does.
pub(crate) fn install(project: &Project, needs: &[Need]) -> Result<(), ChoreError> {
    if cfg!(target_os = "linux") && process::answers("apt-get", "--version") {
        return install_by_apt(project, needs);
    }
    let lacking = lacking_programs(needs);
    if lacking.is_empty() {
        return Ok(());
    }
    Err(ChoreError::Missing {
        what: lacking.join(", "),
        remedy: remedy(),
    })
}

/// The command that installs everything here.
pub(crate) fn remedy() -> String {
    if process::answers("apt-get", "--version") {
        let names: Vec<&str> = APT.iter().map(|(_, name)| *name).collect();
        return format!(
            "install it with: sudo apt-get install {} nodejs npm",
            names.join(" ")
        );
    }
    MANAGERS
        .iter()
        .find(|manager| process::answers(manager.program, manager.argument))
        .map_or_else(
            || "no known package manager answers here; see README.md for what is needed".into(),
            |manager| format!("install it with: {}", manager.remedy),
        )
}

fn install_by_apt(project: &Project, needs: &[Need]) -> Result<(), ChoreError> {
    let lacking: Vec<&str> = APT
        .iter()
        .filter(|(need, name)| needs.contains(need) && !is_installed(name))
        .map(|(_, name)| *name)
        .collect();
    if lacking.is_empty() {
        return Ok(());
    }
    if !is_root() {
        let remedy = format!(
            "install it with: sudo apt-get install {}",
            lacking.join(" ")
        );
        return Err(ChoreError::Missing {
            what: lacking.join(", "),
            remedy,
        });
    }
    let apt = || {
        let mut apt = process::command("apt-get", &project.root);
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        apt
    };
    process::run(apt().args(["update", "-q"]))?;
    process::run(
        apt()
            .args(["install", "-q", "-y", "--no-install-recommends"])
            .args(&lacking),
    )
}

/// Whether Debian counts the package as wholly installed.
fn is_installed(name: &str) -> bool {
    Command::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", name])
        .output()
        .is_ok_and(|answer| answer.status.success() && answer.stdout == b"installed")
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|answer| answer.stdout.trim_ascii() == b"0")
}

/// What of the needs cannot be started here, where no package list can be asked.
fn lacking_programs(needs: &[Need]) -> Vec<&'static str> {
    if !cfg!(target_os = "linux") {
        return Vec::new();
    }
    let mut lacking = Vec::new();
    let webkit = Command::new("pkg-config")
        .args(["--exists", "webkit2gtk-4.1"])
        .status();
    if needs.contains(&Need::Build) && !webkit.is_ok_and(|status| status.success()) {
        lacking.push("WebKitGTK 4.1's development files");
    }
    if needs.contains(&Need::VirtualScreen) && !process::answers("Xvfb", "-help") {
        lacking.push("Xvfb");
    }
    if needs.contains(&Need::VirtualScreen) && !process::answers("dbus-daemon", "--version") {
        lacking.push("dbus-daemon");
    }
    if needs.contains(&Need::Drive) && !process::answers("WebKitWebDriver", "--version") {
        lacking.push("WebKitWebDriver");
    }
    lacking
}
