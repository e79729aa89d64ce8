//! WebDriver, spoken to WebKitGTK's own driver: a request a connection, because its pooled ones break.

use std::{
    env,
    io::{self, Read, Write},
    net::{Ipv4Addr, TcpStream},
    time::Duration,
};

use serde_json::{Value, json};

use super::Failure;

/// The key under which WebDriver names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A session with one window.
pub struct Driver {
    port: u16,
    session: String,
}

/// An element of the view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element(String);

impl Element {
    /// The element as a script takes it.
    #[must_use]
    pub fn as_argument(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }

    /// The element that a script returned; none where it returned something else.
    #[must_use]
    pub fn from_answer(answer: &Value) -> Option<Self> {
        answer[ELEMENT].as_str().map(|id| Self(id.to_owned()))
    }
}

impl Driver {
    /// A new session; the driver starts the program.
    pub fn connect(port: u16, capabilities: &Value) -> Result<Self, Failure> {
        let answer = request(port, "POST", "/session", Some(capabilities))?;
        let session = answer["sessionId"]
            .as_str()
            .ok_or_else(|| Failure::new(format!("no session: {answer}")))?;
        let driver = Self {
            port,
            session: session.to_owned(),
        };
        driver.post(
            "/timeouts",
            &json!({ "script": 60_000, "pageLoad": 60_000, "implicit": 0 }),
        )?;
        Ok(driver)
    }

    pub fn execute(&self, script: &str, arguments: &[Value]) -> Result<Value, Failure> {
        self.post(
            "/execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// What a script hands to its last argument.
    pub fn execute_later(&self, script: &str) -> Result<Value, Failure> {
        self.post("/execute/async", &json!({ "script": script, "args": [] }))
    }

    pub fn click(&self, element: &Element) -> Result<(), Failure> {
        self.post(&format!("/element/{}/click", element.0), &json!({}))
            .map(drop)
    }

    pub fn clear(&self, element: &Element) -> Result<(), Failure> {
        self.post(&format!("/element/{}/clear", element.0), &json!({}))
            .map(drop)
    }

    pub fn type_into(&self, element: &Element, text: &str) -> Result<(), Failure> {
        self.post(
            &format!("/element/{}/value", element.0),
            &json!({ "text": text }),
        )
        .map(drop)
    }

    pub fn press(&self, key: &str) -> Result<(), Failure> {
        let value = key_value(key);
        let actions = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": [
            { "type": "keyDown", "value": value },
            { "type": "keyUp", "value": value },
        ] }] });
        self.post("/actions", &actions).map(drop)
    }

    /// Presses a key while another is held.
    pub fn chord(&self, held: &str, key: &str) -> Result<(), Failure> {
        let (held, value) = (key_value(held), key_value(key));
        let actions = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": [
            { "type": "keyDown", "value": held },
            { "type": "keyDown", "value": value },
            { "type": "keyUp", "value": value },
            { "type": "keyUp", "value": held },
        ] }] });
        self.post("/actions", &actions).map(drop)
    }

    /// Presses at one point of the view, moves to the other, and lets go.
    pub fn drag(&self, from: (i64, i64), to: (i64, i64)) -> Result<(), Failure> {
        let halfway = ((from.0 + to.0) / 2, (from.1 + to.1) / 2);
        self.point(&json!([
            moved_to(from),
            { "type": "pointerDown", "button": 0 },
            moved_to(halfway),
            moved_to(to),
            { "type": "pointerUp", "button": 0 },
        ]))
    }

    /// Presses and lets go of a mouse's right button.
    pub fn right_click(&self, at: (i64, i64)) -> Result<(), Failure> {
        self.point(&json!([
            moved_to(at),
            { "type": "pointerDown", "button": 2 },
            { "type": "pointerUp", "button": 2 },
        ]))
    }

    pub fn double_click(&self, at: (i64, i64)) -> Result<(), Failure> {
        self.point(&json!([
            moved_to(at),
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerUp", "button": 0 },
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerUp", "button": 0 },
        ]))
    }

    fn point(&self, actions: &Value) -> Result<(), Failure> {
        let pointer = json!({ "actions": [{
            "type": "pointer",
            "id": "pointer",
            "parameters": { "pointerType": "mouse" },
            "actions": actions,
        }] });
        self.post("/actions", &pointer).map(drop)
    }

    pub fn resize(&self, width: u32, height: u32) -> Result<(), Failure> {
        self.post("/window/rect", &json!({ "width": width, "height": height }))
            .map(drop)
    }

    pub fn screenshot(&self) -> Result<Vec<u8>, Failure> {
        let answer = self.call("GET", "/screenshot", None)?;
        let text = answer.as_str().ok_or_else(|| Failure::new("no picture"))?;
        from_base64(text).ok_or_else(|| Failure::new("the picture is not base64"))
    }

    pub fn quit(self) -> Result<(), Failure> {
        self.call("DELETE", "", None).map(drop)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, Failure> {
        self.call("POST", path, Some(body))
    }

    fn call(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, Failure> {
        request(
            self.port,
            method,
            &format!("/session/{}{path}", self.session),
            body,
        )
    }
}

/// The step of a pointer that goes to this point of the view.
fn moved_to((x, y): (i64, i64)) -> Value {
    json!({ "type": "pointerMove", "duration": 20, "x": x, "y": y })
}

fn request(port: u16, method: &str, path: &str, body: Option<&Value>) -> Result<Value, Failure> {
    let body = body.map(Value::to_string).unwrap_or_default();
    if env::var_os("TEARSHEET_WINDOW_LOG").is_some() {
        eprintln!("{method} {path} {}", body.get(..200).unwrap_or(&body));
    }
    let answer = exchange(port, method, path, &body)
        .map_err(|error| Failure::new(format!("{method} {path}: {error}")))?;
    let value = &mut json_of(&answer)?["value"];
    match value["error"].as_str() {
        Some(error) => Err(Failure::new(format!(
            "{method} {path}: {error}: {}",
            value["message"]
        ))),
        None => Ok(value.take()),
    }
}

fn exchange(port: u16, method: &str, path: &str, body: &str) -> io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(90)))?;
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(answer)
}

fn json_of(answer: &[u8]) -> Result<Value, Failure> {
    let head = b"\r\n\r\n";
    let at = answer
        .windows(head.len())
        .position(|window| window == head)
        .ok_or_else(|| Failure::new("the driver's answer has no body"))?;
    Ok(serde_json::from_slice(&answer[at + head.len()..])?)
}

/// WebDriver's code points for keys that are no letters.
fn key_value(key: &str) -> &str {
    match key {
        "Tab" => "\u{e004}",
        "Enter" => "\u{e007}",
        "Shift" => "\u{e008}",
        "Control" => "\u{e009}",
        "Escape" => "\u{e00c}",
        "End" => "\u{e010}",
        "Home" => "\u{e011}",
        "ArrowLeft" => "\u{e012}",
        "ArrowUp" => "\u{e013}",
        "ArrowRight" => "\u{e014}",
        "ArrowDown" => "\u{e015}",
        "Delete" => "\u{e017}",
        letter => letter,
    }
}

fn from_base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let mut held = 0_u32;
    let mut bits = 0_u32;
    for letter in text
        .bytes()
        .filter(|letter| !letter.is_ascii_whitespace() && *letter != b'=')
    {
        let six = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        held = held << 6 | u32::from(six);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xff).ok()?);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_comes_out_of_its_letters() {
        assert_eq!(from_base64("aGVsbG8=").unwrap(), b"hello");
        assert_eq!(from_base64("aGVs\nbG8h").unwrap(), b"hello!");
        assert_eq!(from_base64("a*"), None);
    }
}
