//! The mail account of `tear digest --mail`: the one that was named, else the one that the window keeps.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use tearsheet_capture::AllowedHost;
use tearsheet_library::{Issue, Library};
use tearsheet_mail::{Account, Password, Security, Unencrypted, keyring};
use tearsheet_weekly::{Courier, Tongue, post};
use time::OffsetDateTime;
use url::Url;

use crate::{arguments::Digest, failure::Failure};

/// A password file is a line; a longer one is another file.
const PASSWORD_BYTES: u64 = 4096;

/// Sends an issue, now.
pub fn send(library: &Library, issue: &Issue, asked: &Digest) -> Result<(), Failure> {
    let account = account(library, asked)?;
    account.check()?;
    let runtime = tokio::runtime::Runtime::new().map_err(Failure::NoRuntime)?;
    runtime.block_on(async {
        let courier = Courier {
            password: password(&account, asked).await?,
            unencrypted: unencrypted(&account, asked.private_hosts.hosts()),
            tongue: tongue(asked.language),
            account,
        };
        library.post_issue(issue.id)?;
        let failure = courier
            .deliver(library, issue.id, OffsetDateTime::now_utc())
            .await?;
        failure.map_or(Ok(()), |error| Err(Failure::Mail(error)))
    })
}

/// The language of letters and books.
pub fn tongue(asked: Option<Tongue>) -> Tongue {
    asked.unwrap_or_else(|| {
        let system: Vec<String> = sys_locale::get_locales().collect();
        let known = system.iter().find_map(|tag| Tongue::from_tag(tag));
        known.unwrap_or_default()
    })
}

fn account(library: &Library, asked: &Digest) -> Result<Account, Failure> {
    let kept = post(library)?.map(|post| post.account);
    let Some(server) = &asked.smtp else {
        return kept.ok_or(Failure::NoMailAccount);
    };
    let (from, to) = match (&asked.from, &asked.to) {
        (Some(from), Some(to)) => (from.clone(), to.clone()),
        (from, to) => {
            let kept = kept.ok_or(Failure::NoMailAccount)?;
            (
                from.clone().unwrap_or(kept.from),
                to.clone().unwrap_or(kept.to),
            )
        }
    };
    Ok(Account {
        from,
        to,
        ..server.clone()
    })
}

/// The password: of the variable, of the file, else of the system's keyring.
async fn password(account: &Account, asked: &Digest) -> Result<Option<Password>, Failure> {
    if account.user.is_empty() {
        return Ok(None);
    }
    if let Some(path) = &asked.password_file {
        let words = read(path).map_err(|source| Failure::Unreadable {
            name: path.display().to_string(),
            source,
        })?;
        return Ok(Password::new(
            words.trim_end_matches(['\r', '\n']).to_owned(),
        ));
    }
    // Read here and not as an argument, so that no usage text and no list of processes can show it.
    if let Ok(words) = std::env::var("TEARSHEET_SMTP_PASSWORD")
        && let Some(password) = Password::new(words)
    {
        return Ok(Some(password));
    }
    Ok(keyring::password(account).await?)
}

fn read(path: &Path) -> io::Result<String> {
    let mut words = String::new();
    if path == Path::new("-") {
        io::stdin()
            .lock()
            .take(PASSWORD_BYTES)
            .read_to_string(&mut words)?;
    } else {
        File::open(path)?
            .take(PASSWORD_BYTES)
            .read_to_string(&mut words)?;
    }
    Ok(words)
}

/// Whether the reader allowed the account's server in so many words.
fn unencrypted(account: &Account, hosts: &[AllowedHost]) -> Unencrypted {
    let server = Url::parse(&format!("http://{}:{}/", account.host, account.port));
    match server {
        Ok(server) if hosts.iter().any(|host| host.covers(&server)) => Unencrypted::Allowed,
        _ => Unencrypted::Never,
    }
}

/// A mail server as it is written on the command line: `smtps://USER@HOST[:PORT]` (TLS from the first byte, port 465),
/// `smtp://…` (STARTTLS, port 587), `smtp+plain://…` (in the clear, port 25).
pub fn server(text: &str) -> Result<Account, String> {
    let (scheme, rest) = text
        .split_once("://")
        .ok_or("not an smtps:// or smtp:// address")?;
    let (security, usual) = match scheme {
        "smtps" => (Security::Tls, 465),
        "smtp" => (Security::StartTls, 587),
        "smtp+plain" => (Security::Plain, 25),
        _ => return Err("begins with none of smtps://, smtp:// and smtp+plain://".to_owned()),
    };
    // As an http address, so that hosts and ports are read by the rules of the others.
    let address = Url::parse(&format!("http://{rest}")).map_err(|error| error.to_string())?;
    if address.password().is_some() {
        return Err("a password has no place in an address: others can read it there".to_owned());
    }
    if address.path() != "/" || address.query().is_some() {
        return Err("goes on behind the host".to_owned());
    }
    let user = percent_encoding::percent_decode_str(address.username())
        .decode_utf8()
        .map_err(|_| "the user's name is no UTF-8".to_owned())?;
    let port = rest
        .rsplit_once(':')
        .and_then(|(_, port)| port.trim_end_matches('/').parse().ok());
    Ok(Account {
        host: address.host_str().ok_or("no host")?.to_owned(),
        port: port.unwrap_or(usual),
        security,
        user: user.into_owned(),
        from: String::new(),
        to: String::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_named_by_its_address_and_no_password_stands_in_it() {
        let named = |text: &str| {
            server(text).map(|account| {
                let Account {
                    host,
                    port,
                    security,
                    user,
                    ..
                } = account;
                (host, port, security, user)
            })
        };
        let account = |host: &str, port, security, user: &str| {
            Ok((host.to_owned(), port, security, user.to_owned()))
        };
        assert_eq!(
            named("smtps://ada%40home.example@mail.example"),
            account("mail.example", 465, Security::Tls, "ada@home.example")
        );
        assert_eq!(
            named("smtp://mail.example:2525"),
            account("mail.example", 2525, Security::StartTls, "")
        );
        assert_eq!(
            named("smtp+plain://127.0.0.1:80"),
            account("127.0.0.1", 80, Security::Plain, "")
        );
        for wrong in [
            "mail.example",
            "https://mail.example",
            "smtps://ada:secret@mail.example",
            "smtps://mail.example/inbox",
            "smtps://",
        ] {
            assert!(server(wrong).is_err(), "{wrong}");
        }
    }
}
